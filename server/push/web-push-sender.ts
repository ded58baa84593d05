import webPush from 'web-push'
import type { PushHosts } from './push-hosts.ts'
import type { PushAddress, PushMessage, PushOutcome, PushSender } from './push-sender.ts'
import type { VapidKey } from './vapid-key.ts'

/** What messages are sent with. */
export interface WebPushParts {
  /** The one in use, and the one before it while what was asked for under it still counts. */
  readonly keys: readonly VapidKey[]
  /** An https or mailto address at which a push service reaches whoever runs this server. */
  readonly subject: string
  readonly hosts: PushHosts
  /** After so long without an answer a message has failed. */
  readonly timeoutMs: number
  /** Is told why a message failed: never where it went. */
  readonly report: (problem: string, error: unknown) => void
}

/** News of a place in a queue is old after this. */
const KEPT_S = 60
const GONE: ReadonlySet<number> = new Set([404, 410])
/** The address was made for another key. */
const WRONG_KEY: ReadonlySet<number> = new Set([401, 403])

/** Web Push (RFC 8030), encrypted for the device (RFC 8291); the requests are our own, so that none goes anywhere else. */
export class WebPushSender implements PushSender {
  readonly #parts: WebPushParts

  constructor(parts: WebPushParts) {
    this.#parts = parts
  }

  async send(to: PushAddress, message: PushMessage): Promise<PushOutcome> {
    const { hosts, report } = this.#parts
    if (!hosts.allows(to.endpoint)) return 'failed'
    try {
      const status = await this.#offer(to, message)
      if (GONE.has(status)) return 'gone'
      if (status >= 200 && status < 300) return 'taken'
      report(`A push service answered an alert with ${status}.`, undefined)
    } catch (error) {
      report('A push service could not be reached.', nameless(error))
    }
    return 'failed'
  }

  /** By the key in use, and by the one before it where the service wants another. */
  async #offer(to: PushAddress, message: PushMessage): Promise<number> {
    let status = 0
    for (const key of this.#parts.keys) {
      status = await this.#post(to, message, key)
      if (!WRONG_KEY.has(status)) break
    }
    return status
  }

  async #post({ endpoint, p256dh, auth }: PushAddress, { body, topic }: PushMessage, key: VapidKey): Promise<number> {
    const { subject, timeoutMs } = this.#parts
    const request = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, body, {
      vapidDetails: { subject, ...key },
      TTL: KEPT_S,
      urgency: 'high',
      topic,
    })
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: headersOf(request.headers),
      body: new Uint8Array(request.body),
      // A service has no reason to send us elsewhere.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    await response.body?.cancel()
    return response.status
  }
}

/** Those that a request of ours may set itself. */
const headersOf = (headers: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name !== 'Content-Length')
      .map(([name, value]) => [name, String(value)]),
  )

/** The message of an error may quote the address. */
const nameless = (error: unknown): Error => new Error(error instanceof Error ? error.name : typeof error)
