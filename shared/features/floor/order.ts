import type { Mode } from '../../lib/mode.ts'
import type { HallRole } from '../../lib/roles.ts'
import type { Balanced } from './balance.ts'
import { BY_TIME, type Policy } from './policy.ts'
import { policySupply, type Chosen, type Waiting } from './policy-supply.ts'
import type { Kind } from './state.ts'
import { byTime } from './waiting-line.ts'

/** What the order needs to know of an entry: state and wire view both have it. */
export interface Queued {
  readonly mode: Mode
  readonly kind: Kind
  readonly askedAtMs: number
  readonly status: 'waiting' | 'held' | 'needs_leave'
  /** Set where it was moved: how many of its own line stay before it. */
  readonly ahead?: number
  readonly movedBy?: MovedBy
  /** Where a policy of precedence names its person's class: its number there. */
  readonly rank?: number
  /** Where first-time speakers go first: whether its person has spoken on this item. */
  readonly hasSpoken?: true
  /** Where floor time is balanced: its person's group, under a label that tells nothing. */
  readonly group?: string
  /** Only of the report of a table: the lower rank goes first. */
  readonly report?: { readonly rank: number }
}

/** Who put an entry where it stands; who is pinned stays where the policy had put them. */
export type MovedBy = 'self' | 'chair' | 'skipped' | 'pinned'

/** From which side the last turns came, and how many in a row. */
export interface ModeRun {
  readonly lastMode?: Mode
  readonly lastModeRun: number
}

/** A call by the policy of somebody who had asked after others that still wait. */
export interface Overtaker {
  readonly askedAtMs: number
  readonly mode: Mode
  /** Where a policy of precedence named its person's class: its number there. */
  readonly rank?: number
}

/** What came before, as far as the order follows from it. */
export interface Past extends ModeRun {
  /** The entry whose person was told to be next. */
  readonly next?: string
  /** By their entries. */
  readonly overtakers?: { readonly [entryId: string]: Overtaker }
  /** Where floor time is balanced. */
  readonly balance?: Balanced
  /** Kinds in their order; without it, the order of all kinds. */
  readonly offeredKinds?: readonly Kind[]
}

/** A rule that decided about a place. */
export type PlaceReason =
  | { readonly code: 'point_of_order' | 'moved_by_chair' | 'pinned' | 'stepped_back' | 'passed_over' }
  /** The policy would have another first by now, but this one was told. */
  | { readonly code: 'told_next' }
  /** For a table: before all wishes, in the order of the tables. */
  | { readonly code: 'report' }
  | { readonly code: 'precedence'; readonly role: HallRole }
  /** The `nth` of `of` in a row from its side; the first one comes `after` so many from the other side, later ones after 0. */
  | { readonly code: 'room_turn' | 'remote_turn'; readonly nth: number; readonly of: number; readonly after: number }
  /** The other side would have had the turn, but nobody there waits. */
  | { readonly code: 'only_mode_waiting'; readonly mode: Mode }
  /** Overtaken as often as anybody may be. */
  | { readonly code: 'waited_long' }
  | { readonly code: 'kind'; readonly kind: Kind }
  | { readonly code: 'first_time' | 'balance' | 'asked_earlier' }

/** All rules that decided, in their order of priority. */
export type PlaceReasons = readonly [PlaceReason, ...PlaceReason[]]

/** Where a waiting entry stands in the queue. */
export interface Place {
  readonly entryId: string
  /** 1 is next. */
  readonly place: number
  /** How many of its own line wait before it. */
  readonly ahead: number
  readonly reasons: PlaceReasons
}

type Standing = Omit<Place, 'place'>

/**
 * The order of the waiting entries, each with its place and the rules that decided about it. In this order of priority: points
 * of order, a line of their own; where the chair or somebody themselves moved an entry; who was told to be next; reports of
 * tables; and then what the policy says (policy-supply.ts): precedence, sides, who was overtaken too often, kinds, first time, balance, time.
 */
export function orderQueue(entries: Iterable<readonly [string, Queued]>, policy: Policy, past: Past): readonly Place[] {
  const waiting: Waiting[] = []
  for (const [entryId, entry] of entries) if (entry.status === 'waiting') waiting.push({ ...entry, entryId })
  waiting.sort(byTime)
  const urgent = lineUp(waiting.filter(isPointOfOrder), BY_TIME, NOTHING_YET)
  const others = lineUp(
    waiting.filter((entry) => !isPointOfOrder(entry)),
    policy,
    past,
  )
  return [
    ...urgent.map(({ entryId, ahead }) => ({ entryId, place: ahead + 1, ahead, reasons: URGENT })),
    ...others.map(({ entryId, ahead, reasons }) => ({ entryId, place: urgent.length + ahead + 1, ahead, reasons })),
  ]
}

/** Only a point of order overtakes: it waits in a line of its own and does not count where the sides take turns. */
export const isPointOfOrder = ({ kind }: { readonly kind: Kind }): boolean => kind === 'point_of_order'

/** The run of sides after one more turn; reports leave it as it is, for nobody asked to give one. */
export function runAfter(
  { lastMode, lastModeRun }: ModeRun,
  { mode, kind, report }: Pick<Queued, 'mode' | 'kind' | 'report'>,
): ModeRun {
  if (report || isPointOfOrder({ kind })) return { ...(lastMode && { lastMode }), lastModeRun }
  return { lastMode: mode, lastModeRun: mode === lastMode ? lastModeRun + 1 : 1 }
}

const NOTHING_YET: Past = { lastModeRun: 0 }

const URGENT: PlaceReasons = [{ code: 'point_of_order' }]

/** Those who were moved stand where they were put, and the policy fills the other places. */
function lineUp(line: readonly Waiting[], policy: Policy, past: Past): Standing[] {
  const moved = line.filter(({ ahead }) => ahead !== undefined).sort((a, b) => a.ahead! - b.ahead!)
  const supply = policySupply(
    line.filter(({ ahead }) => ahead === undefined),
    policy,
    past,
  )
  let run: ModeRun = past
  let nextMoved = 0
  return line.map((_entry, ahead) => {
    const isDue = nextMoved < moved.length && moved[nextMoved]!.ahead! <= ahead
    const { waiting, reasons } = (isDue ? undefined : supply.next(run)) ?? wherePut(moved[nextMoved++]!)
    supply.place(waiting)
    run = runAfter(run, waiting)
    return { entryId: waiting.entryId, ahead, reasons }
  })
}

const PUT_BY = { chair: 'moved_by_chair', self: 'stepped_back', skipped: 'passed_over', pinned: 'pinned' } as const

const wherePut = (waiting: Waiting): Chosen => ({
  waiting,
  reasons: [{ code: PUT_BY[waiting.movedBy ?? 'chair'] }],
})
