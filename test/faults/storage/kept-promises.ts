import type { TextBody } from '../../../shared/lib/feature.ts'
import type { CommandId, MeetingId, TextId } from '../../../shared/lib/ids.ts'
import type { LogRecord } from '../../../shared/meeting/record.ts'
import { canonicalJson, seal } from '../../../server/log/chain.ts'
import type { EventLog } from '../../../server/log/event-log.ts'
import { SENDERS, type Promised } from './log-load.ts'

/** What is not as it must be; without a promise where it must never be, whatever was promised. */
export interface Problem {
  readonly text: string
  readonly promise?: Promised
}

/** What a log does not hold of what it promised, or holds and must not; empty where all is well. */
export async function brokenPromises(log: EventLog, promises: readonly Promised[]): Promise<readonly Problem[]> {
  const meetings = Map.groupBy(promises, ({ meetingId }) => meetingId)
  const problems: Problem[] = []
  for (const [meetingId, own] of meetings) problems.push(...(await brokenOf(log, meetingId, own)))
  return problems
}

async function brokenOf(log: EventLog, meetingId: MeetingId, promises: readonly Promised[]): Promise<Problem[]> {
  if (!(await log.head(meetingId))) return [{ text: `${meetingId} is gone`, promise: promises[0]! }]
  const isSaidToBeLost = (await log.lost?.(meetingId)) !== undefined
  const records: LogRecord[] = []
  for await (const record of log.read(meetingId, 0)) records.push(record)
  const texts = await log.texts(meetingId)
  const problems = [
    ...lostRecords(records, promises),
    ...doubled(records),
    ...(await wrongOutcomes(log, promises)),
    ...(await halves(log, meetingId, records, promises)),
    ...wrongTexts(records, texts, promises),
  ]
  const isFalseAlarm = isSaidToBeLost && problems.length === 0
  return isFalseAlarm ? [{ text: `${meetingId} says that it lost its end, and did not` }] : problems
}

function lostRecords(records: readonly LogRecord[], promises: readonly Promised[]): Problem[] {
  return promises.flatMap((promise) => {
    const { version, hash } = promise.head
    const record = records[version - 1]
    const isThere = version === 0 || (record !== undefined && seal(record).hash === hash)
    return isThere ? [] : [{ text: `version ${version} is not there`, promise }]
  })
}

function doubled(records: readonly LogRecord[]): Problem[] {
  const ids = records.map(({ commandId }) => commandId)
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => ({ text: `${id} is there twice` }))
}

async function wrongOutcomes(log: EventLog, promises: readonly Promised[]): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const promise of promises) {
    for (const { outcome, ...key } of promise.outcomes) {
      const found = await log.outcomeOf(promise.meetingId, key)
      if (canonicalJson(found) !== canonicalJson(outcome))
        problems.push({ text: `${key.commandId} was ${outcome.outcome}`, promise })
    }
  }
  return problems
}

/** An append that was not promised any more is there whole or not at all. */
async function halves(
  log: EventLog,
  meetingId: MeetingId,
  records: readonly LogRecord[],
  promises: readonly Promised[],
): Promise<Problem[]> {
  const promised = new Set(promises.flatMap(({ outcomes }) => outcomes.map(({ commandId }) => commandId)))
  const problems: Problem[] = []
  for (const { commandId, version } of records.filter((record) => !promised.has(record.commandId))) {
    if (!(await isKnown(log, meetingId, commandId))) problems.push({ text: `version ${version} has no outcome` })
  }
  return problems
}

async function isKnown(log: EventLog, meetingId: MeetingId, commandId: CommandId): Promise<boolean> {
  for (const sender of SENDERS) if (await log.outcomeOf(meetingId, { sender, commandId })) return true
  return false
}

function wrongTexts(
  records: readonly LogRecord[],
  texts: ReadonlyMap<TextId, TextBody>,
  promises: readonly Promised[],
): Problem[] {
  // An erasure that was not promised any more may be there all the same.
  const erased = new Set(records.flatMap(({ events }) => events.flatMap((event) => event['erasedTexts'] ?? [])))
  return promises.flatMap((promise) => {
    const lost = promise.texts.filter(
      ({ id, body }) => !erased.has(id) && canonicalJson(texts.get(id)) !== canonicalJson(body),
    )
    const back = promise.erasedTexts.filter((id) => texts.has(id))
    return [
      ...lost.map(({ id }) => ({ text: `text ${id} is not there`, promise })),
      ...back.map((id) => ({ text: `text ${id} was erased and is there`, promise })),
    ]
  })
}
