import { mapperOf, rememberedFor, type BucketMap } from '../../lib/bucket-map.ts'
import { defined } from '../../lib/defined.ts'
import type { ItemId } from '../../lib/ids.ts'
import type { Language } from '../../lib/languages.ts'
import { memo } from '../../lib/memo.ts'
import type { Mode } from '../../lib/mode.ts'
import { calledAsOf, type PeopleSlice, type Person } from '../people/state.ts'
import { recentOfItem } from './history.ts'
import { personsOf, viewEntries, viewReplied } from './named-entries.ts'
import type { FactsOf } from './order-facts.ts'
import type { MovedBy, Past } from './order.ts'
import { orderingOf } from './ordering.ts'
import type { Policy } from './policy.ts'
import { floorNow, modeRunOf, openItem, runningTurn, type FloorSees } from './queue.ts'
import type { FloorReport } from './report.ts'
import type { Part } from './speakers-list.ts'
import type { Entry, FloorSlice, HoldReason, ItemFloor, Kind, Limits, Tag, Turn } from './state.ts'
import { viewHistory, viewRecent, type PastTurnView, type RecentTurns } from './view-history.ts'
import { viewLastStep, type LastStepView } from './view-last-step.ts'
import { viewLists, type ListsView } from './view-lists.ts'
import { viewAllStatements, viewPublished, type PodiumStatementView, type StatementView } from './view-statements.ts'

/** The turn that a right of reply answers. */
export interface RepliedTurnView {
  readonly entryId: string
  readonly name: string
}

/** An entry as all see it; order, place, reason and expected time follow from the facts here (order.ts). */
export interface EntryView {
  readonly personId?: string
  readonly name: string
  /** With title, where protocol knows it. */
  readonly calledAs?: string
  readonly organisation?: string
  readonly mode: Mode
  readonly kind: Kind
  readonly replyTo?: RepliedTurnView
  readonly tag?: Tag
  readonly topic?: string
  readonly language?: Language
  readonly askedAtMs: number
  readonly status: 'waiting' | 'held' | 'needs_leave'
  readonly isReady?: boolean
  readonly ahead?: number
  readonly movedBy?: MovedBy
  readonly rank?: number
  readonly hasSpoken?: true
  readonly group?: string
  readonly heldFor?: HoldReason
  /** Only of the report of a table. */
  readonly report?: FloorReport
  /** Of this turn, whatever limits there are. */
  readonly limitMs?: number
}

export interface TurnView {
  readonly entryId: string
  readonly personId?: string
  readonly name: string
  readonly calledAs?: string
  readonly organisation?: string
  readonly mode: Mode
  readonly kind: Kind
  /** Only where it was given from the speakers' list. */
  readonly slotId?: string
  readonly part?: Part
  /** Only of the report of a table. */
  readonly report?: FloorReport
  readonly replyTo?: RepliedTurnView
  readonly tag?: Tag
  readonly topic?: string
  readonly language?: Language
  readonly calledAtMs: number
  readonly heardAtMs?: number
  readonly limitMs: number
  readonly pausedAtMs?: number
  readonly pausedMs: number
}

/** The floor of the current item; what its policy does not ask for is not there. */
export interface FloorView extends Past {
  /** Entries of the current item. Screen: the waiting ones only. */
  readonly entries: BucketMap<EntryView>
  readonly turn?: TurnView
  /** Whose turn stands still while a point of order has the floor. */
  readonly interrupted?: TurnView
  readonly isQueueClosed: boolean
  /** When the queue closes by itself. */
  readonly lastCallAtMs?: number
  /** Finished turns of this item and their floor time: the pace. */
  readonly turns: number
  readonly spokeMs: number
  readonly policy: Policy
  /** Whether the policy is the item's own. */
  readonly hasOwnPolicy?: true
  readonly limitMs: number
  /** Of the item that is on, before that of the meeting. */
  readonly itemLimitMs?: number
  /** Of kinds and roles, before all others. */
  readonly limits: Omit<Limits, 'items'>
  /** Kinds that may be asked with, in their order. */
  readonly offeredKinds: readonly Kind[]
  /** What the desk has published. The screen has none. */
  readonly statements: BucketMap<StatementView>
  /** The last ten turns of this item by entry: what a right of reply may be about. The screen has none. */
  readonly recent: RecentTurns
}

/** What the podium sees besides: how a wish came in, under which name it was typed, every turn of the meeting, and the speakers' lists. */
export interface PodiumFloorView extends FloorView {
  /** What can be taken back, for a minute. */
  readonly lastStep?: LastStepView
  readonly channels: BucketMap<{ readonly channel: Entry['channel']; readonly typedName?: string }>
  readonly history: BucketMap<PastTurnView>
  readonly lists: ListsView
  readonly statements: BucketMap<PodiumStatementView>
}

/** The floor as the hall sees it. */
export const viewHallFloor = (state: FloorSees): FloorView =>
  withItemLimit(
    viewFloor(state.floor, floorNow(state), state.people, openItem(state)?.itemId),
    state.floor.limits.items?.[openItem(state)?.itemId ?? ''],
  )

/** The floor as a room screen shows it: of the queue only who waits. */
export const viewScreenFloor = (state: FloorSees): object => viewWaiting(viewHallFloor(state))

/** The floor as the podium sees it. */
export const viewPodiumFloor = (state: FloorSees): PodiumFloorView =>
  viewDesk(viewHallFloor(state), floorNow(state), state.floor, state.people)

const NONE_RECENT: RecentTurns = {}

const recentOf = ({ history }: FloorSlice, itemId: ItemId | undefined, people: PeopleSlice): RecentTurns =>
  itemId === undefined ? NONE_RECENT : viewRecent(recentOfItem(history, itemId), people)

const viewFloor = memo(
  (floor: FloorSlice, item: ItemFloor, people: PeopleSlice, itemId: ItemId | undefined): FloorView => {
    const { turn, interrupted, limitMs, offeredKinds } = floor
    const { isQueueClosed, lastCallAtMs, turns, spokeMs } = item
    const running = runningTurn(floor)
    const { policy, factsOf, ...past } = orderingOf({ floor, itemId, item, people, running })
    const entries = viewEntries(item.entries, people)
    return {
      entries: factsOf ? withFacts(factsOf)(entries) : entries,
      ...(turn && { turn: viewTurn(turn, ...personsOf(turn.entry, people)) }),
      ...(interrupted && { interrupted: viewTurn(interrupted, ...personsOf(interrupted.entry, people)) }),
      isQueueClosed,
      ...defined({ lastCallAtMs }),
      ...lastRun(item, running),
      turns,
      spokeMs,
      policy,
      ...past,
      ...(item.policy && { hasOwnPolicy: true as const }),
      limitMs,
      limits: viewLimits(floor.limits),
      offeredKinds,
      statements: viewPublished(item, people),
      recent: recentOf(floor, itemId, people),
    }
  },
)

const withFacts = rememberedFor((factsOf: FactsOf) =>
  mapperOf((entry: EntryView): EntryView => ({ ...entry, ...factsOf(entry.personId) })),
)

function lastRun(item: ItemFloor, turn: Turn | undefined) {
  const { lastMode, lastModeRun } = modeRunOf(item, turn)
  return { ...(lastMode && { lastMode }), lastModeRun }
}

const viewTurn = memo((turn: Turn, person: Person | undefined, replied: Person | undefined): TurnView => {
  const { entryId, personId, mode, kind, slotId, part, report, replyTo, tag, topic, language } = turn.entry
  const { name, organisation } = turn.entry
  const { calledAtMs, heardAtMs, limitMs, pausedAtMs, pausedMs } = turn
  return defined({
    entryId,
    personId,
    name: name ?? person?.name ?? '',
    calledAs: calledAsOf(person),
    organisation: organisation ?? person?.organisation,
    mode,
    kind,
    slotId,
    part,
    report,
    replyTo: viewReplied(replyTo, replied),
    tag,
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
const viewWaiting = memo(({ recent: _recent, statements: _statements, ...floor }: FloorView) => ({
  ...floor,
  entries: onlyWaiting(floor.entries),
}))

const viewLimits = memo(({ items: _items, ...limits }: Limits) => limits)
const withItemLimit = memo((floor: FloorView, itemLimitMs: number | undefined): FloorView =>
  itemLimitMs === undefined ? floor : { ...floor, itemLimitMs },
)

const viewChannels = mapperOf(({ channel, typed }: Entry) => defined({ channel, typedName: typed?.name }))

const viewDesk = memo((floor: FloorView, item: ItemFloor, slice: FloorSlice, people: PeopleSlice): PodiumFloorView => ({
  ...floor,
  // What another policy would make of the queue is shown to the podium alone.
  ...(item.overtakers && { overtakers: item.overtakers }),
  channels: viewChannels(item.entries),
  statements: viewAllStatements(item, people),
  history: viewHistory(slice.history),
  ...viewLastStep(slice, people),
  lists: viewLists(slice.lists),
}))
