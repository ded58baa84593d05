import type { Outcome } from '../../shared/meeting/record.ts'

const RECENT_OUTCOMES = 2000

/** The last outcomes, so that a command that is sent again soon costs nothing. The log knows the older ones. */
export class RecentOutcomes {
  readonly #outcomes = new Map<string, Outcome>()

  get(name: string): Outcome | undefined {
    return this.#outcomes.get(name)
  }

  set(name: string, outcome: Outcome): void {
    this.#outcomes.set(name, outcome)
    if (this.#outcomes.size <= RECENT_OUTCOMES) return
    const [oldest] = this.#outcomes.keys()
    this.#outcomes.delete(oldest!)
  }
}
