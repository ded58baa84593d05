import type { GroupRule } from '../../../shared/features/groups/standing.ts'
import type { GroupView } from '../../../shared/features/groups/standing-view.ts'
import { takesPart } from '../../../shared/features/groups/who-sits.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import type { WireViewOf } from '../../../shared/meeting/view.ts'

type Podium = WireViewOf['podium']
export type PodiumPeople = Podium['people']['people']

/** A standing group as the desk shows it. */
export type DeskGroup = OnTheWire<GroupView> & { readonly groupId: string }

/** The groups in their order. */
export const groupsInOrder = (groups: { readonly [groupId: string]: OnTheWire<GroupView> }): readonly DeskGroup[] =>
  Object.entries(groups)
    .map(([groupId, group]) => ({ ...group, groupId }))
    .sort((a, b) => a.rank - b.rank)

/** Those who are here or asleep. */
export const peopleHere = ({ people }: Podium['attendance']): ReadonlySet<string> =>
  new Set(
    Object.entries(people).flatMap(([personId, { roomSinceMs, remoteSinceMs, asleepSinceMs }]) =>
      (roomSinceMs ?? remoteSinceMs ?? asleepSinceMs) ? personId : [],
    ),
  )

/** Ids of those for whom groups are at all and who are in none, and in more than one. */
export function membershipsOf(
  people: PodiumPeople,
  groups: readonly Pick<DeskGroup, 'members'>[],
): { readonly none: readonly string[]; readonly several: readonly string[] } {
  const counts = new Map<string, number>()
  for (const { members } of groups) for (const id of members) counts.set(id, (counts.get(id) ?? 0) + 1)
  const all = Object.entries(people).flatMap(([personId, person]) => (takesPart(person) ? personId : []))
  return {
    none: all.filter((id) => !counts.has(id)),
    several: [...counts].flatMap(([id, count]) => (count > 1 ? id : [])),
  }
}

/** How many of the list have each value of an attribute; the most frequent one first. */
export function valuesOf(
  people: PodiumPeople,
  trait: GroupRule['trait'],
): readonly { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const person of Object.values(people)) {
    const value = person.isErased ? undefined : person[trait]
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
}
