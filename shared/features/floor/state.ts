import { BucketMap } from '../../lib/bucket-map.ts'
import type { EntryId, ItemId, PersonId, TextId } from '../../lib/ids.ts'
import type { Language } from '../../lib/languages.ts'
import type { Mode } from '../../lib/mode.ts'

/** What somebody wants the floor for, in order of precedence; only a point of order overtakes. */
export const KINDS = [
  'point_of_order',
  'right_of_reply',
  'clarification',
  'reply',
  'intervention',
  'new_topic',
] as const
export type Kind = (typeof KINDS)[number]

/** How a wish for the floor came in. */
export const CHANNELS = ['app', 'raised_hand', 'video_call', 'chat', 'paper'] as const
export type Channel = (typeof CHANNELS)[number]

export type Policy =
  { readonly name: 'by_time' } | { readonly name: 'alternate'; readonly room: number; readonly remote: number }

/** A wish for the floor that waits, is set aside, or waits for the chair's leave. */
export interface Entry {
  readonly entryId: EntryId
  readonly itemId: ItemId
  readonly personId?: PersonId
  /** Only for somebody added by name. */
  readonly name?: string
  readonly organisation?: string
  readonly mode: Mode
  readonly kind: Kind
  readonly channel: Channel
  readonly topic?: string
  readonly language?: Language
  readonly askedAtMs: number
  readonly status: 'waiting' | 'held' | 'needs_leave'
  readonly isReady?: boolean
  /** Set where it was moved: how many others of its line (points of order, or all else) stay before it, whatever the policy says. */
  readonly ahead?: number
  readonly movedBy?: 'self' | 'chair' | 'skipped'
}

/** What may hold the speaker's clock: the desk, a pause of the item, a technical pause of the meeting. */
export type ClockHold = 'desk' | 'item' | 'meeting'

/** The one who has the floor: called, and speaking once heard. */
export interface Turn {
  readonly entry: Entry
  readonly calledAtMs: number
  readonly heardAtMs?: number
  readonly limitMs: number
  /** Since when the clock stands still. */
  readonly pausedAtMs?: number
  /** What holds the clock: it goes on once nothing does. */
  readonly heldBy?: readonly ClockHold[]
  /** Sum of finished pauses. */
  readonly pausedMs: number
}

/** The queue of one item and how its floor went: enough for policy, pace and figures. It stays when its item closes. */
export interface ItemFloor {
  /** Waiting, held and leave-seeking entries. */
  readonly entries: BucketMap<Entry>
  /** The entry of each person that is in `entries`. */
  readonly entryOfPerson: BucketMap<EntryId>
  readonly isQueueClosed: boolean
  /** Run of the same mode at the end of the finished turns, points of order left out: which had the floor last, and how often in a row. */
  readonly lastMode?: Mode
  readonly lastModeRun: number
  /** Finished turns in which somebody was heard. */
  readonly turns: number
  readonly spokeMs: number
}

/** A finished turn, kept for "last speakers"; the last five of the meeting. */
export interface PastTurn {
  readonly entryId: EntryId
  readonly personId?: PersonId
  readonly name?: string
  readonly mode: Mode
  readonly spokeMs: number
  readonly endedAtMs: number
}

export interface FloorSlice {
  readonly turn?: Turn
  readonly items: { readonly [itemId: string]: ItemFloor }
  readonly lastTurns: readonly PastTurn[]
  /** Turns and floor time of each person over the meeting. */
  readonly totals: BucketMap<{ readonly turns: number; readonly spokeMs: number }>
  /** Rows outside the log with the topics of each person: what is erased with the person. */
  readonly texts: BucketMap<readonly TextId[]>
  readonly policy: Policy
  /** Speaking limit of a turn. */
  readonly limitMs: number
  /** Whether only those may wait who are here or asleep: a rule of attendance that counts here. */
  readonly onlyHere: boolean
}

export const initialFloor: FloorSlice = {
  items: {},
  lastTurns: [],
  totals: BucketMap.empty(),
  texts: BucketMap.empty(),
  policy: { name: 'by_time' },
  limitMs: 180_000,
  onlyHere: false,
}

/** The floor of an item to which nothing happened: empty and open. */
export const NO_FLOOR_YET: ItemFloor = {
  entries: BucketMap.empty(),
  entryOfPerson: BucketMap.empty(),
  isQueueClosed: false,
  lastModeRun: 0,
  turns: 0,
  spokeMs: 0,
}

/** The floor of an item; empty and open where nothing happened yet. */
export const floorOf = (floor: FloorSlice, itemId: ItemId): ItemFloor =>
  (Object.hasOwn(floor.items, itemId) && floor.items[itemId]) || NO_FLOOR_YET
