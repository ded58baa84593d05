import { accept, reject, type Decision } from '../../lib/decision.ts'
import { expectedDraft } from './decide-draft.ts'
import type { DecideGroups } from './decide.ts'
import type { GroupsEvent, GroupsRejection } from './messages.ts'
import { canonicalJson } from './proof/canonical.ts'
import { keepsPromise, type Entropy } from './proof/seed.ts'
import { commitmentOfDraw } from './proof-state.ts'
import { seeded } from './seeded.ts'
import type { Draft } from './state.ts'

/** Commands about the chance that a draw waits for. */
export const decideProof = {
  'groups.enter_numbers': (state, { roundId, expects, numbers }) => {
    const draft = expectedDraft(state, roundId, expects.draw)
    return 'code' in draft ? reject(draft) : seedWith(draft, { kind: 'numbers', numbers })
  },

  'groups.enter_beacon': (state, { roundId, expects, beaconRound, signature }) => {
    const draft = expectedDraft(state, roundId, expects.draw)
    return 'code' in draft ? reject(draft) : seedWith(draft, { kind: 'beacon', round: beaconRound, signature })
  },
} satisfies Partial<DecideGroups>

function seedWith({ roundId, draw, proof }: Draft, entropy: Entropy): Decision<GroupsEvent, GroupsRejection> {
  if (proof?.entropy && canonicalJson(proof.entropy) === canonicalJson(entropy)) return accept()
  if (!proof || proof.entropy || !keepsPromise(proof.terms.entropy, entropy))
    return reject({ code: 'groups/not_waited_for' })
  return accept(seeded({ roundId, draw, commitment: commitmentOfDraw(proof), secret: proof.secret }, entropy))
}
