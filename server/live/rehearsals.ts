import type { LinkId, MeetingId } from '../../shared/lib/ids.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { isRehearsed, linksAddedSince, mayRehearse, rehearsalCommands } from '../../shared/meeting/rehearsal.ts'
import { isRehearsal, REHEARSAL_EPOCH } from '../../shared/protocol/epoch.ts'
import type { Clock } from '../clock.ts'
import type { RehearsableLog } from '../log/rehearsable-log.ts'
import type { Companion, ServedMeeting } from './served-meeting.ts'

/** What somebody wants rehearsed. */
export interface RehearsalWish {
  readonly people: number
  /** A simulated chair leads; else somebody real does. */
  readonly withChair: boolean
}

/** Who takes part by simulation, until they are stopped. */
export interface Players {
  stop(): void
}

/** What rehearsals are made of. */
export interface RehearsalParts {
  readonly log: RehearsableLog
  readonly clock: Clock
  readonly newId: <Id extends string>(prefix: string) => Id
  /** The list of invented people. */
  readonly roster: () => Promise<Uint8Array>
  /** Gives a meeting up, changes what its log says and loads it anew. */
  readonly reload: (meetingId: MeetingId, change: () => Promise<void>) => Promise<ServedMeeting | undefined>
  /** Lets people come in by these personal links and take part. */
  readonly play: (meeting: ServedMeeting, links: readonly LinkId[], wish: RehearsalWish) => Promise<Players>
}

/** The meetings of this server that are being rehearsed: nothing of it is kept, and a restart ends it too. */
export class Rehearsals {
  readonly #parts: RehearsalParts
  readonly #players = new Map<MeetingId, Promise<Players>>()
  readonly #ending = new Map<MeetingId, Promise<void>>()

  constructor(parts: RehearsalParts) {
    this.#parts = parts
  }

  /** False where the meeting has begun, is over, or is in rehearsal already. */
  async begin(meeting: ServedMeeting, wish: RehearsalWish): Promise<boolean> {
    const { meetingId, state } = meeting
    if (this.#players.has(meetingId) || !mayRehearse(state)) return false
    const { log, newId } = this.#parts
    const epoch = newId(REHEARSAL_EPOCH)
    let isBegun = false
    const begun = this.#reload(meetingId, async () => {
      await log.begin(meetingId, epoch)
      isBegun = true
    })
    const playing = begun.then((rehearsed) => this.#play(rehearsed, state, wish))
    this.#players.set(meetingId, playing)
    try {
      await playing
      return true
    } catch (error) {
      // What could not be begun may be going on at another node.
      await (isBegun ? this.end(meeting) : this.#dismiss(meetingId))
      throw error
    }
  }

  /** The meeting is as it was before, whichever node began its rehearsal; nothing happens where it is not being rehearsed. */
  end({ meetingId, state }: Pick<ServedMeeting, 'meetingId' | 'state'>): Promise<void> {
    if (!this.#players.has(meetingId) && !isRehearsed(state)) return Promise.resolve()
    const known = this.#ending.get(meetingId)
    if (known) return known
    const ending = this.#end(meetingId).finally(() => this.#ending.delete(meetingId))
    this.#ending.set(meetingId, ending)
    return ending
  }

  /** Goes along with a rehearsed meeting: when that is over, wherever it was ended, so are its players. */
  companionsOf({ meetingId, epoch }: Pick<ServedMeeting, 'meetingId' | 'epoch'>): readonly Companion[] {
    return isRehearsal(epoch) ? [{ follow() {}, stop: () => void this.#dismiss(meetingId) }] : []
  }

  async #end(meetingId: MeetingId): Promise<void> {
    await this.#dismiss(meetingId)
    await this.#reload(meetingId, () => this.#parts.log.end(meetingId))
  }

  async #dismiss(meetingId: MeetingId): Promise<void> {
    const playing = this.#players.get(meetingId)
    const players = await playing?.catch(() => undefined)
    players?.stop()
    if (this.#players.get(meetingId) === playing) this.#players.delete(meetingId)
  }

  /** The simulated people of all meetings go. */
  async stop(): Promise<void> {
    const playing = await Promise.allSettled(this.#players.values())
    for (const one of playing) if (one.status === 'fulfilled') one.value.stop()
  }

  async #play(meeting: ServedMeeting, before: MeetingState, wish: RehearsalWish): Promise<Players> {
    const { newId, roster, clock, play } = this.#parts
    const commands = rehearsalCommands(await roster(), wish.people)
    await Promise.all(commands.map((command, at) => meeting.submitAsSystem(command, newId(`rehearsal_${at}_`))))
    if (!isRehearsed(meeting.state)) throw new Error(`Meeting ${meeting.meetingId} did not go into rehearsal.`)
    return play(meeting, linksAddedSince(before, meeting.state, clock.nowMs()), wish)
  }

  async #reload(meetingId: MeetingId, change: () => Promise<void>): Promise<ServedMeeting> {
    const meeting = await this.#parts.reload(meetingId, change)
    if (!meeting) throw new Error(`Meeting ${meetingId} is gone.`)
    return meeting
  }
}
