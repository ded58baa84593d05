import { Autopilot } from '../../../server/live/autopilot.ts'
import { MeetingRegistry } from '../../../server/live/meeting-registry.ts'
import type { ServedMeeting } from '../../../server/live/served-meeting.ts'
import type { EventLog, Head } from '../../../server/log/event-log.ts'
import type { PresenceStore } from '../../../server/presence/presence-store.ts'
import { createRates } from '../../../server/transport/rates.ts'
import { createRooms, type Rooms } from '../../../server/transport/rooms.ts'
import { createSession, type Peer, type Session, type SessionParts } from '../../../server/transport/session.ts'
import type { Scheduler } from '../../../server/clock.ts'
import type { Fetched } from '../../../client/sync/ports.ts'
import type { DeviceId, MeetingId } from '../../../shared/lib/ids.ts'
import type { Audience } from '../../../shared/lib/roles.ts'
import { accessOf } from '../../../shared/meeting/access.ts'
import { runJob } from '../../../shared/meeting/jobs.ts'
import { except, type Planted } from './planted.ts'

export interface ServerParts {
  readonly log: EventLog
  readonly scheduler: Scheduler
  /** Absent where this is the only node. */
  readonly presence: PresenceStore | undefined
  readonly newId: <Id extends string>(prefix: string) => Id
  readonly planted: Planted
  /** So many versions back a client is led on by a patch; one that holds less must fetch. */
  readonly ringLength: number
  readonly report: (problem: string, error?: unknown) => void
}

/** One life of a node: the product's own registry, rooms and sessions, between two restarts. */
export class SimulatedServer {
  readonly rooms: Rooms
  /** Since when the meeting is loaded; undefined until somebody came. */
  loadedAtMs: number | undefined
  private readonly parts: ServerParts
  private readonly registry: MeetingRegistry
  private readonly sessionParts: SessionParts

  constructor(parts: ServerParts) {
    const { log, scheduler, presence, newId, planted, report } = parts
    this.parts = parts
    const rooms = createRooms(scheduler, presence, report)
    this.rooms = planted.rooms?.(rooms, scheduler) ?? rooms
    this.registry = new MeetingRegistry({
      log,
      scheduler,
      newId,
      endOfTurn: (run) => void scheduler.after(0, run),
      report,
      outletOf: (meetingId) => this.rooms.outletOf(meetingId),
      disconnect: (meetingId) => this.rooms.disconnect(meetingId),
      companionsOf: (meeting) => {
        this.loadedAtMs = scheduler.nowMs()
        return [
          new Autopilot(meeting, { scheduler, report, runJob: async (job) => runJob(job) }),
          this.rooms.watchContact(meeting),
        ]
      },
    })
    this.sessionParts = {
      clock: scheduler,
      rooms: this.rooms,
      rates: createRates(scheduler),
      meetingOf: (meetingId) => this.meetingOf(meetingId),
      report: ({ code, error }) => code === 'internal' && report(`A session broke: ${error}`),
    }
  }

  /** What it serves at this moment; undefined where nobody came yet, or while it is loaded anew. */
  get held(): Pick<Head, 'epoch' | 'version'> | undefined {
    return this.registry.loaded()[0]
  }

  accept(peer: Peer): Session {
    return createSession(this.sessionParts, peer)
  }

  /** The snapshot as the view's address gives it. */
  async snapshot(meetingId: MeetingId, deviceId: DeviceId, audience: Audience): Promise<Fetched> {
    try {
      const meeting = await this.meetingOf(meetingId)
      const access = meeting && accessOf(meeting.state, deviceId, this.parts.scheduler.nowMs())
      if (!meeting || !access?.audiences.includes(audience)) return { outcome: 'refused', code: 'no_access' }
      return {
        outcome: 'fetched',
        snapshot: JSON.parse(meeting.feed(this.parts.planted.snapshotFor?.(audience) ?? audience).snapshot()),
      }
    } catch {
      return { outcome: 'failed' }
    }
  }

  private async meetingOf(meetingId: MeetingId): Promise<ServedMeeting | undefined> {
    const found = await this.registry.find(meetingId)
    const meeting = found && withShortRing(found, this.parts.ringLength)
    return meeting && (this.parts.planted.meeting?.(meeting) ?? meeting)
  }
}

/** The product's ring is longer than a run: here it ends sooner, so that it is too short now and then. */
const withShortRing = (meeting: ServedMeeting, length: number): ServedMeeting =>
  except(meeting, {
    feed: (audience) => {
      const feed = meeting.feed(audience)
      return except(feed, {
        resume: (have) => (have && have.version < feed.version - length ? { outcome: 'fetch' } : feed.resume(have)),
      })
    },
  })
