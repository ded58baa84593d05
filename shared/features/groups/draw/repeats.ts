import { inOrder, pairsOf, pairsWhenSpread } from './acquaintance.ts'

type Tables = readonly (readonly string[])[]
/** Tables by the numbers of those who are here. */
type Numbered = readonly (readonly number[])[]

/** The repeats of one zone's rounds: pairs at a table who sat together before, and how many of them there must be. */
export class Repeats {
  private readonly rounds: readonly Numbered[]
  private readonly people: number
  private readonly earlier: Numbered
  /** Who is to sit with whom: that is no repeat. */
  private readonly wanted: ReadonlySet<number>

  constructor(rounds: readonly Tables[], earlier: Tables, together: Tables) {
    const ids = [...new Set(rounds.flat(2))]
    // Of earlier tables some are chosen by the order of their numbers: it follows from the ids alone.
    if (earlier.length > 0) ids.sort()
    const numberOf = new Map(ids.map((id, number) => [id, number]))
    const here = (tables: Tables): Numbered =>
      tables.map((members) => [...new Set(members)].flatMap((id) => numberOf.get(id) ?? []).sort((a, b) => a - b))
    this.people = ids.length
    this.rounds = rounds.map((tables) =>
      tables.map((members) => members.map((id) => numberOf.get(id)!).sort((a, b) => a - b)),
    )
    this.earlier = here(earlier)
    this.wanted = new Set(this.pairsOfAll(here(together)))
  }

  count(): number {
    const met = new Set(this.pairsOfAll(this.earlier))
    return total(this.rounds, (tables) => {
      const pairs = this.pairsOfAll(tables)
      const repeated = pairs.filter((pair) => met.has(pair) && !this.wanted.has(pair)).length
      for (const pair of pairs) met.add(pair)
      return repeated
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
    const before = this.withoutCommonPair()
    const byTables = total(this.rounds, (tables) => this.spread(before, tables))
    const byFirst = total(later, (tables) => this.spread(first, tables))
    return Math.max(0, Math.ceil(byPairs), byPersons, byTables, byFirst)
  }

  /** For each person at how many places somebody can sit beside them who is no repeat. */
  private fresh(): readonly number[] {
    const fresh = new Array<number>(this.people).fill(this.people - 1)
    const change = (pairs: ReadonlySet<number>, by: number) => {
      for (const pair of pairs) {
        fresh[Math.floor(pair / this.people)]! += by
        fresh[pair % this.people]! += by
      }
    }
    change(new Set([...this.pairsOfAll(this.earlier), ...this.wanted]), -1)
    change(this.wanted, this.rounds.length)
    return fresh
  }

  /** How many pairs of some tables share one of these at least, other than those who are to. */
  private spread(before: Numbered, tables: Numbered): number {
    return total(before, (members) => {
      const wanted = this.wanted.size > 0 ? this.pairs(members).filter((pair) => this.wanted.has(pair)).length : 0
      return Math.max(0, pairsWhenSpread(members.length, tables.length) - wanted)
    })
  }

  /** As many earlier tables as were found of which no two have a pair in common; the longest first. */
  private withoutCommonPair(): Numbered {
    const tables = this.earlier.toSorted((a, b) => b.length - a.length || inOrder(a, b))
    const taken = new Set<number>()
    return tables.filter((members) => {
      const pairs = this.pairs(members)
      if (pairs.some((pair) => taken.has(pair))) return false
      for (const pair of pairs) taken.add(pair)
      return true
    })
  }

  private pairsOfAll(tables: Numbered): number[] {
    return tables.flatMap((members) => this.pairs(members))
  }

  /** Each as one number. */
  private pairs(members: readonly number[]): number[] {
    const pairs: number[] = []
    for (let at = 0; at < members.length; at++) {
      for (let next = at + 1; next < members.length; next++) pairs.push(members[at]! * this.people + members[next]!)
    }
    return pairs
  }
}

const total = <T>(items: readonly T[], amountOf: (item: T) => number): number =>
  items.reduce((sum, item) => sum + amountOf(item), 0)
