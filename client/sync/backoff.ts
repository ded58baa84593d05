import type { Chance } from './ports.ts'

const FIRST_MS = 500
const LONGEST_MS = 15_000
const COME_BACK_WITHIN_MS = 1000

/** How long to wait after so many failures in a row: doubling, with half of it left to chance, so that a hall does not come back at once. */
export function backoffMs(failures: number, chance: Chance): number {
  const fullMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 10))
  return Math.round(fullMs * (0.5 + chance.fraction() / 2))
}

/** How long to wait after a server said that it goes: another one may be there already, and is not to have all of them at once. */
export const comeBackMs = (chance: Chance): number => Math.round(COME_BACK_WITHIN_MS * chance.fraction())
