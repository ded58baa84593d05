import { BucketMap } from '../../lib/bucket-map.ts'
import type { EntryId, ItemId, PersonId, SlotId, StatementId, TextId } from '../../lib/ids.ts'
import type { Language } from '../../lib/languages.ts'
import type { Mode } from '../../lib/mode.ts'
import type { Role } from '../../lib/roles.ts'
import type { Present } from './order-facts.ts'
import type { MovedBy, Past } from './order.ts'
import { BY_TIME, type Policy } from './policy.ts'
import type { FloorReport } from './report.ts'
import type { Part, SpeakersLists } from './speakers-list.ts'

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

/** Kinds that no meeting goes without. */
export const CONSTANT_KINDS: readonly Kind[] = ['point_of_order', 'intervention']

/** What an intervention is to the matter. */
export const TAGS = ['for', 'against', 'question', 'proposal'] as const
export type Tag = (typeof TAGS)[number]

/** How a wish for the floor came in. */
export const CHANNELS = ['app', 'raised_hand', 'video_call', 'chat', 'paper'] as const
export type Channel = (typeof CHANNELS)[number]
/** `list`: called from the speakers' list of the item; `report`: for the report of a table; neither has asked. */
export type EntryChannel = Channel | 'list' | 'report'

/** The turn that a right of reply answers, and who had it. */
export interface RepliedTurn {
  readonly entryId: EntryId
  readonly personId?: PersonId
  /** Only of somebody added by name. */
  readonly name?: string
}

/** A wish for the floor that waits, is set aside, or waits for the chair's leave. */
export interface Entry {
  readonly entryId: EntryId
  readonly itemId: ItemId
  readonly personId?: PersonId
  /** Only for somebody added by name. */
  readonly name?: string
  readonly organisation?: string
  /** As the desk typed it, before it was known whose name it is. */
  readonly typed?: { readonly name: string; readonly organisation?: string }
  /** Rows outside the log of what was written about a name that is nobody's yet. */
  readonly texts?: readonly TextId[]
  readonly mode: Mode
  readonly kind: Kind
  readonly channel: EntryChannel
  /** Only of a turn that is given from the speakers' list. */
  readonly slotId?: SlotId
  readonly part?: Part
  /** Only of whoever reports for a table. */
  readonly report?: FloorReport
  /** Of this turn, whatever limits there are. */
  readonly limitMs?: number
  /** Only of a right of reply. */
  readonly replyTo?: RepliedTurn
  readonly tag?: Tag
  readonly topic?: string
  readonly language?: Language
  readonly askedAtMs: number
  readonly status: 'waiting' | 'held' | 'needs_leave'
  readonly isReady?: boolean
  /** In whose queue it waited before that item closed. */
  readonly carriedFrom?: ItemId
  /** Set where it was moved: how many others of its line (points of order, or all else) stay before it, whatever the policy says. */
  readonly ahead?: number
  readonly movedBy?: MovedBy
  /** Why it is set aside, where the desk said so. */
  readonly heldFor?: HoldReason
}

/** Why somebody is set aside: did not answer, lost the connection, or wished it. */
export const HOLD_REASONS = ['unavailable', 'lost_connection', 'wish'] as const
export type HoldReason = (typeof HOLD_REASONS)[number]

/** What may hold the speaker's clock: the desk, a pause of the item, a technical pause of the meeting, a point of order. */
export type ClockHold = 'desk' | 'item' | 'meeting' | 'point_of_order'

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
  /** Who had moved the entry before it was called. */
  readonly movedBy?: Entry['movedBy']
  /** Others of its line stood before it when the chair called it. */
  readonly isOutOfOrder?: true
}

/** What somebody says on an item in writing: the text of what they will say, or instead of saying it. */
export interface Statement {
  readonly statementId: StatementId
  readonly itemId: ItemId
  readonly personId?: PersonId
  /** Of whose entry it is the text. */
  readonly entryId?: EntryId
  /** Only of somebody added by name. */
  readonly name?: string
  readonly organisation?: string
  readonly text: string
  /** Its row outside the log. */
  readonly textId: TextId
  readonly writtenAtMs: number
  readonly isInstead?: true
  /** Whether the hall reads it. */
  readonly isPublished?: true
}

/** The queue of one item and how its floor went: enough for policy, pace and figures. It stays when its item closes. */
export interface ItemFloor {
  /** Waiting, held and leave-seeking entries. */
  readonly entries: BucketMap<Entry>
  /** The entry of each person that is in `entries`. */
  readonly entryOfPerson: BucketMap<EntryId>
  readonly statements: BucketMap<Statement>
  readonly isQueueClosed: boolean
  /** When the queue closes by itself. */
  readonly lastCallAtMs?: number
  /** The item's own order of speakers; absent where the meeting's holds. */
  readonly policy?: Policy
  /** The entry whose person was told to be next; it counts as long as it waits. */
  readonly next?: EntryId
  /** Calls by the policy of somebody who had asked after others that still wait, by entry. */
  readonly overtakers?: Past['overtakers']
  /** Run of the same mode at the end of the finished turns, points of order left out: which had the floor last, and how often in a row. */
  readonly lastMode?: Mode
  readonly lastModeRun: number
  /** Finished turns in which somebody was heard. */
  readonly turns: number
  readonly spokeMs: number
}

/** What is kept of a turn in which somebody was heard. */
export interface PastTurn {
  readonly entryId: EntryId
  readonly itemId: ItemId
  readonly personId?: PersonId
  /** Only for somebody added by name. */
  readonly name?: string
  readonly organisation?: string
  readonly mode: Mode
  readonly kind: Kind
  readonly channel: EntryChannel
  /** Only of a turn that was given from the speakers' list. */
  readonly slotId?: SlotId
  readonly part?: Part
  /** Only of the report of a table. */
  readonly report?: FloorReport
  readonly askedAtMs: number
  /** Called and heard for the first time under this entry. */
  readonly calledAtMs: number
  readonly heardAtMs: number
  readonly endedAtMs: number
  /** All that was spoken under this entry. */
  readonly spokeMs: number
  readonly limitMs: number
  readonly movedBy?: Entry['movedBy']
  readonly isOutOfOrder?: true
  /** Set aside while speaking, and not back yet: counts as floor time, not as a turn. */
  readonly isPutBack?: true
}

/** Speaking limits that hold for some, in milliseconds; which of several holds is said in limits.ts. */
export interface Limits {
  readonly kinds?: { readonly [K in Kind]?: number }
  readonly roles?: { readonly [R in Role]?: number }
  readonly items?: { readonly [itemId: string]: number }
}

/** What of the desk's doing can be taken back. */
export const STEPS = ['called', 'ended', 'held', 'returned', 'removed', 'declined', 'moved', 'passed_over'] as const
export type Step = (typeof STEPS)[number]

/** The last step of the desk: what was done and about which entry. */
export type LastStep = {
  readonly step: Step
  readonly entryId: EntryId
  readonly itemId: ItemId
  readonly atMs: number
} & (
  | {
      /** The floor as it would be without the step: all that happens besides happens to it too. */
      readonly without: FloorSlice
    }
  /** Why it cannot be taken back any more. */
  | { readonly loss: 'asked_again' | 'erased' | 'item_changed' }
)

export interface FloorSlice {
  readonly turn?: Turn
  /** The turn that stands still while a point of order has the floor, and goes on after it. */
  readonly interrupted?: Turn
  /** What the desk did last, and how the floor would be without it. */
  readonly lastStep?: LastStep
  readonly items: { readonly [itemId: string]: ItemFloor }
  /** Moderators and presenters of each item. */
  readonly lists: SpeakersLists
  /** Every turn of the meeting in which somebody was heard, by its entry. */
  readonly history: BucketMap<PastTurn>
  /** Turns and floor time of each person over the meeting. */
  readonly totals: BucketMap<{ readonly turns: number; readonly spokeMs: number }>
  /** Rows outside the log with the topics of each person: what is erased with the person. */
  readonly texts: BucketMap<readonly TextId[]>
  /** The meeting's order of speakers; an item may have its own. */
  readonly policy: Policy
  /** How many of each group were present when that was last fixed, by the group's name; only where floor time is balanced. */
  readonly present?: Present
  /** Kinds that may be asked with, in order of precedence. */
  readonly offeredKinds: readonly Kind[]
  /** Speaking limit of a turn, where no limit of its kind, role or item holds. */
  readonly limitMs: number
  /** What holds instead for some. */
  readonly limits: Limits
  /** Whether only those may wait who are here or asleep: a rule of attendance that counts here. */
  readonly onlyHere: boolean
}

export const initialFloor: FloorSlice = {
  items: {},
  lists: {},
  history: BucketMap.empty(),
  totals: BucketMap.empty(),
  texts: BucketMap.empty(),
  policy: BY_TIME,
  offeredKinds: KINDS,
  limitMs: 180_000,
  limits: {},
  onlyHere: false,
}

/** The floor of an item to which nothing happened: empty and open. */
export const NO_FLOOR_YET: ItemFloor = {
  entries: BucketMap.empty(),
  entryOfPerson: BucketMap.empty(),
  statements: BucketMap.empty(),
  isQueueClosed: false,
  lastModeRun: 0,
  turns: 0,
  spokeMs: 0,
}

/** The floor of an item; empty and open where nothing happened yet. */
export const floorOf = (floor: FloorSlice, itemId: ItemId): ItemFloor =>
  (Object.hasOwn(floor.items, itemId) && floor.items[itemId]) || NO_FLOOR_YET

/** The order of speakers in force for an item: its own, else the meeting's. */
export const policyOf = (floor: FloorSlice, itemId: ItemId): Policy => floorOf(floor, itemId).policy ?? floor.policy
