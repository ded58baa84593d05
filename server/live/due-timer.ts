import type { Due } from '../../shared/lib/feature.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import type { Scheduler } from '../clock.ts'
import type { CertainCommands } from './certain-commands.ts'

/** A timer cannot be set for longer: Node runs one of more than 2^31 - 1 ms at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** One timer for the earliest of what falls due in a meeting; each cause is handed in once as long as it stands. */
export class DueTimer {
  readonly #scheduler: Scheduler
  readonly #commands: Pick<CertainCommands, 'handIn'>
  readonly #handedIn = new Set<string>()
  #dues: readonly Due<Command>[] = []
  #timer: { readonly forMs: number; readonly stop: () => void } | undefined

  constructor(scheduler: Scheduler, commands: Pick<CertainCommands, 'handIn'>) {
    this.#scheduler = scheduler
    this.#commands = commands
  }

  /** From now on this is all that falls due. */
  follow(dues: readonly Due<Command>[]): void {
    this.#dues = dues
    const causes = new Set(dues.map(({ cause }) => cause))
    for (const cause of this.#handedIn) if (!causes.has(cause)) this.#handedIn.delete(cause)
    this.#setTimer()
  }

  stop(): void {
    this.follow([])
  }

  #waiting(): readonly Due<Command>[] {
    return this.#dues.filter(({ cause }) => !this.#handedIn.has(cause))
  }

  #setTimer(): void {
    const forMs = this.#waiting().reduce((earliest, { atMs }) => Math.min(earliest, atMs), Number.POSITIVE_INFINITY)
    if (this.#timer?.forMs === forMs) return
    this.#timer?.stop()
    this.#timer = undefined
    if (forMs === Number.POSITIVE_INFINITY) return
    const delayMs = Math.max(0, forMs - this.#scheduler.nowMs())
    const stop = this.#scheduler.after(Math.min(delayMs, LONGEST_TIMER_MS), () => this.#ring())
    this.#timer = { forMs, stop }
  }

  #ring(): void {
    this.#timer = undefined
    const nowMs = this.#scheduler.nowMs()
    for (const { atMs, cause, command } of this.#waiting()) {
      if (atMs > nowMs) continue
      this.#handedIn.add(cause)
      void this.#commands.handIn(command, `due-${cause}`)
    }
    this.#setTimer()
  }
}
