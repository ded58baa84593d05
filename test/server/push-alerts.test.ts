import { afterEach, beforeEach, expect, test } from 'vitest'
import type { MeetingSync } from '../../client/sync/meeting-sync.ts'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import type { PushAddress, PushMessage, PushOutcome, PushSender } from '../../server/push/push-sender.ts'
import type { Wish } from '../../shared/protocol/wish.ts'
import { FakeBrowser } from '../support/fake-push.ts'
import { enter, sampleOn, startTestServer, type TestServer } from '../support/test-server.ts'
import { isLive, until, wireDevice } from '../support/wire-device.ts'

/** A sender that keeps what it is handed, and answers as told. */
class TestPushSender implements PushSender {
  readonly sent: { readonly to: PushAddress; readonly body: Record<string, unknown>; readonly topic: string }[] = []
  outcome: Promise<PushOutcome> = Promise.resolve('taken')
  #told = () => {}

  send(to: PushAddress, { body, topic }: PushMessage): Promise<PushOutcome> {
    this.sent.push({ to, body: JSON.parse(body) as Record<string, unknown>, topic })
    this.#told()
    return this.outcome
  }

  /** Resolves once so much was handed in. */
  async has(count: number): Promise<void> {
    while (this.sent.length < count) await new Promise<void>((resolve) => (this.#told = resolve))
  }
}

const ENDPOINT = 'https://fcm.googleapis.com/fcm/send/device-of-amal'
const address = new FakeBrowser().addressAt(ENDPOINT)
const subscribe: Wish = { type: 'alerts.subscribe', ...address, language: 'ar' }

let server: TestServer
let sender: TestPushSender
let links: Record<string, string>
let meetingId: string
const devices: MeetingSync[] = []

beforeEach(async () => {
  sender = new TestPushSender()
  server = await startTestServer({}, { pushSender: sender })
  ;({ links, meetingId } = await sampleOn(server))
})
afterEach(async () => {
  for (const device of devices.splice(0)) device.stop()
  await server.stop()
})

async function comeIn(role: 'participant' | 'chair', at = server): Promise<MeetingSync> {
  const cookie = await enter(at, links[role]!, { name: 'Amal', mode: 'remote' })
  const device = wireDevice(at.base, links[role]!, { audience: role === 'chair' ? 'podium' : 'hall', cookie })
  devices.push(device)
  await until(device, isLive)
  return device
}

test('[AL8, AL24] a test alert reaches the device that asked for it, in its language, and leads to its page', async () => {
  const amal = await comeIn('participant')
  expect((await amal.send(subscribe)).outcome).toBe('accepted')
  expect((await amal.send({ type: 'alerts.test' })).outcome).toBe('accepted')
  await sender.has(1)
  const path = expect.stringMatching(new RegExp(`^/m/${meetingId}/l`))
  expect(sender.sent).toMatchObject([{ to: address, body: { code: 'test', tag: 'test', language: 'ar', path } }])
  expect(sender.sent[0]!.topic).toMatch(/^[\w-]{32}$/)
})

test('[AL18] an address of a service that this server does not know is refused, with the field', async () => {
  const amal = await comeIn('participant')
  const elsewhere: Wish = { ...address, type: 'alerts.subscribe', endpoint: 'https://169.254.169.254/', language: 'en' }
  expect(await amal.send(elsewhere)).toEqual({
    outcome: 'rejected',
    code: 'alerts/unknown_service',
    field: 'endpoint',
  })
})

test('[AL19] an address that is gone is dropped, and the podium sees that only the page tells them', async () => {
  const chair = await comeIn('chair')
  const amal = await comeIn('participant')
  await amal.send(subscribe)
  sender.outcome = Promise.resolve('gone')
  await amal.send({ type: 'alerts.test' })
  const { view } = await until(chair, (state) => JSON.stringify(state.view).includes('"gone"'))
  expect(Object.values((view as { alerts: { people: object } }).alerts.people)).toEqual([
    { by: 'page_only', reason: 'gone' },
  ])
})

test('[AL16] a service that hangs holds up no command', async () => {
  const amal = await comeIn('participant')
  await amal.send(subscribe)
  sender.outcome = new Promise(() => {})
  await amal.send({ type: 'alerts.test' })
  await sender.has(1)
  expect((await amal.send({ type: 'people.set_mode', mode: 'room' })).outcome).toBe('accepted')
})

test('[AL16] the node that wrote the record sends, and the other does not', async () => {
  const log = new MemoryEventLog()
  const [one, other] = [new TestPushSender(), new TestPushSender()]
  const key = { SERVER_KEY: Buffer.from(Array.from({ length: 32 }, (_, at) => at * 7)).toString('base64') }
  const nodes = [
    await startTestServer(key, { eventLog: log, pushSender: one }),
    await startTestServer(key, { eventLog: log, pushSender: other }),
  ] as const
  ;({ links, meetingId } = await sampleOn(nodes[0]))
  const amal = await comeIn('participant', nodes[0])
  await amal.send(subscribe)
  const watcher = await comeIn('chair', nodes[1])
  await amal.send({ type: 'alerts.test' })
  await one.has(1)
  await watcher.send({ type: 'notices.post', to: { kind: 'all' }, text: { en: 'Welcome' }, urgency: 'calm' })
  expect([one.sent.length, other.sent.length]).toEqual([1, 0])
  for (const device of devices.splice(0)) device.stop()
  for (const node of nodes) await node.stop()
})

test('[AL17] the key for browsers is the same for everybody who asks, and none where nothing is sent', async () => {
  const answer = await server.ask('/api/push-key', { as: 'nobody' })
  expect(((await answer.json()) as { key: string }).key).toMatch(/^[\w-]{87}$/)
  const silent = await startTestServer({ PUSH_HOSTS: 'none' })
  expect((await silent.ask('/api/push-key', { as: 'nobody' })).status).toBe(404)
  await silent.stop()
})
