import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { MeetingStoreState } from '../../client/sync/meeting-store.ts'
import type { MeetingSync } from '../../client/sync/meeting-sync.ts'
import type { Audience } from '../../shared/lib/roles.ts'
import { enter, linkIn, sampleOn, startTestServer, type TestServer } from '../support/test-server.ts'
import { isLive, until, wireDevice, type WireFollowing } from '../support/wire-device.ts'

// A whole server on a busy machine: these wait for a network, not for a clock.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let server: TestServer
let devices: MeetingSync[]
let links: Record<string, string>

beforeEach(async () => {
  server = await startTestServer()
  devices = []
  ;({ links } = await sampleOn(server))
})

afterEach(async () => {
  for (const device of devices) device.stop()
  await server.stop()
})

function device(role: string, following: WireFollowing): MeetingSync {
  const started = wireDevice(server.base, links[role]!, following)
  devices.push(started)
  return started
}

async function comeIn(role: string, audience: Audience): Promise<MeetingSync> {
  const cookie = await enter(server, links[role]!, { name: role, mode: 'remote' })
  return device(role, { audience, cookie })
}

const entriesOf = ({ view }: MeetingStoreState) => Object.values(view && 'floor' in view ? view.floor.entries : {})

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
  const nobody = device('chair', { audience: 'podium', cookie: 'none=1' })
  const { connection } = await until(nobody, (state) => state.connection.state === 'refused')
  expect(connection).toEqual({ state: 'refused', code: 'no_access' })
})
