import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { RedisAwayError } from '../../../server/store/redis/connection.ts'
import { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import { KEEPERS, type KeeperName } from './keepers.ts'
import { brokenPromises, type Problem } from './kept-promises.ts'
import type { Promised } from './log-load.ts'
import { memoryDisk } from './memory-disk.ts'
import { ModelledDisk, type Fate } from './modelled-disk.ts'
import { readTrace, traceArguments, type Step } from './traced-steps.ts'

/** Figures of many cuts. */
export interface CutFigures {
  cuts: number
  /** After so many the log refused to be opened, loudly: a problem where nothing may be lost. */
  refused: number
  /** Promises that were given before a cut and looked for after it. */
  promises: number
  /** What of them a cut took that it may take; 0 where nothing may be lost. */
  lost: number
  /** How long before its cut the oldest of these had been given. */
  longestLossMs: number
  readonly problems: string[]
}

/** What a run of cuts is made of. */
export interface CutPlan {
  readonly keeper: KeeperName
  readonly seed: number
  readonly cuts: number
  /** Appends to each meeting while the program is watched. */
  readonly appends: number
  /** Planted: the disk says that it synced, and did not. */
  readonly doesDiskLie?: boolean
}

/** A promise and when it was given. */
interface Given extends Promised {
  readonly atMs: number
}

/** A moment at which the power was cut. */
interface Cut {
  readonly atMs: number
  readonly promises: readonly Given[]
  readonly files: ReadonlyMap<string, Buffer>
}

const WRITER = new URL('writer.ts', import.meta.url).pathname
const FATES: readonly Fate[] = ['nothing', 'some', 'all']

/** Whether strace is here and may watch a program. */
export const canCutPower = (): boolean => spawnSync('strace', [...traceArguments('/dev/null'), 'true']).status === 0

/** Lets a program write to a log under the eyes of strace, and finds what a power cut leaves of it, at so many moments. */
export async function cutPower(plan: CutPlan): Promise<CutFigures> {
  const figures: CutFigures = { cuts: 0, refused: 0, promises: 0, lost: 0, longestLossMs: 0, problems: [] }
  const folder = mkdtempSync(join(memoryDisk(), 'rostrum-power-'))
  try {
    const live = join(folder, 'live')
    mkdirSync(live)
    const steps = await watched(plan, live, join(folder, 'trace'))
    for (const cut of cutsOf(steps, live, plan)) await lookAfter(cut, { plan, folder, figures })
  } finally {
    rmSync(folder, { recursive: true })
  }
  return figures
}

async function watched({ keeper, seed, appends }: CutPlan, live: string, traceFile: string): Promise<Step[]> {
  const program = [process.execPath, WRITER, keeper, live, String(seed), String(appends)]
  const tracing = spawn('strace', [...traceArguments(traceFile), ...program], { stdio: 'inherit' })
  const [code] = (await once(tracing, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`The writer ended with ${code}.`)
  return readTrace(readFileSync(traceFile, 'latin1'), live)
}

function* cutsOf(steps: readonly Step[], live: string, { seed, cuts, doesDiskLie }: CutPlan): Generator<Cut> {
  const chance = new SeededChance(seed)
  const moments = Array.from({ length: cuts }, () => chance.whole(1, steps.length - 1)).toSorted((a, b) => a - b)
  const disk = new ModelledDisk()
  const promises: Given[] = []
  let done = 0
  for (const moment of moments) {
    for (; done < moment; done++) {
      const step = steps[done]!
      if (!doesDiskLie || step.kind !== 'synced') disk.do(step)
      if (step.kind === 'written' && step.path === join(live, 'promises'))
        promises.push({ ...(JSON.parse(step.bytes.toString()) as Promised), atMs: step.atMs })
    }
    const left = disk.afterCut(FATES[moments.indexOf(moment) % FATES.length]!, chance)
    const files = new Map([...left].map(([path, bytes]) => [relative(live, path), bytes]))
    yield { atMs: steps[moment]!.atMs, promises: [...promises], files }
  }
}

async function lookAfter(
  cut: Cut,
  { plan, folder, figures }: { readonly plan: CutPlan; readonly folder: string; readonly figures: CutFigures },
): Promise<void> {
  figures.cuts++
  figures.promises += cut.promises.length
  let found = await foundAfter(cut, plan.keeper, join(folder, 'found'))
  // On a loaded machine Redis may be late; what it has is the same.
  for (let more = 3; found instanceof RedisAwayError && more > 0; more--)
    found = await foundAfter(cut, plan.keeper, join(folder, 'found'))
  if (!(found instanceof Error)) return judge(found, cut, { plan, figures })
  figures.refused++
  if (KEEPERS[plan.keeper].mayLoseMs === 0) figures.problems.push(String(found))
}

/** An error where the log refused to be opened or read. */
async function foundAfter(cut: Cut, keeper: KeeperName, folder: string): Promise<readonly Problem[] | Error> {
  mkdirSync(folder)
  for (const [path, bytes] of cut.files) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  try {
    const { log, end } = await KEEPERS[keeper].open(folder)
    try {
      return await brokenPromises(log, cut.promises)
    } finally {
      await end()
    }
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What was promised so shortly before the cut that it may be lost is counted; all else must not be. */
function judge(
  problems: readonly Problem[],
  cut: Cut,
  { plan, figures }: { readonly plan: CutPlan; readonly figures: CutFigures },
): void {
  const lost = new Set<Promised>()
  for (const { text, promise } of problems) {
    const ageMs = promise ? cut.atMs - (promise as Given).atMs : Number.POSITIVE_INFINITY
    if (!promise || ageMs > KEEPERS[plan.keeper].mayLoseMs) figures.problems.push(`cut ${figures.cuts}: ${text}`)
    else lost.add(promise)
    if (promise) figures.longestLossMs = Math.max(figures.longestLossMs, ageMs)
  }
  figures.lost += lost.size
}
