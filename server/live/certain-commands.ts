import { createHash } from 'node:crypto'
import { ID_PATTERN, type CommandId } from '../../shared/lib/ids.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import type { Outcome } from '../../shared/meeting/record.ts'
import type { CommandAnswer } from '../../shared/protocol/down.ts'
import type { Scheduler } from '../clock.ts'

const AGAIN_MS = 1000
const AGAIN_AT_MOST_MS = 30_000

/** The id of a command that has a cause instead of a sender: whoever notices the cause makes the same. */
export const idOfCause = (cause: string): CommandId =>
  (ID_PATTERN.test(cause) ? cause : `h${createHash('sha256').update(cause).digest('hex').slice(0, 48)}`) as CommandId

/** Commands of the server itself: handed in again until it is certain what became of them, and carried out once for each cause. */
export class CertainCommands {
  readonly #scheduler: Scheduler
  readonly #submit: (command: Command, commandId: CommandId) => Promise<CommandAnswer>
  #isStopped = false

  constructor(scheduler: Scheduler, submit: (command: Command, commandId: CommandId) => Promise<CommandAnswer>) {
    this.#scheduler = scheduler
    this.#submit = submit
  }

  /** Resolves to the outcome, or to undefined where this was stopped before it was known; never rejects. */
  async handIn(command: Command, cause: string): Promise<Outcome | undefined> {
    const commandId = idOfCause(cause)
    for (let delayMs = AGAIN_MS; !this.#isStopped; delayMs = Math.min(2 * delayMs, AGAIN_AT_MOST_MS)) {
      const answer = await this.#submit(command, commandId)
      if (answer.outcome !== 'unknown') return answer
      await new Promise<void>((resolve) => this.#scheduler.after(delayMs, resolve))
    }
    return undefined
  }

  stop(): void {
    this.#isStopped = true
  }
}
