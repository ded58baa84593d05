import { Chance } from '../../shared/features/groups/draw/chance.ts'
import type { DrawInput, DrawPerson } from '../../shared/features/groups/draw/draw.ts'
import { delegatesOf } from './draw-input.ts'

const IN_ROOM = 150

/** How many organisations sent so many: 189 people, of whom 373 pairs are of the same one. */
const DELEGATIONS = [
  [4, 8],
  [8, 6],
  [16, 4],
  [15, 3],
] as const

/** 250 people with four attributes, 150 in the room and 100 remote; organisations are everywhere, and each is kept apart. */
export function hybridDelegates(): Pick<DrawInput, 'people' | 'apart'> {
  const lot = new Chance('b3', 'hybrid')
  const genders = lot.shuffled(valuesOf({ f: 121, m: 119, x: 10 }))
  const ages = lot.shuffled(valuesOf({ to30: 35, to45: 80, to60: 90, older: 45 }))
  const people = lot.shuffled(delegatesOf(250)).map((one, at): DrawPerson => ({
    ...one,
    zone: at < IN_ROOM ? 'room' : 'remote',
    attributes: { ...one.attributes, gender: genders[at]!, age: ages[at]! },
  }))
  const ids = lot.shuffled(people.map(({ id }) => id))
  const apart = DELEGATIONS.flatMap(([count, size]) => Array.from({ length: count }, () => ids.splice(0, size)))
  return { people, apart }
}

const valuesOf = (counts: Readonly<Record<string, number>>): string[] =>
  Object.entries(counts).flatMap(([value, count]) => new Array<string>(count).fill(value))
