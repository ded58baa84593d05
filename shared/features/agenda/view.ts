import type { Localized } from '../../lib/languages.ts'
import { memo } from '../../lib/memo.ts'
import { personOf, type PeopleSlice } from '../people/state.ts'
import type {
  AgendaSlice,
  Answer,
  Apology,
  Day,
  DayRule,
  Item,
  ItemKind,
  Postponed,
  RunningSegment,
  Segment,
  SegmentKind,
} from './state.ts'

/** A line of an item; `rank` orders it. */
export interface LineView {
  readonly rank: number
  readonly text: Localized
  /** Of a point that is a question. */
  readonly answer?: Answer
  /** Of an expected output. */
  readonly isMet?: true
}

/** A collection of lines keyed by `l0`, `l1`, … */
export interface LinesView {
  readonly [key: string]: LineView
}

export interface SegmentView extends Segment {
  readonly rank: number
  readonly kind?: SegmentKind
}

export interface ItemView {
  readonly dayId: string
  /** Order within the day. */
  readonly rank: number
  readonly kind: ItemKind
  readonly title: Localized
  readonly startMs: number
  readonly endMs: number
  readonly points: LinesView
  readonly focus?: Localized
  readonly outputs: LinesView
  /** Keyed by `s0`, `s1`, … */
  readonly segments: { readonly [key: string]: SegmentView }
  readonly status: Item['status']
  readonly openedAtMs?: number
  readonly closedAtMs?: number
  readonly pausedAtMs?: number
  readonly pausedMs: number
  readonly isPinned?: true
  /** The chair's estimate of its length, where it is not the planned one. */
  readonly minutes?: number
  readonly segment?: RunningSegment
  /** What became of those who waited when it closed; absent: they kept their places. */
  readonly waiting?: 'carry' | 'thank'
  readonly postponed?: Postponed
  /** Why it is left out, where nobody of the meeting did it. */
  readonly leftOut?: 'not_in_file'
  readonly isInserted?: true
  readonly changedAfterAdoption?: true
}

export interface DayView {
  readonly rank: number
  readonly date: string
  readonly title: Localized
  readonly openTo?: Localized
  readonly rule: DayRule
  readonly hardStopMs?: number
  readonly hardStopLabel?: Localized
  readonly adoptedAtMs?: number
}

/** Somebody who cannot come on a day; a name that was erased is empty. */
export interface ApologyView {
  readonly dayId: string
  readonly name: string
}

/** The agenda is the same for everyone. */
export interface AgendaView {
  readonly days: { readonly [dayId: string]: DayView }
  readonly items: { readonly [itemId: string]: ItemView }
  readonly apologies: { readonly [apologyId: string]: ApologyView }
  readonly currentItemId?: string
}

/** The agenda as everyone sees it; an item that did not change keeps its identity. */
export const viewAgenda = (agenda: AgendaSlice, people: PeopleSlice): AgendaView =>
  viewWith(agenda, Object.keys(agenda.apologies).length === 0 ? NO_APOLOGIES : viewApologies(agenda.apologies, people))

const NO_APOLOGIES: AgendaView['apologies'] = {}

const viewWith = memo(
  ({ days, items, currentItemId }: AgendaSlice, apologies: AgendaView['apologies']): AgendaView => ({
    days: viewDays(days),
    items: viewItems(items, days),
    apologies,
    ...(currentItemId && { currentItemId }),
  }),
)

const viewApologies = memo((apologies: AgendaSlice['apologies'], people: PeopleSlice): AgendaView['apologies'] =>
  Object.fromEntries(
    Object.values(apologies).map((apology) => [
      apology.apologyId,
      viewApology(apology, apology.personId ? personOf(people, apology.personId)?.name : apology.name),
    ]),
  ),
)

const viewApology = memo(({ dayId }: Apology, name: string | undefined): ApologyView => ({ dayId, name: name ?? '' }))

const viewDays = memo((days: readonly Day[]): AgendaView['days'] =>
  Object.fromEntries(days.map(({ dayId, itemIds: _seenByRank, ...day }, rank) => [dayId, { ...day, rank }])),
)

const viewItems = memo((items: AgendaSlice['items'], days: readonly Day[]): AgendaView['items'] =>
  Object.fromEntries(
    days.flatMap(({ itemIds }) => itemIds.map((itemId, rank) => [itemId, viewItem(items[itemId]!, rank)] as const)),
  ),
)

const viewItem = memo((item: Item, rank: number): ItemView => {
  const { itemId: _isItsKey, points, outputs, segments, answers, metOutputs, ...rest } = item
  return {
    ...rest,
    rank,
    points: viewPoints(points, answers),
    outputs: viewOutputs(outputs, metOutputs),
    segments: viewSegments(segments),
  }
})

const viewPoints = memo((points: readonly Localized[], answers: Item['answers']) =>
  viewLines(points, (rank) => ({ ...(answers?.[rank] && { answer: answers[rank] }) })),
)

const viewOutputs = memo((outputs: readonly Localized[], met: Item['metOutputs']) =>
  viewLines(outputs, (rank) => ({ ...(met?.includes(rank) && { isMet: true as const }) })),
)

const viewLines = (
  lines: readonly Localized[],
  factsOf: (rank: number) => Pick<LineView, 'answer' | 'isMet'>,
): LinesView => Object.fromEntries(lines.map((text, rank) => [`l${rank}`, { rank, text, ...factsOf(rank) }]))

const viewSegments = memo((segments: readonly Segment[]): ItemView['segments'] =>
  Object.fromEntries(segments.map((segment, rank) => [`s${rank}`, { ...segment, rank }])),
)
