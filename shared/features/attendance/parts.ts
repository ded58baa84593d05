import type { ItemId } from '../../lib/ids.ts'
import type { Localized } from '../../lib/languages.ts'
import { endOf, type Span } from '../../lib/span.ts'
import { itemsInOrder } from '../agenda/state.ts'
import { curveOf, peaksOf, stepsDuring, type KnownPeaks, type Step } from './curve.ts'
import { dateOfDay } from './day-end.ts'
import { EVER, participantsOf, type Participants } from './participants.ts'
import type { AttendanceSees } from './sees.ts'
import type { Kept, Peak } from './state.ts'
import { statisticsOf, type Statistics } from './statistics.ts'

/** What a day or an item came to. */
interface Part extends Statistics {
  readonly span: Span
  /** As the screens showed it: a step that arrives late does not change it. */
  readonly shown: Peak
  /** By the stays as they are known now. */
  readonly known: KnownPeaks
}

/** A day that had arrivals, the running one last. */
export interface DayPart extends Part {
  readonly date: string
  readonly isOver: boolean
}

/** An item that was opened. */
export interface ItemPart extends Part {
  readonly itemId: ItemId
  readonly title: Localized
  /** The day on which it was opened; undefined where that had no arrivals. */
  readonly date?: string
}

/** Everything that is counted of who was here. */
export interface AttendanceParts extends Participants {
  readonly curve: readonly Step[]
  readonly meeting: Statistics
  readonly days: readonly DayPart[]
  readonly items: readonly ItemPart[]
}

/** What a meeting, its days and its items came to, without anybody having saved it. */
export function partsOf(state: AttendanceSees): AttendanceParts {
  const { attendance, people } = state
  const participants = participantsOf(attendance.people, people.people)
  const { counted, lots } = participants
  const curve = curveOf(lots)
  const partOf = ({ span, peak, peakAtMs }: Kept): Part => ({
    ...statisticsOf(counted, span),
    span,
    shown: peakAtMs === undefined ? { peak } : { peak, peakAtMs },
    known: peaksOf(stepsDuring(curve, span)),
  })
  const days = daysOf(state).map(({ kept, ...day }): DayPart => ({ ...day, ...partOf(kept) }))
  const items = itemsInOrder(state.agenda).flatMap(({ itemId, title }): ItemPart[] => {
    const kept = attendance.items[itemId]
    if (!kept) return []
    const date = days.find(({ span }) => span.fromMs <= kept.span.fromMs && kept.span.fromMs < endOf(span))?.date
    return [{ itemId, title, ...(date !== undefined && { date }), ...partOf(kept) }]
  })
  return { ...participants, curve, meeting: statisticsOf(counted, EVER), days, items }
}

interface KnownDay {
  readonly date: string
  readonly isOver: boolean
  readonly kept: Kept
}

function daysOf({ attendance, meeting }: AttendanceSees): readonly KnownDay[] {
  const over = Object.entries(attendance.days).map(([date, kept]) => ({ date, isOver: true, kept }))
  const date = dateOfDay(attendance, meeting.zone)
  const running = date === undefined ? [] : [{ date, isOver: false, kept: attendance.day }]
  return [...over, ...running].sort((a, b) => a.kept.span.fromMs - b.kept.span.fromMs)
}
