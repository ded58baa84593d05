import { applyPatch, type Json } from '../../shared/lib/patch.ts'
import type { Audience } from '../../shared/lib/roles.ts'
import type { WireViewOf } from '../../shared/meeting/view.ts'
import type {
  CommandAnswer,
  FrameError,
  JoinAnswer,
  PatchMessage,
  PresenceMessage,
  Snapshot,
} from '../../shared/protocol/down.ts'
import type { Have } from '../../shared/protocol/up.ts'
import type { Wish } from '../../shared/protocol/wish.ts'
import type { Scheduler } from '../clock.ts'
import type { Ticket } from './entrance.ts'
import { Line } from './line.ts'
import { messageIn } from './wire-dialect.ts'

type View = { readonly [key: string]: Json }
type Joined = Extract<JoinAnswer, { outcome: 'joined' }>

/** What a follower needs, and whom it tells that it sees something else. */
export interface FollowerParts<A extends Audience> {
  readonly ticket: Ticket
  readonly audience: A
  readonly scheduler: Scheduler
  readonly changed: () => void
}

const COME_BACK_MS = 1000

/** Somebody who reads along: keeps the view of an audience by patches, and comes back whenever the line breaks. */
export class Follower<A extends Audience> {
  readonly #parts: FollowerParts<A>
  #line: Line | undefined
  #view: View | undefined
  #presence: PresenceMessage | undefined
  #have: Have | undefined
  #isWanted = true
  #stopWaiting = () => {}

  constructor(parts: FollowerParts<A>) {
    this.#parts = parts
  }

  /** Undefined until the first answer to `join`. */
  get view(): WireViewOf[A] | undefined {
    return this.#view as WireViewOf[A] | undefined
  }

  /** The version that it holds: whoever is told the same as this one may join with it. */
  get have(): Have | undefined {
    return this.#have
  }

  get presence(): PresenceMessage | undefined {
    return this.#presence
  }

  /** Resolves when it sees the meeting for the first time; rejects where it is not let in. */
  async start(): Promise<void> {
    await this.#connect()
  }

  /** Rejects while there is no line. */
  send(wish: Wish): Promise<CommandAnswer | FrameError> {
    return this.#line ? this.#line.send(wish) : Promise.reject(new Error('Not connected.'))
  }

  stop(): void {
    this.#isWanted = false
    this.#stopWaiting()
    this.#line?.cut()
  }

  async #connect(): Promise<void> {
    const { ticket, scheduler } = this.#parts
    const line = await Line.open(ticket, scheduler, {
      hear: (frame) => this.#hear(frame.toString()),
      ended: () => this.#lost(),
    })
    try {
      this.#see(await this.#join(line))
      this.#line = line
    } catch (error) {
      line.cut()
      throw error
    }
    if (!this.#isWanted) line.cut()
  }

  #see({ patch, epoch, to, presence }: Joined): void {
    if (patch) this.#view = applyPatch(this.#view ?? {}, patch)
    this.#have = { epoch, version: to }
    this.#presence = presence
    this.#parts.changed()
  }

  async #join(line: Line): Promise<Joined> {
    const { audience } = this.#parts
    if (!this.#have) await this.#fetch()
    let answer = await line.join(audience, this.#have)
    if (answer.outcome === 'fetch' || answer.outcome === 'went_back') {
      await this.#fetch()
      answer = await line.join(audience, this.#have)
    }
    if (answer.outcome === 'joined') return answer
    throw new Error(`The meeting cannot be followed: ${JSON.stringify(answer)}`)
  }

  async #fetch(): Promise<void> {
    const { ticket, audience } = this.#parts
    const { origin, meetingId, linkId, cookie } = ticket
    const address = `${origin}/api/meetings/${meetingId}/view/${audience}?link=${linkId}`
    const response = await fetch(address, { headers: { cookie } })
    if (!response.ok) throw new Error(`There is no view: ${response.status}`)
    const { epoch, version, view } = (await response.json()) as Snapshot
    this.#view = view as View
    this.#have = { epoch, version }
  }

  #hear(frame: string): void {
    const { name, message } = messageIn(frame) ?? {}
    if (name === 'patch') this.#take(message as PatchMessage)
    else if (name === 'presence') this.#presence = message as PresenceMessage
    else return
    this.#parts.changed()
  }

  /** A patch that does not follow on what is held says that one was missed. */
  #take({ from, to, patch }: PatchMessage): void {
    if (!this.#view || this.#have?.version !== from) return this.#line?.cut()
    if (patch) this.#view = applyPatch(this.#view, patch)
    this.#have = { ...this.#have, version: to }
  }

  #lost(): void {
    this.#line = undefined
    this.#stopWaiting()
    if (!this.#isWanted) return
    this.#stopWaiting = this.#parts.scheduler.after(COME_BACK_MS, () => void this.#connect().catch(() => this.#lost()))
  }
}
