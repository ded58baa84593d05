import { AUDIENCES, type Audience } from '../../shared/lib/roles.ts'
import type { Event } from '../../shared/meeting/meeting.ts'
import { me, touchedBy } from '../../shared/meeting/view.ts'
import { LiveAudienceFeed } from './audience-feed.ts'
import type { History } from './history.ts'
import type { AudienceFeed, MeetingOutlet } from './served-meeting.ts'

/** What everybody has been shown of a meeting, and what leads them on. */
export class Showing {
  readonly #history: History
  readonly #outlet: MeetingOutlet
  readonly #feeds: { readonly [A in Audience]: LiveAudienceFeed }

  constructor(history: History, outlet: MeetingOutlet) {
    this.#history = history
    this.#outlet = outlet
    const { head, state, recent } = history
    const feed = (audience: Audience) =>
      new LiveAudienceFeed(audience, head.epoch, recent, { version: head.version, state })
    this.#feeds = {
      hall: feed('hall'),
      podium: feed('podium'),
      door: feed('door'),
      booth: feed('booth'),
      screen: feed('screen'),
    }
  }

  /** All audiences have been shown the same version. */
  get version(): number {
    return this.#feeds.hall.version
  }

  feed(audience: Audience): AudienceFeed {
    return this.#feeds[audience]
  }

  /** Shows where the meeting stands; `events` is all that has happened since this was done last. */
  show(events: readonly Event[]): void {
    const { head, state, recent } = this.#history
    const { version } = head
    recent.push(version, state)
    this.#outlet.changed(events)
    for (const audience of AUDIENCES) this.#outlet.patch(audience, this.#feeds[audience].advance(version, state))
    for (const personId of new Set(events.flatMap((event) => touchedBy(event, state))))
      this.#outlet.me(personId, () => ({ version, me: me(state, personId) }))
  }
}
