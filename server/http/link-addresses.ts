import type { Request } from 'express'
import type { LinkId, MeetingId } from '../../shared/lib/ids.ts'
import type { Secrets } from '../access/secrets.ts'

/** Makes the address of a link: the secret stands in the fragment, which no server and no referrer ever sees. */
export const linkAddresses =
  (secrets: Secrets, publicUrl: string | undefined) =>
  (request: Request, meetingId: MeetingId, linkId: LinkId): string => {
    const base = publicUrl ?? `${request.protocol}://${request.get('host') ?? request.hostname}`
    return `${base}/j/${meetingId}#${linkId}.${secrets.ofLink(meetingId, linkId)}`
  }
