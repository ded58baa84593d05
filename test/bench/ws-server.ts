import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'
import { answerParent } from './child.ts'
import { plainMessage } from './plain-message.ts'

// The measure of all: nothing but ws, one finished frame written to every socket.

/** Not declared by ws. */
interface Wire {
  readonly _socket: { write(bytes: Buffer): void }
}

const snapshot = frameOf('x'.repeat(Number(process.argv[2] ?? '2')))
const clients = new Set<Wire>()
const http = createServer()
const server = new WebSocketServer({ server: http, perMessageDeflate: false })

server.on('connection', (socket: WebSocket) => {
  const wire = socket as unknown as Wire
  wire._socket.write(snapshot)
  clients.add(wire)
  socket.on('close', () => clients.delete(wire))
  socket.on('message', (data: Buffer) => {
    const frame = frameOf(`42${JSON.stringify(['patch', plainMessage(Number(data.toString()))])}`)
    for (const client of clients) if (client !== wire) client._socket.write(frame)
    socket.send('done')
  })
})

function frameOf(text: string): Buffer {
  const body = Buffer.from(text)
  const head =
    body.length < 126 ? Buffer.from([0x81, body.length]) : Buffer.from([0x81, 126, body.length >> 8, body.length & 255])
  return Buffer.concat([head, body])
}

answerParent({
  start: () =>
    new Promise((resolve) =>
      http.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () =>
        resolve({ port: (http.address() as AddressInfo).port }),
      ),
    ),
})
