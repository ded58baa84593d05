import { createHash } from 'node:crypto'
import type { Alert } from '../../shared/lib/feature.ts'
import { alertsOf, dropCommand, mayWake, wakingsOf, type Waking } from '../../shared/meeting/alerts.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import type { Clock } from '../clock.ts'
import { idOfCause } from '../live/certain-commands.ts'
import type { ServedMeeting } from '../live/served-meeting.ts'
import { Lane } from './lane.ts'
import type { PushSender } from './push-sender.ts'

/** What wakes devices. */
export interface WakerParts {
  readonly clock: Clock
  readonly sender: PushSender
  /** Runs something after what is going on now: `setImmediate`. */
  readonly later: (run: () => void) => void
  /** Is told of what went wrong inside and was contained. */
  readonly report: (problem: string, error: unknown) => void
}

/** A meeting as far as it matters here. */
type Woken = Pick<ServedMeeting, 'meetingId' | 'submitAsSystem'>

/** A service that hangs holds up nobody who is with another. */
const MOST_AT_ONCE = 8
const MOST_WAITING = 2_000
const REMEMBERED = 20_000

/** Wakes the devices of whoever a record concerns, beside the meeting: nothing waits for it. */
export class Waker {
  readonly #parts: WakerParts
  readonly #lanes = new Map<string, Lane>()
  readonly #told = new Set<string>()
  #isClosed = false

  constructor(parts: WakerParts) {
    this.#parts = parts
  }

  /** This node wrote what led from one state to the other. */
  wrote(meeting: Woken, before: MeetingState, after: MeetingState): void {
    if (!mayWake(after)) return
    this.#parts.later(() => {
      try {
        for (const alert of alertsOf(before, after)) this.#wake(meeting, after, alert)
      } catch (error) {
        this.#parts.report('Whom to wake could not be found out.', error)
      }
    })
  }

  /** Nothing more is sent. */
  close(): void {
    this.#isClosed = true
    for (const lane of this.#lanes.values()) lane.clear()
  }

  #wake(meeting: Woken, state: MeetingState, alert: Alert): void {
    if (this.#isClosed) return
    const wakings = wakingsOf(state, alert, this.#parts.clock.nowMs())
    if (wakings.length === 0 || this.#isToldAgain(meeting, alert)) return
    for (const waking of wakings) this.#laneOf(waking).push(() => this.#send(meeting, alert, waking))
  }

  #isToldAgain({ meetingId }: Woken, { personId, once }: Alert): boolean {
    if (once === undefined) return false
    const name = `${meetingId}/${personId}/${once}`
    const isKnown = this.#told.has(name)
    if (this.#told.size >= REMEMBERED) this.#told.clear()
    this.#told.add(name)
    return isKnown
  }

  #laneOf({ endpoint }: Waking): Lane {
    const host = URL.parse(endpoint)?.host ?? ''
    const lane = this.#lanes.get(host) ?? new Lane(MOST_AT_ONCE, MOST_WAITING)
    this.#lanes.set(host, lane)
    return lane
  }

  async #send(meeting: Woken, { code, tag, values }: Alert, waking: Waking): Promise<void> {
    const { language, path } = waking
    const body = JSON.stringify({ code, values, tag, language, path })
    const outcome = await this.#parts.sender.send(waking, { body, topic: topicOf(meeting, tag) })
    if (outcome === 'gone')
      await meeting.submitAsSystem(dropCommand(waking), idOfCause(`alerts-gone-${waking.addressText}`))
  }
}

/** The same for the same tag of a meeting, and nothing to learn from it. */
const topicOf = ({ meetingId }: Woken, tag: string): string =>
  createHash('sha256').update(`${meetingId}/${tag}`).digest('base64url').slice(0, 32)
