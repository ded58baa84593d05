import { Worker } from 'node:worker_threads'
import type { Job } from '../../shared/lib/feature.ts'
import type { Command } from '../../shared/meeting/meeting.ts'

/** What the worker is asked. */
export interface Working {
  readonly number: number
  readonly job: Job
}

/** What the worker answers: a command, or what went wrong. */
export interface Worked {
  readonly number: number
  readonly command?: Command
  readonly error?: string
}

interface Waiting {
  readonly resolve: (command: Command) => void
  readonly reject: (error: Error) => void
}

/** One thread beside the server in which jobs are worked out, one after the other; it begins with the first of them. */
export class WorkerJobs {
  readonly #file: URL
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | undefined
  #asked = 0
  #isClosed = false

  constructor(file = new URL('./job-worker.ts', import.meta.url)) {
    this.#file = file
  }

  /** Rejects where the job throws or the thread dies; the next job has a new one then. */
  async run(job: Job): Promise<Command> {
    if (this.#isClosed) throw new Error('There is a thread for no more jobs.')
    const worker = (this.#worker ??= this.#begin())
    const number = ++this.#asked
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject })
      worker.postMessage({ number, job } satisfies Working)
    })
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#worker?.terminate()
  }

  #begin(): Worker {
    const worker = new Worker(this.#file)
    worker.on('message', (worked: Worked) => this.#take(worked))
    worker.on('error', (error) => this.#fail(worker, error))
    worker.on('exit', (code) => this.#fail(worker, new Error(`The thread of the jobs ended with ${code}.`)))
    return worker
  }

  #take({ number, command, error }: Worked): void {
    const waiting = this.#waiting.get(number)
    this.#waiting.delete(number)
    if (command) waiting?.resolve(command)
    else waiting?.reject(new Error(error))
  }

  /** A thread says first that it broke and then that it ended: by then another may be at work. */
  #fail(worker: Worker, error: unknown): void {
    if (worker !== this.#worker) return
    this.#worker = undefined
    const failed = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { reject } of failed) reject(error instanceof Error ? error : new Error(String(error)))
  }
}
