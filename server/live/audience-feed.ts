import { fingerprint } from '../../shared/lib/fingerprint.ts'
import { diff } from '../../shared/lib/patch.ts'
import type { Audience } from '../../shared/lib/roles.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { view } from '../../shared/meeting/view.ts'
import type { PatchMessage, Snapshot } from '../../shared/protocol/down.ts'
import type { Have } from '../../shared/protocol/up.ts'
import type { RecentStates } from './recent-states.ts'
import type { AudienceFeed, Resume } from './served-meeting.ts'

/** What leads on from a past version, and the fingerprint of the view of that version. */
interface Resumed {
  readonly patch: PatchMessage
  readonly hash: () => string
}

/** What an audience was sent last, and how it got there. */
export class LiveAudienceFeed implements AudienceFeed {
  readonly #audience: Audience
  readonly #epoch: string
  readonly #recent: RecentStates
  #version: number
  #view: object
  #snapshot: string | undefined
  #hash: string | undefined
  /** The last answer to somebody who came back: after an outage all come back from the same version. */
  #resumed: Resumed | undefined

  constructor(audience: Audience, epoch: string, recent: RecentStates, now: { version: number; state: MeetingState }) {
    this.#audience = audience
    this.#epoch = epoch
    this.#recent = recent
    this.#version = now.version
    this.#view = view(now.state, audience)
  }

  get version(): number {
    return this.#version
  }

  get view(): object {
    return this.#view
  }

  snapshot(): string {
    const snapshot: Snapshot = { epoch: this.#epoch, version: this.#version, view: this.#view }
    return (this.#snapshot ??= JSON.stringify(snapshot))
  }

  hash(): string {
    return (this.#hash ??= fingerprint(this.#view))
  }

  resume(have: Have | undefined): Resume {
    if (have?.epoch !== this.#epoch) return { outcome: 'fetch' }
    if (have.version > this.#version) return { outcome: 'went_back' }
    const resumed = this.#resumedFrom(have.version)
    const isOther = have.hash !== undefined && have.hash !== resumed?.hash()
    return resumed && !isOther ? { outcome: 'joined', patch: resumed.patch } : { outcome: 'fetch' }
  }

  #resumedFrom(version: number): Resumed | undefined {
    if (this.#resumed?.patch.from === version) return this.#resumed
    const past = this.#recent.at(version)
    if (!past) return undefined
    const pastView = view(past, this.#audience)
    let hash: string | undefined
    this.#resumed = {
      patch: patchMessage(version, this.#version, diff(pastView, this.#view)),
      hash: () => (hash ??= fingerprint(pastView)),
    }
    return this.#resumed
  }

  /** Moves on to a newer version and returns what leads there from the last one that was sent. */
  advance(version: number, state: MeetingState): PatchMessage {
    const next = view(state, this.#audience)
    const message = patchMessage(this.#version, version, diff(this.#view, next))
    this.#version = version
    if (message.patch) this.#hash = undefined
    this.#snapshot = undefined
    this.#resumed = undefined
    this.#view = next
    return message
  }
}

const patchMessage = (from: number, to: number, patch: PatchMessage['patch']): PatchMessage => ({
  from,
  to,
  ...(patch && { patch }),
})
