import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server, type Socket } from 'socket.io'
import { io, type Socket as ClientSocket } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createEncoder, cutOff, queuedBytes, writeFrame } from '../../server/transport/broadcast.ts'
import type { PatchMessage } from '../../shared/protocol/down.ts'

let http: HttpServer
let server: Server
let clients: ClientSocket[] = []

beforeEach(async () => {
  http = createServer()
  server = new Server(http, { perMessageDeflate: false })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
})

afterEach(async () => {
  for (const client of clients) client.disconnect()
  clients = []
  await server.close()
})

interface Pair {
  readonly socket: Socket
  readonly client: ClientSocket
  /** Versions that the client was told, in the order in which they came. */
  readonly heard: number[]
}

async function connect(transports: ('websocket' | 'polling')[]): Promise<Pair> {
  const accepted = new Promise<Socket>((resolve) => server.once('connection', resolve))
  const { port } = http.address() as AddressInfo
  const client = io(`http://127.0.0.1:${port}`, { transports, forceNew: true, reconnection: false })
  clients.push(client)
  const heard: number[] = []
  client.on('patch', (message: PatchMessage) => heard.push(message.to))
  client.on('plain', (version: number) => heard.push(version))
  await new Promise<void>((resolve) => client.once('connect', () => resolve()))
  return { socket: await accepted, client, heard }
}

const patch = (to: number, text = 'ok'): PatchMessage => ({ from: to - 1, to, patch: { text } })
const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1)

describe('a frame that is encoded once', () => {
  test('unmodified clients of every transport get each frame once and in order, also between ordinary packets', async () => {
    const pairs = [await connect(['websocket']), await connect(['polling']), await connect(['polling', 'websocket'])]
    const encode = createEncoder()
    for (const to of upTo(300)) {
      // Some turns of the loop pass, so that the third one upgrades in the middle.
      if (to % 20 === 0) await new Promise(setImmediate)
      const message = patch(to)
      for (const { socket } of pairs) {
        if (to % 7 === 0) socket.emit('plain', to)
        else writeFrame(socket.conn, encode('patch', message))
      }
    }
    for (const { heard } of pairs) await vi.waitFor(() => expect(heard).toHaveLength(300), 5000)
    for (const { heard } of pairs) expect(heard).toEqual(upTo(300))
  })

  test('an idle websocket gets it straight: this version of the engine still lets us', async () => {
    const { socket, heard } = await connect(['websocket'])
    const encode = createEncoder()
    await vi.waitFor(() => expect(writeFrame(socket.conn, encode('patch', patch(0)))).toBe('straight'))
    expect(upTo(50).map((to) => writeFrame(socket.conn, encode('patch', patch(to))))).toEqual(
      upTo(50).map(() => 'straight'),
    )
    await vi.waitFor(() => expect(heard.at(-1)).toBe(50))
  })

  test('polling and busy sockets get it the ordinary way', async () => {
    const polling = await connect(['polling'])
    const busy = await connect(['websocket'])
    const encode = createEncoder()
    expect(writeFrame(polling.socket.conn, encode('patch', patch(1)))).toBe('queued')
    busy.socket.emit('plain', 1)
    expect(writeFrame(busy.socket.conn, encode('patch', patch(2)))).toBe('queued')
    await vi.waitFor(() => expect(busy.heard).toEqual([1, 2]))
  })

  test('a closed connection gets nothing', async () => {
    const { socket, client } = await connect(['websocket'])
    client.disconnect()
    await new Promise<void>((resolve) => socket.conn.once('close', () => resolve()))
    expect(writeFrame(socket.conn, createEncoder()('patch', patch(1)))).toBe('closed')
  })

  test.each([10, 125, 126, 65_000, 65_536, 200_000])(
    'texts of %i characters in any script arrive whole',
    async (length) => {
      const { socket, client } = await connect(['websocket'])
      const encode = createEncoder()
      const texts = ['a'.repeat(length), 'ض'.repeat(length), '𝒜é'.repeat(length / 2)]
      const got: unknown[] = []
      client.on('patch', (message: PatchMessage) => got.push(message.patch?.['text']))
      for (const text of texts) writeFrame(socket.conn, encode('patch', patch(1, text)))
      await vi.waitFor(() => expect(got).toEqual(texts))
    },
  )

  test('the same object is encoded once, another one anew', () => {
    const encode = createEncoder()
    const message = patch(1)
    expect(encode('patch', message)).toBe(encode('patch', message))
    expect(encode('patch', patch(1))).not.toBe(encode('patch', message))
  })

  test('what a client does not take is counted, and no more once it has taken it', async () => {
    const { socket, client, heard } = await connect(['websocket'])
    const encode = createEncoder()
    const wire = (client.io.engine.transport as unknown as { ws: { pause(): void; resume(): void } }).ws
    wire.pause()
    let sent = 0
    while (queuedBytes(socket.conn) < 300_000)
      writeFrame(socket.conn, encode('patch', patch(++sent, 'x'.repeat(50_000))))
    wire.resume()
    await vi.waitFor(() => expect(queuedBytes(socket.conn)).toBe(0), 5000)
    await vi.waitFor(() => expect(heard).toEqual(upTo(sent)))
  })

  test.each(['websocket', 'polling'] as const)(
    'a client over %s that reads nothing is cut off at once',
    async (transport) => {
      const { socket } = await connect([transport])
      const encode = createEncoder()
      const ended = new Promise((resolve) => socket.once('disconnect', resolve))
      const wire = (socket.conn.transport as unknown as { socket?: { _socket: { destroyed: boolean } } }).socket
        ?._socket
      for (const to of upTo(8)) writeFrame(socket.conn, encode('patch', patch(to, 'x'.repeat(50_000))))
      cutOff(socket.conn)
      expect(wire?.destroyed ?? true).toBe(true)
      expect(await ended).toBe('forced close')
    },
  )

  test('what waits for a poll is counted', async () => {
    const { socket } = await connect(['polling'])
    const encode = createEncoder()
    for (const to of upTo(8)) writeFrame(socket.conn, encode('patch', patch(to, 'x'.repeat(50_000))))
    expect(queuedBytes(socket.conn)).toBeGreaterThan(300_000)
  })
})
