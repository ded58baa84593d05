import type { PersonId } from '../../lib/ids.ts'
import { memo } from '../../lib/memo.ts'
import { livingPerson, type PeopleSlice, type Person } from '../people/state.ts'
import { idNow } from './pool.ts'
import type { GroupRule, StandingGroup } from './standing.ts'

/** Who belongs to a group now: by hand, then by its rule; by who they are after merges, and nobody erased. */
export const membersOfGroup = (group: StandingGroup, people: PeopleSlice): ReadonlySet<PersonId> =>
  members(group, people.people, people.mergedInto)

const members = memo((group: StandingGroup, people: PeopleSlice['people'], mergedInto: PeopleSlice['mergedInto']) => {
  const now = (ids: readonly PersonId[]) => ids.map((id) => mergedInto.get(id) ?? id)
  const without = new Set(now(group.without))
  const { rule } = group
  const fits = rule && fitsRule(rule)
  const byRule = fits ? people.values().filter(fits) : []
  const all = [...now(group.listed), ...byRule.map(({ personId }) => personId)]
  return new Set(all.filter((id) => !without.has(id) && people.get(id)?.isErased !== true))
})

function fitsRule({ trait, values }: GroupRule): (person: Person) => boolean {
  const wanted = new Set(values.map(folded))
  return (person) => {
    const value = person[trait]
    return value !== undefined && wanted.has(folded(value))
  }
}

/** Organisations are typed by hand: capitals do not set them apart. */
const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** Those of them who are people of the meeting, by who they are now and each once. */
export const knownPeople = (people: PeopleSlice, ids: readonly PersonId[]): readonly PersonId[] =>
  [...new Set(ids.map((id) => idNow(people, id)))].filter((id) => livingPerson(people, id) !== undefined)
