import type { Mode } from '../../shared/lib/mode.ts'

/** Minutes of a history; enough for four days. */
export const HORIZON = 4 * 24 * 60

/** What a test itself knows of somebody's time in one mode: a cell a minute, and when they came. */
export class Presence {
  readonly cells: Uint8Array
  readonly begun: Set<number>
  openFrom: number | undefined

  constructor(from?: Presence) {
    this.cells = from?.cells.slice() ?? new Uint8Array(HORIZON)
    this.begun = new Set(from?.begun)
    this.openFrom = from?.openFrom
  }

  open(minute: number): void {
    this.openFrom = minute
    this.begun.add(minute)
  }

  close(minute: number): void {
    if (this.openFrom !== undefined) this.cells.fill(1, this.openFrom, minute)
    this.openFrom = undefined
  }

  has(minute: number): boolean {
    return this.cells[minute] === 1 || (this.openFrom !== undefined && this.openFrom <= minute)
  }

  /** A cell a minute, up to this one. */
  until(now: number): Uint8Array {
    const cells = this.cells.slice(0, now)
    return this.openFrom === undefined ? cells : cells.fill(1, this.openFrom)
  }

  /** Here at any time of `[from, to)`, were it only for a moment. */
  wasIn(from: number, to: number): boolean {
    if (this.openFrom !== undefined && this.openFrom < to) return true
    return this.cells.subarray(from, to).includes(1) || [...this.begun].some((minute) => from <= minute && minute < to)
  }

  /** Came at a minute of the past: here from then until the next thing that is known, an arrival or the barrier. */
  cameAt(minute: number, barrier = Infinity): void {
    const arrival = this.nextAfter(minute)
    if (arrival <= barrier) this.begun.delete(arrival)
    this.begun.add(minute)
    if (arrival > barrier) this.cells.fill(1, minute, barrier)
    else if (arrival === (this.openFrom ?? Infinity)) this.openFrom = minute
    else {
      this.cells.fill(1, minute, arrival)
      if (!this.cells[arrival]) this.begun.add(arrival)
    }
  }

  /** Went at a minute of the past: not here from then until they came again. */
  wentAt(minute: number): void {
    if (this.openFrom !== undefined && this.openFrom <= minute) {
      this.close(minute)
      return
    }
    for (let next = minute; this.cells[next] && (next === minute || !this.begun.has(next)); next++) this.cells[next] = 0
  }

  /** The end of the last time here that was over by then. */
  lastSign(by: number): number {
    for (let minute = by - 1; minute > 0; minute--) {
      const wasMoment = this.begun.has(minute) && minute !== this.openFrom
      if (!this.cells[minute] && (this.cells[minute - 1] === 1 || wasMoment)) return minute
    }
    return 0
  }

  private nextAfter(minute: number): number {
    const cell = this.cells.indexOf(1, minute)
    const known = [...this.begun].filter((begin) => begin > minute)
    return Math.min(cell < 0 ? Infinity : cell, this.openFrom ?? Infinity, ...known)
  }
}

interface Kept {
  readonly room: Presence
  readonly outs: readonly number[]
  readonly hasDeparted: boolean
}

/** What a test itself knows of the days and items. */
export interface TrueCalendar {
  /** The end of the day in which a minute lies, where that is over. */
  nightAfter(minute: number): number | undefined
  /** When the last item was over that was on before a night. */
  lastItem(night: number): number
  /** Since when the running day lasts. */
  lastNight(): number
}

/** What a test itself knows of a person. */
export class TruePerson {
  private readonly calendar: TrueCalendar
  room = new Presence()
  readonly remote = new Presence()
  /** Last contact, where it was lost and nothing was heard or said since. */
  lostAt: number | undefined
  hasDeparted = false
  departedAt = -1
  before: Kept | undefined
  /** Every minute at which they were seen to leave the room. */
  private outs: readonly number[] = []
  /** Every minute at which they were known to come. */
  readonly everCame: number[] = []

  constructor(calendar: TrueCalendar) {
    this.calendar = calendar
  }

  standing(): Mode | 'asleep' | 'absent' {
    if (this.room.openFrom !== undefined) return 'room'
    if (this.remote.openFrom !== undefined) return 'remote'
    return this.lostAt === undefined ? 'absent' : 'asleep'
  }

  /** Connected without a break: a connection from before they said that they left brings nobody back. */
  isConnectedSince(since: number, now: number): void {
    if (this.remote.openFrom !== undefined || (this.hasDeparted && since <= this.departedAt)) return
    const night = this.calendar.lastNight()
    const carried = Math.max(since, night, this.remote.lastSign(now + 1))
    const begin = carried > this.departedAt ? carried : now
    this.open(this.remote, begin)
    this.lostAt = undefined
  }

  comeBack(minute: number): void {
    if (this.standing() !== 'absent') return
    this.open(this.remote, minute)
  }

  enterRoom(minute: number): void {
    if (this.room.openFrom !== undefined) return
    this.before = undefined
    this.open(this.room, minute)
  }

  sayOut(minute: number): void {
    if (this.room.openFrom === undefined) return
    this.before = undefined
    this.leaveRoom(minute)
  }

  private open(presence: Presence, minute: number): void {
    presence.open(minute)
    this.everCame.push(minute)
    this.hasDeparted = false
  }

  sleep(lastContact: number): void {
    if (this.remote.openFrom === undefined) return
    const minute = Math.max(lastContact, this.remote.openFrom ?? 0)
    this.remote.close(minute)
    this.lostAt = minute
  }

  checkIn(minute: number): void {
    if (this.room.has(minute)) return
    this.remember()
    const night = this.calendar.nightAfter(minute)
    const gone = [...this.outs, this.departedAt].filter((each) => minute < each && each < (night ?? Infinity))
    const departed = gone.length > 0 ? Math.min(...gone) : undefined
    const assumed = night === undefined ? undefined : this.roomEnd(minute, night)
    this.room.cameAt(minute, departed ?? assumed)
    this.everCame.push(minute)
    if (this.room.openFrom !== undefined) this.hasDeparted = false
  }

  checkOut(minute: number): void {
    const isKnown = !this.room.has(minute) && this.outs.includes(minute)
    if (isKnown) return
    this.remember()
    if (this.room.has(minute)) this.leaveRoom(minute)
    else this.outs = [...this.outs, minute]
  }

  leaveRoom(minute: number): void {
    this.outs = [...this.outs, minute]
    const wasIn = this.room.openFrom !== undefined
    this.room.wentAt(minute)
    if (wasIn && this.room.openFrom === undefined && this.remote.openFrom === undefined) this.lostAt = undefined
  }

  undo(): void {
    if (!this.before) return
    this.room = this.before.room
    this.outs = this.before.outs
    if (this.remote.openFrom === undefined && this.lostAt === undefined) this.hasDeparted = this.before.hasDeparted
    this.before = undefined
  }

  /** A word from `minute` that is known now; who was seen to come later stays. */
  leave(minute: number): void {
    const isSaid = this.hasDeparted && this.standing() === 'absent'
    if (isSaid || (this.room.openFrom !== undefined && this.room.openFrom > minute)) return
    this.before = undefined
    const at = Math.max(minute, this.remote.openFrom ?? 0)
    this.room.close(minute)
    this.remote.close(at)
    this.lostAt = undefined
    this.hasDeparted = true
    this.departedAt = at
  }

  /** The night: the room is left with the last item, or the last sign after it. */
  endDay(night: number): void {
    this.before = undefined
    if (this.lostAt !== undefined && this.lostAt < night) this.lostAt = undefined
    const isOpen = ({ openFrom }: Presence) => openFrom !== undefined && openFrom < night
    const roomEnd = this.roomEnd(this.room.openFrom ?? 0, night)
    if (isOpen(this.remote)) this.remote.close(night)
    if (isOpen(this.room)) this.room.close(roomEnd)
  }

  private roomEnd(from: number, night: number): number {
    return Math.max(from, this.calendar.lastItem(night), this.room.lastSign(night), this.remote.lastSign(night))
  }

  private remember(): void {
    this.before = { room: new Presence(this.room), outs: this.outs, hasDeparted: this.hasDeparted }
  }
}
