import { afterAll, beforeAll, expect, test } from 'vitest'
import { networkOf } from '../../server/access/wrong-codes.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/protocol-version.ts'
import { RawLine } from '../faults/hostile/raw-line.ts'
import { json, sampleOn, startTestServer, type TestServer } from '../support/test-server.ts'

const ATTACKERS = 1000
const TRIES_OF_EACH = 2
const PEOPLE = 200
const VENUE = '192.0.2.7'
const BUDGET = 1000

let server: TestServer
let meetingId: string
beforeAll(async () => {
  // The proxy of this test says whose address it is.
  server = await startTestServer({ TRUSTED_PROXIES: '1' })
  ;({ meetingId } = await sampleOn(server))
})
afterAll(() => server.stop())

const from = (address: string, path: string, body: object) => {
  const headers = { 'Content-Type': 'application/json', 'X-Forwarded-For': address }
  return server.ask(path, { ...json(body), headers, as: 'nobody' })
}
const addressOf = (attacker: number) => `198.18.${attacker >> 8}.${attacker & 255}`

/** Twenty at a time, as far as so many are wanted. */
async function eachOf(count: number, work: (at: number) => Promise<void>): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: 20 }, lane))
}

test('a thousand addresses guess codes while two hundred come in from one → the guesses end at the budget, and everybody is in', async () => {
  const { code } = (await (await server.ask(`/api/meetings/${meetingId}/links`)).json()) as { code: string }
  const guesses: Record<number, number> = {}
  const guess = async (at: number) => {
    const { status } = await from(addressOf(at % ATTACKERS), '/api/code', { code: `WRONG${at}` })
    guesses[status] = (guesses[status] ?? 0) + 1
  }
  const lines: RawLine[] = []
  const seats: unknown[] = []
  const comeIn = async (at: number) => {
    // One in ten mistypes first.
    if (at % 10 === 1) await from(VENUE, '/api/code', { code: 'MISTYPED' })
    const way = await from(VENUE, '/api/code', { code })
    expect(way.status).toBe(200)
    const { linkId, secret } = (await way.json()) as { linkId: string; secret: string }
    const entered = await from(VENUE, `/api/meetings/${meetingId}/open`, {
      linkId,
      secret,
      name: `P ${at}`,
      mode: 'room',
    })
    expect(entered.status).toBe(201)
    const cookie = entered.headers.getSetCookie()[0]!.split(';')[0]!
    const line = await RawLine.open(server.base, cookie)
    lines.push(line)
    const have = { epoch: '', version: 0 }
    const wish = { meetingId, linkId, audience: 'hall', protocol: PROTOCOL_VERSION, have }
    seats.push(await line.ask('1', `421["join",${JSON.stringify(wish)}]`))
  }
  await eachOf(BUDGET, guess)
  await comeIn(0)
  await Promise.all([eachOf(PEOPLE - 1, (at) => comeIn(at + 1)), eachOf(ATTACKERS * (TRIES_OF_EACH - 1), guess)])
  for (const line of lines) line.websocket.terminate()

  expect(guesses).toEqual({ 404: BUDGET, 429: ATTACKERS * TRIES_OF_EACH - BUDGET })
  expect(seats).toHaveLength(PEOPLE)
  // Let in: told to fetch the view first, as anybody is who has none.
  expect(seats.every((reply) => JSON.stringify(reply).includes('"fetch"'))).toBe(true)
  const view = (await (await server.ask(`/api/meetings/${meetingId}/view/podium`)).json()) as {
    view: { people: { wrongCodesAtMs?: number } }
  }
  expect(view.view.people.wrongCodesAtMs).toEqual(expect.any(Number))
}, 60_000)

test('a household with 2^64 addresses is one', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
  expect(networkOf('2001:db8:1:2::9')).toBe('2001:db8:1:2')
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0')
  expect(networkOf('::1')).toBe('0:0:0:0')
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
  expect(networkOf('::ffff:192.0.2.7')).toBe('::ffff:192.0.2.7')
})
