import { isDeepStrictEqual } from 'node:util'
import type { EventLog } from '../../../server/log/event-log.ts'
import type { CommandId } from '../../../shared/lib/ids.ts'
import type { LogRecord } from '../../../shared/meeting/record.ts'
import { latenessOf } from '../../../shared/protocol/lateness.ts'
import type { Issued } from './issued.ts'
import { GRACE_ID, MEETING_ID } from './small-plenary.ts'
import type { Truth } from './truth.ts'

/** A command that must not be late is in the log at most so long after it was pressed: the server's limit and clocks' errors. */
const LATEST_MS = 15_000 + 2_500

/** What is wrong with the commands that were pressed: each answer was true, and nothing happened that nobody pressed. */
export async function problemsOfCommands(truth: Truth, issued: readonly Issued[], log: EventLog): Promise<string[]> {
  const problems = problemsOfRecords(truth, issued)
  for (const command of issued) problems.push(...(await problemsOfCommand(command, truth, log)))
  return problems
}

function problemsOfRecords({ records, states }: Truth, issued: readonly Issued[]): string[] {
  const known = new Map(issued.map((command) => [command.commandId, command]))
  const seen = new Set<string>()
  return records.flatMap((record, at) => {
    const { version, commandId, actor } = record
    const problems = version === at + 1 ? [] : [`record ${at + 1} of the log has version ${version}`]
    if (seen.has(commandId)) problems.push(`${commandId} is in the log twice, again at ${version}`)
    seen.add(commandId)
    if (actor.kind === 'system' || commandId === GRACE_ID) return problems
    const command = known.get(commandId)
    if (!command) return [...problems, `nobody made ${commandId}, which is in the log at ${version}`]
    return [...problems, ...problemsOfTime(record, command), ...problemsOfExpected(command, states[at]!.agenda)]
  })
}

function problemsOfTime({ atMs, commandId }: LogRecord, { wish, atMs: pressedAtMs }: Issued): string[] {
  const isLate = latenessOf(wish.type) === 'never' && atMs - pressedAtMs > LATEST_MS
  return isLate ? [`${commandId} was carried out ${atMs - pressedAtMs} ms after it was pressed`] : []
}

/** Who pressed "next" meant the item that they saw on: of two who press together one moves on. */
function problemsOfExpected({ commandId, wish }: Issued, before: Truth['last']['agenda']): string[] {
  if (wish.type !== 'agenda.advance' || wish.expects.itemId === before.currentItemId) return []
  return [`${commandId} moved on from ${before.currentItemId}, and ${wish.expects.itemId} was meant`]
}

async function problemsOfCommand(command: Issued, truth: Truth, log: EventLog): Promise<string[]> {
  const { commandId, settled } = command
  if (!settled || truth.lost.has(commandId)) return []
  if (settled.outcome === 'accepted')
    return [...(await problemsOfOutcome(command, log)), ...problemsOfVersion(command, settled.version, truth)]
  const record = truth.recordOf.get(commandId)
  if (record) return [`${commandId} was refused (${settled.code}) and is in the log at ${record.version}`]
  // What the device itself refuses never became a question.
  return settled.code.startsWith('sync/') ? [] : problemsOfOutcome(command, log)
}

async function problemsOfOutcome({ commandId, place, settled }: Issued, log: EventLog): Promise<string[]> {
  const key = { sender: place.deviceId, commandId: commandId as CommandId }
  const outcome = await log.outcomeOf(MEETING_ID, key)
  if (isDeepStrictEqual(outcome, settled)) return []
  return [`${commandId} was answered ${JSON.stringify(settled)}, and the log knows ${JSON.stringify(outcome)}`]
}

/** It holds from a version on that came after it was pressed and before it was answered. */
function problemsOfVersion(command: Issued, version: number, { recordOf, lost }: Truth): string[] {
  const { commandId, sinceVersion, untilVersion = 0 } = command
  const record = recordOf.get(commandId)
  if (record && record.version !== version)
    return [`${commandId} was accepted at ${version} and is in the log at ${record.version}`]
  const isInTime = version >= sinceVersion + (record ? 1 : 0) && version <= untilVersion
  // Versions are given twice where a log went back.
  return isInTime || lost.size > 0
    ? []
    : [`${commandId} was pressed at ${sinceVersion}, answered at ${untilVersion} and holds since ${version}`]
}
