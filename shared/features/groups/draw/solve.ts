import { pairsOf, type Sets } from './acquaintance.ts'
import type { Found } from './anneal.ts'
import type { Chance } from './chance.ts'
import { scheduleFor } from './design.ts'
import { relabel } from './relabel.ts'
import type { Schedule } from './schedules.ts'
import { leastCost, search } from './search.ts'
import { Seating, type Problem } from './seating.ts'
import { roundAsPlanned, roundByLot } from './start.ts'

/** From this share of all pairs on that are to meet, a search alone seldom finds rounds without a pair meeting twice. */
const DENSE = 0.35

/** Seats for all rounds: as planned before where there is a plan, by a schedule where the rounds are many, else by search alone. */
export function solve(problem: Problem, together: Sets, plan: Schedule, chance: Chance): Found {
  const free = () =>
    search(problem, startOf(problem, together, plan, chance), chance, { isGreedyFirst: plan.length > 0 })
  if (plan.length > 0 || problem.sizes.length < 2 || densityOf(problem) < DENSE) return free()
  const designed = byDesign(problem, together, chance)
  if (!designed) return free()
  return isBest(problem, designed) ? designed : betterOf(free(), designed)
}

function startOf({ sizes, rounds }: Problem, together: Sets, plan: Schedule, chance: Chance): Int32Array {
  const seats = Array.from({ length: rounds }, (_, round) => {
    const planned = plan[round]
    return planned ? roundAsPlanned(sizes, planned, chance) : roundByLot(sizes, together, chance)
  })
  return Int32Array.from(seats.flat())
}

/** Nothing can be better, or a search without a schedule cannot. */
const isBest = (problem: Problem, { cost }: Found): boolean => cost <= leastCost(problem) || isPlain(problem)

function betterOf(one: Found, other: Found): Found {
  return { ...(other.cost < one.cost ? other : one), iterations: one.iterations + other.iterations }
}

/** The share of all pairs that share a table, if no pair does twice. */
function densityOf({ sizes, rounds, acquaintance }: Problem): number {
  return (rounds * sizes.reduce((sum, size) => sum + pairsOf(size), 0)) / pairsOf(acquaintance.people)
}

/** Nothing counts but that people meet. */
const isPlain = ({ acquaintance, values }: Problem): boolean => acquaintance.isBlank && values.length === 0

/** As many rounds by a schedule as it has, the others by search; who is whom in the schedule is searched for as well. */
function byDesign(problem: Problem, together: Sets, chance: Chance): Found | undefined {
  const { sizes, rounds, acquaintance } = problem
  const schedule = scheduleFor(sizes, rounds)
  if (schedule.length === 0) return undefined
  const seats = Int32Array.from(schedule.flatMap((round) => tablesByLot(round, chance).flat()))
  const first = { ...problem, rounds: schedule.length }
  const labelled = isPlain(problem) ? { seats, iterations: 0 } : relabel(first, seats, chance)
  const rest = {
    ...problem,
    rounds: rounds - schedule.length,
    acquaintance: acquaintance.after(tablesIn(first, labelled.seats)),
  }
  const restStart = Array.from({ length: rest.rounds }, () => roundByLot(sizes, together, chance)).flat()
  const searched = search(rest, Int32Array.from(restStart), chance)
  const all = Int32Array.from([...labelled.seats, ...searched.seats])
  return {
    seats: all,
    cost: new Seating(problem, all).cost(),
    iterations: labelled.iterations + searched.iterations,
  }
}

/** Tables of the same size change their places by lot. */
const tablesByLot = (round: Sets, chance: Chance): Sets => chance.shuffled(round).sort((a, b) => b.length - a.length)

/** Who sits together, table by table through all rounds. */
export function tablesIn({ sizes, rounds }: Problem, seats: Int32Array): Sets {
  let seated = 0
  return Array.from({ length: rounds }, () => sizes)
    .flat()
    .map((size) => [...seats.subarray(seated, (seated += size))])
}
