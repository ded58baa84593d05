import { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import { truthOf, verdictOn, type Verdict } from './checker.ts'
import { Cluster } from './cluster.ts'
import { Convergence } from './convergence.ts'
import type { Device } from './device.ts'
import { openPlenary, type Cast } from './plenary.ts'
import { PrimaryAndReplica, someDelay } from './primary-and-replica.ts'
import { Workload } from './workload.ts'

/** How a run of failovers is to be. */
export interface FailoverOptions {
  readonly seed: number
  readonly failovers: number
  /** Nothing is answered before a replica has it: then nothing may be lost. */
  readonly isSafe: boolean
  readonly slack?: number
}

/** What a run of failovers came to; in it `announced` counts what was lost and told, `lost` what nobody was told of. */
export interface FailoverReport extends Verdict {
  readonly options: FailoverOptions
  readonly commands: number
  readonly accepted: number
  readonly convergedMs: readonly number[]
}

const CAST: Cast = { chair: 4, moderator: 3, participant: 10, screen: 2 }
/** In so long a silence nobody is answered, which is right where the only replica is away and must have everything. */
const PATIENCE_MS = 4_000
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** A primary dies again and again under load, and its replica, which is behind, takes its place. */
export async function runFailovers(options: FailoverOptions): Promise<FailoverReport> {
  const { seed, failovers, isSafe, slack = 1 } = options
  const chance = new SeededChance(seed)
  const pair = await PrimaryAndReplica.start()
  const cluster = await Cluster.over(pair.primary, 2, isSafe ? { REDIS_WAIT_REPLICAS: '1' } : {})
  const devices: Device[] = []
  try {
    const plenary = await openPlenary(cluster, CAST, chance)
    devices.push(...plenary.devices)
    const workload = new Workload(plenary, chance)
    for (let count = 0; count < failovers; count++) {
      await pair.inStep()
      await answers(workload, 15)
      pair.fallBehind(someDelay(chance))
      await answers(workload, chance.whole(5, 25))
      await pair.failOver((primary) => cluster.turnTo(primary))
    }
    await pair.inStep()
    workload.stop()
    const log = await cluster.openLog()
    const convergence = new Convergence({ devices, head: () => log.head(plenary.meetingId), slack })
    await convergence.reached()
    const verdict = await verdictOn(await truthOf(log, plenary.meetingId), devices)
    await log.close()
    const presses = devices.flatMap((device) => device.presses)
    return {
      ...verdict,
      problems: [...verdict.problems, ...convergence.problems, ...(isSafe ? problemsOfSafety(verdict) : [])],
      options,
      commands: presses.length,
      accepted: presses.filter(({ settled }) => settled?.outcome === 'accepted').length,
      convergedMs: convergence.times,
    }
  } finally {
    for (const device of devices) device.stop()
    await cluster.stop()
    await pair.stop()
  }
}

async function answers(workload: Workload, count: number): Promise<void> {
  const enough = workload.answered + count
  const endMs = performance.now() + PATIENCE_MS
  while (workload.answered < enough && performance.now() < endMs) await sleep(10)
}

function problemsOfSafety({ announced, overwritten }: Verdict): string[] {
  const gone = announced + overwritten
  return gone === 0 ? [] : [`${gone} answers are gone, though a replica had to have each before it was given`]
}
