import { mapperOf, type BucketMap } from '../../lib/bucket-map.ts'
import { defined } from '../../lib/defined.ts'
import type { Language } from '../../lib/languages.ts'
import { memo } from '../../lib/memo.ts'
import type { Mode } from '../../lib/mode.ts'
import { personOf, type PeopleSlice, type Person } from '../people/state.ts'
import { turnsOfItem } from './history.ts'
import { viewEntries } from './named-entries.ts'
import type { Policy } from './policy.ts'
import { floorNow, modeRunOf, openItem, type FloorSees } from './queue.ts'
import type { Channel, Entry, FloorSlice, ItemFloor, Kind, PastTurn, Turn } from './state.ts'

/** An entry as all see it; order, place, reason and expected time follow from the facts here (order.ts). */
export interface EntryView {
  readonly personId?: string
  readonly name: string
  /** With title, where protocol knows it. */
  readonly calledAs?: string
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
  readonly calledAs?: string
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
  /** Whether the policy is the item's own. */
  readonly hasOwnPolicy?: true
  readonly limitMs: number
  /** The last ten turns of this item by entry: what a right of reply may be about. The screen has none. */
  readonly recent: { readonly [entryId: string]: { readonly name: string; readonly mode: Mode } }
}

/** A turn in which somebody was heard, as the podium sees it; people are named by `personId` alone. */
export type PastTurnView = Omit<
  PastTurn,
  'entryId' | 'channel' | 'askedAtMs' | 'calledAtMs' | 'movedBy' | 'isOutOfOrder' | 'itemId' | 'personId'
> & { readonly itemId: string; readonly personId?: string }

/** What the podium sees besides: how a wish came in, under which name it was typed, and every turn of the meeting in which somebody was heard. */
export interface PodiumFloorView extends FloorView {
  readonly channels: BucketMap<{ readonly channel: Channel; readonly typedName?: string }>
  readonly history: BucketMap<PastTurnView>
}

/** The floor as the hall sees it. */
export const viewHallFloor = (state: FloorSees): FloorView =>
  viewFloor(state.floor, floorNow(state), state.people, recentNow(state))

/** The floor as a room screen shows it: of the queue only who waits. */
export const viewScreenFloor = (state: FloorSees): object => viewWaiting(viewHallFloor(state))

/** The floor as the podium sees it. */
export const viewPodiumFloor = (state: FloorSees): PodiumFloorView =>
  viewDesk(viewHallFloor(state), floorNow(state), state.floor.history)

type Recent = FloorView['recent']

const MOST_RECENT = 10
const NONE_RECENT: Recent = {}

function recentNow(state: FloorSees): Recent {
  const item = openItem(state)
  return item ? viewRecent(turnsOfItem(state.floor.history, item.itemId), state.people) : NONE_RECENT
}

const viewRecent = memo((turns: readonly PastTurn[], people: PeopleSlice): Recent =>
  Object.fromEntries(
    turns
      .slice(-MOST_RECENT)
      .map(({ entryId, personId, name, mode }) => [
        entryId,
        { name: name ?? (personId && personOf(people, personId)?.name) ?? '', mode },
      ]),
  ),
)

const viewFloor = memo((floor: FloorSlice, item: ItemFloor, people: PeopleSlice, recent: Recent): FloorView => {
  const { turn, limitMs } = floor
  const { isQueueClosed, turns, spokeMs } = item
  return {
    entries: viewEntries(item.entries, people),
    ...(turn && { turn: viewTurn(turn, turn.entry.personId && personOf(people, turn.entry.personId)) }),
    isQueueClosed,
    ...lastRun(item, turn),
    turns,
    spokeMs,
    policy: item.policy ?? floor.policy,
    ...(item.policy && { hasOwnPolicy: true as const }),
    limitMs,
    recent,
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
    calledAs: name === undefined ? person?.protocol?.calledAs : undefined,
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
const viewWaiting = memo(({ recent: _recent, ...floor }: FloorView) => ({
  ...floor,
  entries: onlyWaiting(floor.entries),
}))

const viewChannels = mapperOf(({ channel, typed }: Entry) => defined({ channel, typedName: typed?.name }))

const viewHistory = mapperOf((turn: PastTurn): PastTurnView => {
  const { itemId, personId, name, organisation, mode, kind, heardAtMs, endedAtMs, spokeMs, limitMs, isPutBack } = turn
  return defined({
    itemId,
    personId,
    name,
    organisation,
    mode,
    kind,
    heardAtMs,
    endedAtMs,
    spokeMs,
    limitMs,
    isPutBack,
  })
})

const viewDesk = memo((floor: FloorView, { entries }: ItemFloor, history: FloorSlice['history']): PodiumFloorView => ({
  ...floor,
  channels: viewChannels(entries),
  history: viewHistory(history),
}))
