import type { DrawInput, DrawnTable, DrawPerson } from './draw.ts'
import { beyond, shareOf } from './penalty.ts'
import { planZones } from './plan.ts'
import { Repeats } from './repeats.ts'

/** What can be said of drawn tables. */
export interface DrawQuality {
  readonly people: number
  readonly tables: number
  /** The fewest people at a table; 0 where there is none. */
  readonly smallest: number
  readonly largest: number
  /** Pairs at a table who sat together before; not those who are to sit together. */
  readonly repeats: number
  /** No tables of these sizes have fewer repeats than this; whether any has so few is not known. */
  readonly leastRepeats: number
  /** For each attribute how many people would have to be others, so that each table has its share of every value. */
  readonly excess: { readonly [attribute: string]: number }
  /** The ids of those who are the only one of their zone, or of their language there: they sit with others, or nowhere. */
  readonly alone: readonly string[]
  /** By attribute to mix the fewest different values that a table has. */
  readonly spread?: { readonly [attribute: string]: number } | undefined
  /** By attribute how many people are the only one of their value at a table, of those attributes where nobody should be. */
  readonly lonely?: { readonly [attribute: string]: number } | undefined
  /** Pairs that share a table and should not. Absent where nobody was to be kept apart; so too the next two. */
  readonly notApart?: number | undefined
  /** Sets that do not share a table, of those of whom two or more are here. */
  readonly torn?: number | undefined
  /** Tables without a host. */
  readonly hostless?: number | undefined
  /** Tables for both sides at which nobody of one side sits; absent where sides sit apart. */
  readonly withoutRoom?: number | undefined
  readonly withoutRemote?: number | undefined
  /** Of all rounds planned together; absent where there is one. */
  readonly planned?: { readonly rounds: number; readonly repeats: number; readonly leastRepeats: number } | undefined
}

/** By this attribute it is known who takes part from where, at tables for both sides: `room` or `remote`. */
export const SIDE = 'side'

type Rest = Omit<DrawInput, 'seed' | 'size' | 'count' | 'rounds' | 'plan'>
type Rounds = readonly (readonly DrawnTable[])[]

/** What can be said of tables, counted from who sits where: it believes nothing that the search found out. */
export function qualityOf(input: Rest, tables: readonly DrawnTable[], later: Rounds = []): DrawQuality {
  const { people, mix } = input
  const personOf = new Map(people.map((person) => [person.id, person]))
  const seated = tables.map((table) => ({ ...table, people: table.members.map((id) => personOf.get(id)!) }))
  const ofZones = [...Map.groupBy(seated, zoneOf).values()].map((own) => own.map((table) => table.people))
  const seatedPeople = seated.map((table) => table.people)
  const sizes = tables.map(({ members }) => members.length)
  const byMix = (amountOf: (name: string) => number) => Object.fromEntries(mix.map((name) => [name, amountOf(name)]))
  return {
    people: people.length,
    tables: tables.length,
    smallest: tables.length > 0 ? Math.min(...sizes) : 0,
    largest: Math.max(0, ...sizes),
    ...repeatsIn(input, [tables]),
    excess: byMix((name) => total(ofZones, (own) => excessOf(own, name))),
    alone: planZones(people)
      .alone.map(({ id }) => id)
      .sort(),
    ...(tables.length > 0 && mix.length > 0 && { spread: byMix((name) => spreadOf(seatedPeople, name)) }),
    ...wishesIn(input, seatedPeople),
    ...sidesIn(seatedPeople),
    ...(later.length > 0 && { planned: { rounds: 1 + later.length, ...repeatsIn(input, [tables, ...later]) } }),
  }
}

const zoneOf = ({ zone, language }: DrawnTable): string => JSON.stringify([zone, language])

function repeatsIn({ earlier, together = [] }: Rest, rounds: Rounds): Pick<DrawQuality, 'repeats' | 'leastRepeats'> {
  const byZone = rounds.map((tables) => Map.groupBy(tables, zoneOf))
  const ofZones = [...new Set(byZone.flatMap((zones) => [...zones.keys()]))].map((zone) => {
    return new Repeats(
      byZone.map((zones) => (zones.get(zone) ?? []).map(({ members }) => members)),
      earlier,
      together,
    )
  })
  return { repeats: total(ofZones, (own) => own.count()), leastRepeats: total(ofZones, (own) => own.least()) }
}

type Wishes = Pick<DrawQuality, 'lonely' | 'notApart' | 'torn' | 'hostless'>

/** How far what was asked for besides is met; nothing of what was not. */
function wishesIn(input: Rest, tables: readonly (readonly DrawPerson[])[]): Wishes {
  const { notAlone, apart, together, hosts } = input
  const ids = tables.map((members) => members.map(({ id }) => id))
  return {
    ...(isAsked(notAlone) && { lonely: Object.fromEntries(notAlone.map((name) => [name, lonelyIn(tables, name)])) }),
    ...(isAsked(apart) && { notApart: total(ids, (members) => pairsWithin(members, apart)) }),
    ...(isAsked(together) && { torn: tornIn(input, ids) }),
    ...(isAsked(hosts) && { hostless: ids.filter((members) => !members.some((id) => hosts.includes(id))).length }),
  }
}

const isAsked = <T>(wish: readonly T[] | undefined): wish is readonly T[] => wish !== undefined && wish.length > 0

/** How many pairs of a table are in one of the sets. */
function pairsWithin(members: readonly string[], sets: readonly (readonly string[])[]): number {
  const pairs = new Set<string>()
  for (const set of sets) {
    const own = members.filter((id) => set.includes(id))
    for (const one of own) for (const two of own) if (one < two) pairs.add(`${one} ${two}`)
  }
  return pairs.size
}

function tornIn({ people, together = [] }: Rest, tables: readonly (readonly string[])[]): number {
  const here = new Set(people.map(({ id }) => id))
  return together.filter((set) => {
    const own = set.filter((id) => here.has(id))
    return new Set(own).size > 1 && !tables.some((members) => own.every((id) => members.includes(id)))
  }).length
}

function lonelyIn(tables: readonly (readonly DrawPerson[])[], name: string): number {
  return total(tables, (members) => {
    const byValue = Map.groupBy(members, ({ attributes }) => attributes[name])
    return [...byValue].filter(([value, { length }]) => value !== undefined && length === 1).length
  })
}

function spreadOf(tables: readonly (readonly DrawPerson[])[], name: string): number {
  const values = tables.map((members) => new Set(members.flatMap(({ attributes }) => attributes[name] ?? [])).size)
  return Math.min(...values)
}

function sidesIn(tables: readonly (readonly DrawPerson[])[]): Pick<DrawQuality, 'withoutRoom' | 'withoutRemote'> {
  const without = (side: string) =>
    tables.filter((members) => !members.some(({ attributes }) => attributes[SIDE] === side)).length
  const areKnown = tables.some((members) => members.some(({ attributes }) => attributes[SIDE] !== undefined))
  return areKnown ? { withoutRoom: without('room'), withoutRemote: without('remote') } : {}
}

function excessOf(tables: readonly (readonly DrawPerson[])[], name: string): number {
  const people = tables.flat()
  const inZone = Map.groupBy(people, ({ attributes }) => attributes[name])
  inZone.delete(undefined)
  return total(tables, (members) => {
    let [tooMany, tooFew] = [0, 0]
    for (const [value, { length }] of inZone) {
      const count = members.filter(({ attributes }) => attributes[name] === value).length
      const share = shareOf(members.length, length, people.length)
      if (count > share.most) tooMany += beyond(count, share)
      else tooFew += beyond(count, share)
    }
    return Math.max(tooMany, tooFew)
  })
}

const total = <T>(items: readonly T[], amountOf: (item: T) => number): number =>
  items.reduce((sum, item) => sum + amountOf(item), 0)
