import type { IncomingHttpHeaders } from 'node:http'

/** What of a request tells who made the browser send it. */
export interface Asking {
  readonly headers: IncomingHttpHeaders
  /** Whether it asks for a websocket. */
  readonly isUpgrade: boolean
}

/**
 * Whether a connection may be opened on the word of this request: from a page of this very host, or of the public address;
 * `null` never. Browsers send no Origin with a plain GET of their own host, so polling may come without; a websocket without
 * Origin is no browser's and must not bring a browser's cookies.
 */
export function isOriginAllowed({ headers, isUpgrade }: Asking, publicUrl: string | undefined): boolean {
  const { origin, host, cookie } = headers
  if (origin === undefined) return cookie === undefined || (!isUpgrade && !isFromElsewhere(headers))
  const allowed = [`http://${host}`, `https://${host}`, ...(publicUrl ? [new URL(publicUrl).origin] : [])]
  return host !== undefined && allowed.includes(origin)
}

const isFromElsewhere = (headers: IncomingHttpHeaders): boolean =>
  (headers['sec-fetch-site'] ?? 'same-origin') !== 'same-origin'
