import type { PersonId } from '../../lib/ids.ts'
import { memo } from '../../lib/memo.ts'
import type { Mode } from '../../lib/mode.ts'
import type { PeopleSlice } from '../people/state.ts'
import type { DrawPerson } from './draw/draw.ts'
import { seatLate } from './draw/late.ts'
import { tableSizes } from './draw/plan.ts'
import { drawPerson, idNow, pastTables, wantedOf, type GroupsSees, type Wanted } from './pool.ts'
import { membersOf, type Round, type Settings, type Table, type Zone } from './state.ts'

/** What decides where a seat is best. */
interface Rules extends Settings {
  readonly seed: string
  readonly people: PeopleSlice
  readonly earlier: readonly (readonly PersonId[])[]
  /** Who sat at a table earlier in this round, by its number. */
  readonly left?: ReadonlyMap<number, readonly PersonId[]>
}

/** Tables as they come to be when those who are to have a seat are these. */
export function settle(tables: readonly Table[], wanted: Wanted, rules: Rules): readonly Table[] {
  const kept = tables.map((table) => keepSeats(table, wanted, rules.people))
  const seating = new Seating(withoutDoubles(kept), wanted, rules)
  seating.seatTheRest()
  seating.mergeTablesOfOne()
  return seating.tables
}

/** The tables of the round that is on as they should be now. */
export const settledTables = (state: GroupsSees, round: Round): readonly Table[] =>
  settledOf(round, state.people, wantedOf(state, round.from), pastTables(state))

const settledOf = memo(
  (round: Round, people: PeopleSlice, wanted: Wanted, earlier: Rules['earlier']): readonly Table[] => {
    const { tables, seed, size, zones, mix, from } = round
    const left = new Map(tables.map((table) => [table.number, table.left.map((id) => idNow(people, id))]))
    return settle(tables, wanted, { seed, size, zones, mix, from, people, earlier, left })
  },
)

/** The tables at which somebody else sits now than before, new ones among them. */
export function changedTables(before: readonly Table[], now: readonly Table[]): readonly Table[] {
  const known = new Map(before.map((table) => [table.number, table]))
  return now.filter((table) => {
    const old = known.get(table.number)
    return !old || !isSame(old.room, table.room) || !isSame(old.remote, table.remote)
  })
}

const isSame = (a: readonly PersonId[], b: readonly PersonId[]): boolean =>
  a === b || (a.length === b.length && a.every((id, at) => id === b[at]))

/**
 * Who stays at a table: those who are still to have a seat. Who changed sides stays where both sides sit together, and where they
 * come over to the side of a table at which they were a guest.
 */
function keepSeats(table: Table, wanted: Wanted, people: PeopleSlice): Table {
  const room: PersonId[] = []
  const remote: PersonId[] = []
  const keep = (ids: readonly PersonId[], before: Mode) => {
    for (const id of ids.map((each) => idNow(people, each))) {
      const side = wanted.get(id)
      if (side === before || (side && (table.zone === 'mixed' || table.zone === side)))
        (side === 'room' ? room : remote).push(id)
    }
  }
  keep(table.room, 'room')
  keep(table.remote, 'remote')
  return { number: table.number, zone: table.zone, room, remote }
}

/** Two who turned out to be one person keep one seat: the first. */
function withoutDoubles(tables: readonly Table[]): readonly Table[] {
  const seated = new Set<PersonId>()
  const first = (id: PersonId) => !seated.has(id) && seated.add(id)
  return tables.map((table) => ({ ...table, room: table.room.filter(first), remote: table.remote.filter(first) }))
}

/** Tables while somebody is being seated; nobody who has a seat is moved but from a table of one. */
class Seating {
  tables: readonly Table[]
  private readonly wanted: Wanted
  private readonly rules: Rules
  private drawPeople: readonly DrawPerson[] | undefined

  constructor(tables: readonly Table[], wanted: Wanted, rules: Rules) {
    this.tables = tables
    this.wanted = wanted
    this.rules = rules
  }

  /** Everybody without a seat, one after the other; where their side has no table, those of it open some together. */
  seatTheRest(): void {
    for (const [zone, ids] of Map.groupBy(this.waiting(), (id) => this.zoneOf(id))) {
      if (this.isWithoutTable(zone)) this.open(zone, ids)
      else for (const id of ids) this.seat(id)
    }
    this.seatTheOnlyOnes()
  }

  private waiting(): readonly PersonId[] {
    const seated = new Set(this.tables.flatMap(membersOf))
    return [...this.wanted.keys()].filter((id) => !seated.has(id))
  }

  /** Of each side one at the most: they are guests of those who sit by now, and where nobody does, the one of the other. */
  private seatTheOnlyOnes(): void {
    const [host, ...guests] = this.waiting().filter((id) => !this.seat(id))
    if (!host || guests.length === 0) return
    this.put(host, this.freeNumber(this.zoneOf(host)))
    for (const id of guests) this.seat(id)
  }

  mergeTablesOfOne(): void {
    for (const { number } of this.tables) {
      const [only, ...others] = membersOf(this.tableOf(number))
      if (!only || others.length > 0) continue
      const before = this.tables
      this.change(number, () => ({ room: [], remote: [] }))
      if (!this.seat(only)) this.tables = before
    }
  }

  /** Fewer than two open no table: they are guests of the other side, or have nobody to sit with yet. */
  private open(zone: Zone, ids: readonly PersonId[]): void {
    const sizes = tableSizes(ids.length, this.rules.size)
    let seated = 0
    for (const size of sizes) {
      const number = this.freeNumber(zone)
      for (const id of ids.slice(seated, (seated += size))) this.put(id, number)
    }
    for (const id of ids.slice(seated)) this.seat(id)
  }

  /** The number of a table of the zone that nobody sits at, else of a new one. */
  private freeNumber(zone: Zone): number {
    const free = this.tables.find((table) => table.zone === zone && membersOf(table).length === 0)
    if (free) return free.number
    const number = Math.max(0, ...this.tables.map((table) => table.number)) + 1
    this.tables = [...this.tables, { number, zone, room: [], remote: [] }]
    return number
  }

  /** With their side, else with the other one: there beside a guest who is the only one of their side. Tells whether there is a seat. */
  private seat(id: PersonId): boolean {
    const own = this.zoneOf(id)
    const number = this.bestOf(id, own, this.tables) ?? this.bestAsGuest(id)
    if (number !== undefined) this.put(id, number)
    return number !== undefined
  }

  private bestAsGuest(id: PersonId): number | undefined {
    const side = this.wanted.get(id)!
    const other = side === 'room' ? 'remote' : 'room'
    const withOneGuest = this.tables.filter((table) => table.zone === other && table[side].length === 1)
    return this.bestOf(id, other, withOneGuest) ?? this.bestOf(id, other, this.tables)
  }

  private bestOf(id: PersonId, zone: Zone, among: readonly Table[]): number | undefined {
    const { seed, mix, earlier, people, left } = this.rules
    this.drawPeople ??= [...this.wanted.keys()].map((each) => drawPerson(people, each, this.zoneOf(each)))
    const person = drawPerson(people, id, zone)
    const tables = among.map((table) => ({
      zone: table.zone,
      members: membersOf(table),
      left: left?.get(table.number) ?? [],
    }))
    const index = seatLate({ seed, person, tables, people: this.drawPeople, mix, earlier })
    return index === undefined ? undefined : among[index]!.number
  }

  private zoneOf(id: PersonId): Zone {
    return this.rules.zones === 'mixed' ? 'mixed' : this.wanted.get(id)!
  }

  private isWithoutTable(zone: Zone): boolean {
    return !this.tables.some((table) => table.zone === zone && membersOf(table).length > 0)
  }

  private tableOf(number: number): Table {
    return this.tables.find((table) => table.number === number)!
  }

  private put(id: PersonId, number: number): void {
    const side = this.wanted.get(id)!
    this.change(number, (table) => ({ [side]: [...table[side], id] }))
  }

  private change(number: number, change: (table: Table) => Partial<Table>): void {
    this.tables = this.tables.map((table) => (table.number === number ? { ...table, ...change(table) } : table))
  }
}
