import { once } from 'node:events'
import { WebSocket } from 'ws'

/** An answer of the server, or what a connection ended with instead. */
export type Reply = { readonly answer: unknown } | { readonly closed: number }

/** A websocket that has entered and says whatever it is told to, true to no protocol. */
export class RawLine {
  readonly websocket: WebSocket
  /** The close code, once it is closed. */
  readonly closed: Promise<number>
  readonly #waiting = new Map<string, (reply: Reply) => void>()
  #closeCode: number | undefined

  private constructor(websocket: WebSocket) {
    this.websocket = websocket
    this.closed = new Promise((resolve) => websocket.once('close', resolve))
    void this.closed.then((code) => {
      this.#closeCode = code
      for (const resolve of this.#waiting.values()) resolve({ closed: code })
    })
    websocket.on('error', () => undefined)
    websocket.on('message', (data: Buffer) => this.#hear(data.toString()))
  }

  /** Resolves once the server has let it in. */
  static async open(base: string, cookie?: string): Promise<RawLine> {
    const headers = cookie === undefined ? {} : { cookie, origin: base }
    const address = `${base.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`
    const websocket = new WebSocket(address, { headers, perMessageDeflate: false })
    await once(websocket, 'open')
    const line = new RawLine(websocket)
    line.say('40')
    return line
  }

  get isOpen(): boolean {
    return this.#closeCode === undefined && this.websocket.readyState === WebSocket.OPEN
  }

  say(frame: string | Buffer): void {
    if (this.isOpen) this.websocket.send(frame, { binary: typeof frame !== 'string' })
  }

  /** Says a frame that asks for an answer under this number. */
  ask(id: string, frame: string): Promise<Reply> {
    if (this.#closeCode !== undefined) return Promise.resolve({ closed: this.#closeCode })
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve)
      this.say(frame)
    })
  }

  #hear(text: string): void {
    if (text === '2') return this.say('3')
    const [, id = '', json = ''] = /^43(\d+)\[(.*)\]$/s.exec(text) ?? []
    const resolve = this.#waiting.get(id)
    if (!resolve) return undefined
    this.#waiting.delete(id)
    return resolve({ answer: JSON.parse(json) })
  }
}
