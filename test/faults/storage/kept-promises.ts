import type { TextBody } from '../../../shared/lib/feature.ts'
import type { CommandId, MeetingId, TextId } from '../../../shared/lib/ids.ts'
import type { LogRecord } from '../../../shared/meeting/record.ts'
import { canonicalJson, seal } from '../../../server/log/chain.ts'
import type { EventLog } from '../../../server/log/event-log.ts'
import type { Promised } from './log-load.ts'

/** What a log does not hold of what it promised, or holds and must not; empty where all is well. */
export async function brokenPromises(log: EventLog, promises: readonly Promised[]): Promise<string[]> {
  const meetings = Map.groupBy(promises, ({ meetingId }) => meetingId)
  const problems: string[] = []
  for (const [meetingId, own] of meetings) problems.push(...(await brokenOf(log, meetingId, own)))
  return problems
}

async function brokenOf(log: EventLog, meetingId: MeetingId, promises: readonly Promised[]): Promise<string[]> {
  const problem = (text: string): string => `${meetingId}: ${text}`
  if (!(await log.head(meetingId))) return [problem('it is gone')]
  if (log.lost?.(meetingId)) return [problem('it says that it lost its end')]
  const records: LogRecord[] = []
  for await (const record of log.read(meetingId, 0)) records.push(record)
  const texts = await log.texts(meetingId)
  return [
    ...lostRecords(records, promises),
    ...doubled(records),
    ...(await wrongOutcomes(log, meetingId, records, promises)),
    ...wrongTexts(records, texts, promises),
  ].map(problem)
}

function lostRecords(records: readonly LogRecord[], promises: readonly Promised[]): string[] {
  return promises.flatMap(({ head }) => {
    const record = records[head.version - 1]
    const isThere = head.version === 0 || (record !== undefined && seal(record).hash === head.hash)
    return isThere ? [] : [`version ${head.version} was promised and is not there`]
  })
}

function doubled(records: readonly LogRecord[]): string[] {
  const ids = records.map(({ commandId }) => commandId)
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} is there twice`)
}

/** Those that were promised, and that of every record: an append is there whole or not at all. */
async function wrongOutcomes(
  log: EventLog,
  meetingId: MeetingId,
  records: readonly LogRecord[],
  promises: readonly Promised[],
): Promise<string[]> {
  const problems: string[] = []
  const promised = promises.flatMap(({ outcomes }) => outcomes)
  for (const { sender, commandId, outcome } of promised) {
    const found = await log.outcomeOf(meetingId, { sender, commandId })
    if (canonicalJson(found) !== canonicalJson(outcome)) problems.push(`${commandId} was ${outcome.outcome}`)
  }
  const known = new Set(promised.map(({ commandId }) => commandId))
  for (const { commandId, version } of records.filter((record) => !known.has(record.commandId))) {
    if (!(await isKnown(log, meetingId, commandId))) problems.push(`version ${version} has no outcome`)
  }
  return problems
}

async function isKnown(log: EventLog, meetingId: MeetingId, commandId: CommandId): Promise<boolean> {
  for (let device = 1; device <= 9; device++) {
    if (await log.outcomeOf(meetingId, { sender: `d${device}`, commandId })) return true
  }
  return false
}

function wrongTexts(
  records: readonly LogRecord[],
  texts: ReadonlyMap<TextId, TextBody>,
  promises: readonly Promised[],
): string[] {
  // An erasure that was not promised any more may be there all the same.
  const erasedAtLast = new Set(records.flatMap(({ events }) => events.flatMap((event) => event['erasedTexts'] ?? [])))
  const erased = new Set(promises.flatMap(({ erasedTexts }) => erasedTexts))
  const lost = promises.flatMap((promise) =>
    promise.texts.filter(
      ({ id, body }) => !erasedAtLast.has(id) && canonicalJson(texts.get(id)) !== canonicalJson(body),
    ),
  )
  return [
    ...lost.map(({ id }) => `text ${id} was promised and is not there`),
    ...[...erased].filter((id) => texts.has(id)).map((id) => `text ${id} was erased and is there`),
  ]
}
