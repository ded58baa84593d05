import { anneal, type Found, type Moves } from './anneal.ts'
import type { Chance } from './chance.ts'
import { budgetOf, leastCost } from './search.ts'
import { Seating, type Problem } from './seating.ts'

const FIRST_PHASE_PER_PERSON = 32

/**
 * Looks for who is to be whom in a schedule: two people change places in all rounds at once, so that nobody meets another person
 * more often than the schedule has it. Costs what is asked for besides: of the mixture, and of those who met before.
 */
export function relabel(problem: Problem, schedule: Int32Array, chance: Chance): Found {
  const { rounds, acquaintance } = problem
  const renamings = new Renamings(problem, schedule, chance)
  return anneal(renamings, chance, {
    least: rounds * leastCost({ ...problem, rounds: 1 }),
    firstPhase: FIRST_PHASE_PER_PERSON * acquaintance.people,
    budget: Math.ceil(budgetOf(problem) / rounds),
  })
}

class Renamings implements Moves {
  readonly seating: Seating
  private readonly chance: Chance
  private readonly rounds: number
  /** Where each person sits, round by round. */
  private readonly seatOf: Int32Array
  private one = 0
  private two = 0

  constructor(problem: Problem, schedule: Int32Array, chance: Chance) {
    this.seating = new Seating(problem, schedule, false)
    this.chance = chance
    this.rounds = problem.rounds
    this.seatOf = new Int32Array(schedule.length)
    this.locate()
  }

  propose(): number {
    const { people } = this.seating
    this.one = this.chance.below(people)
    this.two = (this.one + 1 + this.chance.below(people - 1)) % people
    let delta = 0
    for (let round = 0; round < this.rounds; round++) {
      const [seat, other] = [this.seatIn(round, this.one), this.seatIn(round, this.two)]
      if (this.seating.tableOf[seat] !== this.seating.tableOf[other]) delta += this.seating.deltaOf(seat, other)
    }
    return delta
  }

  make(): void {
    for (let round = 0; round < this.rounds; round++) {
      const [seat, other] = [this.seatIn(round, this.one), this.seatIn(round, this.two)]
      this.seating.swap(seat, other)
      this.seatOf[round * this.seating.people + this.one] = other
      this.seatOf[round * this.seating.people + this.two] = seat
    }
  }

  restore(seats: Int32Array): void {
    this.seating.restore(seats)
    this.locate()
  }

  private seatIn(round: number, person: number): number {
    return this.seatOf[round * this.seating.people + person]!
  }

  private locate(): void {
    const { seats, people } = this.seating
    seats.forEach((person, seat) => (this.seatOf[seat - (seat % people) + person] = seat))
  }
}
