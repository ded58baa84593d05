import { BucketMap } from '../../lib/bucket-map.ts'
import { defined } from '../../lib/defined.ts'
import type { GroupId, ItemId, PersonId, RoundId } from '../../lib/ids.ts'
import type { Localized } from '../../lib/languages.ts'
import type { Mode } from '../../lib/mode.ts'
import type { DrawnTable } from './draw/draw.ts'
import type { DrawQuality } from './draw/quality.ts'
import type { PlannedRounds } from './planned-rounds.ts'
import type { DrawProof, DrawStep } from './proof-state.ts'
import type { RoundLife, TableLife } from './running-state.ts'
import { noReports, type Reports } from './report-state.ts'
import { noGroups, type StandingGroups } from './standing.ts'

/** Where a table is: in the room, in the call, or both with somebody's laptop between them. */
export const ZONES = ['room', 'remote', 'mixed'] as const
export type Zone = (typeof ZONES)[number]

/** What may be mixed at the tables, by its field of a person. */
export const MIXES = ['stakeholderGroup', 'regionalGroup', 'language'] as const
export type Mix = (typeof MIXES)[number]

/** Where the chance of a draw comes from besides the server's own: nowhere else, numbers called in the room, a public beacon. */
export const ENTROPIES = ['server', 'numbers', 'beacon'] as const
export type Entropy = (typeof ENTROPIES)[number]

/** What the podium asks of a draw. */
export interface Settings {
  /** How many should sit at a table. */
  readonly size: number
  /** So many tables in all, instead of tables of about `size`. */
  readonly count?: number | undefined
  /** Room and remote at tables of their own, or together. */
  readonly zones: 'apart' | 'mixed'
  /** Only people of one language share a table, as far as a language has two who can. */
  readonly sameLanguage?: true | undefined
  /** The most important one first. */
  readonly mix: readonly Mix[]
  /** Of which nobody is to be the only one of theirs at a table, where they need not. */
  readonly notAlone?: readonly Mix[] | undefined
  /** Those who are here, or everybody of the list on the side where they are expected. */
  readonly from: 'here' | 'list'
  /** How many rounds are planned together, the next one among them; one where absent. */
  readonly rounds?: number | undefined
  /** Of each set no two share a table. */
  readonly apart?: readonly (readonly PersonId[])[] | undefined
  /** No two of one organisation share a table. */
  readonly apartOrganisations?: true | undefined
  /** Each set shares a table. */
  readonly together?: readonly (readonly PersonId[])[] | undefined
  /** One of them at each table, as far as they go. */
  readonly hosts?: readonly PersonId[] | undefined
  /** Only the server's where absent. */
  readonly entropy?: Entropy | undefined
}

/** A table and who sits at it, by the side on which they take part. `number` is its own among all tables of the round. */
export interface Table {
  readonly number: number
  readonly zone: Zone
  /** What everybody there speaks, where tables are of one language. */
  readonly language?: string | undefined
  readonly room: readonly PersonId[]
  readonly remote: readonly PersonId[]
}

/** Tables that are being drawn, or are drawn and not published; the podium alone sees them. */
export interface Draft extends Settings {
  readonly roundId: RoundId
  /** 1 for the first draw, one more with each time it is drawn again. */
  readonly draw: number
  /** In hexadecimal; absent while the numbers or the beacon that it follows from are waited for. */
  readonly seed?: string
  readonly proof?: DrawProof
  /** Who is to be seated, by side. */
  readonly room: readonly PersonId[]
  readonly remote: readonly PersonId[]
  /** Absent while it is being drawn. */
  readonly drawn?: DrawnTables
  /** What was changed by hand since it was drawn, in order. */
  readonly moves?: readonly Move[]
  /** It could not be worked out: somebody draws again, or discards it. */
  readonly hasFailed?: true
}

/** What a draw came to. */
export interface DrawnTables {
  readonly tables: readonly Table[]
  /** As they are now, with what was moved by hand. */
  readonly quality: DrawQuality
  /** The tables of the rounds after this one that were drawn with it. */
  readonly later?: readonly (readonly DrawnTable[])[]
}

/** Somebody who was moved by hand to another table; `with` went the other way. */
export interface Move {
  /** Counts up in a draw. */
  readonly number: number
  readonly personId: PersonId
  readonly from: number
  readonly to: number
  readonly with?: PersonId | undefined
  readonly isUndone?: true
}

/** The standing group that has a table; nothing where tables are drawn. */
export interface GroupOfTable {
  readonly groupId?: GroupId
  readonly name?: Localized
  /** The group's own link, which goes before that of the table. */
  readonly url?: string
}

/** A table of a round that is on. */
export interface RoundTable extends Table, GroupOfTable, TableLife {
  /** Who sat here and does not any more. */
  readonly left: readonly PersonId[]
}

/** Where somebody sits, and on which side they take part. */
export interface Seat {
  readonly table: number
  readonly side: Mode
}

/** Of the tables that were drawn: enough to draw them again. */
interface Drawn extends Settings {
  readonly kind?: never
  readonly seed: string
  /** Absent in rounds from before there were commitments. */
  readonly proof?: DrawProof
  /** How often it was drawn until it was published. */
  readonly draws: number
  readonly quality: DrawQuality
  readonly moves?: readonly Move[]
}

/** Tables that nobody drew: the standing groups that were opened, each at its own. */
interface Opened {
  readonly kind: 'standing'
}

interface Begun {
  readonly roundId: RoundId
  /** The item that was on when it began. */
  readonly itemId?: ItemId
  readonly startedAtMs: number
}

interface Running extends Begun, RoundLife {
  readonly endsAtMs: number
  /** In the order of their numbers; those that nobody sits at any more are among them. */
  readonly tables: readonly RoundTable[]
  readonly seats: BucketMap<Seat>
  /** How often it was brought in line with who is here: makes the next time another one. */
  readonly settled: number
}

export type DrawnRound = Running & Drawn
export type StandingRound = Running & Opened
/** The round that is on. */
export type Round = DrawnRound | StandingRound

interface PastTable extends GroupOfTable {
  readonly number: number
  readonly zone: Zone
  readonly members: readonly PersonId[]
  /** Those of them who had left when the round ended. */
  readonly left?: readonly PersonId[]
}

interface Over extends Begun {
  readonly endedAtMs: number
  readonly tables: readonly PastTable[]
}

/** A round that is over: who really sat together. */
export type PastRound = Over & (Drawn | Opened)

/** How to get to a remote table; `{n}` stands for its number. A list is taken in the order of the remote tables. */
export type RemotePlace =
  | { readonly kind: 'instruction'; readonly text: Localized }
  | { readonly kind: 'pattern'; readonly url: string }
  | { readonly kind: 'list'; readonly urls: readonly string[] }

/** How to get to the tables, for all rounds. */
export interface Places {
  /** Where the tables of the room are. */
  readonly roomNote?: Localized
  readonly remote?: RemotePlace
}

export interface GroupsSlice {
  readonly draft?: Draft
  readonly round?: Round
  /** A technical pause: no table's time runs. */
  readonly standsSinceMs?: number
  /** The first one first. */
  readonly past: readonly PastRound[]
  /** Rounds that were drawn with one before and are not asked for yet. */
  readonly plan?: PlannedRounds | undefined
  /** Draws that were discarded since the last published one: those after them tell of them. */
  readonly dropped?: readonly DrawStep[]
  readonly places: Places
  readonly standing: StandingGroups
  readonly reports: Reports
  /** Ids of rounds that were ever asked for: none is used twice. */
  readonly used: BucketMap<true>
}

export const initialGroups: GroupsSlice = {
  past: [],
  places: {},
  standing: noGroups,
  reports: noReports,
  used: BucketMap.empty(),
}

/** Since when the time of the round that is on stands: since the technical pause began, or since its own start in one. */
export const standingSince = ({ round, standsSinceMs }: GroupsSlice): number | undefined =>
  round && standsSinceMs !== undefined ? Math.max(standsSinceMs, round.startedAtMs) : undefined

/** Everybody at a table. */
export const membersOf = ({ room, remote }: Pick<Table, 'room' | 'remote'>): readonly PersonId[] => [...room, ...remote]

/** What was asked of a draw alone, of whatever was drawn with it. */
export function settingsOf({ size, zones, mix, from, ...more }: Settings): Settings {
  const { count, sameLanguage, notAlone, rounds, apart, apartOrganisations, together, hosts, entropy } = more
  const wishes = { count, sameLanguage, notAlone, rounds, apart, apartOrganisations, together, hosts, entropy }
  return { size, zones, mix, from, ...defined(wishes) }
}
