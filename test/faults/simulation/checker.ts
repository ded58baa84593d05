import { isDeepStrictEqual } from 'node:util'
import type { EventLog } from '../../../server/log/event-log.ts'
import type { CommandId, DeviceId, TextId } from '../../../shared/lib/ids.ts'
import { toJson, type Json } from '../../../shared/lib/patch.ts'
import type { TextBody } from '../../../shared/lib/feature.ts'
import { accessOf } from '../../../shared/meeting/access.ts'
import { initialState, type MeetingState } from '../../../shared/meeting/meeting.ts'
import { evolveRecord, type LogRecord } from '../../../shared/meeting/record.ts'
import { me, view } from '../../../shared/meeting/view.ts'
import { latenessOf } from '../../../shared/protocol/lateness.ts'
import { problemsOfContact, problemsOfCounts, type End } from './attendance-checker.ts'
import type { Issued, SimulatedDevice } from './simulated-device.ts'
import { GRACE_ID, MEETING_ID, type Place } from './small-plenary.ts'

/** A command that must not be late is in the log at most so long after it was pressed: the server's limit and a clock's error. */
const LATEST_MS = 15_000 + 2_000
const CLOCK_ERROR_MS = 1_000

/** The log as it stands at the end, with every state that it leads through. */
interface Truth {
  readonly log: EventLog
  readonly records: readonly LogRecord[]
  /** By version, 0 first. */
  readonly states: readonly MeetingState[]
  readonly nowMs: number
}

/** Everything that is wrong at the end of a run; one pass over the log, because its order is the order of what happened. */
export async function problemsOf(log: EventLog, devices: readonly SimulatedDevice[], end: End): Promise<string[]> {
  const truth = await truthOf(log, end.nowMs)
  const issued = devices.flatMap((device) => device.issued)
  const ofCommands = await Promise.all(issued.map((command) => problemsOfCommand(command, truth)))
  const viewOf = viewsOf(truth)
  return [
    ...problemsOfRecords(truth, issued),
    ...ofCommands.flat(),
    ...truth.states.flatMap(problemsOfQueue),
    ...truth.states.flatMap(problemsOfCounts),
    ...devices.flatMap((device) => problemsOfDevice(device, truth, viewOf)),
    ...problemsOfContact(truth.states.at(-1)!, devices, end),
    ...problemsOfPresence(truth, devices),
  ]
}

async function truthOf(log: EventLog, nowMs: number): Promise<Truth> {
  const texts: ReadonlyMap<TextId, TextBody> = await log.texts(MEETING_ID)
  const records: LogRecord[] = []
  const states = [initialState]
  for await (const record of log.read(MEETING_ID, 0)) {
    records.push(record)
    states.push(evolveRecord(states.at(-1)!, record, texts))
  }
  return { log, records, states, nowMs }
}

function problemsOfRecords({ records }: Truth, issued: readonly Issued[]): string[] {
  const known = new Map(issued.map((command) => [command.commandId, command]))
  const seen = new Set<string>()
  return records.flatMap(({ version, commandId, actor, atMs }, at) => {
    const problems = version === at + 1 ? [] : [`record ${at + 1} of the log has version ${version}`]
    if (seen.has(commandId)) problems.push(`${commandId} is in the log twice, again at ${version}`)
    seen.add(commandId)
    if (actor.kind === 'system' || commandId === GRACE_ID) return problems
    const command = known.get(commandId)
    if (!command) return [...problems, `nobody made ${commandId}, which is in the log at ${version}`]
    const isLate = latenessOf(command.wish.type) === 'never' && atMs - command.atMs > LATEST_MS
    return isLate
      ? [...problems, `${commandId} was carried out ${atMs - command.atMs} ms after it was pressed`]
      : problems
  })
}

async function problemsOfCommand({ commandId, place, settled }: Issued, { log, records }: Truth): Promise<string[]> {
  if (!settled) return []
  const record = records.find((candidate) => candidate.commandId === commandId)
  if (settled.outcome === 'rejected')
    return record ? [`${commandId} was refused (${settled.code}) and is in the log at ${record.version}`] : []
  if (record?.version === settled.version) return []
  if (record) return [`${commandId} was accepted at ${settled.version} and is in the log at ${record.version}`]
  // A wish that was true already leads to no record, but to an outcome.
  const outcome = await log.outcomeOf(MEETING_ID, { sender: place.deviceId, commandId: commandId as CommandId })
  return isDeepStrictEqual(outcome, settled)
    ? []
    : [`${commandId} was accepted at ${settled.version} and is not in the log`]
}

function problemsOfQueue({ floor }: MeetingState, version: number): string[] {
  return Object.entries(floor.items).flatMap(([itemId, { entries }]) => {
    const people = [...entries.values()].flatMap(({ personId }) => personId ?? [])
    return new Set(people).size === people.length ? [] : [`version ${version}: somebody waits twice for ${itemId}`]
  })
}

type ViewOf = (audience: Place['audience'], version: number) => Json

function viewsOf({ states }: Truth): ViewOf {
  const known = new Map<string, Json>()
  return (audience, version) => {
    const key = `${audience} ${version}`
    const made = known.get(key) ?? toJson(view(states[version] ?? initialState, audience))
    known.set(key, made)
    return made
  }
}

function problemsOfDevice(device: SimulatedDevice, truth: Truth, viewOf: ViewOf): string[] {
  const { place, sights, problems, goneAtMs } = device
  const found = [...problems]
  const wrong = sights.find((sight) => !isDeepStrictEqual(sight.view, viewOf(place.audience, sight.version)))
  if (wrong) found.push(`saw at version ${wrong.version} what the log does not say`)
  if (goneAtMs !== undefined) return found.map((problem) => `${place.deviceId} ${problem}`)
  const isLetIn = accessOf(truth.states.at(-1)!, place.deviceId as DeviceId, truth.nowMs) !== undefined
  const atTheEnd = isLetIn ? problemsAtTheEnd(device, truth, viewOf) : problemsOfEnded(device)
  return [...found, ...atTheEnd].map((problem) => `${place.deviceId} ${problem}`)
}

function problemsOfEnded({ state }: SimulatedDevice): string[] {
  return state.connection.state === 'refused' ? [] : [`was ended and is ${JSON.stringify(state.connection)}`]
}

function problemsAtTheEnd(device: SimulatedDevice, truth: Truth, viewOf: ViewOf): string[] {
  const { place, state } = device
  const found: string[] = []
  if (state.connection.state !== 'live') found.push(`is ${JSON.stringify(state.connection)} in the end`)
  const head = truth.states.length - 1
  if (state.version !== head) found.push(`is at version ${state.version} and the log at ${head}`)
  if (!isDeepStrictEqual(state.view, viewOf(place.audience, head)))
    found.push('does not see what the log says in the end')
  if (state.pending.length > 0)
    found.push(`still waits for ${state.pending.map(({ commandId }) => commandId).join(', ')}`)
  if (state.wentBack) found.push('was told that the log went back')
  if (Math.abs(device.nowMs - truth.nowMs) > CLOCK_ERROR_MS)
    found.push(`is ${device.nowMs - truth.nowMs} ms off the time`)
  return [...found, ...problemsOfSelf(device, truth)]
}

/** What everybody's connection and own view must be once all are there. */
function problemsOfSelf({ place, state }: SimulatedDevice, { states, nowMs }: Truth): string[] {
  const now = states.at(-1)!
  const personId = accessOf(now, place.deviceId as DeviceId, nowMs)?.actor?.personId
  const found: string[] = []
  if (!isDeepStrictEqual(state.me, personId && toJson(me(now, personId))))
    found.push('does not see themselves as they are')
  return found
}

/** Who runs the meeting is told who is connected. */
function problemsOfPresence({ states, nowMs }: Truth, devices: readonly SimulatedDevice[]): string[] {
  const connected = new Set<string>()
  let screens = 0
  for (const { place, goneAtMs } of devices) {
    const access = goneAtMs === undefined && accessOf(states.at(-1)!, place.deviceId as DeviceId, nowMs)
    if (access && access.actor) connected.add(access.actor.personId)
    else if (access) screens++
  }
  const expected = { connected: connected.size, screens, who: [...connected].toSorted() }
  const podium = devices.filter(({ place, goneAtMs }) => place.audience === 'podium' && goneAtMs === undefined)
  return podium.flatMap(({ place, state: { presence } }) =>
    isDeepStrictEqual(presence && { ...presence, who: presence.who?.toSorted() }, expected)
      ? []
      : [`${place.deviceId} is told of ${JSON.stringify(presence)} and there are ${JSON.stringify(expected)}`],
  )
}
