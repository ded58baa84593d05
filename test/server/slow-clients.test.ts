import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { answerIn, greeting, messageIn, question, SOCKET_PATH } from '../../server/simulated/wire-dialect.ts'
import { attachSockets, type Sockets } from '../../server/transport/socket-server.ts'
import type { DeviceId } from '../../shared/lib/ids.ts'
import type { PatchMessage } from '../../shared/protocol/down.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/protocol-version.ts'
import { connectedMeeting, type Admitted, type ConnectedMeeting } from '../support/connected-meeting.ts'
import { minutes } from '../support/small-meeting.ts'

const CLIENTS = 200
const SLOW = 10
const RULE = { member: 'yes', participant: 'yes', observer: 'leave' } as const
const MAX_QUEUED_BYTES = 256 * 1024
const PATCH_BYTES = 64 * 1024
const MAX_BEHIND_MS = 10_000
const CATCH_UP_MS = 250
const CLOSE_WITHIN_MS = 2000
const CHANGES = 12

let kit: ConnectedMeeting
let http: HttpServer
let sockets: Sockets
let ends: Socket[]
let clients: Client[]
beforeEach(async () => {
  kit = await connectedMeeting()
  http = createServer()
  ends = []
  http.on('connection', (end) => ends.push(end))
  sockets = attachSockets(http, {
    ...kit.parts,
    publicUrl: undefined,
    // The cookie of these tests is the device's id itself.
    readDevice: (cookie) => cookie as DeviceId | undefined,
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const guest = await kit.admit('Gunnar', 'screen')
  const devices = [guest]
  while (devices.length < CLIENTS) devices.push(await kit.admitDevice(`Guest ${devices.length}`, guest.linkId))
  // One after the other, so that it is known which end is whose.
  clients = []
  for (const who of devices) clients.push(await Client.join(kit, http, who))
})

afterEach(async () => {
  for (const { wire } of clients) wire.terminate()
  for (const end of ends) end.destroy()
  const closed = sockets.close()
  kit.time.pass(CLOSE_WITHIN_MS)
  await closed
})

/** A bare websocket that can stop reading. */
class Client {
  readonly wire: WebSocket
  /** From which version to which each patch led. */
  readonly steps: (readonly [from: number, to: number])[] = []

  private constructor(wire: WebSocket) {
    this.wire = wire
  }

  static join({ meeting }: ConnectedMeeting, server: HttpServer, who: Admitted): Promise<Client> {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const wire = new WebSocket(origin.replace(/^http/, 'ws') + SOCKET_PATH, {
      origin,
      headers: { cookie: who.deviceId },
    })
    const client = new Client(wire)
    const { epoch, version, meetingId } = meeting
    const wish = {
      meetingId,
      linkId: who.linkId,
      audience: 'screen',
      protocol: PROTOCOL_VERSION,
      have: { epoch, version },
    }
    return new Promise((resolve) => {
      wire.on('message', (data: Buffer) => {
        const text = data.toString()
        const reply = greeting(text)
        if (reply) wire.send(reply === 'entered' ? question(1, 'join', JSON.stringify(wish)) : reply)
        else if (answerIn(text)) resolve(client)
        else client.#hear(text)
      })
    })
  }

  get version(): number {
    return this.steps.at(-1)?.[1] ?? 0
  }

  #hear(text: string): void {
    const { name, message } = messageIn(text) ?? {}
    if (name !== 'patch') return
    const { from, to } = message as PatchMessage
    this.steps.push([from, to])
  }
}

/** A programme of which every title is another than before: a patch of about 27 KB. */
async function change(number: number): Promise<void> {
  const items = Array.from({ length: 75 }, (_, at) => ({
    itemId: `i${at}`,
    kind: 'plenary' as const,
    title: { en: `${number} ${'long title '.repeat(30)}` },
    startMs: minutes(at),
    endMs: minutes(at + 1),
    points: [],
    outputs: [],
    segments: [],
  }))
  const days = [{ dayId: 'd1', date: '2026-11-23', title: { en: 'Day' }, rule: RULE, items }]
  await kit.bySystem({ type: 'agenda.import', days })
}

/** A pong that nobody asked for (RFC 6455, 5.5.3): a client reads it and does nothing. */
const PONG = Buffer.concat([Buffer.from([0x8a, 125]), Buffer.alloc(125)])
const PONGS = Buffer.concat(Array.from({ length: 512 }, () => PONG))

/** Writes to a client that does not read until what the kernel keeps for it is full. */
async function fill(end: Socket): Promise<void> {
  while (end.writableLength < PONGS.length) {
    end.write(PONGS)
    await new Promise(setImmediate)
  }
}

test('5 % of 200 clients stop reading → little waits for them, the others get every patch, the slow come right by one or are ended', async () => {
  const slow = clients.slice(0, SLOW)
  const quick = clients.slice(SLOW)
  for (const { wire } of slow) wire.pause()
  await Promise.all(ends.slice(0, SLOW).map(fill))
  const atFirst = kit.meeting.version
  for (let number = 0; number < CHANGES; number++) {
    await change(number)
    for (const { writableLength } of ends) expect(writableLength).toBeLessThan(MAX_QUEUED_BYTES + PATCH_BYTES)
  }
  const { version } = kit.meeting
  await vi.waitFor(() => expect(quick.filter((client) => client.version !== version)).toEqual([]))
  for (const { steps } of quick) expect(steps).toHaveLength(CHANGES)

  const back = slow.slice(0, SLOW / 2)
  for (const { wire } of back) wire.resume()
  await vi.waitFor(() => expect(ends.slice(0, SLOW / 2).every((end) => end.writableLength === 0)).toBe(true), 5000)
  kit.time.pass(CATCH_UP_MS)
  await vi.waitFor(() => expect(back.filter((client) => client.version !== version)).toEqual([]))
  for (const { steps } of back) {
    expect(steps.length).toBeLessThan(CHANGES)
    expect(steps.map(([from]) => from)).toEqual([atFirst, ...steps.slice(0, -1).map(([, to]) => to)])
  }

  expect(kit.parts.rooms.connections()).toBe(CLIENTS)
  kit.time.pass(MAX_BEHIND_MS + CATCH_UP_MS)
  expect(kit.parts.rooms.connections()).toBe(CLIENTS - SLOW / 2)
  // At once: a goodbye would wait for who does not read.
  expect(ends.flatMap(({ destroyed }, at) => (destroyed ? at : []))).toEqual([5, 6, 7, 8, 9])
}, 20_000)
