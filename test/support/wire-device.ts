import { browserScheduler } from '../../client/sync/browser-ports.ts'
import { HttpSnapshots } from '../../client/sync/http-snapshots.ts'
import type { MeetingStoreState } from '../../client/sync/meeting-store.ts'
import { MeetingSync } from '../../client/sync/meeting-sync.ts'
import { SocketTransport } from '../../client/sync/socket-transport.ts'
import type { Audience } from '../../shared/lib/roles.ts'
import { newTestId } from '../server/live-meeting-kit.ts'
import { TestKeyValues } from './test-key-values.ts'
import { linkIn } from './test-server.ts'

/** Who follows what. */
export interface WireFollowing {
  readonly audience: Audience
  readonly cookie: string
  /** The device's wall clock; the machine's unless given. */
  readonly wallMs?: () => number
}

/** The product's client with the product's adapters, over a real network; it has started. */
export function wireDevice(
  base: string,
  url: string,
  { audience, cookie, wallMs = Date.now }: WireFollowing,
): MeetingSync {
  const { meetingId, linkId } = linkIn(url)
  const address = { url: base, headers: { cookie, origin: base } }
  const followed = { meetingId, linkId, audience }
  const sync = new MeetingSync(
    {
      transport: new SocketTransport(address),
      snapshots: new HttpSnapshots(address, followed),
      keyValues: new TestKeyValues(),
      scheduler: { ...browserScheduler, wallMs },
      chance: { fraction: () => Math.random(), id: () => newTestId('c') },
      hasNetwork: () => true,
    },
    followed,
  )
  sync.start()
  return sync
}

/** Resolves to the first state of a device that is as wished, now or later. */
export const until = (sync: MeetingSync, holds: (state: MeetingStoreState) => boolean): Promise<MeetingStoreState> =>
  new Promise((resolve) => {
    const look = (state: MeetingStoreState) => {
      if (!holds(state)) return
      end()
      resolve(state)
    }
    const end = sync.store.subscribe(look)
    look(sync.store.getState())
  })

/** It holds the present and hears of what follows. */
export const isLive = ({ connection }: MeetingStoreState): boolean => connection.state === 'live'
