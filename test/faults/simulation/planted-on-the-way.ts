import type { AnyDown, Channel, ChannelEvents, Requests, Scheduler, Transport } from '../../../client/sync/ports.ts'
import type { FrameError, JoinAnswer } from '../../../shared/protocol/down.ts'
import type { Planted } from './planted.ts'

type Answer = Requests[keyof Requests]['answer'] | FrameError

/** What is changed of what passes; undefined of what comes down lets it be lost. */
interface Changes {
  readonly asked?: (name: keyof Requests, payload: object) => object
  readonly answered?: (answer: Answer, asked: object) => Answer
  readonly received?: (down: AnyDown) => AnyDown | undefined
}

/** A transport on whose way something is changed; `changes` are made for each connection. */
const changing =
  (changesOf: () => Changes): NonNullable<Planted['transport']> =>
  (transport: Transport): Transport => ({
    open: (events: ChannelEvents): Channel => {
      const {
        asked = (_name, payload) => payload,
        answered = (answer) => answer,
        received = (down) => down,
      } = changesOf()
      const channel = transport.open({
        opened: () => events.opened(),
        closed: () => events.closed(),
        received: (down) => {
          const changed = received(down)
          if (changed) events.received(changed)
        },
      })
      return {
        request: (name, payload, told) => {
          const changed = asked(name, payload) as typeof payload
          channel.request(name, changed, (answer) => told(answered(answer, changed) as typeof answer))
        },
        close: () => channel.close(),
      }
    },
  })

const isJoined = (answer: Answer): answer is JoinAnswer & { outcome: 'joined' } =>
  'outcome' in answer && answer.outcome === 'joined'

/** A device asks under a new id each time. */
export const outboxForgetsIds: Planted = {
  transport: (transport, scheduler) => {
    let made = 0
    const asked: Changes['asked'] = (name, payload) =>
      name === 'command'
        ? { ...payload, commandId: `${(payload as Requests['command']['payload']).commandId}n${made++}` }
        : payload
    return changing(() => ({ asked }))(transport, scheduler)
  },
}

/** A command that was pressed long ago says that it was pressed now. */
export const lateLooksFresh: Planted = {
  circumstances: { busyMs: 30_000 },
  transport: changing(() => ({
    asked: (name, payload) => (name === 'command' ? { ...payload, madeAtMs: Number.MAX_SAFE_INTEGER } : payload),
  })),
}

/** The server's time comes as that of five seconds ago. */
export const wrongTime: Planted = {
  transport: changing(() => ({
    answered: (answer) =>
      'serverTimeMs' in answer ? { ...answer, serverTimeMs: answer.serverTimeMs - 5_000 } : answer,
  })),
}

const PATIENCE_MS = 2_000

/** What is not answered is taken for done. */
export const silenceIsConsent: Planted = {
  transport: (transport, scheduler) => ({
    open: (events) => {
      const channel = transport.open(events)
      return {
        request: (name, payload, answered) => {
          if (name === 'command')
            scheduler.after(PATIENCE_MS, () => answered({ outcome: 'accepted', version: 1 } as never))
          channel.request(name, payload, answered)
        },
        close: () => channel.close(),
      }
    },
  }),
}

/** Heartbeats say nothing of the version. */
export const blindHeartbeat: Planted = {
  transport: changing(() => {
    let version = 0
    return {
      received: (down) => {
        if (down.name === 'patch') version = down.message.to
        if (down.name !== 'heartbeat') return down
        return { name: 'heartbeat', message: { epoch: down.message.epoch, version } }
      },
      answered: (answer) => {
        if (isJoined(answer)) version = answer.to
        return answer
      },
    }
  }),
}

/** A device applies whatever patch comes to whatever it holds. */
export const noGapCheck: Planted = {
  transport: changing(() => {
    let version = 0
    return {
      received: (down) => {
        if (down.name !== 'patch') return down
        const from = version
        version = Math.max(version, down.message.to)
        return { name: 'patch', message: { ...down.message, from, to: version } }
      },
      answered: (answer) => {
        if (isJoined(answer)) version = answer.to
        return answer
      },
    }
  }),
}

/** A device joins without the fingerprint of what it holds. */
export const noResumeHash: Planted = {
  transport: changing(() => ({
    asked: (name, payload) => {
      if (name !== 'join') return payload
      const { have, ...join } = payload as Requests['join']['payload']
      return { ...join, ...(have && { have: { epoch: have.epoch, version: have.version } }) }
    },
  })),
}

/** A device does not look of which history the server speaks. */
export const noEpochCheck: Planted = {
  transport: changing(() => {
    let held: string | undefined
    return {
      answered: (answer, asked) => {
        if (!isJoined(answer)) return answer
        held = (asked as Requests['join']['payload']).have?.epoch ?? answer.epoch
        return { ...answer, epoch: held }
      },
      received: (down) =>
        down.name === 'heartbeat' && held !== undefined
          ? { name: 'heartbeat', message: { ...down.message, epoch: held } }
          : down,
    }
  }),
}

/** A device that never takes a connection for dead: every second it hears something that nobody said. */
export const noLiveness: Planted = {
  transport: (transport: Transport, scheduler: Scheduler) => ({
    open: (events) => {
      const hears = (): void => events.received({ name: 'nothing' } as never)
      const stop = scheduler.every(1_000, hears)
      const channel = transport.open({
        opened: () => events.opened(),
        received: (down) => events.received(down),
        closed: () => {
          stop()
          events.closed()
        },
      })
      return {
        request: (name, payload, answered) => channel.request(name, payload, answered),
        close: () => {
          stop()
          channel.close()
        },
      }
    },
  }),
}
