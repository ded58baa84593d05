import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import { enter, json, linkIn, sampleOn, startTestServer, type TestServer } from '../support/test-server.ts'
import { FaultyEventLog } from './faulty-event-log.ts'
import { admit, MEETING, nodeOn, withAgenda } from './live-meeting-kit.ts'

let log: FaultyEventLog
let one: TestServer
let two: TestServer
let participant: string
let view: string
beforeEach(async () => {
  log = new FaultyEventLog(new MemoryEventLog())
  const settings = { SERVER_KEY: randomBytes(32).toString('base64url') }
  one = await startTestServer(settings, { eventLog: log })
  two = await startTestServer(settings, { eventLog: log })
  const { meetingId, links } = await sampleOn(one)
  participant = links['participant']!
  view = `/api/meetings/${meetingId}/view/hall?link=${linkIn(participant).linkId}`
  expect((await two.ask(view)).status).toBe(200)
  log.isSilent = true
})
afterEach(() => Promise.all([one.stop(), two.stop()]))

const comeIn = () => enter(one, participant, { name: 'Amina', mode: 'remote' })

test('who was let in at another node is known here', async () => {
  expect((await two.ask(view, { as: await comeIn() })).status).toBe(200)
})

test('the log cannot be asked → nobody whom another node may have let in is refused for good', async () => {
  const as = await comeIn()
  log.isDown = true
  expect((await two.ask(view, { as })).status).toBe(503)
  const { meetingId, linkId, secret } = linkIn(participant)
  const opened = await two.ask(`/api/meetings/${meetingId}/open`, { ...json({ linkId, secret }), as })
  expect(opened.status).toBe(503)
})

test('who has nothing to show is refused without a question to the log', async () => {
  const head = log.head.bind(log)
  let asked = 0
  log.head = (meetingId) => {
    asked++
    return head(meetingId)
  }
  for (const as of ['nobody', 'rostrum=made-up']) expect((await two.ask(view, { as })).status).toBe(403)
  expect(asked).toBe(0)
})

test('a log went back while nobody was there and came to the same version again → a kept copy is not taken for what is there', async () => {
  const store = new FaultyEventLog(new MemoryEventLog())
  const node = await nodeOn(store)
  await withAgenda(node)
  await admit(node, 'sec', 'secretariat')
  const { version } = node.meeting
  store.isSilent = true
  const answers: Response[] = []
  for (const title of ['Lost', 'Kept']) {
    await store.setBack(MEETING, version)
    const renamed = (await nodeOn(store, node.time)).send('sec', { type: 'meeting.edit', title: { en: title } })
    expect(await renamed).toEqual({ outcome: 'accepted', version: version + 1 })
    const server = await startTestServer({}, { eventLog: store })
    const held = { 'If-None-Match': answers[0]?.headers.get('etag') ?? '', 'Cache-Control': 'max-age=0' }
    answers.push(await server.ask(`/api/meetings/${MEETING}/view/hall`, { headers: held }))
    await server.stop()
  }
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
})
