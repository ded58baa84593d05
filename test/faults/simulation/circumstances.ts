import type { SeededChance } from '../../../shared/lib/seeded-chance.ts'

/** What a seed would decide otherwise. */
export interface Circumstances {
  readonly nodes?: number
  /** The store loses what was written last. */
  readonly losesRecords?: boolean
  /** Patches are lost one by one. */
  readonly losesPatches?: boolean
  /** Word of what others wrote is brought at once. */
  readonly hasDoorbell?: boolean
  /** Nodes look at the store again and again, whatever they are told. */
  readonly looksAgain?: boolean
  /** For so long there is trouble. */
  readonly busyMs?: number
}

/** What is the case in the whole of a run. */
export const circumstancesOf = (chance: SeededChance, planted: Circumstances = {}) => ({
  nodes: chance.pick([1, 2, 2, 3])!,
  losesRecords: chance.happens(0.2),
  ringLength: chance.happens(0.5) ? chance.whole(1, 8) : 500,
  losesPatches: chance.happens(0.3),
  hasDoorbell: true,
  looksAgain: true,
  lostReplies: chance.happens(0.5) ? 0.1 : 0,
  doubledCommands: chance.happens(0.5) ? 0.1 : 0,
  ...planted,
})
