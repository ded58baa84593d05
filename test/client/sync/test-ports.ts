import type {
  AnyDown,
  Channel,
  ChannelEvents,
  Fetched,
  Messages,
  Requests,
  SyncPorts,
} from '../../../client/sync/ports.ts'
import type { FrameError } from '../../../shared/protocol/down.ts'
import { TestKeyValues } from '../../support/test-key-values.ts'
import { TestTime } from '../../support/test-time.ts'

type Asked = {
  [Name in keyof Requests]: {
    readonly name: Name
    readonly payload: Requests[Name]['payload']
    readonly answer: (answer: Requests[Name]['answer'] | FrameError) => void
  }
}[keyof Requests]

/** One connection as the server's side of a test sees it. */
export class TestChannel implements Channel {
  readonly events: ChannelEvents
  readonly asked: Asked[] = []
  isClosed = false

  constructor(events: ChannelEvents) {
    this.events = events
  }

  request(name: Asked['name'], payload: unknown, answer: unknown): void {
    this.asked.push({ name, payload, answer } as Asked)
  }

  close(): void {
    this.isClosed = true
  }

  say<Name extends keyof Messages>(name: Name, message: Messages[Name]): void {
    this.events.received({ name, message } as AnyDown)
  }

  /** Takes the first open request of this name. */
  take<Name extends keyof Requests>(name: Name): Extract<Asked, { name: Name }> {
    const at = this.asked.findIndex((asked) => asked.name === name)
    if (at < 0) throw new Error(`Nobody asked for ${name}.`)
    return this.asked.splice(at, 1)[0] as Extract<Asked, { name: Name }>
  }

  has(name: keyof Requests): boolean {
    return this.asked.some((asked) => asked.name === name)
  }
}

/** The client's outside world in a test's hand. */
export class TestWorld {
  readonly time = new TestTime()
  readonly keyValues: TestKeyValues = new TestKeyValues()
  readonly channels: TestChannel[] = []
  readonly fetches: ((fetched: Fetched) => void)[] = []
  wallStartMs = 1_000_000
  hasNetwork = true
  private ids = 0

  get ports(): SyncPorts {
    return {
      transport: {
        open: (events) => {
          const channel = new TestChannel(events)
          this.channels.push(channel)
          return channel
        },
      },
      snapshots: { fetch: (fetched) => void this.fetches.push(fetched) },
      keyValues: this.keyValues,
      scheduler: this.time.onDevice(() => this.wallStartMs + this.time.nowMs),
      chance: { fraction: () => 0.5, id: () => `c${++this.ids}` },
      hasNetwork: () => this.hasNetwork,
    }
  }

  /** The connection that was opened last. */
  get channel(): TestChannel {
    return this.channels.at(-1)!
  }

  answerFetch(fetched: Fetched): void {
    this.fetches.shift()!(fetched)
  }
}
