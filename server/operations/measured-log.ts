import type { MeetingId } from '../../shared/lib/ids.ts'
import type { Appended, Entry } from '../log/event-log.ts'
import type { RehearsableLog } from '../log/rehearsable-log.ts'
import type { Metrics } from './metrics.ts'

type Measures = Pick<Metrics, 'commands' | 'appendSeconds' | 'appendSize'>

/** The same log, and what is appended to it is counted; what a rehearsal appends too. */
export function measuredLog(
  log: RehearsableLog,
  { commands, appendSeconds, appendSize }: Measures,
  steadyMs = () => performance.now(),
): Required<RehearsableLog> {
  function count(appended: Appended, entries: readonly Entry[]): void {
    if (appended.result === 'known') commands.inc({ outcome: 'repeated' }, appended.outcomes.length)
    if (appended.result !== 'appended') return
    appendSize.observe(entries.length)
    for (const { outcome } of entries) commands.inc({ outcome: outcome.outcome })
  }

  return {
    get durability() {
      return log.durability
    },
    async append(meetingId: MeetingId, expectedVersion: number, entries: readonly Entry[]): Promise<Appended> {
      const begunMs = steadyMs()
      try {
        const appended = await log.append(meetingId, expectedVersion, entries)
        count(appended, entries)
        return appended
      } catch (error) {
        commands.inc({ outcome: 'unknown' }, entries.length)
        throw error
      } finally {
        appendSeconds.observe((steadyMs() - begunMs) / 1000)
      }
    },
    create: (meetingId, epoch) => log.create(meetingId, epoch),
    meetings: () => log.meetings(),
    head: (meetingId) => log.head(meetingId),
    lost: async (meetingId) => log.lost?.(meetingId),
    fork: (meetingId, from, entry) => log.fork(meetingId, from, entry),
    outcomeOf: (meetingId, key) => log.outcomeOf(meetingId, key),
    read: (meetingId, afterVersion) => log.read(meetingId, afterVersion),
    texts: (meetingId) => log.texts(meetingId),
    textsSince: (meetingId, afterVersion) => log.textsSince(meetingId, afterVersion),
    watch: (meetingId, moved) => log.watch(meetingId, moved),
    check: () => log.check(),
    begin: (meetingId, epoch) => log.begin(meetingId, epoch),
    end: (meetingId) => log.end(meetingId),
    close: () => log.close(),
  }
}
