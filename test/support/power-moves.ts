import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { anyPerson, peopleOf } from './anything.ts'
import { desk, pick, type Chosen, type Wished } from './wish.ts'

const leader = (state: MeetingState, at: number): string =>
  pick(
    peopleOf(state).filter(({ roles }) => roles.includes('chair')),
    at,
  )?.personId ?? anyPerson(state, at)

/** What may be wished about the powers of the podium. */
export const POWER_MOVES = {
  readmit: (state, wish) => [desk(wish), { type: 'people.readmit', personId: leader(state, wish.a) }],
  giveChair: (state, wish) => [desk(wish), { type: 'people.give_chair', personId: anyPerson(state, wish.a) }],
  takeChair: (state, wish) => [desk(wish), { type: 'people.take_chair', personId: leader(state, wish.a) }],
} satisfies Record<string, (state: MeetingState, wish: Chosen) => Wished>
