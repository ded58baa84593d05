import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify, type ECDH } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PushAddress } from '../../server/push/push-sender.ts'

/** What a push service was handed. */
export interface Posted {
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** A push service on this machine, and what it answers. */
export interface FakePushService {
  /** `http://127.0.0.1:<port>` */
  readonly base: string
  readonly posted: Posted[]
  /** The status of each answer; undefined never answers. Headers go with it. */
  answer: (posted: Posted) => number | undefined
  answerHeaders: Record<string, string>
  stop(): Promise<void>
}

/** Starts a push service that takes everything. */
export async function startPushService(): Promise<FakePushService> {
  const posted: Posted[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const post = { headers: request.headers, body: Buffer.concat(parts) }
      posted.push(post)
      const status = service.answer(post)
      if (status !== undefined) response.writeHead(status, service.answerHeaders).end('so it is')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const service: FakePushService = {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posted,
    answer: () => 201,
    answerHeaders: {},
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return service
}

/** A browser's side: its keys, and what it reads with them. */
export class FakeBrowser {
  readonly #pair: ECDH = createECDH('prime256v1')
  readonly #auth = randomBytes(16)

  constructor() {
    this.#pair.generateKeys()
  }

  addressAt(endpoint: string): PushAddress {
    return { endpoint, p256dh: this.#pair.getPublicKey('base64url'), auth: this.#auth.toString('base64url') }
  }

  /** Decrypts by RFC 8291 and RFC 8188; throws where it is not meant for this browser. */
  read({ body }: Posted): unknown {
    const salt = body.subarray(0, 16)
    const sender = body.subarray(21, 21 + body.readUInt8(20))
    const sealed = body.subarray(21 + sender.length)
    const shared = this.#pair.computeSecret(sender)
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.#pair.getPublicKey(), sender])
    const key = Buffer.from(hkdfSync('sha256', shared, this.#auth, info, 32))
    const derive = (name: string, length: number) =>
      Buffer.from(hkdfSync('sha256', key, salt, `Content-Encoding: ${name}\0`, length))
    const cipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12))
    cipher.setAuthTag(sealed.subarray(-16))
    const padded = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()])
    return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString('utf8'))
  }
}

/** Who signed a message and what they said (RFC 8292); throws where the signature does not fit the key beside it. */
export function vapidOf({ headers }: Posted): { readonly key: string; readonly claims: Record<string, unknown> } {
  const [, token, key] = /^vapid t=([^,]+), k=(.+)$/.exec(headers.authorization ?? '') as unknown as string[]
  const [header, claims, signature] = token!.split('.')
  const signed = Buffer.from(`${header}.${claims}`)
  const isSigned = verify('sha256', signed, publicKeyOf(key!), Buffer.from(signature!, 'base64url'))
  if (!isSigned) throw new Error('The signature does not fit the key.')
  return {
    key: key!,
    claims: JSON.parse(Buffer.from(claims!, 'base64url').toString('utf8')) as Record<string, unknown>,
  }
}

/** A point of P-256 as a key that signatures of web tokens are checked with. */
function publicKeyOf(key: string) {
  const point = Buffer.from(key, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'))
  const jwk = { kty: 'EC', crv: 'P-256', x: x!, y: y! }
  return { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' as const }
}
