import { parentPort } from 'node:worker_threads'
import type { Worked, Working } from '../../../server/live/worker-jobs.ts'

// A thread that answers, but for the jobs that are called as what befalls it.
parentPort?.on('message', ({ number, job }: Working) => {
  if (job.jobId === 'dies') process.exit(3)
  if (job.jobId === 'breaks') throw new Error('broken')
  if (job.jobId === 'fails') parentPort?.postMessage({ number, error: 'no such table' } satisfies Worked)
  else if (job.jobId !== 'takes for ever')
    parentPort?.postMessage({ number, command: { type: 'people.change_code' } } satisfies Worked)
})
