import type { Scheduler } from '../clock.ts'
import type { Ticket } from './entrance.ts'
import { Follower } from './follower.ts'
import type { Pace } from './pace.ts'

export interface DoorParts {
  readonly ticket: Ticket
  readonly scheduler: Scheduler
  readonly pace: Pace
}

/** Staff at the door of the room: they check in who stands before it, one after the other, and count heads now and then. */
export class Door {
  readonly #parts: DoorParts
  readonly #follower: Follower<'door'>
  readonly #line: string[] = []
  #stopWork = () => {}
  #stopCounting = () => {}

  constructor(parts: DoorParts) {
    const { ticket, scheduler } = parts
    this.#parts = parts
    this.#follower = new Follower({ ticket, scheduler, audience: 'door', changed: () => {} })
  }

  /** The code that is shown in the room alone. */
  get roomCode(): string | undefined {
    return this.#follower.view?.attendance.roomCode
  }

  /** Resolves when they see the meeting. */
  async start(): Promise<void> {
    await this.#follower.start()
    this.#work()
    this.#countLater()
  }

  stop(): void {
    this.#stopWork()
    this.#stopCounting()
    this.#follower.stop()
  }

  /** Somebody stands before the door. */
  receive(personId: string): void {
    this.#line.push(personId)
  }

  #work(): void {
    const { scheduler, pace } = this.#parts
    this.#stopWork = scheduler.after(pace.between(0.5, 2), () => {
      void this.#checkIn().finally(() => this.#work())
    })
  }

  /** Who could not be checked in stands in line again. */
  async #checkIn(): Promise<void> {
    const personId = this.#line.shift()
    if (personId === undefined) return
    const wish = { type: 'attendance.check_in', personId, source: 'tap', door: 'A' } as const
    const answer = await this.#follower.send(wish).catch(() => undefined)
    if (answer === undefined || answer.outcome === 'error') this.#line.push(personId)
  }

  #countLater(): void {
    const { scheduler, pace } = this.#parts
    this.#stopCounting = scheduler.after(pace.between(90, 300), () => {
      const heads = this.#follower.view?.attendance.room
      // Somebody is always just outside.
      if (heads) void this.#follower.send({ type: 'attendance.count_heads', heads: heads - 1 }).catch(() => undefined)
      this.#countLater()
    })
  }
}
