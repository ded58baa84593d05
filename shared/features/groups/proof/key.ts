import { hashFor } from './hash.ts'

/** What only the server knows of a draw's terms: whose line is whose, and what the classes stand for, in the order of their numbers. */
export interface Key {
  readonly salt: string
  readonly zones: readonly string[]
  readonly languages: readonly string[]
  readonly classes: { readonly [attribute: string]: readonly string[] }
}

/** Somebody's line before it has a number. */
export interface SaltedLine {
  readonly id: string
  /** By it the lines have their order. */
  readonly place: string
  /** What hides their own line. */
  readonly salt: string
}

/** The lines of people in their order, which tells nothing without the salt. */
export const linesOf = (ids: readonly string[], salt: string): readonly SaltedLine[] =>
  ids
    .map((id) => {
      const hash = hashFor('line', `${salt} ${id}`)
      return { id, place: hash.slice(0, 32), salt: hash.slice(32) }
    })
    .sort((a, b) => (a.place < b.place ? -1 : 1))
