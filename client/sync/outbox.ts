import type { Rejection } from '../../shared/meeting/meeting.ts'
import type { CommandAnswer, FrameError } from '../../shared/protocol/down.ts'
import { isSameMeeting } from '../../shared/protocol/epoch.ts'
import { latenessOf } from '../../shared/protocol/lateness.ts'
import type { CommandMessage } from '../../shared/protocol/up.ts'
import type { Wish } from '../../shared/protocol/wish.ts'
import { backoffMs } from './backoff.ts'
import { isPassing } from './frame-error.ts'
import type { Line } from './line.ts'
import { OutboxPages, type Page } from './outbox-pages.ts'
import type { Chance, KeyValues, Scheduler } from './ports.ts'

const ANSWER_LIMIT_MS = 8_000

/** A refusal by this device: the command never became a question to the meeting, or its frame was refused. */
export type LocalRejection =
  /** Made, or left waiting, without a connection, and of a type that must not arrive late. */
  | { readonly code: 'sync/not_connected' }
  /** Its item closed before it could be sent. */
  | { readonly code: 'sync/item_over' }
  /** Made in a rehearsal, or before it: the meeting that is there now is another one. */
  | { readonly code: 'sync/other_history' }
  | { readonly code: 'sync/frame_refused'; readonly frameCode: FrameError['code']; readonly field?: string }

/** What became of a command in the end. */
export type Settled =
  | { readonly outcome: 'accepted'; readonly version: number }
  | ({ readonly outcome: 'rejected' } & (Rejection | LocalRejection))

/** A refused command, until the reader has seen it. */
export interface Refusal {
  readonly commandId: string
  readonly command: Wish
  readonly rejection: Rejection | LocalRejection
  readonly atMs: number
}

export interface OutboxParts {
  readonly keyValues: KeyValues
  readonly scheduler: Scheduler
  readonly chance: Chance
  /** Server time. */
  readonly nowMs: () => number
  /** Which history the view is of; undefined before there is one. */
  readonly epoch: () => string | undefined
  /** The item that is on, as the view says. */
  readonly currentItemId: () => string | undefined
  /** What waits has changed, or a command came to its end. */
  readonly changed: (settled?: { readonly message: CommandMessage; readonly settled: Settled }) => void
}

/**
 * Commands on their way. They leave one at a time, in the order in which they were made, and each is asked about under
 * its one id until the answer is certain; so nothing overtakes, and nothing happens twice.
 */
export class Outbox {
  private readonly parts: OutboxParts
  private readonly pages: OutboxPages
  private readonly waiters = new Map<string, (settled: Settled) => void>()
  private line: Line | undefined
  private isAsking = false
  private attempts = 0
  /** Set while the next question waits for its time. */
  private endRetry: (() => void) | undefined

  constructor(parts: OutboxParts, prefix: string) {
    this.parts = parts
    this.pages = new OutboxPages(parts.keyValues, prefix)
  }

  /** What waits for its answer, first made first. */
  get waiting(): readonly CommandMessage[] {
    return this.pages.list.map((page) => page.message)
  }

  /** Resolves when the answer is certain. Without a connection, types that must not be late are refused at once. */
  send(wish: Wish): Promise<Settled> {
    const message = {
      ...wish,
      commandId: this.parts.chance.id(),
      madeAtMs: this.parts.nowMs(),
    } as unknown as CommandMessage
    return new Promise((resolve) => {
      this.waiters.set(message.commandId, resolve)
      this.pages.add(message, latenessOf(message.type) !== 'never', this.parts.epoch())
      if (!this.line && latenessOf(message.type) === 'never')
        this.settle(message, refused({ code: 'sync/not_connected' }))
      else this.parts.changed()
      this.pump()
    })
  }

  /** The connection holds the current view: what waits may leave. */
  attach(line: Line): void {
    this.line = line
    this.pump()
  }

  /** What waits to be asked about again is asked about now: there is reason to believe that it will be answered. */
  askNow(): void {
    if (!this.endRetry) return
    this.stopRetry()
    this.attempts = 0
    this.isAsking = false
    this.pump()
  }

  /** The connection is gone. What may not be late and never left is refused; what left is asked about later. */
  detach(): void {
    this.line = undefined
    this.isAsking = false
    this.attempts = 0
    this.stopRetry()
    for (const { message, wasSent } of this.pages.list)
      if (!wasSent && latenessOf(message.type) === 'never')
        this.settle(message, refused({ code: 'sync/not_connected' }))
  }

  /** For a device that has lost its right to send: what waits goes nowhere any more. Tells how many that were. */
  forget(): number {
    const { length } = this.pages.list
    for (const { message } of this.pages.list) this.pages.remove(message)
    this.waiters.clear()
    this.parts.changed()
    return length
  }

  private pump(): void {
    const page = this.nextPage()
    if (!this.line || this.isAsking || !page) return
    this.isAsking = true
    this.pages.markSent(page.message)
    this.line.request('command', page.message, ANSWER_LIMIT_MS, (answer) => {
      this.isAsking = false
      this.take(page.message, answer)
    })
  }

  /** What came too late for its meeting or its item is refused here: the reader learns why without asking the meeting. */
  private nextPage(): Page | undefined {
    if (!this.line || this.isAsking) return undefined
    for (const page of this.pages.list) {
      const code = this.whyOver(page)
      if (!code) return page
      this.settle(page.message, refused({ code }))
    }
    return undefined
  }

  private whyOver(page: Page): 'sync/other_history' | 'sync/item_over' | undefined {
    const epoch = this.parts.epoch()
    if (page.epoch !== undefined && (epoch === undefined || !isSameMeeting(page.epoch, epoch)))
      return 'sync/other_history'
    return this.isItemOver(page) ? 'sync/item_over' : undefined
  }

  private isItemOver({ message, wasSent }: Page): boolean {
    if (wasSent || latenessOf(message.type) !== 'while_item_open') return false
    return 'itemId' in message && message.itemId !== this.parts.currentItemId()
  }

  private take(message: CommandMessage, answer: CommandAnswer | FrameError | undefined): void {
    const settled = settledBy(answer)
    if (!settled) return this.askAgainLater()
    this.attempts = 0
    this.settle(message, settled)
    this.pump()
  }

  private askAgainLater(): void {
    this.isAsking = true
    this.endRetry = this.parts.scheduler.after(backoffMs(this.attempts++, this.parts.chance), () => {
      this.endRetry = undefined
      this.isAsking = false
      this.pump()
    })
  }

  private stopRetry(): void {
    this.endRetry?.()
    this.endRetry = undefined
  }

  private settle(message: CommandMessage, settled: Settled): void {
    this.pages.remove(message)
    this.waiters.get(message.commandId)?.(settled)
    this.waiters.delete(message.commandId)
    this.parts.changed({ message, settled })
  }
}

const refused = (rejection: LocalRejection): Settled => ({ outcome: 'rejected', ...rejection })

/** The certain end of a command, or undefined where it must be asked about again. */
function settledBy(answer: CommandAnswer | FrameError | undefined): Settled | undefined {
  if (!answer || answer.outcome === 'unknown') return undefined
  if (answer.outcome !== 'error') return answer
  if (isPassing(answer)) return undefined
  return refused({
    code: 'sync/frame_refused',
    frameCode: answer.code,
    ...(answer.field !== undefined && { field: answer.field }),
  })
}
