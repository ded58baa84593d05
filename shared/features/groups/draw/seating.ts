import type { Acquaintance } from './acquaintance.ts'
import { PenaltyTable, type Value } from './penalty.ts'

/** What it costs where two at a table sat together before, for each time; large enough that lighter weights are whole numbers too. */
export const REPEAT_WEIGHT = 32

/** One zone's people as numbers, and what is asked of their tables. */
export interface Problem {
  /** How many sit at each table, in each round alike; larger tables first. */
  readonly sizes: readonly number[]
  readonly rounds: number
  readonly acquaintance: Acquaintance
  /** For each attribute each person's value, as its number in `values`. */
  readonly traits: readonly Int32Array[]
  readonly values: readonly Value[]
}

/**
 * Who sits where in each round, and what it costs: so much for each earlier meeting of two at a table, and the penalty of each table's
 * mixture. Seats of a round stand side by side, and in it those of a table.
 */
export class Seating {
  /** The person in each seat. */
  readonly seats: Int32Array
  /** The table of each seat, counted through all rounds. */
  readonly tableOf: Int32Array
  /** Where each table's seats begin, and after the last one where they end. */
  readonly starts: Int32Array
  readonly people: number
  /** How often two met, in the rounds that are being seated too; see `notes`. */
  private readonly met: Int16Array
  /** Do meetings of one round count in the others? */
  private readonly notes: boolean
  private readonly traits: readonly Int32Array[]
  private readonly valueCount: number
  private readonly penalties: PenaltyTable
  /** Where the penalties of a table's size and a value begin: table by table. */
  private readonly penaltyAt: Int32Array
  /** The same, as many further as people at the table have the value. */
  private readonly cells: Int32Array

  constructor(problem: Problem, seats: Int32Array, notes = true) {
    const { sizes, rounds, acquaintance, traits, values } = problem
    this.people = acquaintance.people
    this.notes = notes
    this.met = acquaintance.copyOfMet()
    this.traits = traits
    this.valueCount = values.length
    this.seats = seats.slice()
    const tables = Array.from({ length: rounds }, () => sizes).flat()
    this.tableOf = Int32Array.from(tables.flatMap((size, table) => new Array<number>(size).fill(table)))
    this.starts = new Int32Array(tables.length + 1)
    tables.forEach((size, table) => (this.starts[table + 1] = this.starts[table]! + size))
    this.penalties = new PenaltyTable(values, this.people, sizes)
    this.penaltyAt = Int32Array.from(
      tables.flatMap((size) => values.map((_, value) => this.penalties.start(value, size))),
    )
    this.cells = this.penaltyAt.slice()
    this.note(1)
  }

  /** Everybody sits as noted before. */
  restore(seats: Int32Array): void {
    this.note(-1)
    this.seats.set(seats)
    this.note(1)
  }

  /** All costs, counted from the seats alone. */
  cost(): number {
    let meetings = 0
    this.note(-1)
    this.eachPair((one, two) => {
      meetings += this.met[one * this.people + two]!
      if (this.notes) this.meet(one, two, 1)
    })
    this.cells.set(this.countedCells())
    let penalty = 0
    for (const cell of this.cells) penalty += this.penalties.costs[cell]!
    return meetings * REPEAT_WEIGHT + penalty
  }

  /** By how much the costs grow where the people of two seats of different tables of a round change places. */
  deltaOf(seat: number, other: number): number {
    const { seats, starts, tableOf, met, people } = this
    const [one, two] = [seats[seat]!, seats[other]!]
    const [ofOne, ofTwo] = [one * people, two * people]
    const [here, there] = [tableOf[seat]!, tableOf[other]!]
    let meetings = -2 * met[ofOne + two]!
    const endHere = starts[here + 1]!
    for (let at = starts[here]!; at < endHere; at++) meetings += met[ofTwo + seats[at]!]! - met[ofOne + seats[at]!]!
    const endThere = starts[there + 1]!
    for (let at = starts[there]!; at < endThere; at++) meetings += met[ofOne + seats[at]!]! - met[ofTwo + seats[at]!]!
    // Those who part were noted as having met once more than before.
    if (this.notes) meetings += endHere - starts[here]! + endThere - starts[there]! - 2
    return meetings * REPEAT_WEIGHT + this.mixtureDelta(seat, other)
  }

  /** What of it is due to who is at the tables, whoever met. */
  mixtureDelta(seat: number, other: number): number {
    const { cells, traits, valueCount } = this
    const { ofComing, ofLeaving } = this.penalties
    const [one, two] = [this.seats[seat]!, this.seats[other]!]
    const [here, there] = [this.tableOf[seat]! * valueCount, this.tableOf[other]! * valueCount]
    let delta = 0
    for (let trait = 0; trait < traits.length; trait++) {
      const [gone, come] = [traits[trait]![one]!, traits[trait]![two]!]
      if (gone === come) continue
      delta += ofLeaving[cells[here + gone]!]! + ofComing[cells[here + come]!]!
      delta += ofLeaving[cells[there + come]!]! + ofComing[cells[there + gone]!]!
    }
    return delta
  }

  /** The people of two seats of a round change places. */
  swap(seat: number, other: number): void {
    const [one, two] = [this.seats[seat]!, this.seats[other]!]
    this.seats[seat] = two
    this.seats[other] = one
    if (this.notes) {
      this.meetInstead(seat, one)
      this.meetInstead(other, two)
    }
    const { cells, traits, valueCount } = this
    const [here, there] = [this.tableOf[seat]! * valueCount, this.tableOf[other]! * valueCount]
    for (let trait = 0; trait < traits.length; trait++) {
      const [gone, come] = [traits[trait]![one]!, traits[trait]![two]!]
      cells[here + gone]!--
      cells[here + come]!++
      cells[there + come]!--
      cells[there + gone]!++
    }
  }

  /** The others of a seat's table meet who sits there now, and not who sat there before. */
  private meetInstead(seat: number, before: number): void {
    const { seats, starts, tableOf, met, people } = this
    const now = seats[seat]!
    const table = tableOf[seat]!
    const end = starts[table + 1]!
    for (let at = starts[table]!; at < end; at++) {
      if (at === seat) continue
      const other = seats[at]!
      met[before * people + other]!--
      met[other * people + before]!--
      met[now * people + other]!++
      met[other * people + now]!++
    }
  }

  /** Would it cost less if the person in this seat were nowhere? */
  isWrong(seat: number): boolean {
    const { seats, starts, tableOf, met, cells, traits } = this
    const person = seats[seat]!
    const row = person * this.people
    const table = tableOf[seat]!
    const [start, end] = [starts[table]!, starts[table + 1]!]
    let meetings = this.notes ? 1 + start - end : 0
    for (let at = start; at < end; at++) meetings += met[row + seats[at]!]!
    if (meetings > 0) return true
    const first = table * this.valueCount
    for (let trait = 0; trait < traits.length; trait++) {
      if (this.penalties.ofLeaving[cells[first + traits[trait]![person]!]!]! < 0) return true
    }
    return false
  }

  private note(by: 1 | -1): void {
    this.cells.set(by === 1 ? this.countedCells() : this.penaltyAt)
    if (this.notes) this.eachPair((one, two) => this.meet(one, two, by))
  }

  private meet(one: number, two: number, by: 1 | -1): void {
    this.met[one * this.people + two]! += by
    this.met[two * this.people + one]! += by
  }

  private eachPair(visit: (one: number, two: number) => void): void {
    for (let table = 0; table + 1 < this.starts.length; table++) {
      for (let at = this.starts[table]!; at < this.starts[table + 1]!; at++) {
        for (let next = at + 1; next < this.starts[table + 1]!; next++) visit(this.seats[at]!, this.seats[next]!)
      }
    }
  }

  private countedCells(): Int32Array {
    const cells = this.penaltyAt.slice()
    this.seats.forEach((person, seat) => {
      for (const values of this.traits) cells[this.tableOf[seat]! * this.valueCount + values[person]!]!++
    })
    return cells
  }
}
