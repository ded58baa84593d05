import type { Export, Reading } from '../../lib/feature.ts'
import { textIn } from '../../lib/languages.ts'
import { PODIUM_ROLES } from '../../lib/roles.ts'
import { dayCurveOf, type DayCurve } from './day-curve.ts'
import type { KnownPeaks } from './curve.ts'
import { partsOf, type DayPart, type ItemPart } from './parts.ts'
import type { AttendanceSees } from './sees.ts'
import { stampIn } from './stamps.ts'
import type { Counts, Peak } from './state.ts'
import type { Statistics } from './statistics.ts'
import { countsOf } from './tallies.ts'

/** What a day or an item came to; instants are UTC milliseconds. */
interface PartFigures extends Statistics {
  readonly fromMs: number
  /** Absent while it lasts. */
  readonly toMs?: number
  /** The most at one time as the screens showed it then. */
  readonly shown: Peak
  /** The most at one time by what is known now: what came late counts. */
  readonly known: KnownPeaks
}

/** What a day came to. */
export interface DayFigures extends PartFigures {
  /** In the meeting's zone. */
  readonly date: string
  readonly isOver: boolean
  /** Absent where another day was asked for. */
  readonly curve?: DayCurve
}

/** What an item came to. */
export interface ItemFigures extends PartFigures {
  readonly itemId: string
  readonly title: string
  readonly date?: string
}

/** The file `statistics.json`. Fields may be added to it; those that are there keep their meaning. */
export interface AttendanceStatistics {
  readonly format: 'rostrum-attendance-1'
  readonly title: string
  readonly zone: string
  readonly asOfMs: number
  /** The same in the meeting's zone (RFC 3339). */
  readonly asOf: string
  readonly now: Counts
  readonly meeting: Statistics
  readonly days: readonly DayFigures[]
  readonly items: readonly ItemFigures[]
  /** Entries that name nobody (`na / na`) and were seen: in none of these figures, though the screens showed them. */
  readonly placeholders: number
}

/** All figures of who was here, for programs and for the podium's page; with `about` a date, the curve of that day alone. */
export const statisticsFile: Export<AttendanceSees> = {
  by: PODIUM_ROLES,
  contentType: 'application/json',
  body: (state, reading) => JSON.stringify(figuresIn(state, reading)),
}

function figuresIn(state: AttendanceSees, { nowMs, language, about }: Reading): AttendanceStatistics {
  const { zone, title } = state.meeting
  const { days, items, curve, meeting, placeholders } = partsOf(state)
  const drawn = { curve, items, zone, nowMs }
  const dayFigures = ({ span, ...day }: DayPart): DayFigures => ({
    ...day,
    ...span,
    ...((about === undefined || about === day.date) && { curve: dayCurveOf({ ...day, span }, drawn) }),
  })
  const itemFigures = ({ span, title: named, ...item }: ItemPart): ItemFigures => ({
    ...item,
    ...span,
    title: textIn(named, language).text,
  })
  return {
    format: 'rostrum-attendance-1',
    title: textIn(title, language).text,
    zone,
    asOfMs: nowMs,
    asOf: stampIn(zone, nowMs),
    now: countsOf(state.attendance),
    meeting,
    days: days.map(dayFigures),
    items: items.map(itemFigures),
    placeholders: placeholders.length,
  }
}
