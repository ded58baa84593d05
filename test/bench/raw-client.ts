import { connect, type Socket } from 'node:net'
import { randomBytes } from 'node:crypto'

export interface Dial {
  readonly port: number
  readonly path: string
  readonly cookie?: string
  /** Gets each text frame, as bytes that it must not keep. */
  readonly onText: (bytes: Buffer) => void
  readonly onClose?: () => void
}

/** A websocket client that costs next to nothing: it splits frames and does not look into them. */
export class RawClient {
  readonly #socket: Socket
  readonly #dial: Dial
  #rest: Buffer | undefined
  #isUpgraded = false

  constructor(dial: Dial) {
    this.#dial = dial
    const { port, path, cookie, onClose } = dial
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true })
    this.#socket.write(
      [
        `GET ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        `Origin: http://127.0.0.1:${port}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
        ...(cookie ? [`Cookie: ${cookie}`] : []),
        '\r\n',
      ].join('\r\n'),
    )
    this.#socket.on('data', (bytes) => this.#take(bytes))
    this.#socket.on('error', () => this.#socket.destroy())
    this.#socket.on('close', () => onClose?.())
  }

  /** Masked with zeros, which is what the text then looks like. */
  send(text: string): void {
    const body = Buffer.from(text)
    const long = body.length > 125
    const head = Buffer.alloc(long ? 8 : 6)
    head[0] = 0x81
    head[1] = 0x80 | (long ? 126 : body.length)
    if (long) head.writeUInt16BE(body.length, 2)
    this.#socket.write(Buffer.concat([head, body]))
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(bytes: Buffer): void {
    const all = this.#rest ? Buffer.concat([this.#rest, bytes]) : bytes
    let at = this.#isUpgraded ? 0 : this.#upgraded(all)
    for (let end = frameEnd(all, at); end > 0; end = frameEnd(all, at)) {
      if ((all[at]! & 0x0f) === 1) this.#dial.onText(all.subarray(bodyStart(all, at), end))
      at = end
    }
    this.#rest = at < all.length ? all.subarray(at) : undefined
  }

  #upgraded(bytes: Buffer): number {
    const end = bytes.indexOf('\r\n\r\n')
    if (end < 0) return 0
    const status = bytes.subarray(9, 12).toString()
    if (status !== '101') throw new Error(`A client was answered ${bytes.subarray(0, end).toString()}`)
    this.#isUpgraded = true
    return end + 4
  }
}

const bodyStart = (bytes: Buffer, at: number): number => at + { 126: 4, 127: 10 }[bytes[at + 1]!]! || at + 2

/** Where the frame that begins here ends; 0 where it is not all there yet. */
function frameEnd(bytes: Buffer, at: number): number {
  if (bytes.length < at + 2) return 0
  const start = bodyStart(bytes, at)
  if (bytes.length < start) return 0
  const short = bytes[at + 1]!
  const length =
    short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
  return bytes.length < start + length ? 0 : start + length
}
