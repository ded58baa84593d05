import { acceptanceTable } from './acceptance.ts'
import type { Chance } from './chance.ts'
import { REPEAT_WEIGHT, Seating, type Problem } from './seating.ts'

const acceptance = acceptanceTable(REPEAT_WEIGHT)
/** How many seats are looked at for one whose person is wrong there. */
const PROBES = 8
const FIRST_PHASE_PER_PERSON = 32
const BUDGET_PER_PERSON = 2016

/** Who sits where, and how long it was searched for. */
export interface Found {
  readonly seats: Int32Array
  readonly cost: number
  /** Exchanges of two people that were looked at. */
  readonly iterations: number
}

/**
 * Looks for the seating that costs least, by simulated annealing: two people change places where that costs less, and now and then
 * where it costs more. Phases of doubling length each begin with the best seating so far. Ends where no seating can cost less, or
 * with the phase that uses up the budget of iterations; never by a clock, so that the same chance finds the same seating.
 */
export function search(
  problem: Problem,
  chance: Chance,
  budget = BUDGET_PER_PERSON * problem.acquaintance.people,
): Found {
  const seating = new Seating(problem)
  const least = REPEAT_WEIGHT * problem.acquaintance.leastRepeated(problem.sizes)
  let best: Best = { seats: seating.seats.slice(), cost: seating.cost() }
  let iterations = 0
  if (problem.sizes.length < 2) return { ...best, iterations }
  let phase = FIRST_PHASE_PER_PERSON * problem.acquaintance.people
  while (best.cost > least && iterations < budget) {
    seating.restore(best.seats)
    const walk = new Walk(seating, chance, best)
    iterations += walk.run(phase, least)
    best = walk.best
    phase *= 2
  }
  return { ...best, iterations }
}

interface Best {
  readonly seats: Int32Array
  readonly cost: number
}

/** One phase of the search. */
class Walk {
  best: Best
  private cost: number
  private readonly seating: Seating
  private readonly chance: Chance

  constructor(seating: Seating, chance: Chance, best: Best) {
    this.seating = seating
    this.chance = chance
    this.best = best
    this.cost = best.cost
  }

  /** From hot to cold in so many steps, or until nothing can cost less; returns how many steps it were. */
  run(steps: number, least: number): number {
    for (let step = 0; step < steps; step++) {
      this.step(acceptance[Math.floor((step * acceptance.length) / steps)]!)
      if (this.cost <= least) {
        this.keepBest()
        return step + 1
      }
    }
    this.keepBest()
    return steps
  }

  private step(thresholds: Float64Array): void {
    const seat = this.wrongSeat()
    const other = this.seatOfOtherTable(seat)
    const delta = this.seating.deltaOf(seat, other)
    if (delta > 0) {
      if (delta >= thresholds.length || this.chance.next() >= thresholds[delta]!) return
      this.keepBest()
    }
    this.seating.swap(seat, other)
    this.cost += delta
  }

  /** Before it gets worse, or at the end: what is better than everything so far is kept. */
  private keepBest(): void {
    if (this.cost < this.best.cost) this.best = { seats: this.seating.seats.slice(), cost: this.cost }
  }

  private wrongSeat(): number {
    let seat = this.chance.below(this.seating.seats.length)
    for (let probe = 1; probe < PROBES && !this.seating.isWrong(seat); probe++) {
      seat = this.chance.below(this.seating.seats.length)
    }
    return seat
  }

  private seatOfOtherTable(seat: number): number {
    const { seats, starts, tableOf } = this.seating
    const table = tableOf[seat]!
    const [start, end] = [starts[table]!, starts[table + 1]!]
    const drawn = this.chance.below(seats.length - (end - start))
    return drawn < start ? drawn : drawn + end - start
  }
}
