import { RawLine } from './raw-line.ts'

const EVERY_MS = 600

/** Somebody who does nothing wrong meanwhile: asks for the time and notes how long the answer took, in milliseconds. */
export class HealthyClient {
  readonly latencies: number[] = []
  #isOver = false
  readonly #work: Promise<void>

  constructor(base: string, join: (line: RawLine) => Promise<unknown>, cookie: string) {
    this.#work = this.#probe(base, join, cookie)
  }

  /** Rejects where it ever lost its connection or went without an answer. */
  async stop(): Promise<void> {
    this.#isOver = true
    await this.#work
  }

  /** The latency that all but one in a hundred stayed below. */
  get p99(): number {
    return this.latencies.toSorted((a, b) => a - b)[Math.floor(this.latencies.length * 0.99)] ?? 0
  }

  async #probe(base: string, join: (line: RawLine) => Promise<unknown>, cookie: string): Promise<void> {
    const line = await RawLine.open(base, cookie)
    await join(line)
    for (let asked = 1; !this.#isOver; asked++) {
      const from = performance.now()
      const reply = await line.ask(String(asked), `42${asked}["clock",{}]`)
      if (!('answer' in reply)) throw new Error(`The healthy client was closed with ${reply.closed}.`)
      this.latencies.push(performance.now() - from)
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
    }
    line.websocket.close()
  }
}
