import { isDeepStrictEqual } from 'node:util'
import { hasDeparted, standingOf } from '../../../shared/features/attendance/state.ts'
import type { DeviceId, PersonId } from '../../../shared/lib/ids.ts'
import { accessOf } from '../../../shared/meeting/access.ts'
import { graceMsOf } from '../../../shared/meeting/contact.ts'
import type { MeetingState } from '../../../shared/meeting/meeting.ts'
import { view } from '../../../shared/meeting/view.ts'
import type { SimulatedDevice } from './simulated-device.ts'

/** The end of a run, in server time. */
export interface End {
  readonly nowMs: number
  /** When the meeting was loaded last: what was lost before counts as lost then. */
  readonly servedSinceMs: number
}

/** Until the server notices that a connection is dead. */
const NOTICED_MS = 18_000
/** Until it compares the next time, and has recorded what it found. */
const RECORDED_MS = 2_000 + 1_000

/** What everybody is told of who is here is what the record says of each of them. */
export function problemsOfCounts(state: MeetingState, version: number): string[] {
  const counted = { room: 0, remote: 0, asleep: 0, absent: 0 }
  for (const personId of state.people.people.buckets.flatMap((bucket) => Object.keys(bucket)))
    counted[standingOf(state.attendance, personId as PersonId)]++
  const { room, remote, asleep } = view(state, 'hall').attendance
  const { absent: _absent, ...expected } = counted
  const isRight = isDeepStrictEqual({ room, remote, asleep }, expected)
  return isRight && Math.min(room, remote, asleep) >= 0
    ? []
    : [
        `version ${version}: ${JSON.stringify({ room, remote, asleep })} are shown and ${JSON.stringify(expected)} recorded`,
      ]
}

/** Once everything has come right: who is connected is here, and who has long been without a connection is not awake. */
export function problemsOfContact(state: MeetingState, devices: readonly SimulatedDevice[], end: End): string[] {
  const personOf = ({ place: { deviceId } }: SimulatedDevice): PersonId | undefined =>
    accessOf(state, deviceId as DeviceId, end.nowMs)?.actor?.personId
  const inHall = devices.filter(({ place }) => place.audience === 'hall')
  return [...Map.groupBy(inHall, personOf)].flatMap(([personId, own]) => {
    if (personId === undefined) return []
    const isThere = own.some(({ goneAtMs }) => goneAtMs === undefined)
    return isThere ? problemsOfPresent(state, personId) : problemsOfGone(state, personId, lossOf(own, end) < end.nowMs)
  })

  /** When it must have been recorded that none of these is there. */
  function lossOf(own: readonly SimulatedDevice[], { servedSinceMs }: End): number {
    const noticedAtMs = own.map(({ goneAtMs = 0 }) => goneAtMs + NOTICED_MS)
    return Math.max(servedSinceMs, ...noticedAtMs) + graceMsOf(state) + RECORDED_MS
  }
}

function problemsOfPresent({ attendance }: MeetingState, personId: PersonId): string[] {
  const isHereOrSaidNo = isAwake(attendance, personId) || hasDeparted(attendance, personId)
  return isHereOrSaidNo ? [] : [`${personId} is connected and recorded as ${standingOf(attendance, personId)}`]
}

function problemsOfGone({ attendance }: MeetingState, personId: PersonId, isLongAgo: boolean): string[] {
  const isRemote = standingOf(attendance, personId) === 'remote'
  return isRemote && isLongAgo ? [`${personId} has been gone for long and is recorded as awake`] : []
}

const isAwake = (attendance: MeetingState['attendance'], personId: PersonId): boolean =>
  ['room', 'remote'].includes(standingOf(attendance, personId))
