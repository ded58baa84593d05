import { mapperOf, type BucketMap } from '../../lib/bucket-map.ts'
import { defined } from '../../lib/defined.ts'
import type { Language } from '../../lib/languages.ts'
import { memo } from '../../lib/memo.ts'
import type { Mode } from '../../lib/mode.ts'
import { personOf, type PeopleSlice, type Person } from '../people/state.ts'
import { viewEntries } from './named-entries.ts'
import { floorNow, modeRunOf, type FloorSees } from './queue.ts'
import type { Channel, Entry, FloorSlice, ItemFloor, Kind, PastTurn, Policy, Turn } from './state.ts'

/** An entry as all see it; order, place, reason and expected time follow from the facts here (order.ts). */
export interface EntryView {
  readonly personId?: string
  readonly name: string
  readonly organisation?: string
  readonly mode: Mode
  readonly kind: Kind
  readonly topic?: string
  readonly language?: Language
  readonly askedAtMs: number
  readonly status: 'waiting' | 'held' | 'needs_leave'
  readonly isReady?: boolean
  readonly ahead?: number
  readonly movedBy?: 'self' | 'chair' | 'skipped'
}

export interface TurnView {
  readonly entryId: string
  readonly personId?: string
  readonly name: string
  readonly organisation?: string
  readonly mode: Mode
  readonly kind: Kind
  readonly topic?: string
  readonly language?: Language
  readonly calledAtMs: number
  readonly heardAtMs?: number
  readonly limitMs: number
  readonly pausedAtMs?: number
  readonly pausedMs: number
}

/** The floor of the current item. */
export interface FloorView {
  /** Entries of the current item. Screen: the waiting ones only. */
  readonly entries: BucketMap<EntryView>
  readonly turn?: TurnView
  readonly isQueueClosed: boolean
  readonly lastMode?: Mode
  readonly lastModeRun: number
  /** Finished turns of this item and their floor time: the pace. */
  readonly turns: number
  readonly spokeMs: number
  readonly policy: Policy
  readonly limitMs: number
}

/** What the podium sees besides: how a wish came in, and the last five turns of the meeting keyed by entry. */
export interface PodiumFloorView extends FloorView {
  readonly channels: BucketMap<{ readonly channel: Channel }>
  readonly lastTurns: {
    readonly [entryId: string]: {
      readonly name: string
      readonly mode: Mode
      readonly spokeMs: number
      readonly endedAtMs: number
    }
  }
}

/** The floor as the hall sees it. */
export const viewHallFloor = (state: FloorSees): FloorView => viewFloor(state.floor, floorNow(state), state.people)

/** The floor as a room screen shows it: of the queue only who waits. */
export const viewScreenFloor = (state: FloorSees): object => viewWaiting(viewHallFloor(state))

/** The floor as the podium sees it. */
export const viewPodiumFloor = (state: FloorSees): PodiumFloorView =>
  viewDesk(viewHallFloor(state), floorNow(state), state.floor.lastTurns, state.people)

const viewFloor = memo((floor: FloorSlice, item: ItemFloor, people: PeopleSlice): FloorView => {
  const { turn, policy, limitMs } = floor
  const { isQueueClosed, turns, spokeMs } = item
  return {
    entries: viewEntries(item.entries, people),
    ...(turn && { turn: viewTurn(turn, turn.entry.personId && personOf(people, turn.entry.personId)) }),
    isQueueClosed,
    ...lastRun(item, turn),
    turns,
    spokeMs,
    policy,
    limitMs,
  }
})

function lastRun(item: ItemFloor, turn: Turn | undefined) {
  const { lastMode, lastModeRun } = modeRunOf(item, turn)
  return { ...(lastMode && { lastMode }), lastModeRun }
}

const viewTurn = memo((turn: Turn, person: Person | undefined): TurnView => {
  const { entryId, personId, mode, kind, topic, language, name, organisation } = turn.entry
  const { calledAtMs, heardAtMs, limitMs, pausedAtMs, pausedMs } = turn
  return defined({
    entryId,
    personId,
    name: name ?? person?.name ?? '',
    organisation: organisation ?? person?.organisation,
    mode,
    kind,
    topic,
    language,
    calledAtMs,
    heardAtMs,
    limitMs,
    pausedAtMs,
    pausedMs,
  })
})

/** Absent values stay out of what travels, so the buckets keep their ids and their identity. */
const onlyWaiting = mapperOf((entry: EntryView) => (entry.status === 'waiting' ? entry : undefined))
const viewWaiting = memo((floor: FloorView) => ({ ...floor, entries: onlyWaiting(floor.entries) }))

const viewChannels = mapperOf(({ channel }: Entry) => ({ channel }))

const viewDesk = memo(
  (floor: FloorView, { entries }: ItemFloor, lastTurns: readonly PastTurn[], people: PeopleSlice): PodiumFloorView => ({
    ...floor,
    channels: viewChannels(entries),
    lastTurns: Object.fromEntries(
      lastTurns.map(({ entryId, personId, name, mode, spokeMs, endedAtMs }) => [
        entryId,
        { name: name ?? (personId && personOf(people, personId)?.name) ?? '', mode, spokeMs, endedAtMs },
      ]),
    ),
  }),
)
