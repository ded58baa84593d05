import type { BucketMap } from '../../lib/bucket-map.ts'
import type { Localized } from '../../lib/languages.ts'
import type { Mode } from '../../lib/mode.ts'
import type { DrawQuality } from './draw/quality.ts'
import type { DrawProofView, DrawView, MyLineView } from './view-proof.ts'
import type { MyReportView, PodiumReportsView, ReportsView } from './report-view.ts'
import type { GroupNamesView, GroupsOfItemsView, GroupsOfPodiumView } from './standing-view.ts'
import type { Settings, Zone } from './state.ts'

/** The round that is on as everyone sees it: nothing of who sits where. */
export interface RoundView {
  readonly roundId: string
  readonly startedAtMs: number
  readonly endsAtMs: number
  /** Since when its time stands, in a technical pause: what that takes is given back at the end. */
  readonly standsSinceMs?: number
  /** Tables at which somebody sits. */
  readonly tables: number
  readonly itemId?: string
  /** Standing groups that were opened again; absent where the tables were drawn. */
  readonly kind?: 'standing'
  /** What all tables talk about. */
  readonly prompt?: Localized
  /** The last message to all tables. */
  readonly message?: TableMessageView
  /** Everybody is being called back: the end is that of the countdown. */
  readonly isCalledBack?: true
}

/** What those who run the meeting say to people at tables. */
export interface TableMessageView {
  readonly messageId: string
  readonly text: string
  readonly atMs: number
}

export interface GroupsView {
  readonly round?: RoundView
  /** What the tables that come next, else those of the round, will be checked by. */
  readonly draw?: DrawView
  /** Absent where there are no standing groups. */
  readonly standing?: GroupNamesView
}

/** The hall also reads what the tables report, by round. */
export interface HallGroupsView extends GroupsView {
  readonly reports: { readonly [roundId: string]: ReportsView }
}

/** The room screen also shows who sits where, to be paged through by surname. */
export interface ScreenGroupsView extends GroupsView {
  /** By person. Empty while no round is on. */
  readonly seats: BucketMap<SeatView>
  /** Numbers of the tables at which room and remote sit together, keyed by `t1`, `t2`, …; empty while no round is on. */
  readonly hybrid: { readonly [key: string]: number }
}

export interface SeatView {
  /** Empty for the moment in which somebody erased still has the seat. */
  readonly name: string
  readonly familyName?: string
  readonly table: number
  readonly mode: Mode
}

/** The door tells each arrival their table. */
export interface DoorGroupsView extends GroupsView {
  /** Number of the table by person. Empty while no round is on. */
  readonly seats: BucketMap<number>
}

/** How to get to a table: a note where the room's are; for remote people a link or an instruction with the table's number in it. */
export interface WayView {
  readonly note?: Localized
  readonly url?: string
  readonly instruction?: Localized
}

/** A table as the podium sees it. */
export interface TableView extends WayView {
  /** Its number, and its place among the tables. */
  readonly number: number
  readonly zone: Zone
  /** What the standing group is called that sits here. */
  readonly name?: Localized
  readonly groupId?: string
  /** Where tables are of one language. */
  readonly language?: string
  /** Ids of persons. */
  readonly members: readonly string[]
  /** Those of them who take part remotely. */
  readonly remote: number
  /** Ids of persons: who welcomes the others; who holds the laptop between room and call. */
  readonly host?: string
  readonly laptop?: string
  /** What this table talks about, where it is something else than all others. */
  readonly prompt?: Localized
  /** Somebody sits alone here and is offered another table. */
  readonly merge?: MergeView & { readonly personId: string }
  /** Remote people sit here and have neither link nor instruction. */
  readonly isWayMissing?: boolean
}

/** Keyed by `t1`, `t2`, … */
export interface TablesView {
  readonly [key: string]: TableView
}

export interface DraftView extends Settings {
  readonly roundId: string
  /** 1 for the first draw. */
  readonly draw: number
  readonly seed?: string
  /** `waiting`: for the numbers or the beacon that its seed follows from. */
  readonly status: 'waiting' | 'drawing' | 'failed' | 'ready'
  /** Absent in draws from before there were commitments. */
  readonly proof?: DrawProofView
  /** How many are to be seated. */
  readonly room: number
  readonly remote: number
  /** Present when ready, as `tables` is. */
  readonly quality?: DrawQuality
  readonly tables?: TablesView
  /** How many tables have remote people without link or instruction. */
  readonly missing?: number
  /** How many of the drawn have left since, and how many have come: these get their seats on publishing. */
  readonly gone?: number
  readonly late?: number
  /** What was changed by hand since it was drawn; absent where nothing was. */
  readonly moves?: MovesView
  /** Which round of how many it is; absent where it stands alone. */
  readonly planNumber?: number
  readonly planOf?: number
}

/** Keyed by `m1`, `m2`, … */
export interface MovesView {
  readonly [key: string]: MoveView
}

/** Somebody who was moved by hand, between tables by their numbers; `with` went the other way. */
export interface MoveView {
  readonly number: number
  readonly personId: string
  readonly from: number
  readonly to: number
  readonly with?: string
}

/** Rounds that were drawn with one before: asked for with these wishes, the next one is there at once. */
export interface PlanView extends Settings {
  /** Which round of how many the next one is. */
  readonly next: number
  readonly of: number
}

/** The round that is on as the podium sees it. */
export interface PodiumRoundView extends RoundView, Partial<DrawnView> {
  readonly seated: number
  /** What was said last, by the id of the message. */
  readonly messages: PodiumMessagesView
}

/** A message to all tables or to one, as those see it who said it. */
export interface PodiumMessagesView {
  readonly [messageId: string]: { readonly text: string; readonly atMs: number; readonly table?: number }
}

/** How the tables of a round were drawn: all of it, or nothing where nobody drew them. */
interface DrawnView extends Settings {
  readonly seed: string
  /** How often it was drawn. */
  readonly draws: number
  readonly quality: DrawQuality
  /** Absent in rounds from before there were commitments. */
  readonly proof?: DrawProofView
}

export interface PastRoundView extends Partial<DrawnView> {
  /** Standing groups that were opened; absent where the tables were drawn. */
  readonly kind?: 'standing'
  /** 0 for the first round of the meeting. */
  readonly rank: number
  readonly startedAtMs: number
  readonly endedAtMs: number
  readonly itemId?: string
  readonly tables: { readonly [key: string]: PastTableView }
}

/** Who really sat at a table. */
export interface PastTableView {
  readonly number: number
  readonly zone: Zone
  readonly members: readonly string[]
  /** What the standing group was called that sat here. */
  readonly name?: Localized
  readonly groupId?: string
}

/** How to get to the tables, as it is set. */
export interface PlacesView {
  readonly roomNote?: Localized
  readonly kind?: 'instruction' | 'pattern' | 'list'
  readonly instruction?: Localized
  readonly pattern?: string
  readonly urls?: readonly string[]
}

export interface PodiumGroupsView {
  readonly draft?: DraftView
  readonly plan?: PlanView
  readonly round?: PodiumRoundView
  /** The tables of the round that is on; empty while none is. */
  readonly tables: TablesView
  /** By id of the round. */
  readonly past: { readonly [roundId: string]: PastRoundView }
  readonly places: PlacesView
  /** Absent where there are no standing groups. */
  readonly standing?: GroupsOfPodiumView
  /** Which groups the items are for; absent where there are no groups. */
  readonly groupsOfItems?: GroupsOfItemsView
  /** By id of the round. */
  readonly reports: { readonly [roundId: string]: PodiumReportsView }
}

/** Somebody at my table. */
export interface CompanionView {
  readonly name: string
  readonly organisation?: string
  readonly mode: Mode
}

/** Another table, offered to whoever sits alone, by its number. */
export interface MergeView {
  readonly to: number
  /** When they are taken there if nobody says otherwise; absent: they said that they stay. */
  readonly atMs?: number
}

/** My table; empty while I have none. It counts only while the round of `roundId` is on, whose end everybody sees. */
export interface GroupsMe extends WayView {
  readonly roundId?: string
  readonly number?: number
  readonly zone?: Zone
  readonly mode?: Mode
  /** The reader's line in the record of each draw that was published, by round. */
  readonly lines?: { readonly [roundId: string]: MyLineView }
  /** The others by their ids. */
  readonly companions?: { readonly [personId: string]: CompanionView }
  /** What the table is called, where it is one of a standing group. */
  readonly name?: Localized
  /** The standing groups that the reader belongs to. */
  readonly groupIds?: readonly string[]
  /** What this table talks about, where it is something else than all others. */
  readonly prompt?: Localized
  /** Ids of persons at the table, the reader among them: who welcomes the others; who holds the laptop between room and call; who reports. */
  readonly host?: string
  readonly laptop?: string
  readonly rapporteur?: string
  /** The reports of the reader's tables, by round. */
  readonly reports?: { readonly [roundId: string]: MyReportView }
  /** The last message to this table alone. */
  readonly message?: TableMessageView
  /** The reader sits alone: which table is offered. */
  readonly merge?: MergeView
}
