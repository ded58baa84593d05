import type { IncomingMessage, Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import type { DeviceId, LinkId, MeetingId } from '../../shared/lib/ids.ts'
import { createEncoder, cutOff, queuedBytes, writeFrame, type Encoder } from './broadcast.ts'
import { isOriginAllowed } from './origin.ts'
import { createSession, type Peer, type SessionParts } from './session.ts'
import { acceptWebsockets } from './websockets.ts'

export interface SocketParts extends SessionParts {
  /** The address under which browsers know this server, where it is another than the one they connect to. */
  readonly publicUrl: string | undefined
  /** Is told of every message once, however many get it. */
  readonly encoded?: (name: string, sizeBytes: number) => void
  /** The device that the cookies of a request prove for a link of a meeting. */
  readDevice(cookieHeader: string | undefined, meetingId: MeetingId, linkId: LinkId): DeviceId | undefined
}

/** The open connections. */
export interface Sockets {
  /** Says goodbye, lets it leave and closes every connection and the HTTP server. */
  close(): Promise<void>
}

/** A client notices silence by our own heartbeat; pings find the connections of which only the server knows. */
const SETTINGS = { pingInterval: 15_000, pingTimeout: 8_000, maxPayload: 64 * 1024 }

/** Lets socket.io clients in on this HTTP server: websockets on lines of our own, whatever begins with polling through socket.io. */
export function attachSockets(httpServer: HttpServer, parts: SocketParts): Sockets {
  const { pingInterval, pingTimeout, maxPayload } = SETTINGS
  const isAllowed = ({ headers }: IncomingMessage) =>
    isOriginAllowed({ headers, isUpgrade: headers.upgrade !== undefined }, parts.publicUrl)
  const io = new Server(httpServer, {
    pingInterval,
    pingTimeout,
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: maxPayload,
    allowRequest: (request, answer) => answer('origin not allowed', isAllowed(request)),
  })
  const encode = createEncoder(parts.encoded)
  const websockets = acceptWebsockets({ httpServer, isAllowed }, { ...parts, settings: SETTINGS, encode })

  io.on('connection', (socket) => {
    const session = createSession(parts, peerOf(socket, encode, parts))
    // No event ever reaches the socket's own listeners: this is the one way in, and it does not call on.
    socket.use(([name, ...rest]) => void session.handle(String(name), ...payloadAndAck(rest)))
    socket.on('disconnect', () => session.closed())
  })

  return {
    async close() {
      await parts.rooms.dismiss('shutting_down')
      websockets.close()
      await io.close()
    },
  }
}

function peerOf(socket: Socket, encode: Encoder, parts: SocketParts): Peer {
  const { cookie } = socket.handshake.headers
  return {
    send: (name, message) => void writeFrame(socket.conn, encode(name, message)),
    close: () => void socket.disconnect(true),
    cut: () => cutOff(socket.conn),
    queuedBytes: () => queuedBytes(socket.conn),
    deviceOf: (meetingId, linkId) => parts.readDevice(cookie, meetingId, linkId),
  }
}

/** socket.io hands over what the client sent, and last a function where it asked for an answer. */
function payloadAndAck(rest: unknown[]): [payload: unknown, ack: unknown] {
  const ack = rest.at(-1)
  return [rest.length === 2 ? rest[0] : undefined, ack]
}
