import { defined } from '../../lib/defined.ts'
import type { Evolve } from '../../lib/feature.ts'
import { promiseOf, seededProof } from './evolve-proof.ts'
import type { GroupsEvent } from './messages.ts'
import type { Draft, GroupsSlice } from './state.ts'

/** What happens to tables that are not published. */
export const evolveDraft = {
  'groups.draw_asked': ({ dropped = [], ...slice }, event, context) => {
    const { type: _type, commitment: _c, secretText: _s, keyText: _k, termsText: _t, ...told } = event
    const { reason: _why, wordsText: _words, seed, ...asked } = told
    const before = slice.draft?.proof?.steps ?? dropped
    const proof = promiseOf(event, before, context)
    return {
      ...slice,
      // Nothing waits for a draw from before there were commitments: there it is drawn again.
      draft: proof ? { ...asked, proof } : { ...asked, ...defined({ seed }), hasFailed: true },
      ...(dropped.length > 0 && { dropped }),
      used: slice.used.set(event.roundId, true),
    }
  },

  'groups.seeded': (slice, event) =>
    changeDraft(slice, (draft) => ({
      ...draft,
      seed: event.seed,
      ...(draft.proof && { proof: seededProof(draft.proof, event) }),
    })),

  'groups.drawn': (slice, { tables, quality, later }) =>
    changeDraft(slice, ({ hasFailed: _not, ...draft }) => ({
      ...draft,
      drawn: { tables, quality, ...defined({ later }) },
      ...(draft.proof && { proof: { ...draft.proof, tables } }),
    })),

  'groups.draw_failed': (slice) => changeDraft(slice, (draft) => ({ ...draft, hasFailed: true })),

  'groups.draft_discarded': ({ draft, ...slice }) => ({
    ...slice,
    ...(draft?.proof && { dropped: draft.proof.steps }),
  }),
} satisfies Partial<Evolve<GroupsSlice, GroupsEvent>>

const changeDraft = (slice: GroupsSlice, change: (draft: Draft) => Draft): GroupsSlice =>
  slice.draft ? { ...slice, draft: change(slice.draft) } : slice
