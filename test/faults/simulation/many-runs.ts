import { addFigures, noFigures, type Figures } from './figures.ts'
import type { Planted } from './planted.ts'
import { run } from './world.ts'

/** Which seeds are run: every `step`-th from `first` on, `count` of them. */
export interface Seeds {
  readonly first: number
  readonly count: number
  readonly step: number
}

/** So many in each of two test files, so that two cores work; `npm run sim -- --seeds 2000 --first 1` goes on from there. */
export const SEEDS_A_CORE = 200
export const SEEDS_LIMIT_MS = 400_000

/** A run in which something did not hold. */
export interface Failed {
  readonly seed: number
  readonly problems: readonly string[]
}

/** Runs one seed after the other; whatever fails is told at once. */
export async function runMany(
  { first, count, step }: Seeds,
  failed: (failed: Failed) => void,
  planted: Planted = {},
): Promise<Figures> {
  const sum = noFigures()
  for (let seed = first; seed < first + count * step; seed += step) {
    const { figures, problems } = await run(seed, { planted })
    addFigures(sum, figures)
    if (problems.length > 0) failed({ seed, problems })
    // A run never gives the loop a turn: here whoever else lives in this thread gets one.
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  return sum
}

/** Of each run that failed: what shows it again, and what did not hold. */
export async function problemsOfSeeds(seeds: Seeds): Promise<string[]> {
  const failed: string[] = []
  await runMany(seeds, ({ seed, problems }) => failed.push(`npm run sim -- --seed ${seed}   # ${problems.join('; ')}`))
  return failed
}
