import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { attachSockets, type Sockets } from '../../server/transport/socket-server.ts'
import type { Answer } from '../../server/transport/session.ts'
import type { DeviceId } from '../../shared/lib/ids.ts'
import type { PatchMessage } from '../../shared/protocol/down.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/protocol-version.ts'
import { connectedMeeting, type Admitted, type ConnectedMeeting } from '../support/connected-meeting.ts'
import { START_MS } from '../support/given.ts'

const PUBLIC_URL = 'https://meet.example'

let kit: ConnectedMeeting
let http: HttpServer
let sockets: Sockets
let host: string
let clients: Socket[]

beforeEach(async () => {
  kit = await connectedMeeting()
  http = createServer()
  clients = []
  sockets = attachSockets(http, {
    ...kit.parts,
    publicUrl: PUBLIC_URL,
    // The cookie of these tests is the device's id itself.
    readDevice: (cookie) => cookie as DeviceId | undefined,
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(http.address() as AddressInfo).port}`
})

afterEach(async () => {
  for (const client of clients) client.disconnect()
  await sockets.close()
})

type Headers = Record<string, string>

function open(headers: Headers, options: Partial<ManagerOptions & SocketOptions> = {}): Socket {
  const client = io(`http://${host}`, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: headers,
    ...options,
  })
  clients.push(client)
  return client
}

const isLetIn = (headers: Headers, transports: ('websocket' | 'polling')[] = ['websocket']): Promise<boolean> =>
  new Promise((resolve) => {
    const client = open(headers, { transports })
    client.once('connect', () => resolve(true))
    client.once('connect_error', () => resolve(false))
  })

async function joined(
  who: Admitted,
  audience: 'hall' | 'podium',
  transports: ('websocket' | 'polling')[] = ['websocket'],
) {
  const client = open({ cookie: who.deviceId, origin: `http://${host}` }, { transports })
  const have = { epoch: kit.meeting.epoch, version: kit.meeting.version }
  const wish = { meetingId: kit.meeting.meetingId, linkId: who.linkId, audience, protocol: PROTOCOL_VERSION, have }
  const patches: PatchMessage[] = []
  client.on('patch', (message: PatchMessage) => patches.push(message))
  expect(await client.emitWithAck('join', wish)).toMatchObject({ outcome: 'joined' })
  return { client, patches, who }
}

const rename = (title: string, commandId: string) => ({
  type: 'meeting.edit',
  title: { en: title },
  commandId,
  madeAtMs: START_MS,
})

describe('origin', () => {
  test('pages of this host and of the public address are let in, all others are not', async () => {
    expect(await isLetIn({ origin: `http://${host}` })).toBe(true)
    expect(await isLetIn({ origin: PUBLIC_URL })).toBe(true)
    for (const origin of [
      'http://evil.example',
      `http://${host}.evil.example`,
      'null',
      `${PUBLIC_URL}:444`,
      `ftp://${host}`,
    ]) {
      expect(await isLetIn({ origin }), origin).toBe(false)
      expect(await isLetIn({ origin }, ['polling']), origin).toBe(false)
    }
  })

  test('a websocket without origin is a program’s, and brings no cookies', async () => {
    expect(await isLetIn({})).toBe(true)
    expect(await isLetIn({ cookie: 'd1' })).toBe(false)
  })

  test('polling of this host’s own page brings cookies without an origin, that of another page does not', async () => {
    expect(await isLetIn({ cookie: 'd1' }, ['polling'])).toBe(true)
    expect(await isLetIn({ cookie: 'd1', 'sec-fetch-site': 'cross-site' }, ['polling'])).toBe(false)
  })
})

describe('the line', () => {
  test('a command over a websocket reaches polling and websocket clients as a patch', async () => {
    const secretary = await joined(await kit.admit('Sara', 'secretariat'), 'podium')
    const byPolling = await joined(await kit.admit('Paula', 'participant'), 'hall', ['polling'])
    const bySocket = await joined(await kit.admit('Sven', 'participant'), 'hall')
    const answer: Answer = await secretary.client.emitWithAck('command', rename('New', 'c1'))
    expect(answer).toEqual({ outcome: 'accepted', version: kit.meeting.version })
    // Sent before the answer, so it is there with it.
    expect(secretary.patches.at(-1)?.to).toBe(kit.meeting.version)
    for (const { patches } of [byPolling, bySocket]) {
      await vi.waitFor(() => expect(patches.at(-1)?.patch).toEqual({ meeting: { title: { en: 'New' } } }))
    }
  })

  test('revoking says goodbye and closes at once', async () => {
    const secretary = await joined(await kit.admit('Sara', 'secretariat'), 'podium')
    const guest = await joined(await kit.admit('Gunnar', 'participant'), 'hall')
    const bye = new Promise((resolve) => guest.client.once('bye', resolve))
    const gone = new Promise((resolve) => guest.client.once('disconnect', resolve))
    const command = { type: 'people.revoke_link', linkId: guest.who.linkId, commandId: 'c1', madeAtMs: START_MS }
    expect(await secretary.client.emitWithAck('command', command)).toMatchObject({ outcome: 'accepted' })
    expect(await bye).toEqual({ code: 'revoked' })
    expect(await gone).toBe('io server disconnect')
    expect(secretary.client.connected).toBe(true)
  })

  test('shutting down says goodbye to everybody', async () => {
    const guest = await joined(await kit.admit('Gunnar', 'participant'), 'hall')
    const bye = new Promise((resolve) => guest.client.once('bye', resolve))
    await sockets.close()
    expect(await bye).toEqual({ code: 'shutting_down' })
  })

  test('a client that goes away is no longer counted', async () => {
    const guest = await joined(await kit.admit('Gunnar', 'participant'), 'hall')
    expect(kit.parts.rooms.connections()).toBe(1)
    guest.client.disconnect()
    await vi.waitFor(() => expect(kit.parts.rooms.connections()).toBe(0))
  })
})

describe('a line', () => {
  test('that begins with polling goes on as a websocket, and gets each patch once', async () => {
    const guest = await joined(await kit.admit('Gunnar', 'participant'), 'hall', ['polling', 'websocket'])
    const secretary = await joined(await kit.admit('Sara', 'secretariat'), 'podium')
    await vi.waitFor(() => expect(guest.client.io.engine.transport.name).toBe('websocket'))
    guest.patches.length = 0
    await secretary.client.emitWithAck('command', rename('New', 'c1'))
    await vi.waitFor(() => expect(guest.patches.map(({ to }) => to)).toEqual([kit.meeting.version]))
  })

  test('whose client does not answer pings is ended, one that answers is not', async () => {
    const guest = await joined(await kit.admit('Gunnar', 'participant'), 'hall')
    const { linkId, deviceId: cookie } = await kit.admit('Mia', 'participant')
    const have = { epoch: kit.meeting.epoch, version: kit.meeting.version }
    const wish = { meetingId: kit.meeting.meetingId, linkId, audience: 'hall', protocol: PROTOCOL_VERSION, have }
    const mute = new WebSocket(`ws://${host}/socket.io/?EIO=4&transport=websocket`, {
      headers: { cookie, origin: `http://${host}` },
    })
    mute.once('open', () => {
      mute.send('40')
      mute.send(`420["join",${JSON.stringify(wish)}]`)
    })
    await vi.waitFor(() => expect(kit.parts.rooms.connections()).toBe(2))
    let answers = 0
    guest.client.io.on('ping', () => answers++)
    for (const beat of [1, 2]) {
      kit.time.pass(15_000)
      await vi.waitFor(() => expect(answers).toBe(beat))
      expect(await guest.client.emitWithAck('clock', {})).toHaveProperty('serverTimeMs')
    }
    await vi.waitFor(() => expect(kit.parts.rooms.connections()).toBe(1))
    expect(guest.client.connected).toBe(true)
  })

  test('is closed where it speaks before it has entered, or of another namespace', async () => {
    for (const frame of ['420["clock",{}]', '40/admin,', '2probe']) {
      const socket = new WebSocket(`ws://${host}/socket.io/?EIO=4&transport=websocket`)
      const closed = new Promise<number>((resolve) => socket.once('close', resolve))
      socket.once('open', () => socket.send(frame))
      expect(await closed, frame).toBe(1008)
    }
  })
})

describe('broken and hostile frames', () => {
  /** A connection below socket.io, to say what no client library would. */
  async function raw(): Promise<WebSocket> {
    const socket = new WebSocket(`ws://${host}/socket.io/?EIO=4&transport=websocket`)
    await new Promise((resolve) => socket.once('open', resolve))
    socket.send('40')
    await new Promise<void>((resolve) =>
      socket.on('message', (data: Buffer) => data.toString().startsWith('40{') && resolve()),
    )
    return socket
  }

  const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
  const frames = [
    '42["clock",{}]',
    '421["clock"]',
    '421["clock",{},{},{}]',
    '42["raise",1]',
    '421["raise",1]',
    '421["error",{"message":"x"}]',
    '42["error"]',
    '421["join",null]',
    '421["command",{"type":"__proto__"}]',
    `421["command",${deep(5000)}]`,
    `421["clock",${deep(15_000)}]`,
    `421["command",{"type":"${'x'.repeat(20_000)}"}]`,
    '421[{"a":1},2]',
    '421[["clock"],2]',
    '431[1]',
    '44["x"]',
    '421[null]',
    '421[12,{}]',
  ]

  test('get an answer or none, every one of them is parsed, and a bystander notices nothing', async () => {
    const bystander = await joined(await kit.admit('Berta', 'secretariat'), 'podium')
    const taken: string[] = []
    for (const frame of frames) {
      const socket = await raw()
      const answered = new Promise<string>((resolve) => {
        socket.on('message', (data: Buffer) => resolve(data.toString().slice(0, 80)))
        socket.on('close', () => resolve('closed'))
      })
      socket.send(frame)
      // Answered in order: this one has an answer whatever became of the one before, unless the connection was closed.
      socket.send('429["clock",{}]')
      taken.push(await answered)
      socket.terminate()
      expect(await bystander.client.emitWithAck('clock', {})).toHaveProperty('serverTimeMs')
    }
    expect(taken).toHaveLength(frames.length)
    expect(taken.filter((answer) => answer === 'closed').length).toBeLessThan(frames.length / 2)
    expect(taken.filter((answer) => answer.startsWith('431[{"outcome":"error"')).length).toBeGreaterThanOrEqual(8)
    expect(bystander.patches).toEqual([])
    expect(kit.problems.filter(({ code }) => code === 'internal')).toEqual([])
  })

  test('more than 64 kB closes the connection of the sender alone', async () => {
    const bystander = await joined(await kit.admit('Berta', 'participant'), 'hall')
    const socket = await raw()
    const code = new Promise<number>((resolve) => socket.once('close', resolve))
    socket.send(`421["clock",{"x":"${'x'.repeat(70_000)}"}]`)
    expect(await code).toBe(1009)
    expect(await bystander.client.emitWithAck('clock', {})).toHaveProperty('serverTimeMs')
  })

  test('ten thousand bad frames on one connection are all answered, and others are served meanwhile', async () => {
    const bystander = await joined(await kit.admit('Berta', 'participant'), 'hall')
    const socket = await raw()
    let answers = 0
    socket.on('message', (data: Buffer) => {
      if (data.toString().includes('bad_frame')) answers++
    })
    for (let sent = 0; sent < 10_000; sent++) socket.send(`42${sent}["command",{"type":"none","n":${sent}}]`)
    expect(await bystander.client.emitWithAck('clock', {})).toHaveProperty('serverTimeMs')
    await vi.waitFor(() => expect(answers).toBe(10_000), 20_000)
    socket.terminate()
  }, 30_000)
})
