import type { Socket } from 'socket.io'
import type { Down } from './session.ts'

/** The engine's side of one socket.io connection. */
export type Engine = Socket['conn']

/**
 * A message in the form in which it travels, made once for all who get it. It is what socket.io's own `emit` would send,
 * so any socket.io client of protocol 5 reads it.
 */
export interface Frame {
  /** The packet of socket.io, for the engine's ordinary way. */
  readonly packet: string
  /** The whole websocket frame. */
  readonly bytes: readonly [Buffer]
}

/** The form of a message in which it travels. */
export type Encoder = <Name extends keyof Down>(name: Name, message: Down[Name]) => Frame

/** Encodes messages; one that is handed in again, as the same object, right after itself costs nothing. */
export function createEncoder(encoded = (_name: string, _sizeBytes: number): void => undefined): Encoder {
  let last: { message: object; frame: Frame } | undefined
  return (name, message) => {
    if (last?.message === message) return last.frame
    const frame = encode(name, message)
    last = { message, frame }
    encoded(name, frame.bytes[0].length)
    return frame
  }
}

const EVENT = '2'
const MESSAGE = '4'

function encode(name: string, message: object): Frame {
  const packet = EVENT + JSON.stringify([name, message])
  return { packet, bytes: [websocketFrame(MESSAGE + packet)] }
}

/** One unmasked, uncompressed text frame (RFC 6455, 5.2): frames of a server are the same for every client. */
export function websocketFrame(text: string): Buffer {
  const length = Buffer.byteLength(text)
  const headerLength = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const bytes = Buffer.allocUnsafe(headerLength + length)
  bytes[0] = 0x81
  if (headerLength === 2) bytes[1] = length
  else if (headerLength === 4) {
    bytes[1] = 126
    bytes.writeUInt16BE(length, 2)
  } else {
    bytes[1] = 127
    bytes.writeBigUInt64BE(BigInt(length), 2)
  }
  bytes.write(text, headerLength)
  return bytes
}

interface Sender {
  sendFrame?: (bytes: readonly [Buffer]) => void
}

/** What is used of engine.io's websocket transport and of ws; a test notices when another version lacks it. */
interface WebsocketTransport {
  readonly name: string
  readonly writable: boolean
  readonly socket?: {
    readonly readyState: number
    readonly bufferedAmount: number
    readonly _sender?: Sender
    terminate(): void
  }
}

const OPEN = 1

/**
 * Sends a frame: straight into the websocket where nothing waits before it, else through the engine, which keeps the order.
 * Returns which way it went.
 */
export function writeFrame(engine: Engine, frame: Frame): 'straight' | 'queued' | 'closed' {
  if (engine.readyState !== 'open') return 'closed'
  const sender = idleSenderOf(engine)
  if (sender?.sendFrame) {
    sender.sendFrame(frame.bytes)
    return 'straight'
  }
  engine.write(frame.packet, { compress: false })
  return 'queued'
}

function idleSenderOf(engine: Engine): Sender | undefined {
  const { name, writable, socket } = transportOf(engine)
  const isIdle = name === 'websocket' && writable && waitingIn(engine).length === 0
  return isIdle && socket?.readyState === OPEN ? socket._sender : undefined
}

/** Bytes that were handed over for this connection and that the network has not taken yet. */
export function queuedBytes(engine: Engine): number {
  let bytes = transportOf(engine).socket?.bufferedAmount ?? 0
  for (const { data } of waitingIn(engine)) bytes += data?.length ?? 0
  return bytes
}

/** Ends a connection at once; closing one would wait for a client that reads nothing. */
export function cutOff(engine: Engine): void {
  const { socket } = transportOf(engine)
  engine.close(true)
  socket?.terminate()
}

// The engine declares its transport and its buffer as internal, or not at all.
const transportOf = (engine: Engine) => engine.transport as unknown as WebsocketTransport
const waitingIn = (engine: Engine) => (engine as unknown as { writeBuffer: readonly { data?: string }[] }).writeBuffer
