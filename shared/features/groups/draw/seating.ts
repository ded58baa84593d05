import type { Acquaintance } from './acquaintance.ts'
import { penaltyTable, type WeightedValue } from './penalty.ts'

/** What it costs where two at a table sat together before, for each time; large enough that lighter weights are whole numbers too. */
export const REPEAT_WEIGHT = 8

/** One zone's people as numbers, and what is asked of their tables. */
export interface Problem {
  /** How many sit at each table; larger tables first. */
  readonly sizes: readonly number[]
  readonly acquaintance: Acquaintance
  /** For each attribute each person's value, as its number in `values`. */
  readonly traits: readonly Int32Array[]
  readonly values: readonly WeightedValue[]
}

/**
 * Who sits where, and what it costs: eight for each earlier meeting of two at a table, and the penalty of each table's mixture.
 * At first everybody sits in the order of their numbers.
 */
export class Seating {
  /** The person in each seat; the seats of a table stand side by side. */
  readonly seats: Int32Array
  /** The table of each seat. */
  readonly tableOf: Int32Array
  /** Where each table's seats begin, and after the last one where they end. */
  readonly starts: Int32Array
  private readonly met: Uint8Array
  private readonly traits: readonly Int32Array[]
  private readonly valueCount: number
  private readonly penalties: Int32Array
  /** Where the penalties of a table's size and a value begin: table by table. */
  private readonly penaltyAt: Int32Array
  /** How many at a table have a value: table by table. */
  private readonly counts: Int32Array

  constructor({ sizes, acquaintance, traits, values }: Problem) {
    const people = acquaintance.people
    this.met = acquaintance.met
    this.traits = traits
    this.valueCount = values.length
    this.seats = Int32Array.from({ length: people }, (_, seat) => seat)
    this.tableOf = Int32Array.from(sizes.flatMap((size, table) => new Array<number>(size).fill(table)))
    this.starts = new Int32Array(sizes.length + 1)
    sizes.forEach((size, table) => (this.starts[table + 1] = this.starts[table]! + size))
    const { costs, start } = penaltyTable(values, people, { smallest: sizes.at(-1) ?? 0, largest: sizes[0] ?? 0 })
    this.penalties = costs
    this.penaltyAt = Int32Array.from(sizes.flatMap((size) => values.map((_, value) => start(value, size))))
    this.counts = new Int32Array(sizes.length * values.length)
    this.count()
  }

  /** Everybody sits as noted before. */
  restore(seats: Int32Array): void {
    this.seats.set(seats)
    this.count()
  }

  /** All costs, counted from the seats alone. */
  cost(): number {
    let cost = 0
    for (let seat = 0; seat < this.seats.length; seat++) cost += this.meetingsAt(seat, this.seats[seat]!)
    cost = (cost / 2) * REPEAT_WEIGHT
    this.counts.forEach((count, cell) => (cost += this.penalties[this.penaltyAt[cell]! + count]!))
    return cost
  }

  /** By how much the costs grow where the people of two seats of different tables change places. */
  deltaOf(seat: number, other: number): number {
    const [one, two] = [this.seats[seat]!, this.seats[other]!]
    const apart = 2 * this.met[one * this.seats.length + two]!
    const before = this.meetingsAt(seat, one) + this.meetingsAt(other, two)
    const after = this.meetingsAt(seat, two) + this.meetingsAt(other, one) - apart
    return (after - before) * REPEAT_WEIGHT + this.mixtureDelta(seat, other)
  }

  /** The people of two seats change places. */
  swap(seat: number, other: number): void {
    const [one, two] = [this.seats[seat]!, this.seats[other]!]
    this.seats[seat] = two
    this.seats[other] = one
    const [here, there] = [this.tableOf[seat]! * this.valueCount, this.tableOf[other]! * this.valueCount]
    for (const values of this.traits) {
      const [gone, come] = [values[one]!, values[two]!]
      this.counts[here + gone]!--
      this.counts[here + come]!++
      this.counts[there + come]!--
      this.counts[there + gone]!++
    }
  }

  /** Would it cost less if the person in this seat were nowhere? */
  isWrong(seat: number): boolean {
    const person = this.seats[seat]!
    if (this.meetingsAt(seat, person) > 0) return true
    const cells = this.tableOf[seat]! * this.valueCount
    for (const values of this.traits) if (this.changeOf(cells + values[person]!, -1) < 0) return true
    return false
  }

  /** How often somebody sat before with all those of this seat's table together. */
  private meetingsAt(seat: number, person: number): number {
    const row = person * this.seats.length
    const table = this.tableOf[seat]!
    const end = this.starts[table + 1]!
    let meetings = 0
    for (let at = this.starts[table]!; at < end; at++) meetings += this.met[row + this.seats[at]!]!
    return meetings
  }

  private mixtureDelta(seat: number, other: number): number {
    const [one, two] = [this.seats[seat]!, this.seats[other]!]
    const [here, there] = [this.tableOf[seat]! * this.valueCount, this.tableOf[other]! * this.valueCount]
    let delta = 0
    for (const values of this.traits) {
      const [gone, come] = [values[one]!, values[two]!]
      if (gone === come) continue
      delta += this.changeOf(here + gone, -1) + this.changeOf(here + come, 1)
      delta += this.changeOf(there + come, -1) + this.changeOf(there + gone, 1)
    }
    return delta
  }

  /** By how much a penalty grows where one person of a value leaves the table or comes to it. */
  private changeOf(cell: number, by: 1 | -1): number {
    const at = this.penaltyAt[cell]! + this.counts[cell]!
    return this.penalties[at + by]! - this.penalties[at]!
  }

  private count(): void {
    this.counts.fill(0)
    this.seats.forEach((person, seat) => {
      const cells = this.tableOf[seat]! * this.valueCount
      for (const values of this.traits) this.counts[cells + values[person]!]!++
    })
  }
}
