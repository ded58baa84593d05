import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { person } from './given.ts'
import { anyEntry, anyPerson } from './anything.ts'
import { desk, type Chosen, type Wished } from './wish.ts'

/** What may be wished about whose name stands in the queue, and how they are called upon. */
export const INTAKE_MOVES = {
  setProtocol: (state, wish) => [
    desk(wish),
    {
      type: 'people.set_protocol',
      personId: anyPerson(state, wish.a),
      calledAs: wish.b % 3 ? `Called ${wish.word}` : '',
      seat: `Seat ${wish.word}`,
    },
  ],
  tie: (state, wish) => [
    desk(wish),
    { type: 'floor.tie', entryId: anyEntry(state, wish.a), personId: anyPerson(state, wish.b) },
  ],
  untie: (state, wish) => [desk(wish), { type: 'floor.untie', entryId: anyEntry(state, wish.a) }],
  claimEntry: (state, { who, a }) => [
    person(anyPerson(state, who), 'participant'),
    { type: 'floor.claim', entryId: anyEntry(state, a) },
  ],
} satisfies Record<string, (state: MeetingState, wish: Chosen) => Wished>
