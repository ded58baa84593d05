import { expect, test } from 'vitest'
import { DamagedLogError } from '../../server/log/chain.ts'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import type { MeetingId } from '../../shared/lib/ids.ts'
import { json, linkIn, sampleOn, startTestServer } from '../support/test-server.ts'

class PartlyDamagedLog extends MemoryEventLog {
  override async meetings() {
    return ['damaged' as MeetingId, ...(await super.meetings())]
  }
  override async head(meetingId: MeetingId) {
    if (meetingId === 'damaged') throw new DamagedLogError(meetingId, 1, 'as wanted')
    return super.head(meetingId)
  }
}

test('a meeting whose log is damaged hides no other', async () => {
  const own = await startTestServer({}, { eventLog: new PartlyDamagedLog() })
  const { meetingId: whole, links: theirs } = await sampleOn(own)
  const list = (await (await own.ask('/api/meetings')).json()) as { meetings: object[] }
  expect(list.meetings).toEqual([expect.objectContaining({ meetingId: whole })])
  const { code } = (await (await own.ask(`/api/meetings/${whole}/links`)).json()) as { code: string }
  const typed = await own.ask('/api/code', { ...json({ code }), as: 'nobody' })
  expect(await typed.json()).toEqual(linkIn(theirs.participant!))
  await own.stop()
})
