import { join } from 'node:path'
import { SqliteEventLog } from '../../server/log/sqlite-event-log.ts'
import { newId } from '../../server/new-id.ts'
import type { MeetingId } from '../../shared/lib/ids.ts'
import { newMeeting } from '../../shared/meeting/new-meeting.ts'
import { answerParent } from './child.ts'
import { samplePlan } from './pure-meeting.ts'
import { registryOf } from './seeded-meeting.ts'

const [folder = ''] = process.argv.slice(2)
const log = new SqliteEventLog(join(folder, 'log.sqlite'))
const registry = registryOf(log)
const plan = samplePlan()

/** The sample with its whole plan; nobody has come yet. */
async function add(): Promise<void> {
  const meetingId: MeetingId = newId('m')
  await log.create(meetingId, newId('e'))
  // Given up with its registry: what was written is not to stay loaded.
  const meeting = await registryOf(log).find(meetingId)
  const { commands } = newMeeting({ meetingId, plan, newId })
  await Promise.all(commands.map((command) => meeting!.submitAsSystem(command, newId('c'))))
}

answerParent({
  async fill(count: number): Promise<void> {
    for (let made = 0; made < count; made++) await add()
  },
  /** Loads so many, as if somebody had come to each. */
  async load(count: number): Promise<void> {
    for (const meetingId of (await registry.ids()).slice(0, count)) await registry.find(meetingId)
  },
})
