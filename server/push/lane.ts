/** Does things one after the other, a few at once; where too many wait, the oldest is left out. */
export class Lane {
  readonly #mostAtOnce: number
  readonly #mostWaiting: number
  #running = 0
  #waiting: (() => Promise<void>)[] = []

  constructor(mostAtOnce: number, mostWaiting: number) {
    this.#mostAtOnce = mostAtOnce
    this.#mostWaiting = mostWaiting
  }

  get isIdle(): boolean {
    return this.#running === 0
  }

  /** `run` must not reject. */
  push(run: () => Promise<void>): void {
    this.#waiting.push(run)
    if (this.#waiting.length > this.#mostWaiting) this.#waiting.shift()
    void this.#goOn()
  }

  /** What waits is left out. */
  clear(): void {
    this.#waiting = []
  }

  async #goOn(): Promise<void> {
    if (this.#running >= this.#mostAtOnce) return
    this.#running += 1
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) await next()
    this.#running -= 1
  }
}
