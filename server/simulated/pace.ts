import type { SeededChance } from '../../shared/lib/seeded-chance.ts'

/** How long simulated people take for things, in their own seconds: at speed 2 each lasts half a second. */
export class Pace {
  readonly #chance: SeededChance
  readonly #speed: number

  constructor(chance: SeededChance, speed: number) {
    this.#chance = chance
    this.#speed = speed
  }

  /** So many of their seconds, in milliseconds of the clock. */
  ms(seconds: number): number {
    return (seconds * 1000) / this.#speed
  }

  /** Milliseconds of the clock in their seconds. */
  seconds(ms: number): number {
    return (ms * this.#speed) / 1000
  }

  /** Some time between two numbers of their seconds, in milliseconds of the clock. */
  between(leastSeconds: number, mostSeconds: number): number {
    return this.ms(leastSeconds + this.#chance.fraction() * (mostSeconds - leastSeconds))
  }
}
