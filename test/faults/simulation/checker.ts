import { isDeepStrictEqual } from 'node:util'
import type { DeviceId } from '../../../shared/lib/ids.ts'
import { fingerprint } from '../../../shared/lib/fingerprint.ts'
import { toJson } from '../../../shared/lib/patch.ts'
import { accessOf } from '../../../shared/meeting/access.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { me, view } from '../../../shared/meeting/view.ts'
import { problemsOfContact, problemsOfCounts } from './attendance-checker.ts'
import { problemsOfCommands } from './command-checker.ts'
import { problemsOfLosses } from './loss-checker.ts'
import type { SimulatedDevice } from './simulated-device.ts'
import { truthOf, type Truth } from './truth.ts'
import type { World } from './world.ts'

/** Nodes' clocks are wrong by some, and a way of a second and a half one way and nothing the other hides half of it. */
const CLOCK_ERROR_MS = 1_500

/** Everything that is wrong at the end of a run; one pass over the log, because its order is the order of what happened. */
export async function problemsOf(world: World): Promise<string[]> {
  const { devices, store, end } = world
  const truth = await truthOf(world)
  const issued = devices.flatMap((device) => device.issued)
  return [
    ...(await problemsOfCommands(truth, issued, store)),
    ...problemsOfStates(truth),
    ...devices.flatMap((device) => problemsOfDevice(device, truth, end.nowMs)),
    ...problemsOfNodes(world, truth),
    ...problemsOfLosses(world, truth),
    ...problemsOfContact(truth.last, devices, end),
    ...problemsOfPresence(truth, devices, end.nowMs),
  ]
}

/** What holds at every version; a slice that stayed as it was is not looked at again. */
function problemsOfStates({ states }: Truth): string[] {
  return states.flatMap((state, version) => {
    const before = states[version - 1]
    return [
      ...(state.floor === before?.floor ? [] : problemsOfQueue(state, version)),
      ...(state.attendance === before?.attendance && state.people === before.people
        ? []
        : problemsOfCounts(state, version)),
    ]
  })
}

function problemsOfQueue({ floor }: MeetingState, version: number): string[] {
  return Object.entries(floor.items).flatMap(([itemId, { entries }]) => {
    const people = [...entries.values()].flatMap(({ personId }) => personId ?? [])
    return new Set(people).size === people.length ? [] : [`version ${version}: somebody waits twice for ${itemId}`]
  })
}

function problemsOfDevice(device: SimulatedDevice, truth: Truth, nowMs: number): string[] {
  const { place, sights, problems, goneAtMs } = device
  const found = [...problems]
  const wrong = sights.find(({ version, view: seen }) => !truth.wasSeen(place.audience, version, fingerprint(seen)))
  if (wrong) found.push(`saw at version ${wrong.version} what the log does not say`)
  if (goneAtMs === undefined) {
    const isLetIn = accessOf(truth.last, place.deviceId as DeviceId, nowMs) !== undefined
    found.push(...(isLetIn ? problemsAtTheEnd(device, truth, nowMs) : problemsOfEnded(device)))
  }
  return found.map((problem) => `${place.deviceId} ${problem}`)
}

function problemsOfEnded({ state }: SimulatedDevice): string[] {
  return state.connection.state === 'refused' ? [] : [`was ended and is ${JSON.stringify(state.connection)}`]
}

function problemsAtTheEnd(device: SimulatedDevice, truth: Truth, nowMs: number): string[] {
  const { place, state } = device
  const found: string[] = []
  if (state.connection.state !== 'live') found.push(`is ${JSON.stringify(state.connection)} in the end`)
  const head = truth.records.length
  if (state.version !== head) found.push(`is at version ${state.version} and the log at ${head}`)
  if (!isDeepStrictEqual(state.view, toJson(view(truth.last, place.audience))))
    found.push('does not see what the log says in the end')
  if (state.pending.length > 0)
    found.push(`still waits for ${state.pending.map(({ commandId }) => commandId).join(', ')}`)
  if (Math.abs(device.nowMs - nowMs) > CLOCK_ERROR_MS) found.push(`is ${device.nowMs - nowMs} ms off the time`)
  return [...found, ...problemsOfSelf(device, truth, nowMs)]
}

/** What everybody's own view must be once all are there. */
function problemsOfSelf({ place, state }: SimulatedDevice, { last }: Truth, nowMs: number): string[] {
  const personId = accessOf(last, place.deviceId as DeviceId, nowMs)?.actor?.personId
  const isSelf = isDeepStrictEqual(state.me, personId && toJson(me(last, personId)))
  return isSelf ? [] : ['does not see themselves as they are']
}

/** Each node that serves the meeting serves what the log says. */
function problemsOfNodes({ nodes }: World, { records }: Truth): string[] {
  return nodes.flatMap(({ name, server }) => {
    const held = server?.held
    const isRight = !held || (held.version === records.length && held.epoch === records.at(-1)?.epoch)
    return isRight ? [] : [`${name} holds version ${held.version} of ${held.epoch}, and the log is elsewhere`]
  })
}

/** Who runs the meeting is told who is connected. */
function problemsOfPresence({ last }: Truth, devices: readonly SimulatedDevice[], nowMs: number): string[] {
  const connected = new Set<string>()
  let screens = 0
  for (const { place, goneAtMs } of devices) {
    const access = goneAtMs === undefined && accessOf(last, place.deviceId as DeviceId, nowMs)
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
