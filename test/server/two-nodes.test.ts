import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { MeetingStoreState } from '../../client/sync/meeting-store.ts'
import type { MeetingSync } from '../../client/sync/meeting-sync.ts'
import { keysIn } from '../../server/access/keys.ts'
import { SystemScheduler } from '../../server/clock.ts'
import { readConfig } from '../../server/config.ts'
import { RedisConnection } from '../../server/store/redis/connection.ts'
import { openRedisStores } from '../../server/store/redis/redis-stores.ts'
import { NEEDED_COMMANDS } from '../../server/store/redis/start-checks.ts'
import type { Stores } from '../../server/store/stores.ts'
import type { Audience } from '../../shared/lib/roles.ts'
import { RedisServer } from '../support/redis-server.ts'
import { ADMIN_TOKEN, enter, json, sampleOn, startTestServer, type TestServer } from '../support/test-server.ts'
import { isLive, until, wireDevice, type WireFollowing } from '../support/wire-device.ts'

// Whole servers and a real Redis on a busy machine: these wait for a network, not for a clock.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

interface Node extends TestServer {
  readonly stores: Stores
}

const SERVER_KEY = randomBytes(32).toString('base64url')

let redis: RedisServer
let url: string
let folder: string
let one: Node
let two: Node
let devices: MeetingSync[] = []

beforeAll(async () => {
  redis = await RedisServer.start({ appendonly: 'yes', appendfsync: 'always' })
  url = await urlOfFrugalUser()
  folder = await mkdtemp(join(tmpdir(), 'rostrum-nodes-'))
  one = await startNode('one')
  two = await startNode('two')
})
afterEach(() => {
  for (const device of devices) device.stop()
  devices = []
})
afterAll(async () => {
  for (const node of [one, two]) {
    await node.stop()
    await node.stores.close()
  }
  await redis.stop()
  await rm(folder, { recursive: true })
})

/** Who may do what nodes need and nothing else: all that follows shows that it is enough. */
async function urlOfFrugalUser(): Promise<string> {
  const connection = new RedisConnection({ url: redis.url, scheduler: new SystemScheduler(), random: () => 0 })
  await connection.ready()
  const commands = [...NEEDED_COMMANDS, 'eval', 'config|get'].map((command) => `+${command}`)
  await connection.run((client) =>
    client.aclSetUser('rostrum', ['reset', 'on', '>pass', '~rostrum:*', '&rostrum:*', ...commands]),
  )
  connection.close()
  return redis.url.replace('//', '//rostrum:pass@')
}

async function startNode(name: string): Promise<Node> {
  const settings = { DATA_DIR: join(folder, name), SERVER_KEY, ADMIN_TOKEN, REDIS_URL: url }
  const config = readConfig(settings)
  const stores = await openRedisStores({
    url,
    config,
    keys: keysIn(config.DATA_DIR, config.ADMIN_TOKEN, config.SERVER_KEY),
    scheduler: new SystemScheduler(),
    log: pino({ level: 'silent' }),
    onOtherStore: () => expect.unreachable(),
  })
  return { ...(await startTestServer({ SERVER_KEY }, { stores })), stores }
}

async function comeIn(node: Node, url: string, audience: Audience): Promise<MeetingSync> {
  return follow(node, url, { audience, cookie: await enter(node, url, { name: audience, mode: 'remote' }) })
}

function follow(node: Node, url: string, following: WireFollowing): MeetingSync {
  const device = wireDevice(node.base, url, following)
  devices.push(device)
  return device
}

const entriesOf = ({ view }: MeetingStoreState) => Object.values(view && 'floor' in view ? view.floor.entries : {})

describe('Two nodes over one Redis', () => {
  test('promise what the settings of Redis say', () => {
    expect(one.stores.eventLog.durability).toBe('power_safe')
  })

  test('a meeting made at one is found at the other, and who was let in at one is in at the other', async () => {
    const { meetingId, links } = await sampleOn(one)
    const listed = await (await two.ask('/api/meetings')).text()
    expect(listed).toContain(meetingId)
    const cookie = await enter(one, links['chair']!, { name: 'Chair', mode: 'remote' })
    const chair = follow(two, links['chair']!, { audience: 'podium', cookie })
    expect((await until(chair, isLive)).view?.meeting.title).toBeDefined()
  })

  test('a command sent at one is seen at the other, both ways, and so is who is connected', async () => {
    const { links } = await sampleOn(one)
    const chair = await comeIn(one, links['chair']!, 'podium')
    const participant = await comeIn(two, links['participant']!, 'hall')
    await until(chair, isLive)
    await until(participant, isLive)
    expect((await chair.send({ type: 'agenda.advance', expects: {} })).outcome).toBe('accepted')
    const { view } = await until(participant, (state) => state.view?.agenda.currentItemId !== undefined)
    const asked = await participant.send({ type: 'floor.ask', itemId: view!.agenda.currentItemId! })
    expect(asked.outcome).toBe('accepted')
    await until(chair, (state) => entriesOf(state).length === 1)
    expect((await until(chair, (state) => state.presence?.connected === 2)).presence?.connected).toBe(2)
  })

  test('two chairs at two nodes press "next" at once → one of them advances', async () => {
    const { links } = await sampleOn(two)
    const chairs = await Promise.all([one, two].map((node) => comeIn(node, links['chair']!, 'podium')))
    for (const chair of chairs) await until(chair, isLive)
    const answers = await Promise.all(chairs.map((chair) => chair.send({ type: 'agenda.advance', expects: {} })))
    expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['accepted', 'rejected'])
  })

  test('a screen that waits at one is approved at the other, and finds itself in the meeting', async () => {
    const { meetingId } = await sampleOn(one)
    const waiting = await one.ask('/api/screen', { ...json({}), as: 'nobody' })
    const { code } = (await waiting.json()) as { code: string }
    const cookie = waiting.headers.getSetCookie().map((set) => set.split(';')[0])
    expect((await two.ask(`/api/meetings/${meetingId}/screens`, json({ code }))).status).toBe(201)
    const paired = await one.ask('/api/screen', { ...json({}), as: cookie.join('; ') })
    expect(await paired.json()).toMatchObject({ state: 'paired', meetingId })
  })

  test('tell the same time', () => {
    expect(Math.abs(one.stores.wallMs!() - two.stores.wallMs!())).toBeLessThan(100)
  })
})
