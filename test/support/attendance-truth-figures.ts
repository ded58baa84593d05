import { HORIZON, TruePerson } from './attendance-truth.ts'
import { at } from './attendance-meeting.ts'

const DAY = 24 * 60
/** The first four o'clock: the test begins at eight. */
const FIRST_NIGHT = 20 * 60

interface Period {
  readonly from: number
  readonly to: number
  readonly peak: number
  readonly peakAt: number | undefined
}

/** What a test itself knows of a meeting: its people, its items and its days. */
export class AttendanceTruth {
  readonly people: ReadonlyMap<string, TruePerson>
  private day: Period = { from: -Infinity, to: HORIZON, peak: 0, peakAt: undefined }
  private readonly days = new Map<number, Period>()
  private readonly items = new Map<string, Period>()
  private itemOn: string | undefined

  constructor(personIds: readonly string[]) {
    const calendar = {
      nightAfter: (minute: number) => [...this.days.values()].find(({ from, to }) => from <= minute && minute < to)?.to,
      lastItem: (night: number) =>
        Math.max(
          0,
          ...[...this.items.values()].filter(({ from }) => from < night).map(({ to }) => Math.min(to, night)),
        ),
      lastNight: () => Math.max(0, this.day.from),
    }
    this.people = new Map(personIds.map((personId) => [personId, new TruePerson(calendar)]))
  }

  /** What the screens show at this minute may be a peak. */
  count(minute: number): void {
    const now = [...this.people.values()].filter((each) => ['room', 'remote'].includes(each.standing())).length
    const raised = (period: Period): Period => (now > period.peak ? { ...period, peak: now, peakAt: minute } : period)
    this.day = raised(this.day)
    const item = this.itemOn === undefined ? undefined : this.items.get(this.itemOn)
    if (item) this.items.set(this.itemOn!, raised(item))
  }

  openItem(itemId: string, minute: number): void {
    this.itemOn = itemId
    this.items.set(itemId, { from: minute, to: HORIZON, peak: 0, peakAt: undefined })
    this.count(minute)
  }

  closeItem(itemId: string, minute: number): void {
    this.itemOn = undefined
    this.items.set(itemId, { ...this.items.get(itemId)!, to: minute })
  }

  /** At four, or later where an item was on or the server was away, the day is over that had arrivals. */
  nightFalls(minute: number): void {
    const arrivals = [...this.people.values()].flatMap(({ everCame }) =>
      everCame.filter((came) => came >= this.day.from),
    )
    if (arrivals.length === 0) return
    const first = Math.min(...arrivals)
    const night = FIRST_NIGHT + Math.max(0, Math.floor((first - FIRST_NIGHT) / DAY) + 1) * DAY
    if (minute < night || this.onSince() < night) return
    for (const each of this.people.values()) each.endDay(night)
    this.days.set(night, { ...this.day, to: night })
    this.day = { from: night, to: HORIZON, peak: 0, peakAt: undefined }
    this.count(minute)
  }

  private onSince(): number {
    return this.items.get(this.itemOn ?? '')?.from ?? Infinity
  }

  figures() {
    const { room, remote, asleep } = Object.groupBy(this.people.values(), (each) => each.standing())
    return {
      room: room?.length ?? 0,
      remote: remote?.length ?? 0,
      asleep: asleep?.length ?? 0,
      seenToday: this.seen(this.day).seen,
      peak: this.day.peak,
      days: Object.fromEntries(
        [...this.days].map(([night, day]) => {
          const date = new Date(at(night) - DAY * 60_000).toISOString().slice(0, 10)
          return [date, { date, ...this.seen(day) }]
        }),
      ),
      items: Object.fromEntries([...this.items].map(([itemId, item]) => [itemId, this.seen(item)])),
    }
  }

  private seen({ from, to, peak, peakAt }: Period) {
    const people = [...this.people.values()]
    const wasIn = (mode: 'room' | 'remote') => (each: TruePerson) => each[mode].wasIn(Math.max(0, from), to)
    const inRoom = people.filter(wasIn('room'))
    const seen = people.filter((each) => inRoom.includes(each) || wasIn('remote')(each)).length
    return { seen, seenInRoom: inRoom.length, peak, ...(peakAt !== undefined && { peakAtMs: at(peakAt) }) }
  }
}
