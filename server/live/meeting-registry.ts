import type { MeetingId } from '../../shared/lib/ids.ts'
import { NewerEventError } from '../../shared/meeting/old-events.ts'
import { forkAfterLoss } from './fork-after-loss.ts'
import { History } from './history.ts'
import { LiveMeeting, type HeldBefore, type LiveParts } from './live-meeting.ts'
import type { Companion, MeetingOutlet } from './served-meeting.ts'

/** What the registry is made of; every meeting gets an outlet of its own. */
export interface RegistryParts extends LiveParts {
  readonly outletOf: (meetingId: MeetingId) => MeetingOutlet
  /** Ends all connections to a meeting: they come back by themselves to what it is then. */
  readonly disconnect: (meetingId: MeetingId) => void
  /** What goes along with a meeting from the moment it is loaded. */
  readonly companionsOf: (meeting: LiveMeeting) => readonly Companion[]
}

/** The meetings of this node: each is loaded when somebody first comes to it, and once. */
export class MeetingRegistry {
  readonly #parts: RegistryParts
  readonly #loading = new Map<MeetingId, Promise<LiveMeeting | undefined>>()
  readonly #loaded = new Map<MeetingId, LiveMeeting>()
  /** What is still to be recorded of meetings whose log went back. */
  readonly #lost = new Map<MeetingId, HeldBefore>()

  /** Meetings to which a newer release has written what this one does not know. */
  readonly #newer = new Map<MeetingId, NewerEventError>()

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

  /** Whether this node could serve every meeting that somebody came for: another, of a newer release, may. */
  get isUpToDate(): boolean {
    return this.#newer.size === 0
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

  /**
   * Gives a meeting up, changes what its log says, and loads it anew; who looks for it meanwhile waits. Commands that were handed in
   * before are answered first. Of several at once, one begins when the one before it is done.
   */
  async reload(meetingId: MeetingId, change: () => Promise<void>): Promise<LiveMeeting | undefined> {
    let before = await this.#findReadable(meetingId)
    while (this.#loaded.get(meetingId) !== before) before = await this.#findReadable(meetingId)
    this.#loaded.delete(meetingId)
    return this.#startLoading(meetingId, async () => {
      this.#parts.disconnect(meetingId)
      await before?.close()
      if (this.#lost.has(meetingId)) await this.#recordLoss(meetingId)
      await change()
    })
  }

  /** What cannot be loaded now has to be changed nevertheless: a rehearsal must end though its meeting cannot be read. */
  #findReadable(meetingId: MeetingId): Promise<LiveMeeting | undefined> {
    return this.find(meetingId).catch(() => undefined)
  }

  /** Every command that was handed in is answered. */
  async drained(): Promise<void> {
    await Promise.all(this.loaded().map((meeting) => meeting.drained()))
  }

  /** Nothing happens by itself any more, and every command that was handed in is answered. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#loading.values())
    await Promise.all(this.loaded().map((meeting) => meeting.close()))
  }

  #startLoading(meetingId: MeetingId, before = async () => {}): Promise<LiveMeeting | undefined> {
    const loading = before()
      .then(() => this.#load(meetingId))
      .finally(() => this.#loading.get(meetingId) === loading && this.#loading.delete(meetingId))
    this.#loading.set(meetingId, loading)
    return loading
  }

  async #load(meetingId: MeetingId): Promise<LiveMeeting | undefined> {
    await this.#recordLoss(meetingId)
    const history = await this.#historyOf(meetingId)
    if (!history) return undefined
    const outlet = this.#parts.outletOf(meetingId)
    const meeting = new LiveMeeting(history, outlet, this.#parts, (given, held) => this.#replace(given, held))
    this.#loaded.set(meetingId, meeting)
    for (const companion of this.#parts.companionsOf(meeting)) meeting.accompany(companion)
    return meeting
  }

  async #recordLoss(meetingId: MeetingId): Promise<void> {
    const lost = this.#lost.get(meetingId) ?? (await this.#parts.log.lost?.(meetingId))
    if (lost) await forkAfterLoss(meetingId, lost, this.#parts)
    this.#lost.delete(meetingId)
  }

  async #historyOf(meetingId: MeetingId): Promise<History | undefined> {
    const newer = this.#newer.get(meetingId)
    if (newer) throw newer
    try {
      return await History.load(this.#parts.log, meetingId)
    } catch (error) {
      if (error instanceof NewerEventError) {
        this.#newer.set(meetingId, error)
        this.#parts.report(`Meeting ${meetingId} needs a newer release; this node does not serve it.`, error)
      }
      throw error
    }
  }

  /** A meeting that can go on no more is loaded anew; where that fails, when somebody comes next. */
  #replace(meeting: LiveMeeting, lost: HeldBefore | undefined): void {
    const { meetingId } = meeting
    if (lost) this.#lost.set(meetingId, lost)
    if (this.#loaded.get(meetingId) !== meeting) return
    this.#loaded.delete(meetingId)
    this.#parts.disconnect(meetingId)
    this.#startLoading(meetingId, () => meeting.close()).catch((error: unknown) =>
      this.#parts.report('A meeting could not be loaded anew.', error),
    )
  }
}
