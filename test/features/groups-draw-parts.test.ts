import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acceptanceTable } from '../../shared/features/groups/draw/acceptance.ts'
import { Acquaintance } from '../../shared/features/groups/draw/acquaintance.ts'
import { Chance } from '../../shared/features/groups/draw/chance.ts'
import { leastCost, search } from '../../shared/features/groups/draw/search.ts'
import { Seating, type Problem } from '../../shared/features/groups/draw/seating.ts'
import { sha256 } from '../../shared/features/groups/draw/sha256.ts'
import { tableSizes } from '../../shared/features/groups/draw/plan.ts'

const hexOf = (words: Uint32Array) => Array.from(words, (word) => word.toString(16).padStart(8, '0')).join('')

describe('chance', () => {
  test('SHA-256 is that of the platform, for every length around a block and any alphabet', () => {
    const lengths = Array.from({ length: 140 }, (_, length) => length)
    for (const text of lengths.flatMap((length) => ['a'.repeat(length), 'é漢🙂'.repeat(length)])) {
      expect(hexOf(sha256(text))).toBe(createHash('sha256').update(text).digest('hex'))
    }
  })

  test('numbers below a limit are all as likely, also where the limit divides 2³² badly', () => {
    for (const limit of [1, 2, 7, 100, 3 * 2 ** 19]) {
      const chance = new Chance('5eed', `below/${limit}`)
      const cells = Math.min(limit, 100)
      const counts = new Array<number>(cells).fill(0)
      for (let at = 0; at < 20_000; at++) counts[Math.floor((chance.below(limit) * cells) / limit)]!++
      const expected = 20_000 / cells
      const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
      expect(chiSquare).toBeLessThan(cells - 1 + 5 * Math.sqrt(2 * cells))
    }
  })

  test('streams of another label or another seed have nothing in common', () => {
    const first = (seed: string, label: string) => {
      const chance = new Chance(seed, label)
      return Array.from({ length: 8 }, () => chance.next())
    }
    const all = [first('00', 'a'), first('00', 'b'), first('01', 'a'), first('00'.repeat(40), 'a')].flat()
    expect(new Set(all).size).toBe(32)
  })
})

const problems: fc.Arbitrary<Problem> = fc
  .record({ people: fc.integer({ min: 4, max: 24 }), size: fc.integer({ min: 2, max: 6 }), seed: fc.nat() })
  .map(({ people, size, seed }) => problemOf(people, size, new Chance(String(seed), 'problem')))

/** Any people who met in any way, with two attributes of which some have no value. */
function problemOf(people: number, size: number, chance: Chance): Problem {
  const everybody = Array.from({ length: people }, (_, person) => person)
  const earlier = Array.from({ length: 4 }, () => chance.shuffled(everybody).slice(0, 5))
  const traits = [0, 3].map((first) => Int32Array.from(everybody, () => first + chance.below(3)))
  const values = Array.from({ length: 6 }, (_, value) => ({
    people: traits.flatMap((numbers) => [...numbers]).filter((number) => number === value).length,
    share: value === 0 ? 0 : 8 - value,
    lonely: value === 1 ? 32 : 0,
    none: value === 2 ? 400 : 0,
  }))
  const [apart, together] = [0, 1].map(() => [chance.shuffled(everybody).slice(0, 3)])
  const acquaintance = new Acquaintance(people, { earlier, apart: apart!, together: together! })
  return { sizes: tableSizes(people, size), rounds: 1 + chance.below(3), acquaintance, traits, values }
}

/** In each round everybody sits in the order of their numbers. */
const startOf = ({ rounds, acquaintance: { people } }: Problem) =>
  Int32Array.from({ length: rounds * people }, (_, seat) => seat % people)

describe('search', () => {
  test('[GR47] an exchange of two seats → the costs grow by what was foretold, as counted anew', () => {
    fc.assert(
      fc.property(problems, fc.nat(), (problem, seed) => {
        const chance = new Chance(String(seed), 'exchanges')
        const seating = new Seating(problem, startOf(problem), chance.below(2) === 0)
        for (let at = 0; at < 20; at++) {
          const seat = chance.below(seating.seats.length)
          const other = seat - (seat % seating.people) + chance.below(seating.people)
          if (seating.tableOf[seat] === seating.tableOf[other]) continue
          const foretold = seating.cost() + seating.deltaOf(seat, other)
          seating.swap(seat, other)
          expect(seating.cost()).toBe(foretold)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('[GR47] the search ends with the phase that uses up its budget, and a larger budget finds nothing worse', () => {
    fc.assert(
      fc.property(problems, fc.nat(), (problem, seed) => {
        const start = startOf(problem)
        const [short, long] = [1, 8].map((phases) => {
          return search(problem, start, new Chance(String(seed), 'search'), { budget: 32 * start.length * phases })
        })
        expect(long!.cost).toBeLessThanOrEqual(short!.cost)
        expect(short!.iterations).toBeLessThanOrEqual(32 * start.length)
        expect(long!.iterations).toBeLessThanOrEqual(32 * start.length * 15)
      }),
      { numRuns: 60 },
    )
  })

  test('[GR47] what is found has the costs that its seats have', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const found = search(problem, startOf(problem), new Chance('c057', 'search'), { budget: 20_000 })
        expect(new Seating(problem, found.seats).cost()).toBe(found.cost)
        expect(found.cost).toBeGreaterThanOrEqual(leastCost(problem))
      }),
      { numRuns: 40 },
    )
  })

  test('a growth is accepted as often as e^(-growth / temperature), to nine digits', () => {
    const table = acceptanceTable(8)
    for (const [level, temperature] of [[0, 2] as const, [31, 0.8] as const]) {
      for (const growth of [0, 1, 5, 12]) {
        expect(table[level]![growth]! / 2 ** 32).toBeCloseTo(Math.exp(-growth / temperature), 9)
      }
    }
  })
})
