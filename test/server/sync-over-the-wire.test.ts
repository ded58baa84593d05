import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HttpSnapshots } from '../../client/sync/http-snapshots.ts'
import type { MeetingStoreState } from '../../client/sync/meeting-store.ts'
import { MeetingSync, type Followed } from '../../client/sync/meeting-sync.ts'
import { SocketTransport } from '../../client/sync/socket-transport.ts'
import type { Audience } from '../../shared/lib/roles.ts'
import { TestKeyValues } from '../support/test-key-values.ts'
import { enter, linkIn, sampleOn, startTestServer, type TestServer } from '../support/test-server.ts'

// A whole server on a busy machine: these wait for a network, not for a clock.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let server: TestServer
let devices: MeetingSync[]
let links: Record<string, string>
let ids = 0

beforeEach(async () => {
  server = await startTestServer()
  devices = []
  ;({ links } = await sampleOn(server))
})

afterEach(async () => {
  for (const device of devices) device.stop()
  await server.stop()
})

/** The product's client, with the product's adapters, on the clock of this machine. */
function device(followed: Followed, cookie: string): MeetingSync {
  const address = { url: server.base, headers: { cookie, origin: server.base } }
  const sync = new MeetingSync(
    {
      transport: new SocketTransport(address),
      snapshots: new HttpSnapshots(address, followed),
      keyValues: new TestKeyValues(),
      scheduler: {
        monotonicMs: () => performance.now(),
        wallMs: () => Date.now(),
        after: (delayMs, run) => {
          const timer = setTimeout(run, delayMs)
          return () => clearTimeout(timer)
        },
        every: (intervalMs, run) => {
          const timer = setInterval(run, intervalMs)
          return () => clearInterval(timer)
        },
      },
      chance: { fraction: () => 0, id: () => `c${++ids}` },
      hasNetwork: () => true,
    },
    followed,
  )
  devices.push(sync)
  sync.start()
  return sync
}

async function comeIn(role: string, audience: Audience): Promise<MeetingSync> {
  const url = links[role]!
  const cookie = await enter(server, url, { name: role, mode: 'remote' })
  const { meetingId, linkId } = linkIn(url)
  return device({ meetingId, linkId, audience }, cookie)
}

const until = (sync: MeetingSync, holds: (state: MeetingStoreState) => boolean): Promise<MeetingStoreState> =>
  new Promise((resolve) => {
    const look = (state: MeetingStoreState) => {
      if (!holds(state)) return
      end()
      resolve(state)
    }
    const end = sync.store.subscribe(look)
    look(sync.store.getState())
  })

const entriesOf = ({ view }: MeetingStoreState) => Object.values(view && 'floor' in view ? view.floor.entries : {})

const isLive = ({ connection }: MeetingStoreState): boolean => connection.state === 'live'

test('[SY1] over a real socket a device fetches, joins, sends, and sees what others do', async () => {
  const chair = await comeIn('chair', 'podium')
  const participant = await comeIn('participant', 'hall')
  await until(chair, isLive)
  const before = await until(participant, isLive)
  expect(before.me?.people.name).toBe('participant')
  const answer = await chair.send({ type: 'agenda.advance', expects: {} })
  expect(answer.outcome).toBe('accepted')
  const { view } = await until(participant, (state) => state.view?.agenda.currentItemId !== undefined)
  const asked = await participant.send({ type: 'floor.ask', itemId: view!.agenda.currentItemId! })
  expect(asked.outcome).toBe('accepted')
  const seen = await until(chair, (state) => entriesOf(state).length === 1)
  expect(entriesOf(seen)[0]?.name).toBe('participant')
})

test('[SY8] over a real socket a revoked link ends the connection with its reason', async () => {
  const participant = await comeIn('participant', 'hall')
  await until(participant, isLive)
  const { meetingId, linkId } = linkIn(links['participant']!)
  await server.ask(`/api/meetings/${meetingId}/links/${linkId}`, { method: 'DELETE' })
  const { connection } = await until(participant, (state) => !isLive(state))
  expect(connection).toEqual({ state: 'refused', code: 'revoked' })
})

test('[SY8] a device without a right to the view is refused, not kept waiting', async () => {
  const { meetingId, linkId } = linkIn(links['chair']!)
  const nobody = device({ meetingId, linkId, audience: 'podium' }, 'none=1')
  const { connection } = await until(nobody, (state) => state.connection.state === 'refused')
  expect(connection).toEqual({ state: 'refused', code: 'no_access' })
})
