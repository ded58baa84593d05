import type { FrameError } from '../../shared/protocol/down.ts'
import type { AnyDown, Channel, Requests, Scheduler, Transport } from './ports.ts'

export interface LineEvents {
  opened(): void
  received(down: AnyDown): void
  /** Lost, or never opened; not called after `close`. */
  lost(): void
}

/**
 * One connection with its time limits. Once it is closed or lost nobody hears anything of it any more, so what came
 * too late for an earlier connection cannot disturb the present one.
 */
export class Line {
  private readonly scheduler: Scheduler
  private readonly events: LineEvents
  private readonly channel: Channel
  private readonly limits = new Set<() => void>()
  private isOver = false
  /** When something was last heard, monotonic. */
  heardAtMs: number

  constructor(transport: Transport, scheduler: Scheduler, events: LineEvents) {
    this.scheduler = scheduler
    this.events = events
    this.heardAtMs = scheduler.monotonicMs()
    this.channel = transport.open({
      opened: () => this.hear(() => events.opened()),
      received: (down) => this.hear(() => events.received(down)),
      closed: () => this.lose(),
    })
  }

  /** `answered` is called once, with undefined where no answer came in time; not at all after the line's end. */
  request<Name extends keyof Requests>(
    name: Name,
    payload: Requests[Name]['payload'],
    limitMs: number,
    answered: (answer: Requests[Name]['answer'] | FrameError | undefined) => void,
  ): void {
    const settle = once((answer: Requests[Name]['answer'] | FrameError | undefined) => {
      endLimit()
      this.limits.delete(endLimit)
      answered(answer)
    })
    const endLimit = this.scheduler.after(limitMs, () => settle(undefined))
    this.limits.add(endLimit)
    this.channel.request(name, payload, (answer) => this.hear(() => settle(answer)))
  }

  close(): void {
    if (!this.end()) return
    this.channel.close()
  }

  private lose(): void {
    if (this.end()) this.events.lost()
  }

  private end(): boolean {
    if (this.isOver) return false
    this.isOver = true
    for (const endLimit of this.limits) endLimit()
    this.limits.clear()
    return true
  }

  private hear(tell: () => void): void {
    if (this.isOver) return
    this.heardAtMs = this.scheduler.monotonicMs()
    tell()
  }
}

function once<T>(run: (value: T) => void): (value: T) => void {
  let isDone = false
  return (value) => {
    if (isDone) return
    isDone = true
    run(value)
  }
}
