import { afterEach, expect, test, vi } from 'vitest'
import { io } from 'socket.io-client'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import type { EventLog } from '../../server/log/event-log.ts'
import { createLogger } from '../../server/operations/logger.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/protocol-version.ts'
import { ADMIN_TOKEN, enter, json, linkIn, sampleOn, startTestServer, type TestServer } from '../support/test-server.ts'

// A whole server on a busy machine: this waits for a network, not for a clock.
vi.setConfig({ testTimeout: 60_000 })

const METRICS_TOKEN = 'Zq7-for-the-monitoring-alone'
const NAME = 'Wilhelmina Quandt'
const TOPIC = 'Undersea cables of Atlantis'
const EMAIL = 'wilhelmina.quandt@example.org'
const NOTICE = 'Bring the llama to the lobby'

/** A log whose second thoughts quote what they stumble over, as parsers do. */
class QuotingEventLog extends MemoryEventLog {
  isBroken = false
  override async append(...given: Parameters<EventLog['append']>): ReturnType<EventLog['append']> {
    if (this.isBroken) JSON.parse(`${NAME}, ${EMAIL}: ${TOPIC}`)
    return super.append(...given)
  }
}

let server: TestServer | undefined
afterEach(async () => {
  await server?.stop()
  server = undefined
})

test('[OP4] people come, speak, err, attack and leave while the log fails → the lines tell of it and quote nobody', async () => {
  const lines: string[] = []
  const eventLog = new QuotingEventLog()
  const log = createLogger('debug', { write: (line) => void lines.push(line) })
  server = await startTestServer({ METRICS_TOKEN }, { eventLog, log })
  const { base } = server
  const { meetingId, links } = await sampleOn(server)
  const { linkId, secret } = linkIn(links.participant!)
  const roster = `name,email,organisation\n${NAME},${EMAIL},Atlantis\n`
  const asCsv = { method: 'POST', headers: { 'Content-Type': 'text/csv' }, body: roster }
  await server.ask(`/api/meetings/${meetingId}/roster`, asCsv)
  const shown = (await (await server.ask(`/api/meetings/${meetingId}/code`)).json()) as { code: string }
  await server.ask('/api/code', json({ code: shown.code }))
  await server.ask('/api/code', json({ code: 'WRONGCDE' }))
  await server.ask(`/api/meetings/${meetingId}/open`, json({ linkId, secret: 'x'.repeat(22), name: NAME }))
  await server.ask(`/api/meetings/${meetingId}/open`, { ...json({}), body: `{"name": ${NAME}}` })
  await server.ask('/metrics', { as: 'nobody', headers: { Authorization: `Bearer ${METRICS_TOKEN}` } })

  const cookie = await enter(server, links.participant!, { name: NAME, mode: 'remote' })
  const desk = await enter(server, links.moderator!, { name: NAME })
  const send = async (as: string, url: string, frames: readonly (readonly [string, unknown])[]) => {
    const socket = io(base, { transports: ['websocket'], forceNew: true, extraHeaders: { cookie: as, origin: base } })
    const way = linkIn(url)
    const view = (await (
      await server!.ask(`/api/meetings/${meetingId}/view/hall?link=${way.linkId}`, { as })
    ).json()) as {
      epoch: string
      version: number
    }
    const { epoch, version } = view
    const join = { meetingId, linkId: way.linkId, audience: 'hall', protocol: PROTOCOL_VERSION }
    expect(await socket.emitWithAck('join', { ...join, have: { epoch, version } })).toMatchObject({ outcome: 'joined' })
    const answers: unknown[] = []
    for (const [name, payload] of frames) answers.push(await socket.emitWithAck(name, payload))
    socket.disconnect()
    return answers
  }
  const madeAtMs = Date.now()
  const post = (commandId: string) => ({
    type: 'notices.post',
    to: { kind: 'all' },
    text: { en: NOTICE },
    urgency: 'calm',
    commandId,
    madeAtMs,
  })
  expect(await send(desk, links.moderator!, [['command', post('n1')]])).toMatchObject([{ outcome: 'accepted' }])
  const answers = await send(cookie, links.participant!, [
    ['command', { type: 'floor.describe', entryId: 'e1', topic: TOPIC, commandId: 'c1', madeAtMs }],
    ['command', { type: 'floor.ask', [NAME]: EMAIL, itemId: 'i1', commandId: 'c2', madeAtMs }],
    ['join', { [NAME]: TOPIC }],
    [NAME, { topic: TOPIC }],
    ['command', 'x'.repeat(20_000) + NAME],
  ])
  expect(answers).toMatchObject([{ outcome: 'rejected' }, ...Array.from({ length: 4 }, () => ({ outcome: 'error' }))])

  eventLog.isBroken = true
  const asked = await send(desk, links.moderator!, [['command', post('n2')]])
  expect(asked).toEqual([{ outcome: 'unknown' }])
  await server.stop()
  server = undefined

  const written = lines.join('')
  expect(written).toContain('frame refused')
  expect(written).toContain('SyntaxError')
  expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(
    expect.arrayContaining(['listening', 'draining', 'stopped']),
  )
  const secrets = [
    secret,
    shown.code,
    ADMIN_TOKEN,
    METRICS_TOKEN,
    ...cookie.split('; ').map((one) => one.split('=')[1]!),
  ]
  for (const told of [NAME, 'Wilhelmina', 'Quandt', TOPIC, 'Atlantis', EMAIL, NOTICE, 'llama', ...secrets]) {
    expect(written).not.toContain(told)
  }
})
