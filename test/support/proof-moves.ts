import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { desk, type Chosen, type Wished } from './wish.ts'

const waitingDraft = ({ groups: { draft } }: MeetingState) => ({
  roundId: draft?.roundId ?? 'nothing',
  expects: { draw: draft?.draw ?? 1 },
})

/** What may be wished about the chance of a draw. */
export const PROOF_MOVES = {
  drawByChanceOf: (state, wish) => [
    desk(wish),
    {
      type: 'groups.redraw',
      ...waitingDraft(state),
      reason: 'settings',
      words: `Because ${wish.word}`,
      entropy: wish.b % 2 ? 'numbers' : 'beacon',
    },
  ],
  callNumbers: (state, wish) => [
    desk(wish),
    { type: 'groups.enter_numbers', ...waitingDraft(state), numbers: [wish.a, wish.b] },
  ],
  hearBeacon: (state, wish) => {
    const promised = state.groups.draft?.proof?.terms.entropy
    const beaconRound = promised?.kind === 'beacon' ? promised.round : 1
    return [
      desk(wish),
      { type: 'groups.enter_beacon', ...waitingDraft(state), beaconRound, signature: 'ab'.repeat(48) },
    ]
  },
} satisfies Record<string, (state: MeetingState, wish: Chosen) => Wished>
