import type { CommandAnswer } from '../../shared/protocol/down.ts'
import { nameOf, type CommandKey } from '../log/event-log.ts'
import { RecentOutcomes } from './recent-outcomes.ts'

/** The commands that are in hand, each once however often it is sent, and the last answers. */
export class Answers {
  readonly #outcomes = new RecentOutcomes()
  readonly #inHand = new Map<string, Promise<CommandAnswer>>()

  /** The answer, known or on its way; undefined where the command is neither in hand nor was lately. */
  of(key: CommandKey): Promise<CommandAnswer> | undefined {
    const name = nameOf(key)
    const known = this.#outcomes.get(name)
    return known ? Promise.resolve(known) : this.#inHand.get(name)
  }

  /** The command is in hand until `answer` is called. */
  begin(key: CommandKey): {
    readonly answered: Promise<CommandAnswer>
    readonly answer: (given: CommandAnswer) => void
  } {
    const name = nameOf(key)
    const { promise, resolve } = Promise.withResolvers<CommandAnswer>()
    this.#inHand.set(name, promise)
    const answer = (given: CommandAnswer): void => {
      this.#inHand.delete(name)
      if (given.outcome !== 'unknown') this.#outcomes.set(name, given)
      resolve(given)
    }
    return { answered: promise, answer }
  }
}
