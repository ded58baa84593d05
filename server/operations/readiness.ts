import type { Scheduler } from '../clock.ts'

/** Whether new people should come to this node, and if not, why. */
export const READINESS = ['ready', 'draining', 'log_unreachable', 'not_keeping', 'outdated'] as const
/** What `/readyz` may answer. */
export type ReadinessStatus = (typeof READINESS)[number]

/** What a node is asked before it calls itself ready. */
export interface ReadinessParts {
  readonly scheduler: Scheduler
  readonly isDraining: () => boolean
  /** Rejects where the log cannot be reached. */
  readonly checkLog: () => Promise<void>
  /** Whether every meeting that this node serves can write and read its log. */
  readonly isKeeping: () => boolean
  /** Whether this release knows everything that was written to the meetings that people came for. */
  readonly isUpToDate: () => boolean
}

const CHECK_LIMIT_MS = 2000
const CHECK_HOLDS_MS = 1000

/** Tells whether a node can do its work; however many ask, the log is asked once a second at most. */
export class Readiness {
  readonly #parts: ReadinessParts
  #checked: { readonly isReachable: Promise<boolean>; readonly sinceMs: number } | undefined
  #isChecking = false

  constructor(parts: ReadinessParts) {
    this.#parts = parts
  }

  async status(): Promise<ReadinessStatus> {
    const { isDraining, isKeeping, isUpToDate } = this.#parts
    if (isDraining()) return 'draining'
    if (!(await this.isLogReachable())) return 'log_unreachable'
    if (!isUpToDate()) return 'outdated'
    return isKeeping() ? 'ready' : 'not_keeping'
  }

  /** False too where the log does not answer in time. */
  isLogReachable(): Promise<boolean> {
    const nowMs = this.#parts.scheduler.nowMs()
    if (this.#checked && (this.#isChecking || nowMs - this.#checked.sinceMs < CHECK_HOLDS_MS)) {
      return this.#checked.isReachable
    }
    const isReachable = this.#check()
    this.#checked = { isReachable, sinceMs: nowMs }
    return isReachable
  }

  async #check(): Promise<boolean> {
    this.#isChecking = true
    const checking = this.#parts.checkLog().then(
      () => true,
      () => false,
    )
    // A log that hangs is not asked again before it has answered.
    void checking.then(() => (this.#isChecking = false))
    return Promise.race([checking, this.#limit()])
  }

  #limit(): Promise<boolean> {
    return new Promise((resolve) => this.#parts.scheduler.after(CHECK_LIMIT_MS, () => resolve(false)))
  }
}
