import type {
  CompanionView,
  GroupsMe,
  RoundView,
  TableMessageView,
  WayView,
} from '../../../shared/features/groups/view.ts'
import type { Localized } from '../../../shared/lib/languages.ts'
import type { Mode } from '../../../shared/lib/mode.ts'

/** Somebody at the reader's table. */
export interface Companion extends CompanionView {
  readonly personId: string
  readonly isHost: boolean
  readonly isRapporteur: boolean
  readonly hasLaptop: boolean
}

/** Who holds the laptop between those in the room and those in the call. */
export type Laptop =
  { readonly name: 'mine' } | { readonly name: 'theirs'; readonly holder: string } | { readonly name: 'nobodys' }

/** What those who run the meeting say to all tables, or to the reader's alone. */
export interface TableMessage extends TableMessageView {
  readonly to: 'all' | 'mine'
}

interface DuringRound {
  readonly round: RoundView
  /** The latest first. */
  readonly messages: readonly TableMessage[]
}

/** The reader's seat: where it is, and with whom. */
export interface Seated extends DuringRound {
  readonly name: 'seated'
  readonly number: number
  /** What a standing group is called. */
  readonly title: Localized | undefined
  readonly mode: Mode
  readonly way: WayView
  readonly companions: readonly Companion[]
  readonly isHost: boolean
  readonly isRapporteur: boolean
  /** Absent where all who sit there are on one side. */
  readonly laptop: Laptop | undefined
  readonly prompt: Localized | undefined
  readonly merge: GroupsMe['merge']
}

/** Who has no seat waits to be told one; where standing groups meet, a member of none of them chooses one. */
interface Unseated extends DuringRound {
  readonly name: 'coming' | 'choosing'
}

/** The reader during a round. */
export type MyTable = Seated | Unseated

/** The reader's table; undefined while no round is on. What is known of the reader counts for its own round alone. */
export function myTableOf(
  round: RoundView | undefined,
  mine: GroupsMe | undefined,
  personId: string | undefined,
): MyTable | undefined {
  if (!round) return undefined
  const isMine = mine?.roundId === round.roundId
  const messages = messagesOf(round.message, isMine ? mine.message : undefined)
  if (!isMine || mine.number === undefined)
    return { round, messages, name: round.kind === 'standing' ? 'choosing' : 'coming' }
  return { round, messages, ...seatOf(mine, mine.number, personId), prompt: mine.prompt ?? round.prompt }
}

const messagesOf = (all: TableMessageView | undefined, mine: TableMessageView | undefined): readonly TableMessage[] =>
  [...(all ? [{ ...all, to: 'all' as const }] : []), ...(mine ? [{ ...mine, to: 'mine' as const }] : [])].sort(
    (a, b) => b.atMs - a.atMs,
  )

function seatOf(
  mine: GroupsMe,
  number: number,
  personId: string | undefined,
): Omit<Seated, 'prompt' | keyof DuringRound> {
  const { name: title, mode = 'room', host, rapporteur, merge } = mine
  const companions = companionsOf(mine)
  const areOnBothSides = companions.some((companion) => companion.mode !== mode)
  return {
    name: 'seated',
    number,
    title,
    mode,
    way: mine,
    companions,
    isHost: personId !== undefined && host === personId,
    isRapporteur: personId !== undefined && rapporteur === personId,
    laptop: areOnBothSides ? laptopOf(mine, companions, personId) : undefined,
    merge,
  }
}

const companionsOf = ({ companions = {}, host, rapporteur, laptop }: GroupsMe): readonly Companion[] =>
  Object.entries(companions).map(([personId, companion]) => ({
    ...companion,
    personId,
    isHost: host === personId,
    isRapporteur: rapporteur === personId,
    hasLaptop: laptop === personId,
  }))

function laptopOf({ laptop }: GroupsMe, companions: readonly Companion[], personId: string | undefined): Laptop {
  if (laptop !== undefined && laptop === personId) return { name: 'mine' }
  const holder = companions.find(({ hasLaptop }) => hasLaptop)
  return holder ? { name: 'theirs', holder: holder.name } : { name: 'nobodys' }
}
