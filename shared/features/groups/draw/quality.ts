import type { DrawInput, DrawnTable, DrawPerson } from './draw.ts'
import { pairsOf, pairsWhenSpread } from './acquaintance.ts'
import { beyond, shareOf } from './penalty.ts'
import { byCodeUnit, planZones } from './plan.ts'

/** What can be said of drawn tables. */
export interface DrawQuality {
  readonly people: number
  readonly tables: number
  /** The fewest people at a table; 0 where there is none. */
  readonly smallest: number
  readonly largest: number
  /** Pairs at a table who sat together before. */
  readonly repeats: number
  /** No tables of these sizes have fewer repeats than this; whether any has so few is not known. */
  readonly leastRepeats: number
  /** For each attribute how many people would have to be others, so that each table has its share of every value. */
  readonly excess: { readonly [attribute: string]: number }
  /** The ids of those who are the only one of their zone: they sit with another zone, or nowhere. */
  readonly alone: readonly string[]
  /** By attribute to mix the fewest different values that a table has. */
  readonly spread?: { readonly [attribute: string]: number } | undefined
  /** By attribute how many people are the only one of their value at a table, of those attributes where nobody should be. */
  readonly lonely?: { readonly [attribute: string]: number } | undefined
  /** Pairs that share a table and should not. Absent where nobody was to be kept apart; so too the next two. */
  readonly notApart?: number | undefined
  /** Sets that do not share a table. */
  readonly torn?: number | undefined
  /** Tables without a host. */
  readonly hostless?: number | undefined
  /** Tables for both sides at which nobody of one side sits; absent where sides sit apart. */
  readonly withoutRoom?: number | undefined
  readonly withoutRemote?: number | undefined
  /** Of all rounds planned together; absent where there is one. */
  readonly planned?: { readonly rounds: number; readonly repeats: number; readonly leastRepeats: number } | undefined
}

type Rest = Pick<DrawInput, 'people' | 'mix' | 'earlier'>

/** What can be said of tables, counted from who sits where: it believes nothing that the search found out. */
export function qualityOf({ people, mix, earlier }: Rest, tables: readonly DrawnTable[]): DrawQuality {
  const personOf = new Map(people.map((person) => [person.id, person]))
  const seated = tables.map(({ zone, members }) => ({ zone, members: members.map((id) => personOf.get(id)!) }))
  const sizes = tables.map(({ members }) => members.length)
  const zones = [...Map.groupBy(seated, ({ zone }) => zone).values()].map((own) => own.map(({ members }) => members))
  const met = metBefore(earlier)
  return {
    people: people.length,
    tables: tables.length,
    smallest: tables.length > 0 ? Math.min(...sizes) : 0,
    largest: Math.max(0, ...sizes),
    repeats: total(tables, ({ members }) => repeatsOf(members, met)),
    leastRepeats: total(zones, (own) => leastRepeatsOf(own, met, earlier)),
    excess: Object.fromEntries(mix.map((name) => [name, total(zones, (own) => excessOf(own, name))])),
    alone: planZones(people)
      .alone.map(({ id }) => id)
      .sort(),
  }
}

type Met = ReadonlyMap<string, ReadonlySet<string>>

function metBefore(earlier: readonly (readonly string[])[]): Met {
  const met = new Map<string, Set<string>>()
  for (const table of earlier) {
    for (const id of table) {
      const others = met.get(id) ?? new Set()
      met.set(id, others)
      for (const other of table) if (other !== id) others.add(other)
    }
  }
  return met
}

/** Each pair is seen from both sides. */
const repeatsOf = (members: readonly string[], met: Met): number =>
  total(members, (id) => members.filter((other) => met.get(id)?.has(other)).length) / 2

/** By who has not met: all pairs, and for each person; and by the earlier tables, which are spread over all tables at best. */
function leastRepeatsOf(
  tables: readonly (readonly DrawPerson[])[],
  met: Met,
  earlier: readonly (readonly string[])[],
): number {
  const ids = new Set(tables.flat().map(({ id }) => id))
  const fresh = [...ids].map((id) => ids.size - 1 - [...(met.get(id) ?? [])].filter((other) => ids.has(other)).length)
  const smallest = Math.min(...tables.map(({ length }) => length))
  const byPairs = total(tables, ({ length }) => pairsOf(length)) - total(fresh, (others) => others) / 2
  const byPersons = Math.ceil(total(fresh, (others) => Math.max(0, smallest - 1 - others)) / 2)
  const byTables = total(withoutCommonPair(earlier, ids), ({ length }) => pairsWhenSpread(length, tables.length))
  return Math.max(0, byPairs, byPersons, byTables)
}

/** Of those who are here as many earlier tables as were found of which no two have a pair in common; the longest first. */
function withoutCommonPair(
  earlier: readonly (readonly string[])[],
  here: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const tables = earlier.map((ids) => [...new Set(ids)].filter((id) => here.has(id)).sort())
  tables.sort((a, b) => b.length - a.length || byCodeUnit(a.join(' '), b.join(' ')))
  const taken = new Set<string>()
  return tables.filter((ids) => {
    const pairs = ids.flatMap((one, at) => ids.slice(at + 1).map((two) => `${one} ${two}`))
    if (pairs.some((pair) => taken.has(pair))) return false
    for (const pair of pairs) taken.add(pair)
    return true
  })
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
