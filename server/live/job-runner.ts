import type { Job } from '../../shared/lib/feature.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import type { CertainCommands } from './certain-commands.ts'

/** What carries out the jobs of a meeting. */
export interface JobParts {
  /** Works a job out, beside the meeting: see `worker-jobs.ts`. */
  readonly runJob: (job: Job) => Promise<Command>
  readonly report: (problem: string, error: unknown) => void
}

const ATTEMPTS = 2

interface RunnerParts extends JobParts {
  /** What says in the meeting that a job did not come out. */
  readonly failedJob: (job: Job) => Command
}

/** Has the jobs of a meeting worked out, each once at a time, and hands in what came out. */
export class JobRunner {
  readonly #parts: RunnerParts
  readonly #commands: Pick<CertainCommands, 'handIn'>
  /** Jobs that were begun, by whether they are still being worked out. */
  readonly #begun = new Map<string, 'running' | 'over'>()
  #isStopped = false

  constructor(parts: RunnerParts, commands: Pick<CertainCommands, 'handIn'>) {
    this.#parts = parts
    this.#commands = commands
  }

  /** From now on these are all the jobs. */
  follow(jobs: readonly Job[]): void {
    const ids = new Set(jobs.map(({ jobId }) => jobId))
    for (const [jobId, stage] of this.#begun) if (stage === 'over' && !ids.has(jobId)) this.#begun.delete(jobId)
    for (const job of jobs) if (!this.#begun.has(job.jobId)) void this.#carryOut(job)
  }

  /** What fails from now on is neither tried again nor reported. */
  stop(): void {
    this.#isStopped = true
  }

  async #carryOut(job: Job): Promise<void> {
    this.#begun.set(job.jobId, 'running')
    const command = await this.#resultOf(job)
    if (command) await this.#commands.handIn(command, `job-${job.jobId}`)
    this.#begun.set(job.jobId, 'over')
  }

  /** What came out, or that it failed as often as it may; undefined where the meeting was given up meanwhile. */
  async #resultOf(job: Job): Promise<Command | undefined> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return await this.#parts.runJob(job)
      } catch (error) {
        if (this.#isStopped) return undefined
        const next = attempt < ATTEMPTS ? 'is tried once more' : 'is given up'
        this.#parts.report(`The job ${job.jobId} failed and ${next}.`, error)
      }
    }
    return this.#parts.failedJob(job)
  }
}
