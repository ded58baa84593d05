import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DRAW_ALGORITHM, drawTables } from '../../shared/features/groups/draw/draw.ts'
import { tableSizes } from '../../shared/features/groups/draw/plan.ts'
import { draw, drawInputs, membersOf, peopleOf, SEED } from '../support/draw-input.ts'

const some = { numRuns: 60 }

describe('who sits with whom', () => {
  test('[GR41] people of zones draw → each sits once, only with their own zone', () => {
    fc.assert(
      fc.property(drawInputs, (input) => {
        const { tables, quality } = drawTables(input)
        const seated = membersOf(tables).flat()
        expect(seated.toSorted()).toEqual(input.people.length === 1 ? [] : input.people.map(({ id }) => id).toSorted())
        const zoneOf = new Map(input.people.map(({ id, zone }) => [id, zone]))
        for (const { zone, members } of tables) {
          const guests = members.filter((id) => zoneOf.get(id) !== zone)
          expect(quality.alone).toEqual(expect.arrayContaining(guests))
        }
      }),
      some,
    )
  })

  test('[GR42, GR43] any number of people → sizes differ by one at most, nobody sits alone', () => {
    fc.assert(
      fc.property(drawInputs, (input) => {
        const byZone = Map.groupBy(drawTables(input).tables, ({ zone }) => zone)
        for (const tables of byZone.values()) {
          const sizes = tables.map(({ members }) => members.length)
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
          expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2)
        }
      }),
      some,
    )
  })

  test('[GR42] so many people for tables of a size → tables as near to the size as can be', () => {
    const five = [0, 1, 2, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16].map((people) => tableSizes(people, 5).join(' '))
    expect(five).toEqual(['', '', '2', '4', '5', '6', '4 3', '4 4', '5 5', '6 5', '6 6', '5 4 4', '6 5 5'])
    expect([3, 5].map((people) => tableSizes(people, 2))).toEqual([[3], [3, 2]])
    expect([4, 5].map((people) => tableSizes(people, 3))).toEqual([[4], [3, 2]])
    for (let size = 2; size <= 12; size++) {
      for (let people = 2; people <= 300; people++) {
        const sizes = tableSizes(people, size)
        expect(sizes.reduce((sum, one) => sum + one, 0)).toBe(people)
        expect(sizes.at(-1)!).toBeGreaterThanOrEqual(sizes.length > 1 ? Math.max(2, Math.floor(size / 2)) : 2)
        expect(sizes[0]!).toBeLessThanOrEqual(size + 1)
      }
    }
  })

  test('[GR43] one remote person and many in the room → they sit with the room and are named', () => {
    const { tables, quality } = draw({ people: [...peopleOf(9), ...peopleOf(1, 'remote', 100)] })
    expect(tables.map(({ zone, members }) => [zone, members.length])).toEqual([
      ['room', 5],
      ['room', 5],
    ])
    expect(quality.alone).toEqual(['p0100'])
  })

  test('[GR43] one in the room, one remote → one table; one person in all → no table, and named', () => {
    const two = draw({ people: [...peopleOf(1), ...peopleOf(1, 'remote', 1)] })
    expect(two.tables).toEqual([{ zone: 'remote', members: ['p0000', 'p0001'] }])
    expect(two.quality.alone).toEqual(['p0000', 'p0001'])
    const one = draw({ people: peopleOf(1) })
    expect([one.tables, one.quality.alone]).toEqual([[], ['p0000']])
    expect(draw({}).tables).toEqual([])
  })
})

describe('the same seed', () => {
  test('[GR40] people and earlier tables in another order → the same tables', () => {
    fc.assert(
      fc.property(drawInputs, fc.nat(), (input, turn) => {
        const turned = <T>(list: readonly T[]) => list.toSpliced(0, turn % (list.length + 1)).toReversed()
        const others = <T>(list: readonly T[]) => [...turned(list), ...list.slice(0, turn % (list.length + 1))]
        const disordered = {
          ...input,
          people: others(input.people),
          earlier: others(input.earlier.map((table) => others(table))),
        }
        expect(drawTables(disordered)).toEqual(drawTables(input))
      }),
      some,
    )
  })

  test('[GR40] more people in one zone → the tables of the other zone stay', () => {
    const remote = peopleOf(17, 'remote', 500)
    const ofRemote = (count: number) =>
      draw({ people: [...peopleOf(count), ...remote] }).tables.filter(({ zone }) => zone === 'remote')
    expect(ofRemote(40)).toEqual(ofRemote(30))
  })

  test('[GR40] another seed → other tables', () => {
    const people = peopleOf(30)
    expect(draw({ people, seed: `${SEED}00` }).tables).not.toEqual(draw({ people }).tables)
  })

  test('[GR48] the algorithm gives other tables for a seed → its number has to be raised', () => {
    const people = [
      ...peopleOf(57).map((one, at) => ({ ...one, attributes: { group: `g${at % 4}`, region: `r${at % 7}` } })),
      ...peopleOf(23, 'remote', 57),
    ]
    const earlier = draw({ people, seed: '00'.repeat(16) }).tables.map(({ members }) => members)
    const hashes = ['01', 'a5', 'ff'].map((byte) => {
      const { tables } = draw({ people, earlier, seed: byte.repeat(32), mix: ['group', 'region'], size: 6 })
      return createHash('sha256').update(JSON.stringify(tables)).digest('hex')
    })
    expect([DRAW_ALGORITHM, ...hashes]).toEqual([
      2,
      '165551ecb49f5546a99ba5e235fc7acd3b0d4ddc9f0a6e0bd3bc4c8883efb0a6',
      '29131e4beb125ab0c0061910fb8703d987c00825e7a140a3be192a9b856593c0',
      '1427e7db2a0a8638063c82f9983b7b9bb879f9c0268c2005468521d703f3c081',
    ])
  })
})
