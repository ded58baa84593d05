/**
 * Collects what is handed in during a turn of the loop and carries it out together, one lot after the other: while a
 * lot waits for the disk the next one gathers.
 */
export class CommandQueue<Item> {
  readonly #carryOut: (items: readonly Item[]) => Promise<void>
  readonly #endOfTurn: (run: () => void) => void
  #waiting: Item[] = []
  #isNudged = false
  #running: Promise<void> | undefined

  /** `carryOut` must not reject; it is also called with nothing, after a {@link nudge}. */
  constructor(carryOut: (items: readonly Item[]) => Promise<void>, endOfTurn: (run: () => void) => void) {
    this.#carryOut = carryOut
    this.#endOfTurn = endOfTurn
  }

  push(item: Item): void {
    this.#waiting.push(item)
    this.nudge()
  }

  /** Runs once more from now on, even where nothing waits. */
  nudge(): void {
    this.#isNudged = true
    this.#running ??= this.#run()
  }

  async drained(): Promise<void> {
    while (this.#running) await this.#running
  }

  async #run(): Promise<void> {
    while (this.#isNudged) {
      await new Promise<void>((resolve) => this.#endOfTurn(resolve))
      this.#isNudged = false
      const items = this.#waiting
      this.#waiting = []
      await this.#carryOut(items)
    }
    this.#running = undefined
  }
}
