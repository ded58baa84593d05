import { defined } from '../../lib/defined.ts'
import type { PersonId } from '../../lib/ids.ts'
import { memo } from '../../lib/memo.ts'
import type { Mode } from '../../lib/mode.ts'
import { personOf, type PeopleSlice, type Person } from '../people/state.ts'
import type { DrawInput, DrawPerson } from './draw/draw.ts'
import { planFor } from './planned-rounds.ts'
import type { UnseededInput } from './proof/draw-terms.ts'
import { drawPerson, idNow, pastTables, SIDE, type GroupsSees } from './pool.ts'
import { membersOf, type Draft, type GroupsSlice, type Round, type Settings } from './state.ts'

/** A draw that is asked for. */
type AskedDraw = Settings & Pick<Draft, 'draw' | 'room' | 'remote'>

/** Everything that the tables of a draw follow from besides its seed, by who people are now. */
export const drawInputOf = (state: GroupsSees, draft: AskedDraw): UnseededInput =>
  inputOf(draft, state.groups, state.people, pastTables(state))

const inputOf = memo(
  (draft: AskedDraw, groups: GroupsSlice, people: PeopleSlice, past: DrawInput['earlier']): UnseededInput => {
    const { size, count, notAlone, rounds } = draft
    const drawn = [...seated(draft, 'room', people), ...seated(draft, 'remote', people)]
    const plan = planFor(groups, draft)
    return {
      size,
      mix: mixOfDraw(draft),
      people: drawn,
      earlier: [...past, ...(groups.round?.tables ?? []).map((table) => whoSat(people, table))],
      ...defined({ count, rounds, notAlone, ...tiesOf(draft, people) }),
      ...(plan && {
        plan: plan.map((tables) => tables.map((table) => ({ ...table, members: now(people, table.members) }))),
      }),
    }
  },
)

const seated = (draft: AskedDraw, side: Mode, people: PeopleSlice): readonly DrawPerson[] =>
  draft[side].map((id) => personOfDraw(people, id, side, draft))

/** Somebody of a side as a draw with these wishes knows them. */
export function personOfDraw(
  people: PeopleSlice,
  id: PersonId,
  side: Mode,
  { zones, sameLanguage }: Pick<Settings, 'zones' | 'sameLanguage'>,
): DrawPerson {
  const person = zones === 'mixed' ? drawPerson(people, id, zones, side) : drawPerson(people, id, side)
  const language = sameLanguage && personOf(people, id)?.language
  return language ? { ...person, language } : person
}

/** What is to be mixed, the side of a person first where both sides share tables. */
export const mixOfDraw = ({ zones, mix }: Pick<Settings, 'zones' | 'mix'>): readonly string[] =>
  zones === 'mixed' ? [SIDE, ...mix] : mix

/** Who is kept apart, who shares a table and who welcomes the others. */
export function tiesOf(draft: WishedTies, people: PeopleSlice) {
  const { apart = [], apartOrganisations, together, hosts } = draft
  const organisations = apartOrganisations ? ofOneOrganisation(draft, people) : []
  const allApart = [...apart.map((set) => now(people, set)), ...organisations]
  return {
    apart: allApart.length > 0 ? allApart : undefined,
    together: together?.map((set) => now(people, set)),
    hosts: hosts && now(people, hosts),
  }
}

/** The same of somebody who comes late: of organisations, theirs alone. */
export const tiesOfOne = (wishes: Omit<WishedTies, 'room' | 'remote'>, people: PeopleSlice, id: PersonId) =>
  tiesOf({ ...wishes, room: wishes.apartOrganisations ? colleaguesOf(people, id) : [], remote: [] }, people)

const colleaguesOf = (people: PeopleSlice, id: PersonId): readonly PersonId[] =>
  byOrganisation(people.people).get(organisationKey(personOf(people, id))) ?? []

const byOrganisation = memo((people: PeopleSlice['people']) => {
  const ids = people.values().map((person) => [keyOf(person), person.personId] as const)
  return new Map([...Map.groupBy(ids, ([key]) => key)].map(([key, of]) => [key, of.map(([, id]) => id)]))
})

type WishedTies = Pick<AskedDraw, 'room' | 'remote' | 'apart' | 'apartOrganisations' | 'together' | 'hosts'>

const now = (people: PeopleSlice, ids: readonly string[]): readonly PersonId[] => [
  ...new Set(ids.map((id) => idNow(people, id as PersonId))),
]

/** Sets of two or more who wrote the same organisation, whatever its capitals and blanks. */
function ofOneOrganisation({ room, remote }: WishedTies, people: PeopleSlice): readonly (readonly PersonId[])[] {
  const byName = Map.groupBy([...room, ...remote], (id) => organisationKey(personOf(people, id)))
  byName.delete('')
  return [...byName.values()].filter(({ length }) => length > 1)
}

const organisationKey = (person: Person | undefined): string => (person ? keyOf(person) : '')
const keyOf = memo(({ organisation = '' }: Person): string => organisation.trim().replaceAll(/\s+/g, ' ').toLowerCase())

const whoSat = (people: PeopleSlice, table: Round['tables'][number]) =>
  [...membersOf(table), ...table.left].map((id) => idNow(people, id))
