import type { MeetingId } from '../../shared/lib/ids.ts'
import { dueOf } from '../../shared/meeting/due.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import type { Scheduler } from '../clock.ts'
import { DamagedLogError } from '../log/chain.ts'
import type { EventLog } from '../log/event-log.ts'
import { History } from './history.ts'
import type { LiveParts } from './live-meeting.ts'
import type { MeetingRegistry } from './meeting-registry.ts'

/** What a look over the meetings needs. */
export interface UnvisitedParts extends Pick<LiveParts, 'report'> {
  readonly log: EventLog
  readonly meetings: Pick<MeetingRegistry, 'ids' | 'loaded' | 'find'>
  readonly scheduler: Scheduler
}

/** Whoever comes after a restart is served first. */
const FIRST_LOOK_MS = 60_000
const LOOK_EVERY_MS = 3_600_000

/** What was found in a meeting: at which version, and when something falls due that does not wait for anybody. */
interface Seen {
  readonly version: number
  readonly dueAtMs: number
}

/**
 * Looks over the meetings that nobody comes to, for what has to happen nevertheless, and loads those where it falls due: their
 * autopilot does the rest. A meeting is read once, and again only when its log went on, one after the other; it is not held.
 */
export class UnvisitedMeetings {
  readonly #parts: UnvisitedParts
  readonly #seen = new Map<MeetingId, Seen>()
  readonly #ends: (() => void)[]
  #isStopped = false
  #looking: Promise<void> | undefined

  constructor(parts: UnvisitedParts) {
    this.#parts = parts
    const look = () => {
      this.#looking ??= this.#look().finally(() => (this.#looking = undefined))
    }
    this.#ends = [parts.scheduler.after(FIRST_LOOK_MS, look), parts.scheduler.every(LOOK_EVERY_MS, look)]
  }

  /** No more looks; resolves when the one that is on has ended. */
  async stop(): Promise<void> {
    this.#isStopped = true
    for (const end of this.#ends) end()
    await this.#looking
  }

  async #look(): Promise<void> {
    const { meetings, report } = this.#parts
    const ids = await meetings.ids().catch((error: unknown) => {
      report('The meetings that nobody comes to could not be looked over.', error)
      return []
    })
    for (const meetingId of ids) {
      if (this.#isStopped) return
      if (this.#isLoaded(meetingId)) continue
      await this.#visitIfDue(meetingId).catch((error: unknown) =>
        report(`Meeting ${meetingId} could not be looked at for what falls due in it.`, error),
      )
    }
  }

  #isLoaded(meetingId: MeetingId): boolean {
    return this.#parts.meetings.loaded().some((meeting) => meeting.meetingId === meetingId)
  }

  async #visitIfDue(meetingId: MeetingId): Promise<void> {
    const { log, meetings, scheduler } = this.#parts
    const head = await log.head(meetingId)
    if (!head) return
    const before = this.#seen.get(meetingId)
    const seen = before?.version === head.version ? before : await this.#read(meetingId, head.version)
    if (seen.dueAtMs <= scheduler.nowMs()) await meetings.find(meetingId)
  }

  async #read(meetingId: MeetingId, version: number): Promise<Seen> {
    const history = await History.load(this.#parts.log, meetingId).catch((error: unknown) => {
      // What is damaged stays so, and is reported once; a log that cannot be reached is asked again at the next look.
      if (error instanceof DamagedLogError) this.#seen.set(meetingId, { version, dueAtMs: Infinity })
      throw error
    })
    const seen = { version, dueAtMs: history ? unvisitedDueAtMs(history.state) : Infinity }
    this.#seen.set(meetingId, seen)
    return seen
  }
}

const unvisitedDueAtMs = (state: MeetingState): number =>
  dueOf(state)
    .filter(({ isForUnvisited }) => isForUnvisited)
    .reduce((earliest, { atMs }) => Math.min(earliest, atMs), Infinity)
