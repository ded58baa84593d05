import { defined } from '../../lib/defined.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { PeopleSlice } from '../people/state.ts'
import type { DrawPerson } from './draw/draw.ts'
import { seatLate } from './draw/late.ts'
import { tableSizes } from './draw/plan.ts'
import { mixOfDraw, personOfDraw, tiesOfOne } from './draw-input.ts'
import type { Wanted } from './pool.ts'
import { membersOf, type Settings, type Table, type Zone } from './state.ts'

/** What decides where a seat is best. */
export interface SeatingRules extends Settings {
  readonly seed: string
  readonly people: PeopleSlice
  readonly earlier: readonly (readonly PersonId[])[]
  /** Who sat at the table of a number until they left. */
  readonly leftAt?: (number: number) => readonly PersonId[]
}

/** Tables while somebody is being seated; nobody who has a seat is moved. */
export class Seating {
  tables: readonly Table[]
  private readonly wanted: Wanted
  private readonly rules: SeatingRules
  private readonly seated: Set<PersonId>

  constructor(tables: readonly Table[], wanted: Wanted, rules: SeatingRules) {
    this.tables = tables
    this.wanted = wanted
    this.rules = rules
    this.seated = new Set(tables.flatMap(membersOf))
  }

  /** Everybody without a seat, one after the other; where their side has no table, those of it open some together. */
  seatTheRest(): void {
    const waiting = this.withoutSeat([...this.wanted.keys()])
    for (const [zone, ids] of Map.groupBy(waiting, (id) => this.zoneOf(id))) {
      if (this.isWithoutTable(zone)) this.open(zone, ids)
      else for (const id of ids) this.seat(id)
    }
    this.seatTheOnlyOnes(this.withoutSeat(waiting))
  }

  private withoutSeat(ids: readonly PersonId[]): readonly PersonId[] {
    return ids.filter((id) => !this.seated.has(id))
  }

  /** Of each side one at the most: they are guests of those who sit by now, and where nobody does, the one of the other. */
  private seatTheOnlyOnes(waiting: readonly PersonId[]): void {
    const [host, ...guests] = waiting.filter((id) => !this.seat(id))
    if (!host || guests.length === 0) return
    this.put(host, this.freeNumber(this.zoneOf(host)))
    for (const id of guests) this.seat(id)
  }

  /** Where tables were not published yet: whoever would begin alone sits with others instead. */
  mergeTablesOfOne(): void {
    for (const { number } of this.tables) {
      const [only, ...others] = membersOf(this.tableOf(number))
      if (!only || others.length > 0) continue
      const before = this.tables
      this.change(number, () => ({ room: [], remote: [] }))
      if (!this.seat(only)) this.tables = before
    }
  }

  /** Where somebody who sits alone would sit best with others. */
  otherTableFor(id: PersonId): number | undefined {
    return this.best(
      id,
      this.tables.filter((table) => !membersOf(table).includes(id)),
    )
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

  /** Tells whether there is a seat. */
  private seat(id: PersonId): boolean {
    const number = this.best(id, this.tables)
    if (number !== undefined) this.put(id, number)
    return number !== undefined
  }

  /** With their side, else with the other one: there beside a guest who is the only one of their side. */
  private best(id: PersonId, among: readonly Table[]): number | undefined {
    return this.bestOf(id, this.zoneOf(id), among) ?? this.bestAsGuest(id, among)
  }

  private bestAsGuest(id: PersonId, among: readonly Table[]): number | undefined {
    const side = this.wanted.get(id)!
    const other = side === 'room' ? 'remote' : 'room'
    const withOneGuest = among.filter((table) => table.zone === other && table[side].length === 1)
    return this.bestOf(id, other, withOneGuest) ?? this.bestOf(id, other, among)
  }

  private bestOf(id: PersonId, zone: Zone, among: readonly Table[]): number | undefined {
    const { seed, people, earlier, leftAt } = this.rules
    const tables = among.map((table) => ({
      zone: table.zone,
      ...defined({ language: table.language }),
      members: membersOf(table),
      left: leftAt?.(table.number) ?? [],
    }))
    const person = { ...this.asDrawn(id), zone }
    const attributesOf = (other: string) => this.asDrawn(other as PersonId).attributes
    const mix = mixOfDraw(this.rules)
    const { apart, together } = tiesOfOne(this.rules, people, id)
    const index = seatLate({ seed, person, tables, attributesOf, mix, earlier, apart, together })
    return index === undefined ? undefined : among[index]!.number
  }

  private asDrawn(id: PersonId): DrawPerson {
    return personOfDraw(this.rules.people, id, this.wanted.get(id)!, this.rules)
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
    this.seated.add(id)
    this.change(number, (table) => ({ [side]: [...table[side], id] }))
  }

  private change(number: number, change: (table: Table) => Partial<Table>): void {
    this.tables = this.tables.map((table) => (table.number === number ? { ...table, ...change(table) } : table))
  }
}
