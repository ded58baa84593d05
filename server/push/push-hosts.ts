/** The push services of the browsers in use: Chrome, Edge on Android and most others; Firefox; Safari; Edge on Windows. */
const KNOWN = ['fcm.googleapis.com', '*.push.services.mozilla.com', '*.push.apple.com', '*.notify.windows.com'] as const

/** To which hosts messages may be sent: an address comes from a browser, and the server would go wherever it leads. */
export class PushHosts {
  readonly #allowed: readonly string[]

  /** Hosts, `*.` before all of a domain; `known` stands for the browsers' services, `http://` only for a test on this machine. */
  constructor(entries: readonly string[]) {
    this.#allowed = entries.flatMap((entry) => (entry === 'known' ? KNOWN : [entry]))
  }

  /** False where this server sends to nobody. */
  get isAny(): boolean {
    return this.#allowed.length > 0
  }

  /** Whether an endpoint stands on one of the hosts, over https and without a name or password in it. */
  allows(endpoint: string): boolean {
    const url = URL.parse(endpoint)
    if (!url || url.username !== '' || url.password !== '') return false
    const host = url.protocol === 'https:' ? url.host : `${url.protocol}//${url.host}`
    return this.#allowed.some((allowed) => fits(host, allowed))
  }
}

const fits = (host: string, allowed: string): boolean =>
  allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) && !host.includes('/') : host === allowed
