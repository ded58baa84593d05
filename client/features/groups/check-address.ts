import type { OwnLine } from './check-draws.ts'

/** What the address of the page for checking says: the meeting that the reader comes from, the round, and their own line. */
export interface CheckAddress {
  readonly meetingId: string | undefined
  readonly linkId: string | undefined
  readonly round: string | undefined
  readonly own: OwnLine | undefined
}

interface Asking {
  readonly meetingId: string
  readonly linkId: string
  readonly round: string
  readonly own: Omit<OwnLine, 'round'> | undefined
}

/** The page's address for a round. The reader's own line stands in the fragment, which reaches no server. */
export function checkAddress({ meetingId, linkId, round, own }: Asking): string {
  const mine = own && { line: String(own.line), opening: own.opening }
  return `/check?${new URLSearchParams({ meeting: meetingId, link: linkId })}#${new URLSearchParams({ round, ...mine })}`
}

/** What an address of it says. */
export function readCheckAddress({ search, hash }: Pick<Location, 'search' | 'hash'>): CheckAddress {
  const query = new URLSearchParams(search)
  const fragment = new URLSearchParams(hash.slice(1))
  const round = fragment.get('round') ?? undefined
  const opening = fragment.get('opening')
  const line = Number(fragment.get('line'))
  return {
    meetingId: query.get('meeting') ?? undefined,
    linkId: query.get('link') ?? undefined,
    round,
    own: round !== undefined && opening !== null && line > 0 ? { round, line, opening } : undefined,
  }
}
