import { describe, expect, test } from 'vitest'
import { scheduleFor, transversalDesign } from '../../shared/features/groups/draw/design.ts'
import { fieldOf } from '../../shared/features/groups/draw/field.ts'
import { delegatesOf, draw, membersOf, peopleOf, SEED } from '../support/draw-input.ts'

const POWERS = [2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 17, 19, 23, 25, 27, 29, 31, 32, 37, 41, 43, 47, 49]

/** How often each two who met did. */
function meetingsIn(tables: readonly (readonly (number | string)[])[]): number[] {
  const met = new Map<string, number>()
  for (const members of tables) {
    members.forEach((one, at) => {
      for (const two of members.slice(at + 1)) {
        const pair = [one, two].map(String).sort().join(' ')
        met.set(pair, (met.get(pair) ?? 0) + 1)
      }
    })
  }
  return [...met.values()]
}

describe('finite fields', () => {
  test.each(POWERS)(
    '[GR103] of %i elements: each but 0 has one inverse, and a product is shared out over a sum',
    (size) => {
      const field = fieldOf(size)!
      const all = Array.from({ length: size }, (_, element) => element)
      for (const a of all.slice(1)) {
        expect(all.filter((b) => field.times(a, b) === 1)).toHaveLength(1)
        expect(new Set(all.map((b) => field.plus(a, b))).size).toBe(size)
        const [b, c] = [(a * 7 + 3) % size, (a * 5 + 1) % size]
        expect(field.times(a, field.plus(b, c))).toBe(field.plus(field.times(a, b), field.times(a, c)))
      }
    },
  )

  test('[GR103] of another number of elements there is none', () => {
    expect([0, 1, 6, 10, 12, 14, 15, 18, 20, 24, 48].map(fieldOf)).toEqual(new Array(11).fill(undefined))
  })
})

describe('designs', () => {
  test.each(POWERS)(
    '[GR103] %i tables → that many rounds and no pair twice, one more where the size divides them',
    (tables) => {
      for (const size of [2, 3, 4, 5, 7, tables].filter((each) => each <= tables)) {
        const rounds = transversalDesign(tables, size)
        expect(rounds).toHaveLength(tables % size === 0 ? tables + 1 : tables)
        for (const round of rounds) expect(new Set(round.flat()).size).toBe(tables * size)
        if (tables <= 16) expect(Math.max(...meetingsIn(rounds.flat()))).toBe(1)
      }
    },
  )

  test('[GR103] some tables one smaller → the rounds fit, and still no pair twice', () => {
    for (const [tables, size] of [
      [7, 5],
      [8, 4],
      [9, 6],
      [16, 5],
    ] as const) {
      for (let fewer = 0; fewer < tables; fewer++) {
        const sizes = Array.from({ length: tables }, (_, table) => (table < tables - fewer ? size : size - 1))
        const rounds = scheduleFor(sizes, tables)
        expect(rounds).toHaveLength(tables)
        for (const round of rounds) expect(round.map(({ length }) => length)).toEqual(sizes)
        expect(Math.max(...meetingsIn(rounds.flat()))).toBe(1)
      }
    }
  })

  test.each([
    [35, 5, 7],
    [33, 5, 7],
    [49, 7, 8],
    [32, 4, 10],
    [31, 4, 9],
    [9, 3, 4],
    [50, 5, 9],
  ])('[GR102, GR103] %i people at tables of %i in %i rounds → nobody meets twice', (count, size, rounds) => {
    for (const day of ['0', '1']) {
      const { tables, later, quality } = draw({ people: peopleOf(count), size, rounds, seed: SEED + day })
      expect(quality.planned).toEqual({ rounds, repeats: 0, leastRepeats: 0 })
      expect(Math.max(...meetingsIn(membersOf([tables, ...later].flat())))).toBe(1)
    }
  })

  test.each([
    [32, 4, 12, 80],
    [49, 7, 10, 294],
    [9, 3, 6, 18],
  ])(
    '[GR104] %i people at tables of %i in %i rounds → %i pairs meet again, and none three times',
    (count, size, rounds, least) => {
      const { tables, later, quality } = draw({ people: peopleOf(count), size, rounds })
      expect(quality.planned).toEqual({ rounds, repeats: least, leastRepeats: least })
      const meetings = meetingsIn(membersOf([tables, ...later].flat()))
      expect(Math.max(...meetings)).toBe(2)
    },
  )

  test('[GR105] a full schedule of mixed people, of whom some met → mixed far better than by lot, and nobody meets twice', () => {
    const people = delegatesOf(49)
    const { quality } = draw({ people, size: 7, rounds: 7, mix: ['group', 'region'] })
    expect(quality.planned?.repeats).toBe(0)
    const unmixed = draw({ people, size: 7, rounds: 7 })
    const excess = (input: typeof quality) => Object.values(input.excess).reduce((sum, one) => sum + one, 0)
    expect(excess(quality)).toBeLessThanOrEqual(8)
    expect(unmixed.quality.excess).toEqual({})
    const met = [people.slice(0, 5).map(({ id }) => id)]
    expect(draw({ people: peopleOf(49), size: 7, rounds: 7, earlier: met }).quality.planned?.repeats).toBe(0)
  })
})
