import type { DrawInput } from '../draw/draw.ts'
import type { Promised } from './seed.ts'

/** Why tables are drawn again; `discarded`: the tables of the draw before were thrown away. */
export const REASONS = ['people', 'settings', 'look', 'other'] as const
export type Reason = (typeof REASONS)[number]

/** One draw of those that led to the tables. */
export interface Step {
  readonly draw: number
  readonly askedAtMs: number
  /** The role of whoever asked. */
  readonly by: string
  /** Absent for the first one. */
  readonly reason?: Reason | 'discarded' | undefined
  readonly commitment: string
}

/** The classes of the attribute that says who takes part from where; they keep their names, for what is said of a draw counts them. */
export const SIDES = ['room', 'remote'] as const

/** A table by the lines of its people. */
export interface LineTable {
  readonly zone: number
  readonly language?: number | undefined
  readonly lines: readonly number[]
}

/**
 * All that a draw is promised to follow from, its secret as a hash; said before anybody can know the seed. People are lines,
 * numbered from 1 in an order that only a salt gives; zones, languages and values of attributes are classes, numbered from 1 as well,
 * and 0 stands for none.
 */
export interface Terms {
  readonly protocol: string
  readonly algorithm: number
  readonly round: string
  readonly draw: number
  readonly askedAtMs: number
  readonly by: string
  readonly reason?: Reason | 'discarded' | undefined
  /** The draws before this one that nobody sits at, the first one first. */
  readonly earlier: readonly Step[]
  readonly secretHash: string
  readonly entropy: Promised
  readonly asked: Asked
  readonly people: LineColumns
  /** Who sat together before. */
  readonly met: readonly (readonly number[])[]
  readonly plan?: readonly (readonly LineTable[])[] | undefined
}

/** What was asked for, sets of people as lines. */
export interface Asked extends Pick<DrawInput, 'size' | 'count' | 'rounds' | 'mix' | 'notAlone'> {
  readonly apart?: readonly (readonly number[])[] | undefined
  readonly together?: readonly (readonly number[])[] | undefined
  readonly hosts?: readonly number[] | undefined
}

/** The people, a column for each thing that counts. */
export interface LineColumns {
  readonly zones: readonly number[]
  readonly languages?: readonly number[] | undefined
  readonly classes: { readonly [attribute: string]: readonly number[] }
  /** For each line the hash of its salt, its person's id and what the classes stand for: only that person can open it. */
  readonly seals: readonly string[]
}
