import type { Me } from '../../shared/meeting/view.ts'
import type { Held } from './mirror.ts'
import type { KeyValues, Scheduler } from './ports.ts'

const WRITE_AFTER_MS = 5_000

/** The last view that this device saw, with the instant at which it was current, in server time. */
export interface Last {
  readonly held: Held
  readonly me?: Me | undefined
  readonly currentUntilMs: number
  /** How far the server's time was ahead of this device's wall clock. */
  readonly offsetMs?: number
}

/** Keeps the last view for a start without network; writes seldom, because a view can be large. */
export class LastView {
  private readonly keyValues: KeyValues
  private readonly scheduler: Scheduler
  private readonly key: string
  private latest: (() => Last) | undefined
  private endWait: (() => void) | undefined

  constructor(keyValues: KeyValues, scheduler: Scheduler, key: string) {
    this.keyValues = keyValues
    this.scheduler = scheduler
    this.key = key
  }

  read(): Last | undefined {
    const [stored] = this.keyValues.entries(this.key)
    return stored && parseLast(stored[1])
  }

  /** `latest` is asked when the time to write has come: at once where nothing is kept yet, for the network may be gone the next moment. */
  keep(latest: () => Last): void {
    this.latest = latest
    if (this.keyValues.entries(this.key).length === 0) this.flush()
    else this.endWait ??= this.scheduler.after(WRITE_AFTER_MS, () => this.flush())
  }

  /** For a device that has lost its right to see it. */
  forget(): void {
    this.latest = undefined
    this.keyValues.remove(this.key)
  }

  flush(): void {
    this.endWait?.()
    this.endWait = undefined
    if (this.latest) this.keyValues.set(this.key, JSON.stringify(this.latest()))
    this.latest = undefined
  }
}

function parseLast(text: string): Last | undefined {
  try {
    const last = JSON.parse(text) as Partial<Last> | null
    const isWhole = typeof last?.held?.epoch === 'string' && typeof last.held.version === 'number'
    return isWhole && typeof last.currentUntilMs === 'number' ? (last as Last) : undefined
  } catch {
    return undefined
  }
}
