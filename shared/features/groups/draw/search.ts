import { anneal, type Found, type Moves } from './anneal.ts'
import type { Chance } from './chance.ts'
import { leastPenalty } from './penalty.ts'
import { REPEAT_WEIGHT, Seating, type Problem } from './seating.ts'
import { WrongSeats } from './wrong-seats.ts'

/** How many seats are looked at for one whose person is wrong there. */
const PROBES = 8
/** How many others are looked at for one with whom an exchange makes the mixtures no worse. */
const OTHERS = 16
const FIRST_PHASE_PER_SEAT = 32
/** What is looked at in all: for each seat, and at most. One exchange looks at the people of two tables and at their attributes. */
const [BUDGET_PER_SEAT, MOST_LOOKS] = [3000, 28_000_000]

/** How many exchanges are looked at, by the number of seats, the size of the tables and the number of attributes alone. */
export function budgetOf({ sizes, rounds, acquaintance, traits }: Problem): number {
  const looks = sizes[0]! + 4 * traits.length
  return Math.ceil(Math.min(BUDGET_PER_SEAT * acquaintance.people * rounds, MOST_LOOKS / looks))
}

/** What no seating can cost less than. */
export function leastCost({ sizes, rounds, acquaintance, values }: Problem): number {
  const penalties = values.reduce((sum, value) => sum + leastPenalty(value, sizes, acquaintance.people), 0)
  return REPEAT_WEIGHT * acquaintance.leastRepeated(sizes, rounds) + rounds * penalties
}

/** How long is searched, other than usually. */
export interface SearchEffort {
  readonly budget?: number
  readonly isGreedyFirst?: boolean
}

/** Looks for the seating that costs least from some seating on: two people of a round change places. */
export function search(problem: Problem, start: Int32Array, chance: Chance, effort: SearchEffort = {}): Found {
  const exchanges = new Exchanges(problem, start, chance)
  const least = problem.sizes.length < 2 ? Infinity : leastCost(problem)
  const firstPhase = FIRST_PHASE_PER_SEAT * start.length
  return anneal(exchanges, chance, { least, firstPhase, budget: budgetOf(problem), ...effort })
}

/** Two people of different tables of a round change places, one of them where they are wrong. */
class Exchanges implements Moves {
  readonly seating: Seating
  private readonly wrong: WrongSeats
  private readonly chance: Chance
  private seat = 0
  private other = 0

  constructor(problem: Problem, start: Int32Array, chance: Chance) {
    this.seating = new Seating(problem, start)
    this.wrong = new WrongSeats(this.seating)
    this.chance = chance
  }

  propose(): number {
    this.seat = this.wrongSeat()
    this.other = this.matchingSeat(this.seat)
    return this.seating.deltaOf(this.seat, this.other)
  }

  make(): void {
    this.seating.swap(this.seat, this.other)
    this.wrong.lookAgain(this.seat, this.other)
  }

  restore(seats: Int32Array): void {
    this.seating.restore(seats)
    this.wrong.lookAtAll()
  }

  private wrongSeat(): number {
    let seat = this.chance.below(this.seating.seats.length)
    for (let probe = 1; probe < PROBES && !this.wrong.has(seat); probe++) {
      seat = this.chance.below(this.seating.seats.length)
    }
    return seat
  }

  private matchingSeat(seat: number): number {
    let other = this.seatOfOtherTable(seat)
    for (let probe = 1; probe < OTHERS && this.seating.mixtureDelta(seat, other) > 0; probe++) {
      other = this.seatOfOtherTable(seat)
    }
    return other
  }

  private seatOfOtherTable(seat: number): number {
    const { people, starts, tableOf } = this.seating
    const table = tableOf[seat]!
    const [start, end] = [starts[table]!, starts[table + 1]!]
    const round = seat - (seat % people)
    const drawn = round + this.chance.below(people - (end - start))
    return drawn < start ? drawn : drawn + end - start
  }
}
