import type { Sets } from './acquaintance.ts'
import type { Chance } from './chance.ts'

/** Tables of a round that are being filled. */
class Filling {
  private readonly tables: number[][]
  private readonly sizes: readonly number[]
  private readonly seated = new Set<number>()

  constructor(sizes: readonly number[]) {
    this.sizes = sizes
    this.tables = sizes.map(() => [])
  }

  /** At this table, as far as there is room and they have no seat. */
  seat(people: readonly number[], table: number): void {
    for (const person of people) {
      if (this.seated.has(person) || this.roomAt(table) === 0) continue
      this.tables[table]!.push(person)
      this.seated.add(person)
    }
  }

  roomAt(table: number): number {
    return this.sizes[table]! - this.tables[table]!.length
  }

  /** Whoever has no seat takes what is left, in this order. */
  seatTheRest(people: readonly number[]): readonly number[] {
    const waiting = people.filter((person) => !this.seated.has(person))
    let next = 0
    this.sizes.forEach((_, table) => this.seat(waiting.slice(next, (next += this.roomAt(table))), table))
    return this.tables.flat()
  }
}

/** A round by lot; who is to sit together does so where there is room. */
export function roundByLot(sizes: readonly number[], together: Sets, chance: Chance): readonly number[] {
  const filling = new Filling(sizes)
  for (const set of chance.shuffled(together).sort((a, b) => b.length - a.length)) {
    const table = chance.shuffled([...sizes.keys()]).find((each) => filling.roomAt(each) >= set.length)
    if (table !== undefined) filling.seat(set, table)
  }
  return filling.seatTheRest(chance.shuffled(everybody(sizes)))
}

/** A round as it was planned, as far as it can be: the largest tables stay, and who has no seat then takes what is free, by lot. */
export function roundAsPlanned(sizes: readonly number[], planned: Sets, chance: Chance): readonly number[] {
  const filling = new Filling(sizes)
  const largest = planned.toSorted((a, b) => b.length - a.length).slice(0, sizes.length)
  largest.forEach((members, table) => filling.seat(members, table))
  return filling.seatTheRest(chance.shuffled(everybody(sizes)))
}

const everybody = (sizes: readonly number[]): number[] =>
  Array.from({ length: sizes.reduce((sum, size) => sum + size, 0) }, (_, person) => person)
