import { defined } from '../../lib/defined.ts'
import type { PersonId } from '../../lib/ids.ts'
import { memo } from '../../lib/memo.ts'
import type { Mode } from '../../lib/mode.ts'
import { HALL_ROLES, PODIUM_ROLES, type Role } from '../../lib/roles.ts'
import type { AgendaSlice } from '../agenda/state.ts'
import { standingOf, type AttendanceSlice } from '../attendance/state.ts'
import { personOf, type PeopleSlice, type Person } from '../people/state.ts'
import type { DrawPerson } from './draw/draw.ts'
import { MIXES, type GroupsSlice, type Settings } from './state.ts'

/** What the tables know of the meeting: whether it is over, its people, who is here, and the item that is on. */
export interface GroupsSees {
  readonly meeting: { readonly phase: 'setup' | 'rehearsal' | 'live' | 'closed' }
  readonly people: PeopleSlice
  readonly agenda: AgendaSlice
  readonly attendance: AttendanceSlice
  readonly groups: GroupsSlice
}

/** Who is to have a seat, and on which side. */
export type Wanted = ReadonlyMap<PersonId, Mode>

/** Everyone who is to have a seat now. */
export const wantedOf = ({ people, attendance }: GroupsSees, from: Settings['from']): Wanted =>
  wantedFrom(people.people, attendance, from)

const wantedFrom = memo(
  (people: PeopleSlice['people'], attendance: AttendanceSlice, from: Settings['from']): Wanted => {
    const wanted = new Map<PersonId, Mode>()
    for (const person of people.values()) {
      const side = takesPart(person) ? sideOf(attendance, person, from) : undefined
      if (side) wanted.set(person.personId, side)
    }
    return wanted
  },
)

const has = (roles: readonly Role[], any: readonly Role[]): boolean => roles.some((role) => any.includes(role))

const takesPart = ({ roles, isErased }: Person): boolean =>
  !isErased && has(roles, HALL_ROLES) && !has(roles, PODIUM_ROLES)

/** Who is asleep sits on the remote side; of the list, those who have not come yet where they are expected. */
function sideOf(slice: AttendanceSlice, { personId, mode }: Person, from: Settings['from']): Mode | undefined {
  const standing = standingOf(slice, personId)
  if (standing !== 'absent') return standing === 'room' ? 'room' : 'remote'
  const hasCome = (slice.people.get(personId)?.stays.length ?? 0) > 0
  return from === 'list' && !hasCome ? mode : undefined
}

/** Who somebody is now, after merges. */
export const idNow = ({ mergedInto }: PeopleSlice, personId: PersonId): PersonId => mergedInto.get(personId) ?? personId

/** Somebody as the draw knows them. */
export function drawPerson(people: PeopleSlice, personId: PersonId, zone: string): DrawPerson {
  const person = personOf(people, personId)
  const attributes = defined(Object.fromEntries(MIXES.map((mix) => [mix, person?.[mix]])))
  return { id: personId, zone, attributes: attributes as DrawPerson['attributes'] }
}

/** Who sat together in the rounds that are over, by who they are now. */
export const pastTables = ({ groups, people }: GroupsSees): readonly (readonly PersonId[])[] =>
  pastTablesOf(groups.past, people.mergedInto)

const pastTablesOf = memo((past: GroupsSlice['past'], mergedInto: PeopleSlice['mergedInto']) =>
  past.flatMap(({ tables }) => tables.map(({ members }) => members.map((id) => mergedInto.get(id) ?? id))),
)
