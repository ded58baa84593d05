import { defined } from '../../lib/defined.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { Localized } from '../../lib/languages.ts'
import { memo } from '../../lib/memo.ts'
import type { Mode } from '../../lib/mode.ts'
import type { AgendaSlice } from '../agenda/state.ts'
import type { AttendanceSlice } from '../attendance/state.ts'
import { personOf, type PeopleSlice, type Person } from '../people/state.ts'
import type { DrawPerson } from './draw/draw.ts'
import { sidesOf, type Sides } from './sides.ts'
import { MIXES, type GroupsSlice, type Settings } from './state.ts'

/** What the tables know of the meeting: whether it is over, its title and zone, its people, who is here, and the item that is on. */
export interface GroupsSees {
  readonly meeting: {
    readonly phase: 'setup' | 'rehearsal' | 'live' | 'closed'
    readonly title: Localized
    readonly zone: string
  }
  readonly people: PeopleSlice
  readonly agenda: AgendaSlice
  readonly attendance: AttendanceSlice
  readonly groups: GroupsSlice
}

/** Who is to have a seat, and on which side. */
export type Wanted = Sides['wanted']

/** Everyone who is to have a seat now. */
export const wantedOf = (state: GroupsSees, from: Settings['from']): Wanted => sidesNow(state, from).wanted

/** The same, by buckets. */
export const sidesNow = ({ people, attendance }: GroupsSees, from: Settings['from']): Sides =>
  sidesOf(people.people, { records: attendance.people, dayMs: attendance.day.span.fromMs }, from)

/** Who somebody is now, after merges. */
export const idNow = ({ mergedInto }: PeopleSlice, personId: PersonId): PersonId => mergedInto.get(personId) ?? personId

/** The attribute of the draw that says on which side somebody takes part, where both sides share tables. */
export const SIDE = 'side'

/** Somebody as the draw knows them; `side` counts where both sides share tables. */
export function drawPerson(people: PeopleSlice, personId: PersonId, zone: string, side?: Mode): DrawPerson {
  const person = personOf(people, personId)
  return { id: personId, zone, attributes: person ? attributesOf(person, side) : defined({ [SIDE]: side }) }
}

const attributesOf = memo((person: Person, side: Mode | undefined): DrawPerson['attributes'] =>
  defined({ [SIDE]: side, ...Object.fromEntries(MIXES.map((mix) => [mix, person[mix]])) }),
)

/** Who sat together in the rounds that are over, by who they are now. */
export const pastTables = ({ groups, people }: GroupsSees): readonly (readonly PersonId[])[] =>
  pastTablesOf(groups.past, people.mergedInto)

const pastTablesOf = memo((past: GroupsSlice['past'], mergedInto: PeopleSlice['mergedInto']) =>
  past.flatMap(({ tables }) => tables.map(({ members }) => members.map((id) => mergedInto.get(id) ?? id))),
)
