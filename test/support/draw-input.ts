import fc from 'fast-check'
import { drawTables, type Draw, type DrawInput, type DrawPerson } from '../../shared/features/groups/draw/draw.ts'

export const SEED = '8f14e45fceea167a5a36dedd4bea2543'

export const idOf = (number: number): string => `p${String(number).padStart(4, '0')}`

/** So many people of a zone, without attributes. */
export const peopleOf = (count: number, zone = 'room', from = 0): DrawPerson[] =>
  Array.from({ length: count }, (_, at) => ({ id: idOf(from + at), zone, attributes: {} }))

const spread = (counts: readonly number[]) =>
  counts.flatMap((count, value) => new Array<string>(count).fill(`v${value}`))
const GROUPS = spread([85, 68, 43, 32, 22])
const REGIONS = spread([90, 55, 48, 30, 20, 7])

/** People of five stakeholder groups and six regions, for each 250 as unequal as those of real meetings. */
export const delegatesOf = (count: number): DrawPerson[] =>
  peopleOf(count).map((one, at) => ({
    ...one,
    attributes: { group: GROUPS[at % 250]!, region: REGIONS[(at * 37) % 250]! },
  }))

/** A draw of which only what matters is said. */
export const draw = (input: Partial<DrawInput>): Draw =>
  drawTables({ seed: SEED, people: [], size: 5, mix: [], earlier: [], ...input })

/** Who sits at each table. */
export const membersOf = (tables: readonly { readonly members: readonly string[] }[]): (readonly string[])[] =>
  tables.map(({ members }) => members)

const attribute = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined })
const attributes = fc
  .record({ group: attribute, region: attribute })
  .map(({ group, region }) => ({ ...(group && { group }), ...(region && { region }) }))
const zones = fc.constantFrom('room', 'room', 'remote', 'remote', 'annex')
const earlierTable = fc.uniqueArray(fc.nat(32).map(idOf), { minLength: 2, maxLength: 6 })

/** Some people of several zones with some attributes. */
export const crowds: fc.Arbitrary<DrawPerson[]> = fc
  .array(fc.record({ zone: zones, attributes }), { maxLength: 30 })
  .map((list) => list.map((one, at) => ({ ...one, id: idOf(at) })))

/** Anything that can be drawn from, with people of earlier tables who are not here now. */
export const drawInputs: fc.Arbitrary<DrawInput> = fc.record({
  seed: fc.constantFrom(SEED, '00'.repeat(32), 'ff'.repeat(16)),
  people: crowds,
  size: fc.integer({ min: 2, max: 7 }),
  mix: fc.constantFrom([], ['group'], ['region', 'group']),
  earlier: fc.array(earlierTable, { maxLength: 12 }),
})

const sets = fc.array(fc.uniqueArray(fc.nat(34).map(idOf), { minLength: 1, maxLength: 9 }), { maxLength: 3 })
const languages = fc.option(fc.constantFrom('en', 'ar', 'fr'), { nil: undefined })

/** Anything that can be asked for at once, also what cannot all be. */
export const wishfulInputs: fc.Arbitrary<DrawInput> = fc
  .record({
    input: drawInputs,
    count: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
    rounds: fc.integer({ min: 1, max: 4 }),
    notAlone: fc.constantFrom([], ['group']),
    apart: sets,
    together: sets,
    hosts: fc.uniqueArray(fc.nat(34).map(idOf), { maxLength: 6 }),
    spoken: fc.array(languages, { minLength: 31, maxLength: 31 }),
    speaks: fc.boolean(),
  })
  .map(({ input, spoken, speaks, ...wishes }) => ({
    ...input,
    ...wishes,
    people: speaks ? input.people.map((one, at) => ({ ...one, language: spoken[at] })) : input.people,
  }))
