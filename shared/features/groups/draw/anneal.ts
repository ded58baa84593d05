import { acceptanceTable } from './acceptance.ts'
import type { Chance } from './chance.ts'
import { REPEAT_WEIGHT, type Seating } from './seating.ts'

const acceptance = acceptanceTable(REPEAT_WEIGHT)
/** Nothing is accepted but what costs less. */
const GREEDY = [new Float64Array(0)]

/** Who sits where in each round, and how long it was searched for. */
export interface Found {
  readonly seats: Int32Array
  readonly cost: number
  /** Moves that were looked at. */
  readonly iterations: number
}

/** How a seating can be changed. */
export interface Moves {
  readonly seating: Seating
  /** Another move by lot; returns by how much the costs would grow. */
  propose(): number
  /** What was proposed is done. */
  make(): void
  /** Everybody sits as they did before. */
  restore(seats: Int32Array): void
}

/** How long is searched. */
export interface Effort {
  /** Nothing can cost less. */
  readonly least: number
  /** No more moves are looked at than so many. */
  readonly budget: number
  readonly firstPhase: number
  /** In the first phase only moves are made that cost less, so that a good start is kept. */
  readonly isGreedyFirst?: boolean
}

/**
 * Looks for the seating that costs least, by simulated annealing: a move is made where that costs less, and now and then where it
 * costs more. Phases of doubling length each begin with the best seating so far; the last one takes what is left of the budget of
 * moves. Ends with it, or where no seating can cost less; never by a clock, so that the same chance finds the same seating.
 */
export function anneal(moves: Moves, chance: Chance, { least, budget, firstPhase, isGreedyFirst }: Effort): Found {
  let best: Best = { seats: moves.seating.seats.slice(), cost: moves.seating.cost() }
  let iterations = 0
  let phase = firstPhase
  while (best.cost > least && iterations < budget) {
    // Where two more would be too many, the next phase is the last one.
    if (iterations + 3 * phase > budget) phase = budget - iterations
    const levels = isGreedyFirst && iterations === 0 ? GREEDY : acceptance
    if (iterations > 0) moves.restore(best.seats)
    const walk = new Walk(moves, chance, best)
    iterations += walk.run(phase, levels, least)
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
  private readonly moves: Moves
  private readonly chance: Chance

  constructor(moves: Moves, chance: Chance, best: Best) {
    this.moves = moves
    this.chance = chance
    this.best = best
    this.cost = best.cost
  }

  /** From hot to cold in so many steps, or until nothing can cost less; returns how many steps it were. */
  run(steps: number, levels: readonly Float64Array[], least: number): number {
    for (let step = 0; step < steps; step++) {
      this.step(levels[Math.floor((step * levels.length) / steps)]!)
      if (this.cost <= least) {
        this.keepBest()
        return step + 1
      }
    }
    this.keepBest()
    return steps
  }

  private step(thresholds: Float64Array): void {
    const delta = this.moves.propose()
    if (delta >= 0) {
      if (delta >= thresholds.length || this.chance.next() >= thresholds[delta]!) return
      if (delta > 0) this.keepBest()
    }
    this.moves.make()
    this.cost += delta
  }

  /** Before it gets worse, or at the end: what is better than everything so far is kept. */
  private keepBest(): void {
    if (this.cost < this.best.cost) this.best = { seats: this.moves.seating.seats.slice(), cost: this.cost }
  }
}
