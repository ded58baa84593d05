import type { Outcome } from '../../shared/meeting/record.ts'
import type { CommandKey } from '../log/event-log.ts'

const RECENT_OUTCOMES = 2000

/** A command's name in memory; ids hold no slash, so the two parts cannot run into each other. */
export const nameOf = ({ sender, commandId }: CommandKey): string => `${sender}/${commandId}`

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
