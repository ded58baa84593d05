import { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import { truthOf, verdictOn, type Verdict } from './checker.ts'
import { Cluster, type Store } from './cluster.ts'
import { Convergence } from './convergence.ts'
import type { Device } from './device.ts'
import { CAST, openPlenary, type Cast } from './plenary.ts'
import { Trouble, type Troubles } from './trouble.ts'
import { isLocal, Workload, type Race } from './workload.ts'

/** How a run is to be. */
export interface RunOptions {
  readonly seed: number
  /** Of trouble; setting up and healing come on top. */
  readonly seconds: number
  readonly nodes: number
  readonly store: Store
  readonly cast?: Cast
  /** How many times as long everything may take: 1, unless the machine is busy with something else. */
  readonly slack?: number
}

/** What a run came to. */
export interface Report extends Verdict {
  readonly options: RunOptions
  readonly troubles: Troubles
  readonly commands: number
  readonly accepted: number
  /** By the meeting; what a device refused without a connection is not counted. */
  readonly rejected: number
  readonly askedAgain: number
  /** In which both were answered by the meeting; never were both told that they had it. */
  readonly races: number
  readonly convergedMs: Convergence['times']
  readonly presenceMs: number | undefined
}

/** One run from the first process to the last check. */
export async function run(options: RunOptions): Promise<Report> {
  const { seed, seconds, nodes, store, cast = CAST, slack = 1 } = options
  const chance = new SeededChance(seed)
  const cluster = await Cluster.start(store, nodes)
  const devices: Device[] = []
  try {
    const plenary = await openPlenary(cluster, cast, chance)
    devices.push(...plenary.devices)
    const workload = new Workload(plenary, chance)
    const trouble = new Trouble({ cluster, devices, chance, slack, answered: () => workload.answered })
    await trouble.run(seconds * 1000)
    workload.stop()
    const shared = cluster.hasRedis ? await cluster.openLog() : undefined
    const head = () => shared?.head(plenary.meetingId) ?? devices[0]!.standAt(cluster.nodes[0]!.process.base)
    const convergence = new Convergence({ devices, head, slack })
    await Promise.all([convergence.reached(), convergence.presenceIsTrue()])
    await convergence.settled()
    for (const device of devices) device.stop()
    await cluster.stopNodes()
    const log = shared ?? (await cluster.openLog())
    const verdict = await verdictOn(await truthOf(log, plenary.meetingId), devices)
    await log.close()
    const presses = devices.flatMap((device) => device.presses)
    const races = workload.races.filter(({ presses: both }) => !both.some(isLocal))
    return {
      ...verdict,
      problems: [
        ...verdict.problems,
        ...trouble.problems,
        ...convergence.problems,
        ...problemsOfRaces(races),
        ...problemsOfForks(verdict.forks),
      ],
      options,
      troubles: trouble.counts,
      commands: presses.length,
      accepted: presses.filter(({ settled }) => settled?.outcome === 'accepted').length,
      rejected: presses.filter((press) => press.settled?.outcome === 'rejected' && !isLocal(press)).length,
      askedAgain: devices.reduce((sum, device) => sum + device.askedAgain, 0),
      races: races.length,
      convergedMs: convergence.times,
      presenceMs: convergence.presenceMs,
    }
  } finally {
    for (const device of devices) device.stop()
    await cluster.stop()
  }
}

const problemsOfRaces = (races: readonly Race[]): string[] =>
  races.flatMap(({ presses }) =>
    presses.every(({ settled }) => settled?.outcome === 'accepted')
      ? [`${presses.map(({ commandId }) => commandId).join(' and ')} were both told that they have it`]
      : [],
  )

const problemsOfForks = (forks: number): string[] =>
  forks === 0 ? [] : [`the log went back ${forks} times, though nothing was taken from it`]
