import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planTables } from '../../shared/features/groups/draw/plan.ts'
import { delegatesOf, draw, idOf, membersOf, peopleOf, wishfulInputs } from '../support/draw-input.ts'
import { drawTables } from '../../shared/features/groups/draw/draw.ts'

const ids = (...numbers: number[]) => numbers.map(idOf)
const everyThird = (count: number, from: number) =>
  ids(...Array.from({ length: count }, (_, at) => at).filter((at) => at % 3 === from))
const roundsOf = ({ tables, later }: ReturnType<typeof draw>) => [tables, ...later].map(membersOf)

describe('a number of tables', () => {
  test('[GR100] so many in all, shared out by people', () => {
    const people = [...peopleOf(31), ...peopleOf(17, 'remote', 100), ...peopleOf(2, 'annex', 200)]
    const sizes = (count: number) => planTables(people, { size: 5, count }).zones.map((zone) => zone.sizes.join(' '))
    expect(sizes(10)).toEqual(['2', '6 6 5', '6 5 5 5 5 5'])
    expect(sizes(2)).toEqual(['2', '17', '31'])
    expect(sizes(1000).map((own) => own.split(' ').length)).toEqual([1, 8, 15])
  })

  test('[GR100] any people and any number → as many as asked, or as many as can be', () => {
    const zones = fc.array(fc.integer({ min: 2, max: 40 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(zones, fc.integer({ min: 1, max: 60 }), (counts, count) => {
        const people = counts.flatMap((own, zone) => peopleOf(own, `zone${zone}`, zone * 100))
        const planned = planTables(people, { size: 5, count }).zones.map((zone) => zone.sizes)
        const most = counts.reduce((sum, own) => sum + Math.floor(own / 2), 0)
        expect(planned.flat()).toHaveLength(Math.min(most, Math.max(counts.length, count)))
        expect(Math.min(...planned.flat())).toBeGreaterThanOrEqual(2)
        expect(planned.flat().reduce((sum, size) => sum + size, 0)).toBe(people.length)
      }),
    )
  })
})

describe('languages', () => {
  const speakers = (counts: { readonly [language: string]: number }, zone = 'room') =>
    Object.entries(counts).flatMap(([language, count], at) =>
      peopleOf(count, zone, at * 100 + (zone === 'room' ? 0 : 1000)).map((one) => ({ ...one, language })),
    )

  test('[GR101] tables are of one language; the only one of theirs joins the largest of their zone', () => {
    const { tables, quality } = draw({
      people: [...speakers({ ar: 9, en: 21, fr: 1 }), ...speakers({ ar: 4 }, 'remote')],
    })
    expect(tables.map(({ zone, language, members }) => `${zone} ${language} ${members.length}`)).toEqual([
      'remote ar 4',
      'room ar 5',
      'room ar 4',
      'room en 6',
      'room en 6',
      'room en 5',
      'room en 5',
    ])
    expect(quality.alone).toEqual(['p0200'])
  })

  test('[GR101] the only one of their zone → at their language in the largest zone', () => {
    const { tables } = draw({ people: [...speakers({ ar: 5, en: 9 }), ...speakers({ ar: 1 }, 'remote')] })
    expect(tables.map(({ zone, language, members }) => `${zone} ${language} ${members.length}`)).toEqual([
      'room ar 6',
      'room en 5',
      'room en 4',
    ])
    expect(tables[0]!.members).toContain('p1000')
  })

  test('[GR101] everybody of another language → they sit together all the same', () => {
    const { tables, quality } = draw({ people: speakers({ ar: 1, en: 1, fr: 1 }) })
    expect(membersOf(tables)).toEqual([['p0000', 'p0100', 'p0200']])
    expect(quality.alone).toHaveLength(3)
  })
})

describe('apart, together, hosts, not alone', () => {
  test('[GR107] sets no larger than the number of tables → no two of one share a table, in any round', () => {
    const apart = [everyThird(24, 0), ids(1, 2), ids(4, 5)]
    const drawn = draw({ people: peopleOf(40), rounds: 4, apart })
    expect(drawn.quality.notApart).toBe(0)
    for (const table of roundsOf(drawn).flat())
      for (const set of apart) expect(table.filter((id) => set.includes(id)).length).toBeLessThan(2)
  })

  test('[GR107, GR111] a set larger than the number of tables → spread as evenly as can be, counted', () => {
    const { quality } = draw({ people: peopleOf(20), apart: [ids(0, 1, 2, 3, 4, 5, 6)] })
    expect(quality.notApart).toBe(3)
  })

  test('[GR108] sets sit together in each round, and that is no repeat', () => {
    const together = [ids(0, 1, 2), ids(3, 4), ids(10, 11, 12, 13, 14), ids(2, 70)]
    const drawn = draw({ people: peopleOf(60), rounds: 4, together })
    expect(drawn.quality).toMatchObject({ torn: 0, repeats: 0, planned: { repeats: 0, leastRepeats: 0 } })
    for (const round of roundsOf(drawn))
      for (const set of together.slice(0, 3))
        expect(round.filter((members) => set.some((id) => members.includes(id)))).toHaveLength(1)
  })

  test('[GR108, GR111] a set too large for a table, or of two zones, or apart too → named as torn, nobody left out', () => {
    const people = [...peopleOf(20), ...peopleOf(10, 'remote', 100)]
    const together = [ids(0, 1, 2, 3, 4, 5, 6), ids(8, 100), ids(9, 10)]
    const { quality, tables } = draw({ people, together, apart: [ids(9, 10)] })
    expect(quality).toMatchObject({ torn: 3, notApart: 0, people: 30 })
    const theirs = membersOf(tables).filter((members) => members.some((id) => together[0]!.includes(id)))
    expect(theirs.length).toBeLessThanOrEqual(2)
  })

  test('[GR109] a host at each table; where they are too few, no table has two', () => {
    const people = peopleOf(50)
    expect(draw({ people, rounds: 3, hosts: ids(...Array(10).keys()) }).quality.hostless).toBe(0)
    const few = draw({ people, rounds: 3, hosts: ids(1, 2, 3, 4) })
    expect(few.quality.hostless).toBe(6)
    for (const table of roundsOf(few).flat())
      expect(table.filter((id) => ids(1, 2, 3, 4).includes(id)).length).toBeLessThan(2)
    expect(draw({ people, hosts: ids(...Array(25).keys()) }).quality.hostless).toBe(0)
  })

  test('[GR110] nobody is the only one of their group, also where its share would be one a table', () => {
    const people = peopleOf(40).map((one, at) => ({
      ...one,
      attributes: { group: at < 8 ? 'few' : at === 8 ? 'one' : 'many' },
    }))
    const { quality } = draw({ people, notAlone: ['group'], mix: ['group'], rounds: 2 })
    expect(quality.lonely).toEqual({ group: 1 })
  })

  test('[GR49] wishes as the plainest count of them has it; what was not asked for is not said', () => {
    fc.assert(
      fc.property(wishfulInputs, (input) => {
        const { tables, quality } = drawTables(input)
        const seats = membersOf(tables)
        const here = new Set(input.people.map(({ id }) => id))
        const isApart = (one: string, two: string) => input.apart!.some((set) => set.includes(one) && set.includes(two))
        const pairs = seats.flatMap((own) =>
          own.flatMap((one, at) => own.slice(at + 1).map((two) => [one, two] as const)),
        )
        const torn = input.together!.filter((set) => {
          const own = set.filter((id) => here.has(id))
          return own.length > 1 && !seats.some((members) => own.every((id) => members.includes(id)))
        })
        const hostless = seats.filter((members) => input.hosts!.every((id) => !members.includes(id)))
        expect([quality.notApart, quality.torn, quality.hostless]).toEqual([
          input.apart!.length > 0 ? pairs.filter(([one, two]) => isApart(one, two)).length : undefined,
          input.together!.length > 0 ? torn.length : undefined,
          input.hosts!.length > 0 ? hostless.length : undefined,
        ])
      }),
      { numRuns: 40 },
    )
  })

  test('[GR49] tables for both sides → how many have nobody of one side; the fewest values at a table', () => {
    const people = delegatesOf(30).map((one, at) => ({
      ...one,
      attributes: { ...one.attributes, side: at < 4 ? 'remote' : 'room' },
    }))
    const { quality } = draw({ people, mix: ['side', 'group'] })
    expect(quality).toMatchObject({ withoutRoom: 0, withoutRemote: 2 })
    expect(quality.spread!['side']).toBe(1)
    expect(draw({ people: peopleOf(10) }).quality).not.toHaveProperty('withoutRoom')
  })
})
