import type { Evolve } from '../../lib/feature.ts'
import type { GroupsEvent } from './messages.ts'
import type { GroupsSlice } from './state.ts'

/** What happens to tables that are not published. */
export const evolveDraft = {
  'groups.draw_asked': (slice, { type: _type, ...draft }) => ({
    ...slice,
    draft,
    used: slice.used.set(draft.roundId, true),
  }),

  'groups.drawn': (slice, { tables, quality }) =>
    slice.draft ? { ...slice, draft: { ...slice.draft, drawn: { tables, quality } } } : slice,

  'groups.draw_failed': (slice) => (slice.draft ? { ...slice, draft: { ...slice.draft, hasFailed: true } } : slice),

  'groups.draft_discarded': ({ draft: _discarded, ...slice }) => slice,
} satisfies Partial<Evolve<GroupsSlice, GroupsEvent>>
