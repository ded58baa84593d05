import { parentPort } from 'node:worker_threads'
import { runJob } from '../../shared/meeting/jobs.ts'
import type { Worked, Working } from './worker-jobs.ts'

// Runs in a thread of its own: works out one job after the other.
parentPort?.on('message', ({ number, job }: Working) => {
  parentPort?.postMessage({ number, ...worked(job) } satisfies Worked)
})

function worked(job: Working['job']): Omit<Worked, 'number'> {
  try {
    return { command: runJob(job) }
  } catch (error) {
    return { error: String(error) }
  }
}
