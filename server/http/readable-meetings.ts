import type { ServedMeeting } from '../live/served-meeting.ts'
import type { HttpParts } from './http-parts.ts'

/** Every meeting of this server that can be read: one whose log is damaged is reported and stands in no other's way. */
export async function readableMeetings({
  meetings,
  log,
}: Pick<HttpParts, 'meetings' | 'log'>): Promise<readonly ServedMeeting[]> {
  const ids = await meetings.ids()
  const found = await Promise.all(
    ids.map((meetingId) =>
      meetings
        .find(meetingId)
        .catch((error: unknown) => log.error({ err: error, meetingId }, 'meeting cannot be read')),
    ),
  )
  return found.flatMap((meeting) => meeting ?? [])
}
