import { fork, type ChildProcess } from 'node:child_process'
import { execSync } from 'node:child_process'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

interface Question {
  readonly id: number
  readonly name: string
  readonly value: unknown
}

/** A process of the bench that answers questions by name. */
export class Child {
  readonly #process: ChildProcess
  readonly #waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>()
  #asked = 0

  /** `file` is a module beside this one. */
  constructor(file: string, ...args: string[]) {
    this.#process = fork(new URL(file, import.meta.url), args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    this.#process.on('message', ({ id, answer, error }: { id: number; answer: never; error?: string }) => {
      const waiting = this.#waiting.get(id)
      this.#waiting.delete(id)
      if (error === undefined) waiting?.resolve(answer)
      else waiting?.reject(new Error(error))
    })
    this.#process.once('exit', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`${file} has ended.`))
    })
  }

  ask<Answer>(name: string, value?: unknown): Promise<Answer> {
    const id = ++this.#asked
    return new Promise<Answer>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#process.send({ id, name, value } satisfies Question)
    })
  }

  /** Processor time that the process has used, in microseconds. */
  async cpuUs(): Promise<number> {
    const { user, system } = await this.ask<NodeJS.CpuUsage>('cpu')
    return user + system
  }

  /** What lives in the memory that the process manages itself, after a collection, in bytes. */
  heapBytes(): Promise<number> {
    return this.ask<number>('heap')
  }

  end(): void {
    this.#process.kill('SIGKILL')
  }
}

/** The other side of {@link Child}: what this process answers, besides `cpu` and `heap`. */
export function answerParent(answers: Record<string, (value: never) => unknown>): void {
  const known: typeof answers = { ...answers, cpu: () => process.cpuUsage(), heap }
  const answer = async ({ id, name, value }: Question) => {
    try {
      process.send?.({ id, answer: await known[name]?.(value as never) })
    } catch (error) {
      process.send?.({ id, error: String(error) })
    }
  }
  process.on('message', (question: Question) => void answer(question))
  // The bench was interrupted.
  process.on('disconnect', () => process.exit())
}

function heap(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** Throws where a process may not open so many connections. */
export function needConnections(count: number): void {
  const allowed = Number(execSync('ulimit -n', { shell: '/bin/sh' }).toString().trim())
  if (allowed < count) {
    throw new Error(
      `This row needs ${count} open files in one process and may have ${allowed}: run "ulimit -n ${count}" before.`,
    )
  }
}
