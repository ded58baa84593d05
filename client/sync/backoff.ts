import type { Chance } from './ports.ts'

const FIRST_MS = 500
const LONGEST_MS = 15_000

/** How long to wait after so many failures in a row: doubling, with half of it left to chance, so that a hall does not come back at once. */
export function backoffMs(failures: number, chance: Chance): number {
  const fullMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 10))
  return Math.round(fullMs * (0.5 + chance.fraction() / 2))
}
