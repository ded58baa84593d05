// A thread of `npm run sim -- --workers N`: runs its share of the seeds.
import { parentPort, workerData } from 'node:worker_threads'
import { runMany, type Failed, type Seeds } from './many-runs.ts'
import { PLANTED_FAULTS } from './planted-faults.ts'
import type { Figures } from './figures.ts'

/** What the thread is asked to do. */
export interface Share extends Seeds {
  readonly planted?: string
}

/** What it tells: each run that failed, and in the end what happened in all. */
export type Told = { readonly failed: Failed } | { readonly figures: Figures }

const { planted, ...seeds } = workerData as Share
const tell = (told: Told): void => parentPort?.postMessage(told)
const figures = await runMany(seeds, (failed) => tell({ failed }), planted === undefined ? {} : PLANTED_FAULTS[planted])
tell({ figures })
