import type { Mode } from '../../shared/lib/mode.ts'

/** A way into a meeting of the server at `origin`: a link and its secret. */
export interface Way {
  readonly origin: string
  readonly meetingId: string
  readonly linkId: string
  readonly secret: string
}

/** What somebody says who comes in by a link that asks; a personal link asks nothing. */
export interface Newcomer {
  readonly name?: string
  readonly organisation?: string
  readonly mode?: Mode
}

/** What a device has after it came in: the proof of its link. */
export interface Ticket {
  readonly origin: string
  readonly meetingId: string
  readonly linkId: string
  readonly cookie: string
}

/** The way that the address of a link says, to the server at `origin` whatever the address calls it. */
export function wayAt(origin: string, address: string): Way {
  const { pathname, hash } = new URL(address)
  const [linkId = '', secret = ''] = hash.slice(1).split('.')
  return { origin, meetingId: pathname.split('/').at(-1) ?? '', linkId, secret }
}

/** Opens a link as a fresh device; throws where it is not let in. */
export async function enter({ origin, meetingId, linkId, secret }: Way, newcomer: Newcomer): Promise<Ticket> {
  const response = await fetch(`${origin}/api/meetings/${meetingId}/open`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ linkId, secret, ...newcomer }),
  })
  if (response.status !== 201) throw new Error(`A link did not open: ${response.status} ${await response.text()}`)
  await response.body?.cancel()
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return { origin, meetingId, linkId, cookie }
}
