import type { Sets } from './acquaintance.ts'
import { fieldOf } from './field.ts'
import { storedSchedule, type Schedule } from './schedules.ts'

/** Rounds for these sizes, larger tables first: at most as many as are wanted, none where no design is known. */
export function scheduleFor(sizes: readonly number[], rounds: number): Schedule {
  const [tables, size] = [sizes.length, sizes[0]!]
  const [known, more] = [transversalDesign(tables, size), storedSchedule(tables, size) ?? []]
  return [known, more]
    .map((schedule) => fitted(schedule.slice(0, rounds), sizes))
    .reduce((best, schedule) => (schedule.length > best.length ? schedule : best))
}

/** Those rounds that fit where so many people are left out that the tables have these sizes. */
function fitted(schedule: Schedule, sizes: readonly number[]): Schedule {
  const all = sizes.length * sizes[0]!
  const people = sizes.reduce((sum, size) => sum + size, 0)
  const leftOut = strangers(schedule, all, all - people)
  const rounds = schedule.map((round) => without(round, leftOut))
  return rounds.filter((round) => round.every((table, at) => table.length === sizes[at]!))
}

/**
 * The people are in as many classes as a table has seats, each with as many as there are tables. In round m the one at table b is
 * from class i number m·i + b of a field, so that people of two classes meet in one round alone. Where tables can be filled from
 * one class they are so in one more round.
 */
export function transversalDesign(tables: number, size: number): Schedule {
  const field = size <= tables ? fieldOf(tables) : undefined
  if (!field) return []
  const [all, classes] = [numbers(tables), numbers(size)]
  const crossing = all.map((round) =>
    all.map((table) => classes.map((own) => own * tables + field.plus(field.times(round, own), table))),
  )
  if (tables % size !== 0) return crossing
  const within = all.map((table) => numbers(size).map((seat) => table * size + seat))
  return [...crossing, within]
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number)

/** So many people of whom no two share a table, the last ones first; fewer where there are none. */
function strangers(schedule: Schedule, people: number, wanted: number): ReadonlySet<number> {
  const found = new Set<number>()
  const met = new Set<number>()
  const tables = schedule.flat()
  for (let person = people - 1; person >= 0 && found.size < wanted; person--) {
    if (met.has(person)) continue
    found.add(person)
    for (const table of tables) if (table.includes(person)) for (const other of table) met.add(other)
  }
  return found
}

/** The tables without some people, larger ones first; the others have the numbers from 0. */
function without(round: Sets, leftOut: ReadonlySet<number>): Sets {
  const sorted = [...leftOut].sort((a, b) => a - b)
  const numberOf = (person: number) => person - sorted.filter((other) => other < person).length
  const tables = round.map((table) => table.filter((person) => !leftOut.has(person)).map(numberOf))
  return tables.sort((a, b) => b.length - a.length)
}
