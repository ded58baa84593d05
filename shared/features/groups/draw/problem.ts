import { Acquaintance, type Sets } from './acquaintance.ts'
import type { DrawInput, DrawPerson } from './draw.ts'
import type { Value } from './penalty.ts'
import { REPEAT_WEIGHT, type Problem } from './seating.ts'

/** What it costs where somebody is the only one of theirs at a table, and where a table has no host. */
const [LONELY, HOSTLESS] = [4 * REPEAT_WEIGHT, 50 * REPEAT_WEIGHT]

/** What is asked of the people of a zone, by their numbers. */
export function problemOf(people: readonly DrawPerson[], sizes: readonly number[], input: DrawInput): Problem {
  const traits: Int32Array[] = []
  const values: Value[] = []
  for (const { kindOf, weights } of mixturesIn(input)) {
    const kinds = people.map(kindOf)
    const counts = Map.groupBy(kinds, (kind) => kind)
    if (counts.size < 2) continue
    const numberOf = new Map([...counts.keys()].map((kind, at) => [kind, values.length + at]))
    for (const [kind, { length }] of counts) values.push({ ...(kind === undefined ? FREE : weights), people: length })
    traits.push(Int32Array.from(kinds, (kind) => numberOf.get(kind)!))
  }
  return { sizes, rounds: input.rounds ?? 1, acquaintance: acquaintanceOf(people, input), traits, values }
}

/** By what people are told apart, and what that asks of a table; whoever has no kind counts for nothing. */
interface Mixture {
  readonly kindOf: (person: DrawPerson) => string | undefined
  readonly weights: Omit<Value, 'people'>
}

const FREE = { share: 0, lonely: 0, none: 0 }

function mixturesIn({ mix, notAlone = [], hosts = [] }: DrawInput): readonly Mixture[] {
  const byAttribute = [...new Set([...mix, ...notAlone])].map((name): Mixture => {
    const share = mix.includes(name) ? weightOf(mix.indexOf(name)) : 0
    const lonely = notAlone.includes(name) ? LONELY : 0
    return { kindOf: ({ attributes }) => attributes[name], weights: { share, lonely, none: 0 } }
  })
  if (hosts.length === 0) return byAttribute
  const areHosts = new Set(hosts)
  const byHost = ({ id }: DrawPerson) => (areHosts.has(id) ? 'host' : undefined)
  return [...byAttribute, { kindOf: byHost, weights: { ...FREE, none: HOSTLESS } }]
}

/**
 * The first attribute weighs as much as an earlier meeting, each later one a little less: it gives way where one must, yet not for
 * nothing.
 */
const weightOf = (place: number): number => Math.max(REPEAT_WEIGHT / 2, REPEAT_WEIGHT - place)

function acquaintanceOf(people: readonly DrawPerson[], { earlier, apart = [], together = [] }: DrawInput) {
  const here = numbersIn(people)
  return new Acquaintance(people.length, { earlier: here(earlier), apart: here(apart), together: here(together) })
}

/** The same sets by the numbers of people, of those who are here, in the order of the numbers; who is not with anybody else counts for nothing. */
export function numbersIn(people: readonly DrawPerson[]): (sets: readonly (readonly string[])[]) => Sets {
  const numberOf = new Map(people.map(({ id }, number) => [id, number]))
  return (sets) => {
    const numbers = sets.map((ids) => [...new Set(ids)].flatMap((id) => numberOf.get(id) ?? []).sort((a, b) => a - b))
    return numbers.filter(({ length }) => length > 1)
  }
}
