import type { IncomingMessage, Server as HttpServer } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { newId } from '../new-id.ts'
import { WebsocketLine, type LineParts } from './websocket-line.ts'

/** The lines of all who began with a websocket. */
export interface Websockets {
  /** Lets what was sent leave, and ends those that do not close. */
  close(): void
}

/** Listens to upgrades of this server, and asks of each whether it may be. */
export interface Entrance {
  readonly httpServer: HttpServer
  readonly isAllowed: (request: IncomingMessage) => boolean
}

const CLOSE_WITHIN_MS = 2000
/** No client of ours sends a message in pieces, but a proxy may cut one in a few. */
const MOST_PIECES = { maxFragments: 16, maxBufferedChunks: 1024 }

/** Takes fresh websockets; all other upgrades go to whoever listened before, such as a poll that turns into a websocket. */
export function acceptWebsockets({ httpServer, isAllowed }: Entrance, parts: LineParts): Websockets {
  const { settings, clock } = parts
  const { maxPayload } = settings
  const server = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false, ...MOST_PIECES })
  const lines = new Set<WebsocketLine>()
  const others = httpServer.listeners('upgrade')
  httpServer.removeAllListeners('upgrade')
  httpServer.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    if (!isFresh(request)) for (const other of others) other.call(httpServer, request, stream, head)
    else if (isAllowed(request)) accept(request, stream, head)
    else refuse(stream)
  })
  const stopPings = clock.every(settings.pingInterval, () => {
    for (const line of lines) line.ping()
  })

  function accept(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    // The answer to the upgrade and the first packet leave in one write.
    stream.cork()
    server.handleUpgrade(request, stream, head, (websocket) => {
      const line = new WebsocketLine(parts, { websocket, stream, id: newId('s'), cookie: request.headers.cookie })
      lines.add(line)
      websocket.once('close', () => lines.delete(line))
    })
    stream.uncork()
  }

  return {
    close() {
      stopPings()
      for (const line of lines) line.close()
      clock.after(CLOSE_WITHIN_MS, () => {
        for (const websocket of server.clients) websocket.terminate()
      })
    },
  }
}

function refuse(stream: Duplex): void {
  stream.on('error', () => stream.destroy())
  stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
}

/** Whether a client of this protocol begins here; one that goes on names its session. */
function isFresh({ url = '' }: IncomingMessage): boolean {
  if (!url.startsWith('/socket.io/?')) return false
  const query = new URLSearchParams(url.slice(url.indexOf('?')))
  return query.get('EIO') === '4' && query.get('transport') === 'websocket' && !query.has('sid')
}
