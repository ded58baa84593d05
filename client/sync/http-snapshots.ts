import type { Snapshot } from '../../shared/protocol/down.ts'
import type { Followed } from './meeting-sync.ts'
import type { Fetched, Snapshots } from './ports.ts'
import type { ServerAddress } from './server-address.ts'

const LIMIT_MS = 20_000

/** The snapshot as the resource that the server serialises and compresses once for everybody. */
export class HttpSnapshots implements Snapshots {
  private readonly address: ServerAddress
  private readonly path: string

  constructor(address: ServerAddress, { meetingId, linkId, audience }: Followed) {
    const [meeting, link] = [meetingId, linkId].map(encodeURIComponent)
    this.address = address
    this.path = `/api/meetings/${meeting}/view/${audience}?link=${link}`
  }

  fetch(fetched: (result: Fetched) => void): void {
    this.ask().then(fetched, () => fetched({ outcome: 'failed' }))
  }

  private async ask(): Promise<Fetched> {
    const { url, headers } = this.address
    const response = await fetch(url + this.path, {
      credentials: 'include',
      signal: AbortSignal.timeout(LIMIT_MS),
      ...(headers && { headers }),
    })
    if (!response.ok) return isRefusal(response) ? { outcome: 'refused', code: 'no_access' } : { outcome: 'failed' }
    return { outcome: 'fetched', snapshot: (await response.json()) as Snapshot }
  }
}

/** What a network between says instead of the server, such as a venue's sign-in page, takes nobody's right away. */
const isRefusal = ({ status, headers }: Response): boolean =>
  [401, 403, 404].includes(status) && (headers.get('Content-Type') ?? '').includes('problem+json')
