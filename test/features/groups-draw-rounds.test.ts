import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawTables, type DrawInput } from '../../shared/features/groups/draw/draw.ts'
import { crowds, draw, idOf, membersOf, peopleOf, SEED, wishfulInputs } from '../support/draw-input.ts'

const some = { numRuns: 40 }
const seatsOf = (rounds: readonly Parameters<typeof membersOf>[0][]) => rounds.map(membersOf)
const shared = (one: readonly (readonly string[])[], two: readonly (readonly string[])[]) =>
  one.filter((table) => two.some((other) => other.join() === table.join())).length

describe('whatever is asked for', () => {
  test('[GR41, GR102, GR111] in each round each person sits once, at tables whose sizes differ by one in a zone and language', () => {
    fc.assert(
      fc.property(wishfulInputs, (input) => {
        const { tables, later } = drawTables(input)
        expect(later).toHaveLength((input.rounds ?? 1) - 1)
        for (const round of [tables, ...later]) {
          const seated = membersOf(round).flat()
          expect(seated.toSorted()).toEqual(input.people.length < 2 ? [] : input.people.map(({ id }) => id).toSorted())
          for (const own of Map.groupBy(round, ({ zone, language }) => `${zone} ${language}`).values()) {
            const sizes = own.map(({ members }) => members.length)
            expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
            expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2)
          }
        }
      }),
      some,
    )
  })

  test('[GR49] all repeats of rounds planned together are never fewer than their bound', () => {
    fc.assert(
      fc.property(wishfulInputs, (input) => {
        const { repeats, leastRepeats, planned } = drawTables(input).quality
        expect(leastRepeats).toBeLessThanOrEqual(repeats)
        if (planned) expect(planned.leastRepeats).toBeLessThanOrEqual(planned.repeats)
      }),
      some,
    )
  })

  test('[GR40] in another order → the same tables', () => {
    const reversed = <T>(list: readonly T[] | undefined) => list?.toReversed()
    fc.assert(
      fc.property(wishfulInputs, (input) => {
        const turned: DrawInput = {
          ...input,
          people: input.people.toReversed(),
          earlier: input.earlier.map((ids) => ids.toReversed()).toReversed(),
          hosts: reversed(input.hosts),
          apart: reversed(input.apart?.map((ids) => ids.toReversed())),
          together: reversed(input.together?.map((ids) => ids.toReversed())),
        }
        expect(drawTables(turned)).toEqual(drawTables(input))
      }),
      some,
    )
  })

  test.each([0, 1, 4, 5, 6])(
    '[GR111] %i people at tables of five in three rounds → tables as of one round',
    (count) => {
      const { tables, later } = draw({
        people: peopleOf(count),
        rounds: 3,
        hosts: [idOf(0)],
        apart: [[idOf(0), idOf(1)]],
      })
      expect(later.map((round) => round.length)).toEqual([tables.length, tables.length])
      expect(tables).toHaveLength(count < 2 ? 0 : 1)
    },
  )
})

describe('rounds planned together', () => {
  test('[GR102] many rounds of few people → each two meet nearly as often as any other two', () => {
    const { tables, later } = draw({ people: peopleOf(12), size: 3, rounds: 11 })
    const counts = new Map<string, number>()
    for (const members of membersOf([tables, ...later].flat()))
      for (const one of members)
        for (const two of members) if (one < two) counts.set(one + two, (counts.get(one + two) ?? 0) + 1)
    const meetings = [...counts.values()]
    expect(meetings).toHaveLength(66)
    expect(Math.max(...meetings) - Math.min(...meetings)).toBeLessThanOrEqual(2)
  })

  test('[GR106] the same people are here → the rest of the plan stays, without a step', () => {
    const people = peopleOf(42)
    const first = draw({ people, rounds: 6 })
    const earlier = membersOf(first.tables)
    const next = draw({ people, rounds: 5, earlier, plan: first.later, seed: 'c0'.repeat(16) })
    expect(seatsOf([next.tables, ...next.later])).toEqual(seatsOf(first.later))
    expect(next.iterations).toBe(0)
    expect(next.quality.planned).toEqual({ rounds: 5, repeats: 0, leastRepeats: 0 })
  })

  test('[GR106] some went and some came → nearly all tables stay, and nobody meets twice', () => {
    const people = peopleOf(100)
    const first = draw({ people, rounds: 5 })
    const now = [...people.slice(2), ...peopleOf(3, 'room', 200)]
    const earlier = membersOf(first.tables)
    const next = draw({ people: now, rounds: 4, earlier, plan: first.later, seed: 'c0'.repeat(16) })
    expect(next.quality.planned).toEqual({ rounds: 4, repeats: 0, leastRepeats: 0 })
    const kept = shared(seatsOf(first.later).flat(), seatsOf([next.tables, ...next.later]).flat())
    expect(kept).toBeGreaterThan(50)
  })

  test('[GR106] a plan for other people, tables and rounds → what is asked for now', () => {
    fc.assert(
      fc.property(wishfulInputs, crowds, (input, others) => {
        const plan = draw({ people: others, size: 4, rounds: 3 })
        const { tables, later } = drawTables({ ...input, plan: [plan.tables, ...plan.later] })
        const plain = drawTables(input)
        expect([tables, ...later].map((round) => round.map(({ zone, members }) => [zone, members.length]))).toEqual(
          [plain.tables, ...plain.later].map((round) => round.map(({ zone, members }) => [zone, members.length])),
        )
      }),
      some,
    )
  })

  test('[GR106] who comes new into a plan sits by lot: not always at the same table', () => {
    const people = peopleOf(20)
    const plan = [draw({ people, seed: SEED }).tables]
    const now = [...people.slice(4), ...peopleOf(4, 'room', 50)]
    const withNew = (seed: string) =>
      membersOf(draw({ people: now, plan, seed }).tables)
        .find((ids) => ids.includes('p0050'))!
        .join()
    const found = new Set(['1', '2', '3', '4', '5', '6'].map((digit) => withNew(digit.repeat(32))))
    expect(found.size).toBeGreaterThan(1)
  })
})
