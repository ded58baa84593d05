import { Worker } from 'node:worker_threads'
import { refusedFile, type RosterChoices, type RosterFile } from '../../shared/meeting/roster.ts'
import type { Scheduler } from '../clock.ts'

/** What the thread is asked. */
export interface Asked {
  readonly bytes: Uint8Array
  readonly choices: RosterChoices
}

/** Reads roster files beside the server. */
export interface RosterReader {
  read(bytes: Uint8Array, choices: RosterChoices): Promise<RosterFile>
}

interface ThreadParts {
  readonly scheduler: Scheduler
  readonly report: (problem: string, error: unknown) => void
  readonly file?: URL
  readonly limitMs?: number
}

const LIMIT_MS = 15_000
/** What is left of a hostile file is then the thread's end and not the server's. */
const MOST_MEGABYTES = 512

/**
 * One thread in which files are read, one after the other, whatever they hold: what takes too long or too much memory is given
 * up with its thread, and the next file has a new one.
 */
export class RosterThread implements RosterReader {
  readonly #parts: ThreadParts
  #worker: Worker | undefined
  #answer: ((file: RosterFile) => void) | undefined
  #last: Promise<unknown> = Promise.resolve()
  #isClosed = false

  constructor(parts: ThreadParts) {
    this.#parts = parts
  }

  /** Never rejects: a file that cannot be read is one that is refused. */
  async read(bytes: Uint8Array, choices: RosterChoices): Promise<RosterFile> {
    const answer = this.#last.then(() => this.#readNow({ bytes, choices }))
    this.#last = answer
    return answer
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#worker?.terminate()
  }

  async #readNow(asked: Asked): Promise<RosterFile> {
    if (this.#isClosed) return refusedFile({ fault: 'broken_file', reason: 'the server is being stopped' })
    const worker = (this.#worker ??= this.#begin())
    return new Promise((resolve) => {
      const stopTimer = this.#parts.scheduler.after(this.#parts.limitMs ?? LIMIT_MS, () =>
        this.#giveUp(worker, new Error('A file took too long.')),
      )
      this.#answer = (file) => {
        stopTimer()
        resolve(file)
      }
      worker.postMessage(asked)
    })
  }

  #begin(): Worker {
    const worker = new Worker(this.#parts.file ?? new URL('./roster-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    })
    worker.on('message', (file: RosterFile) => this.#answer?.(file))
    worker.on('error', (error) => this.#giveUp(worker, error))
    worker.on('exit', (code) => this.#giveUp(worker, new Error(`The thread ended with ${code}.`)))
    return worker
  }

  /** A thread says first that it broke and then that it ended: by then another may be at work. */
  #giveUp(worker: Worker, error: unknown): void {
    if (worker !== this.#worker) return
    this.#worker = undefined
    void worker.terminate()
    if (!this.#isClosed) this.#parts.report('A list of participants could not be read.', error)
    this.#answer?.(refusedFile({ fault: 'took_too_long', reason: 'reading the file takes too much' }))
  }
}
