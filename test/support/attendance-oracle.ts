import { timesInRoom, timesRemote, type Dated, type Note, type Time } from './attendance-oracle-times.ts'

/**
 * Something that somebody saw who stood outside and wrote everything down. `atMs` is when it was; `heardAtMs` when the server got to
 * know of it, where that was later. Nothing that changes nothing needs to be left out: who is checked in twice is in.
 */
export type Seen =
  | {
      readonly what: 'connected' | 'disconnected'
      readonly who: string
      readonly device: string
      readonly atMs: number
    }
  | {
      readonly what: 'checked_in' | 'checked_out' | 'undone'
      readonly who: string
      readonly atMs: number
      readonly heardAtMs?: number
    }
  /** Their own word: with the room's code, out of the room, away, and back again. */
  | { readonly what: 'entered_room' | 'left_room' | 'left' | 'came_back'; readonly who: string; readonly atMs: number }
  | {
      readonly what: 'counted'
      readonly door: string
      readonly by: 1 | -1
      readonly atMs: number
      readonly heardAtMs?: number
    }
  | { readonly what: 'uncounted'; readonly door: string; readonly atMs: number; readonly heardAtMs?: number }
  /** The day is over. */
  | { readonly what: 'night'; readonly atMs: number }

/** What is to stand on every screen. */
export interface TrueCounts {
  readonly room: number
  readonly remote: number
  /** Different people in the room and remotely. */
  readonly all: number
  /** Most of them at one time today, as it was shown. */
  readonly peak: number
  readonly seenToday: number
  readonly seenInMeeting: number
  /** Where those were who were ever here. */
  readonly meeting: { readonly onlyRoom: number; readonly onlyRemote: number; readonly both: number }
  readonly doors: { readonly [door: string]: number }
}

interface Tap {
  readonly door: string
  /** 0 once it was taken back. */
  readonly by: number
  readonly atMs: number
}

/**
 * Counts attendance the long way: it keeps everything that was seen in a list and goes through all of it again for each question. It
 * knows nothing of the product. Steps come in the order in which they were heard of.
 */
export class AttendanceOracle {
  private notes: readonly Note[] = []
  private taps: readonly Tap[] = []
  private nights: readonly number[] = []
  private shown: readonly { readonly atMs: number; readonly all: number }[] = []
  /** What was noted of somebody's last step at a door, while it can be taken back. */
  private readonly lastStep = new Map<string, Note>()
  private readonly graceMs: number

  constructor(graceMs = 120_000) {
    this.graceMs = graceMs
  }

  apply(seen: Seen): void {
    const heardAtMs = ('heardAtMs' in seen ? seen.heardAtMs : undefined) ?? seen.atMs
    if (seen.what === 'night') this.night(seen.atMs)
    else if ('door' in seen) this.tap(seen)
    else this.note(seen, heardAtMs)
    this.shown = [...this.shown, { atMs: heardAtMs, all: this.hereAt(heardAtMs).all }]
  }

  counts(atMs: number): TrueCounts {
    const day = { fromMs: this.lastNight(), toMs: atMs }
    const peaks = this.shown.filter((each) => each.atMs >= day.fromMs && each.atMs <= atMs).map(({ all }) => all)
    const ever = this.people().map((who) => {
      const wasIn = (times: readonly Time[]) => times.some((time) => time.fromMs <= atMs)
      return { room: wasIn(this.inRoom(who)), remote: wasIn(this.remotely(who, atMs)) }
    })
    const meeting = {
      onlyRoom: ever.filter(({ room, remote }) => room && !remote).length,
      onlyRemote: ever.filter(({ room, remote }) => remote && !room).length,
      both: ever.filter(({ room, remote }) => room && remote).length,
    }
    return {
      ...this.hereAt(atMs),
      peak: Math.max(0, ...peaks),
      seenToday: this.people().filter((who) => this.times(who, atMs).some((time) => touches(time, day))).length,
      seenInMeeting: meeting.onlyRoom + meeting.onlyRemote + meeting.both,
      meeting,
      doors: this.doors(),
    }
  }

  private hereAt(atMs: number): Pick<TrueCounts, 'room' | 'remote' | 'all'> {
    let room = 0
    let remote = 0
    for (const who of this.people()) {
      if (isIn(this.inRoom(who), atMs)) room++
      else if (isIn(this.remotely(who, atMs), atMs)) remote++
    }
    return { room, remote, all: room + remote }
  }

  private note(seen: Extract<Seen, { who: string }>, nowMs: number): void {
    const { who, atMs } = seen
    const wasInRoom = isIn(this.inRoom(who), atMs)
    const isHere = wasInRoom || isIn(this.remotely(who, nowMs), nowMs)
    const notes: { readonly [What in typeof seen.what]: () => void } = {
      connected: () => this.keep({ ...seen, what: 'connected' }),
      disconnected: () => this.keep({ ...seen, what: 'disconnected' }),
      checked_in: () => !wasInRoom && this.step({ what: 'in', who, atMs }),
      checked_out: () => this.step({ what: 'out', who, atMs }),
      undone: () => this.undo(who),
      entered_room: () => !wasInRoom && this.word({ what: 'in', who, atMs }),
      left_room: () => wasInRoom && this.word({ what: 'out', who, atMs }),
      left: () => (isHere || !this.isGone(who)) && this.word({ what: 'gone', who, atMs }),
      came_back: () => !isHere && this.keep({ what: 'back', who, atMs }),
    }
    notes[seen.what]()
    // A page that stayed open when they left counts again once they are seen to be there.
    const isBack = !isHere && isIn(this.inRoom(who), nowMs)
    if (isBack && this.devices(who).length > 0) this.keep({ what: 'back', who, atMs: nowMs })
  }

  private keep(note: Note): void {
    this.notes = [...this.notes, note]
  }

  private step(note: Note): void {
    const isKnown =
      note.what === 'out' &&
      this.notes.some(({ what, who, atMs }) => what === 'out' && who === note.who && atMs === note.atMs)
    if (isKnown && !isIn(this.inRoom(note.who), note.atMs)) return
    this.keep(note)
    this.lastStep.set(note.who, note)
  }

  private word(note: Note): void {
    this.keep(note)
    this.lastStep.delete(note.who)
  }

  private undo(who: string): void {
    const last = this.lastStep.get(who)
    this.notes = this.notes.filter((note) => note !== last)
    this.lastStep.delete(who)
  }

  private night(atMs: number): void {
    this.nights = [...this.nights, atMs]
    this.taps = []
    this.lastStep.clear()
  }

  private tap(seen: Extract<Seen, { door: string }>): void {
    if (seen.atMs < this.lastNight()) return
    if (seen.what === 'counted') {
      if ((this.doors()[seen.door] ?? 0) + seen.by >= 0) this.taps = [...this.taps, seen]
      return
    }
    const last = this.taps.findLast(({ door, by, atMs }) => door === seen.door && by !== 0 && atMs <= seen.atMs)
    if (!last || (this.doors()[seen.door] ?? 0) < last.by) return
    this.taps = this.taps.map((tap) => (tap === last ? { ...tap, by: 0 } : tap))
  }

  private doors(): TrueCounts['doors'] {
    const doors: Record<string, number> = {}
    for (const { door, by } of this.taps) doors[door] = (doors[door] ?? 0) + by
    return doors
  }

  private people(): readonly string[] {
    return [...new Set(this.notes.map(({ who }) => who))]
  }

  private lastNight(): number {
    return this.nights.at(-1) ?? 0
  }

  private of(who: string): readonly Note[] {
    return this.notes.filter((note) => note.who === who).toSorted((a, b) => a.atMs - b.atMs)
  }

  private devices(who: string): readonly string[] {
    let devices: string[] = []
    for (const { what, device = '' } of this.of(who)) {
      if (what === 'connected') devices = [...devices.filter((each) => each !== device), device]
      if (what === 'disconnected') devices = devices.filter((each) => each !== device)
    }
    return devices
  }

  private isGone(who: string): boolean {
    const said = this.of(who).filter(({ what }) => ['gone', 'in', 'back', 'connected'].includes(what))
    return said.at(-1)?.what === 'gone'
  }

  private times(who: string, nowMs: number): readonly Time[] {
    return [...this.inRoom(who), ...this.remotely(who, nowMs)]
  }

  private inRoom(who: string): readonly Time[] {
    return timesInRoom(this.withNights(who))
  }

  private remotely(who: string, nowMs: number): readonly Time[] {
    return timesRemote(this.withNights(who), this.graceMs, nowMs)
  }

  private withNights(who: string): readonly Dated[] {
    const nights = this.nights.map((atMs) => ({ what: 'night' as const, who, atMs }))
    return [...nights, ...this.of(who)].toSorted((a, b) => a.atMs - b.atMs)
  }
}

const isIn = (times: readonly Time[], atMs: number): boolean =>
  times.some(({ fromMs, toMs }) => fromMs <= atMs && atMs < toMs)

/** Began in it, or lasted into it. */
const touches = (time: Time, { fromMs, toMs }: Time): boolean =>
  time.fromMs <= toMs && (time.fromMs >= fromMs || time.toMs > fromMs)
