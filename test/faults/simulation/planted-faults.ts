import type { Channel, ChannelEvents, Requests, Transport } from '../../../client/sync/ports.ts'
import type { Scheduler } from '../../../server/clock.ts'
import type { AudienceFeed, ServedMeeting } from '../../../server/live/served-meeting.ts'
import type { Appended, Entry, EventLog } from '../../../server/log/event-log.ts'
import type { PresenceStore } from '../../../server/presence/presence-store.ts'
import type { Rooms } from '../../../server/transport/rooms.ts'
import type { CommandId, MeetingId } from '../../../shared/lib/ids.ts'
import type { FrameError } from '../../../shared/protocol/down.ts'

/** Where a fault is planted: around the ports of the product, never inside of it. */
export interface Planted {
  readonly log?: (log: EventLog, scheduler: Scheduler) => EventLog
  readonly rooms?: (rooms: Rooms, scheduler: Scheduler) => Rooms
  readonly meeting?: (meeting: ServedMeeting) => ServedMeeting
  readonly transport?: (transport: Transport) => Transport
  readonly presence?: (presence: PresenceStore) => PresenceStore
  /** What is the case in every run. */
  readonly circumstances?: Circumstances
}

/** What a seed would decide otherwise. */
export interface Circumstances {
  readonly nodes?: number
  /** The store loses what was written last. */
  readonly losesRecords?: boolean
  /** Patches are lost one by one. */
  readonly losesPatches?: boolean
  /** For so long there is trouble. */
  readonly busyMs?: number
}

/** An object that does everything as another does, but for what is replaced. */
export function except<T extends object>(original: T, replaced: Partial<T>): T {
  return new Proxy(original, {
    get: (target, name) => {
      const own = Reflect.get(replaced, name)
      if (own !== undefined) return own
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

const HASTE_MS = 300

/** The log says "written" at once and writes later, if the server lives that long. */
const answerBeforeAppend: Planted = {
  log: (log, scheduler) => {
    let last = Promise.resolve()
    const append = async (meetingId: MeetingId, version: number, entries: readonly Entry[]): Promise<Appended> => {
      last = last.then(async () => {
        await new Promise<void>((resolve) => scheduler.after(HASTE_MS, resolve))
        await log.append(meetingId, version, entries).catch(() => undefined)
      })
      return { result: 'appended' }
    }
    return except(log, { append })
  },
}

/** The log does not look whether it knows a command already. */
const noDedupe: Planted = {
  log: (log) => {
    let made = 0
    const renamedIfKnown = async (meetingId: MeetingId, entry: Entry): Promise<Entry> => {
      if (!(await log.outcomeOf(meetingId, entry.key))) return entry
      return { ...entry, key: { ...entry.key, commandId: `again${made++}` as CommandId } }
    }
    return except(log, {
      append: async (meetingId, version, entries) =>
        log.append(meetingId, version, await Promise.all(entries.map((entry) => renamedIfKnown(meetingId, entry)))),
    })
  },
}

/** Who comes back is led on from the version after the one they hold. */
const resumeOffByOne: Planted = {
  meeting: (meeting) =>
    except(meeting, {
      feed: (audience) => {
        const feed: AudienceFeed = meeting.feed(audience)
        return except(feed, {
          resume: (have) => {
            if (!have || have.version >= feed.version) return feed.resume(have)
            const resumed = feed.resume({ ...have, version: have.version + 1 })
            if (resumed.outcome !== 'joined') return resumed
            return { ...resumed, patch: { ...resumed.patch, from: have.version } }
          },
        })
      },
    }),
}

const RACE_MS = 400

/** Between the answer to "join" and being in the room there is a while. */
const snapshotSubscribeRace: Planted = {
  rooms: (rooms, scheduler) => {
    const onTheirWay = new Map<object, () => void>()
    return except(rooms, {
      enter: (seat) => {
        const answer = rooms.enter(seat)
        rooms.leave(seat)
        const enterLater = scheduler.after(RACE_MS, () => rooms.enter(seat))
        onTheirWay.set(seat, enterLater)
        return answer
      },
      leave: (seat) => {
        onTheirWay.get(seat)?.()
        rooms.leave(seat)
      },
    })
  },
}

/** A device asks under a new id each time. */
const outboxForgetsId: Planted = {
  transport: (transport) => {
    let made = 0
    return aroundRequests(transport, (name, payload) =>
      name === 'command'
        ? { ...payload, commandId: `${(payload as Requests['command']['payload']).commandId}n${made++}` }
        : payload,
    )
  },
}

/** A command that was pressed long ago says that it was pressed now. */
const lateLooksFresh: Planted = {
  transport: (transport) =>
    aroundRequests(transport, (name, payload) =>
      name === 'command' ? { ...payload, madeAtMs: Number.MAX_SAFE_INTEGER } : payload,
    ),
}

/** Heartbeats say nothing of the version: the net under a lost last patch is gone. */
const blindHeartbeat: Pick<Planted, 'transport'> = {
  transport: (transport) => ({
    open: (events) => {
      let version = 0
      const channel = transport.open({
        opened: () => events.opened(),
        closed: () => events.closed(),
        received: (down) => {
          if (down.name === 'patch') version = down.message.to
          if (down.name === 'heartbeat') {
            const { epoch } = down.message
            events.received({ name: 'heartbeat', message: { epoch, version } })
          } else events.received(down)
        },
      })
      return watched(channel, (answer) => {
        if ('outcome' in answer && answer.outcome === 'joined') version = answer.to
      })
    },
  }),
}

/** Every fault by its name. */
export const PLANTED_FAULTS: { readonly [name: string]: Planted } = {
  'answer before append': answerBeforeAppend,
  'no dedupe': noDedupe,
  'resume off by one': resumeOffByOne,
  'snapshot/subscribe race without versions in heartbeats': { ...snapshotSubscribeRace, ...blindHeartbeat },
  'lost patches without versions in heartbeats': { ...blindHeartbeat, circumstances: { losesPatches: true } },
  'an outbox that forgets its ids': outboxForgetsId,
  'late commands that look fresh': { ...lateLooksFresh, circumstances: { busyMs: 30_000 } },
}

function aroundRequests(transport: Transport, change: (name: keyof Requests, payload: object) => object): Transport {
  return {
    open: (events: ChannelEvents): Channel => {
      const channel = transport.open(events)
      return {
        request: (name, payload, answered) => channel.request(name, change(name, payload) as typeof payload, answered),
        close: () => channel.close(),
      }
    },
  }
}

/** A channel whose answers are also told to somebody who watches. */
export function watched(
  channel: Channel,
  watch: (answer: Requests[keyof Requests]['answer'] | FrameError) => void,
): Channel {
  return {
    request: (name, payload, answered) =>
      channel.request(name, payload, (answer) => {
        watch(answer)
        answered(answer)
      }),
    close: () => channel.close(),
  }
}
