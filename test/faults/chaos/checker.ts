import { isDeepStrictEqual } from 'node:util'
import { canonicalJson, NO_HASH, seal } from '../../../server/log/chain.ts'
import type { EventLog } from '../../../server/log/event-log.ts'
import type { CommandId, DeviceId, MeetingId, PersonId } from '../../../shared/lib/ids.ts'
import { toJson, type Json } from '../../../shared/lib/patch.ts'
import type { Audience } from '../../../shared/lib/roles.ts'
import { initialState, type MeetingState } from '../../../shared/meeting/meeting.ts'
import { evolveRecord, type LogRecord } from '../../../shared/meeting/record.ts'
import { me, view } from '../../../shared/meeting/view.ts'
import type { Device, Press } from './device.ts'
import { Forks } from './forks.ts'
import { TurnLimits } from './turn-limits.ts'

/** What the checker found. Problems of any kind are violations. */
export interface Verdict {
  readonly problems: readonly string[]
  /** Accepted, not in the log, and nothing says so. */
  readonly lost: number
  /** Accepted and gone since, as the log itself says: it went back. */
  readonly announced: number
  /** Accepted and gone since; the log says that it went back, and not that it went back so far. */
  readonly overwritten: number
  /** How often the log went back and said so. */
  readonly forks: number
  readonly doubled: number
  /** Refused, and in the log nevertheless. */
  readonly rejectedButApplied: number
  readonly records: number
}

/** What the checker asks of a device. */
export type Witness = Pick<Device, 'name' | 'deviceId' | 'audience' | 'presses' | 'sights' | 'complaints' | 'state'>

/** The log as it stands at the end, and the state that each version leads to. */
export interface Truth {
  readonly log: EventLog
  readonly meetingId: MeetingId
  readonly records: readonly LogRecord[]
  /** By version, 0 first. */
  readonly states: readonly MeetingState[]
  readonly forks: Forks
}

/** Reads the whole log. */
export async function truthOf(log: EventLog, meetingId: MeetingId): Promise<Truth> {
  const texts = await log.texts(meetingId)
  const records: LogRecord[] = []
  const states = [initialState]
  for await (const record of log.read(meetingId, 0)) {
    records.push(record)
    states.push(evolveRecord(states.at(-1)!, record, texts))
  }
  return { log, meetingId, records, states, forks: new Forks(records) }
}

/** Holds what everybody was told, and what they saw, against the log: one pass over it, for its order is the order of what happened. */
export async function verdictOn(truth: Truth, devices: readonly Witness[]): Promise<Verdict> {
  const presses = new Map(devices.flatMap((device) => device.presses.map((press) => [press.commandId, press])))
  const fates = await fatesOf(truth, devices)
  const ofFate = (fate: Fate) => [...presses.values()].filter(({ commandId }) => fates.get(commandId) === fate)
  const lost = ofFate('lost')
  const doubled = problemsOfDoubles(truth, ofFate('kept'))
  const applied = problemsOfRefused(truth, presses)
  const others = [
    ...problemsOfChain(truth),
    ...problemsOfOrder(truth, presses),
    ...problemsOfExpectations(truth, presses),
    ...problemsOfViews(truth, devices),
  ]
  const unsettled = [...presses.values()].filter(({ settled }) => !settled)
  return {
    problems: [
      ...lost.map(({ commandId, wish }) => `${commandId} (${wish.type}) was accepted and is not in the log`),
      ...doubled,
      ...applied,
      ...others,
      ...unsettled.map(({ commandId }) => `${commandId} never had a certain answer`),
      ...devices.flatMap(({ name, complaints }) => complaints.map((complaint) => `${name} ${complaint}`)),
    ],
    lost: lost.length,
    announced: ofFate('announced').length,
    overwritten: ofFate('overwritten').length,
    forks: truth.forks.count,
    doubled: doubled.length,
    rejectedButApplied: applied.length,
    records: truth.records.length,
  }
}

/** What became of something that was accepted; see {@link Verdict}. */
type Fate = 'kept' | 'announced' | 'overwritten' | 'lost'

async function fatesOf(truth: Truth, devices: readonly Witness[]): Promise<ReadonlyMap<string, Fate>> {
  const fates = new Map<string, Fate>()
  for (const { deviceId, presses } of devices)
    for (const press of presses)
      if (press.settled?.outcome === 'accepted') fates.set(press.commandId, await fateOf(deviceId, press, truth))
  return fates
}

async function fateOf(deviceId: DeviceId, press: Press, { log, meetingId, records, forks }: Truth): Promise<Fate> {
  const { settled } = press
  const commandId = press.commandId as CommandId
  if (settled?.outcome === 'accepted' && records[settled.version - 1]?.commandId === commandId) return 'kept'
  // A wish that was true already leads to no record, but to an outcome.
  const outcome = await log.outcomeOf(meetingId, { sender: deviceId, commandId })
  if (isDeepStrictEqual(outcome, settled)) return 'kept'
  if (forks.hasAnnounced(press)) return 'announced'
  return forks.wasOverwritten(press) ? 'overwritten' : 'lost'
}

function problemsOfChain({ records }: Truth): string[] {
  return records.flatMap(({ version, prevHash }, at) => {
    const before = records[at - 1]
    const follows = prevHash === (before ? seal(before).hash : NO_HASH)
    return version === at + 1 && follows ? [] : [`record ${version} does not follow on the one before it`]
  })
}

/** A command twice in the log, or one whose effect is there twice. */
function problemsOfDoubles({ records, states }: Truth, accepted: readonly Press[]): string[] {
  const counted = accepted.filter(({ wish }) => wish.type === 'attendance.count_door').length
  const shown = Object.values(states.at(-1)!.attendance.doors).reduce((sum, each) => sum + each, 0)
  const seen = new Set<string>()
  const twice = records.flatMap(({ commandId, actor, version }) => {
    if (actor.kind === 'system') return []
    const isSeen = seen.has(commandId)
    seen.add(commandId)
    return isSeen ? [`${commandId} is in the log twice, again at ${version}`] : []
  })
  const atTheDoor = shown === counted ? [] : [`${counted} were counted at the door and ${shown} are shown`]
  return [...twice, ...atTheDoor, ...new TurnLimits(accepted).problemsIn(states)]
}

function problemsOfRefused({ records, forks }: Truth, presses: ReadonlyMap<string, Press>): string[] {
  return records.flatMap(({ commandId, actor, version, epoch }) => {
    const press = presses.get(commandId)
    if (actor.kind !== 'system' && !press) return [`nobody pressed ${commandId}, which is in the log at ${version}`]
    const { settled, settledEpoch } = press ?? {}
    // What was refused in a history that has ended may be asked again in the next.
    if (settledEpoch !== epoch && forks.hasEnded(settledEpoch)) return []
    return settled?.outcome === 'rejected'
      ? [`${commandId} was refused (${settled.code}) and is in the log at ${version}`]
      : []
  })
}

/** Nothing happens before it is pressed. */
function problemsOfOrder({ records }: Truth, presses: ReadonlyMap<string, Press>): string[] {
  return records.flatMap(({ commandId, version, epoch }) => {
    const held = presses.get(commandId)?.held
    return held?.epoch === epoch && version <= held.version
      ? [`${commandId} came to be at ${version}, before it was pressed`]
      : []
  })
}

/** Whoever names what they believe to be on, or to be speaking, is obeyed only where it is so: one of two who race. */
function problemsOfExpectations({ records, states }: Truth, presses: ReadonlyMap<string, Press>): string[] {
  return records.flatMap(({ commandId, version }) => {
    const wish = presses.get(commandId)?.wish
    const found = wish && expectationOf(wish, states[version - 1]!)
    if (!found || found.expected === found.true) return []
    return [`${commandId} (${wish.type}) expected ${found.expected} and was obeyed at ${found.true}`]
  })
}

function expectationOf(wish: Press['wish'], { agenda, floor }: MeetingState) {
  if (wish.type === 'agenda.advance') return { expected: wish.expects.itemId, true: agenda.currentItemId }
  if (wish.type === 'floor.give') return { expected: wish.expects.speakingEntryId, true: floor.turn?.entry.entryId }
  return undefined
}

/** What everybody saw on the way, and sees in the end, is what the log says. */
function problemsOfViews({ records, states, forks }: Truth, devices: readonly Witness[]): string[] {
  const known = new Map<string, Json>()
  const viewOf = (audience: Audience, version: number): Json => {
    const key = `${audience} ${version}`
    const made = known.get(key) ?? toJson(view(states[version] ?? initialState, audience))
    known.set(key, made)
    return made
  }
  return devices.flatMap(({ name, audience, sights, state }) => {
    const wrong = sights.find(
      (sight) =>
        records[sight.version - 1]?.epoch === sight.epoch &&
        !forks.hasEnded(sight.epoch) &&
        !isDeepStrictEqual(sight.view, viewOf(audience, sight.version)),
    )
    const end = states.length - 1
    const isSame = canonicalJson(state.view) === canonicalJson(viewOf(audience, end))
    const personId = state.me?.people.personId as PersonId | undefined
    const isSelf = !personId || isDeepStrictEqual(state.me, toJson(me(states[end]!, personId)))
    return [
      ...(wrong ? [`${name} saw at version ${wrong.version} what the log does not say`] : []),
      ...(isSame ? [] : [`${name} does not see what the log says in the end`]),
      ...(isSelf ? [] : [`${name} does not see themselves as they are`]),
    ]
  })
}
