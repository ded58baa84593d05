import type { Person } from '../../shared/features/people/state.ts'
import type { Actor } from '../../shared/lib/feature.ts'
import type { Role } from '../../shared/lib/roles.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { person } from './given.ts'
import { pick, type Chosen } from './wish.ts'

/** Everybody of the meeting. */
export const peopleOf = ({ people }: MeetingState): Person[] => [...people.people.values()]

/** Somebody's id. */
export const anyPerson = (state: MeetingState, at: number): string => pick(peopleOf(state), at)?.personId ?? 'nobody'

/** This person as one who acts. */
export const acting = (found: Person | undefined): Actor =>
  found ? person(found.personId, ...found.roles) : person('nobody')

/** Somebody as one who acts. */
export const anybody = (state: MeetingState, at: number): Actor => acting(pick(peopleOf(state), at))

/** The item that is on. */
export const itemOn = ({ agenda }: MeetingState): string => agenda.currentItemId ?? 'nothing'

/** An entry of whichever queue. */
export const anyEntry = ({ floor }: MeetingState, at: number): string =>
  pick(
    Object.values(floor.items).flatMap(({ entries }) => [...entries.values()]),
    at,
  )?.entryId ?? 'nothing'

/** A role of the hall. */
export const hallRole = ({ a }: Chosen): Role => pick(['member', 'participant', 'observer'] as const, a)!
