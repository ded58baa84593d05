import { canonicalJson, DamagedLogError } from '../../../server/log/chain.ts'
import type { EventLog } from '../../../server/log/event-log.ts'
import type { Promised } from './log-load.ts'

/** All that a log says when it is asked as a server asks it: about these meetings, and about every command in the promises. */
export async function contentsOf(log: EventLog, promises: readonly Promised[]): Promise<string> {
  const said: unknown[] = []
  for (const meetingId of new Set(promises.map((promise) => promise.meetingId))) {
    said.push(meetingId, await log.head(meetingId))
    if (await log.lost?.(meetingId)) throw new DamagedLogError(meetingId, 0, 'it lost its end')
    for await (const record of log.read(meetingId, 0)) said.push(record)
    said.push([...(await log.texts(meetingId))].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  }
  for (const { meetingId, outcomes } of promises)
    for (const { outcome: _, ...key } of outcomes) said.push(await log.outcomeOf(meetingId, key))
  return canonicalJson(said)
}
