import { pairsOf, pairsWhenSpread } from './acquaintance.ts'
import { byCodeUnit } from './plan.ts'

type Tables = readonly (readonly string[])[]
type Others = ReadonlyMap<string, ReadonlySet<string>>

/** The repeats of one zone's rounds: pairs at a table who sat together before, and how many of them there must be. */
export class Repeats {
  private readonly rounds: readonly Tables[]
  private readonly earlier: Tables
  /** Who is to sit with whom: that is no repeat. */
  private readonly wanted: Others
  private readonly here: ReadonlySet<string>

  constructor(rounds: readonly Tables[], earlier: Tables, together: Tables) {
    this.rounds = rounds
    this.here = new Set(rounds.flat(2))
    this.earlier = earlier.map((ids) => [...new Set(ids)].filter((id) => this.here.has(id)))
    this.wanted = othersIn(together)
  }

  count(): number {
    const met = othersIn(this.earlier)
    return total(this.rounds, (tables) => {
      const pairs = total(
        tables.flatMap((members) => members.map((id) => ({ id, members }))),
        ({ id, members }) => {
          return members.filter((other) => met.get(id)?.has(other) && !this.wanted.get(id)?.has(other)).length
        },
      )
      othersIn(tables, met)
      return pairs / 2
    })
  }

  /**
   * By who has not met, of all pairs and of each person; and by the tables of before and of the first round, which are spread over
   * all tables of the others at best.
   */
  least(): number {
    const [first = [], ...later] = this.rounds
    const sizes = this.rounds.flat().map(({ length }) => length)
    const fresh = this.fresh()
    const byPairs = total(sizes, pairsOf) - total(fresh, (others) => others) / 2
    const seats = this.rounds.length * (Math.min(...sizes) - 1)
    const byPersons = Math.ceil(total(fresh, (others) => Math.max(0, seats - others)) / 2)
    const before = withoutCommonPair(this.earlier)
    const byTables = total(this.rounds, (tables) => this.spread(before, tables))
    const byFirst = total(later, (tables) => this.spread(first, tables))
    return Math.max(0, Math.ceil(byPairs), byPersons, byTables, byFirst)
  }

  /** For each person at how many places somebody can sit beside them who is no repeat. */
  private fresh(): readonly number[] {
    const met = othersIn(this.earlier)
    const among = (ids: Iterable<string> | undefined) => [...(ids ?? [])].filter((id) => this.here.has(id))
    return [...this.here].map((id) => {
      const wanted = among(this.wanted.get(id))
      const known = new Set([...among(met.get(id)), ...wanted])
      return this.here.size - 1 - known.size + this.rounds.length * wanted.length
    })
  }

  /** How many pairs of some tables share one of these at least, other than those who are to. */
  private spread(before: Tables, tables: Tables): number {
    return total(before, (ids) => {
      const wanted = total(ids, (id) => ids.filter((other) => this.wanted.get(id)?.has(other)).length) / 2
      return Math.max(0, pairsWhenSpread(ids.length, tables.length) - wanted)
    })
  }
}

/** With whom each sits at some table, besides those whom they met before. */
function othersIn(tables: Tables, met = new Map<string, Set<string>>()): Map<string, Set<string>> {
  for (const table of tables) {
    for (const id of table) {
      const others = met.get(id) ?? new Set()
      met.set(id, others)
      for (const other of table) if (other !== id) others.add(other)
    }
  }
  return met
}

/** As many tables as were found of which no two have a pair in common; the longest first. */
function withoutCommonPair(earlier: Tables): Tables {
  const tables = earlier.map((ids) => ids.toSorted(byCodeUnit))
  tables.sort((a, b) => b.length - a.length || byCodeUnit(a.join(' '), b.join(' ')))
  const taken = new Set<string>()
  return tables.filter((ids) => {
    const pairs = ids.flatMap((one, at) => ids.slice(at + 1).map((two) => `${one} ${two}`))
    if (pairs.some((pair) => taken.has(pair))) return false
    for (const pair of pairs) taken.add(pair)
    return true
  })
}

const total = <T>(items: readonly T[], amountOf: (item: T) => number): number =>
  items.reduce((sum, item) => sum + amountOf(item), 0)
