import type { MeetingId } from '../../shared/lib/ids.ts'
import { History } from './history.ts'
import { LiveMeeting, type LiveParts } from './live-meeting.ts'
import type { MeetingOutlet } from './served-meeting.ts'

/** What the registry is made of; every meeting gets an outlet of its own. */
export interface RegistryParts extends LiveParts {
  readonly outletOf: (meetingId: MeetingId) => MeetingOutlet
}

/** The meetings of this node: each is loaded when somebody first comes to it, and once. */
export class MeetingRegistry {
  readonly #parts: RegistryParts
  readonly #loading = new Map<MeetingId, Promise<LiveMeeting | undefined>>()
  readonly #loaded = new Map<MeetingId, LiveMeeting>()

  constructor(parts: RegistryParts) {
    this.#parts = parts
  }

  /** All that the log knows, loaded or not. */
  ids(): Promise<readonly MeetingId[]> {
    return this.#parts.log.meetings()
  }

  /** Those that somebody has come to. */
  loaded(): readonly LiveMeeting[] {
    return [...this.#loaded.values()]
  }

  /** The meeting, loaded if nobody was in it; undefined where there is none. Rejects where its log is damaged. */
  async find(meetingId: MeetingId): Promise<LiveMeeting | undefined> {
    return this.#loaded.get(meetingId) ?? this.#loading.get(meetingId) ?? this.#startLoading(meetingId)
  }

  /** An empty meeting; rejects where the id is taken. */
  async create(meetingId: MeetingId): Promise<LiveMeeting> {
    await this.#parts.log.create(meetingId, this.#parts.newId('e'))
    // The first search may be one that began before the meeting was there.
    const meeting = (await this.find(meetingId)) ?? (await this.find(meetingId))
    if (!meeting) throw new Error(`Meeting ${meetingId} was created and is not in the log.`)
    return meeting
  }

  /** Every command that was handed in is answered. */
  async drained(): Promise<void> {
    await Promise.all(this.loaded().map((meeting) => meeting.drained()))
  }

  #startLoading(meetingId: MeetingId): Promise<LiveMeeting | undefined> {
    const loading = this.#load(meetingId).finally(() => this.#loading.delete(meetingId))
    this.#loading.set(meetingId, loading)
    return loading
  }

  async #load(meetingId: MeetingId): Promise<LiveMeeting | undefined> {
    const history = await History.load(this.#parts.log, meetingId)
    if (!history) return undefined
    const meeting = new LiveMeeting(meetingId, history, this.#parts.outletOf(meetingId), this.#parts)
    this.#loaded.set(meetingId, meeting)
    return meeting
  }
}
