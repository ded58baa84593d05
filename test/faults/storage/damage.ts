import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MeetingId } from '../../../shared/lib/ids.ts'
import { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import { RedisAwayError } from '../../../server/store/redis/connection.ts'
import { KEEPERS, type KeeperName } from './keepers.ts'
import { contentsOf } from './log-contents.ts'
import { LogLoad, type Promised } from './log-load.ts'
import { memoryDisk } from './memory-disk.ts'
import { MUTATIONS } from './mutation.ts'

/** What became of the damaged logs. */
export interface DamageFigures {
  mutations: number
  /** The log refused, or said what it lost. */
  detected: number
  /** Nothing that it says is changed. */
  harmless: number
  /** It says something else and does not know it: what was done, one a line. */
  readonly silent: string[]
}

/** What a run of mutations is made of. */
export interface DamagePlan {
  readonly keeper: KeeperName
  readonly seed: number
  readonly mutations: number
  /** Planted: files of this ending are lost before the log is opened again. */
  readonly without?: string
}

/** The files of a log at one moment, and what it says then. */
interface Sound {
  readonly folder: string
  readonly contents: string
  readonly promises: readonly Promised[]
}

/** Mutations of one written log: fresh ones are more worth than many of the same. */
const MUTATIONS_A_LOG = 100

/** Damages the files of logs, one mutation each, and looks whether they notice. */
export async function damage(plan: DamagePlan): Promise<DamageFigures> {
  const figures: DamageFigures = { mutations: 0, detected: 0, harmless: 0, silent: [] }
  const folder = mkdtempSync(join(memoryDisk(), 'rostrum-damage-'))
  try {
    for (let seed = plan.seed; figures.mutations < plan.mutations; seed++) {
      const chance = new SeededChance(seed)
      const sound = await written(plan.keeper, join(folder, `sound${seed}`), chance)
      for (let i = 0; i < MUTATIONS_A_LOG && figures.mutations < plan.mutations; i++)
        await damageOnce(sound, { plan, chance, figures, found: join(folder, 'found') })
      rmSync(sound.folder, { recursive: true })
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return figures
}

/** A log as a killed process leaves it, or, one in three, as one that was closed. */
async function written(keeper: KeeperName, folder: string, chance: SeededChance): Promise<Sound> {
  const live = `${folder}-live`
  mkdirSync(live)
  const { log, end } = await KEEPERS[keeper].open(live)
  const promises: Promised[] = []
  for (const meetingId of ['m1', 'm2'] as MeetingId[])
    await new LogLoad(log, meetingId, chance, (promised) => promises.push(promised)).run(chance.whole(1, 60))
  const contents = await contentsOf(log, promises)
  if (chance.happens(0.33)) await end()
  cpSync(live, folder, { recursive: true })
  await end().catch(() => undefined)
  rmSync(live, { recursive: true })
  return { folder, contents, promises }
}

async function damageOnce(
  { folder, contents, promises }: Sound,
  { plan, chance, figures, found }: { plan: DamagePlan; chance: SeededChance; figures: DamageFigures; found: string },
): Promise<void> {
  rmSync(found, { recursive: true, force: true })
  cpSync(folder, found, { recursive: true, filter: (path) => !plan.without || !path.endsWith(plan.without) })
  const files = readdirSync(found, { recursive: true, encoding: 'utf8' }).filter(
    (path) => KEEPERS[plan.keeper].isMutable(path) && statSync(join(found, path)).size > 0,
  )
  const file = chance.pick(files)!
  const kind = chance.pick(Object.keys(MUTATIONS))!
  writeFileSync(join(found, file), MUTATIONS[kind]!(readFileSync(join(found, file)), chance))
  figures.mutations++
  const said = await saidBy(plan.keeper, found, promises)
  if (said === undefined) figures.detected++
  else if (said === contents) figures.harmless++
  else figures.silent.push(`${kind} of ${file.replaceAll(/\d+/g, 'n')}`)
}

/** Undefined where the log refuses to say it. */
async function saidBy(
  keeper: KeeperName,
  folder: string,
  promises: readonly Promised[],
  more = 3,
): Promise<string | undefined> {
  try {
    const { log, end } = await KEEPERS[keeper].open(folder)
    try {
      return await contentsOf(log, promises)
    } finally {
      await end()
    }
  } catch (error) {
    // On a loaded machine Redis may be late; what it has is the same.
    if (error instanceof RedisAwayError && more > 0) return saidBy(keeper, folder, promises, more - 1)
    return undefined
  }
}
