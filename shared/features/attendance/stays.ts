import { defined } from '../../lib/defined.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { Mode } from '../../lib/mode.ts'
import { contains, endOf } from '../../lib/span.ts'
import { lasting, type Attendance, type Stay } from './state.ts'

/** A person of whom nothing is recorded. */
export const nobodyYet = (personId: PersonId): Attendance => ({ personId, stays: [] })

/** The stays of one mode, in the order in which they began. */
export const staysIn = ({ stays }: Attendance, mode: Mode): readonly Stay[] =>
  stays.filter((stay) => stay.mode === mode)

/** The stay of a mode in which an instant lies. */
export const stayAt = ({ stays }: Attendance, mode: Mode, atMs: number): Stay | undefined =>
  stays.find((stay) => stay.mode === mode && contains(stay, atMs))

/** When the last stay of a mode was over; 0 where there was none, and never while one lasts. */
export const lastEnd = (attendance: Attendance, mode: Mode): number =>
  Math.max(0, ...staysIn(attendance, mode).map(endOf))

/** The same time spent here, in order and with nothing doubled: stays of one mode that overlap are one. */
export function united(stays: readonly Stay[]): readonly Stay[] {
  const apart: Stay[] = []
  for (const stay of stays.toSorted((a, b) => a.fromMs - b.fromMs || endOf(a) - endOf(b))) {
    const at = apart.findLastIndex(({ mode }) => mode === stay.mode)
    const last = apart[at]
    if (!last || endOf(last) <= stay.fromMs) apart.push(stay)
    else if (endOf(last) < endOf(stay)) apart[at] = until(last, stay.toMs)
  }
  return apart
}

/** The stays with the one cut short in which the instant lies. */
export const cut = (attendance: Attendance, mode: Mode, toMs: number): readonly Stay[] => {
  const stay = stayAt(attendance, mode, toMs)
  return attendance.stays.map((each) => (each === stay ? { ...each, toMs } : each))
}

/** One person of two: here where either was, asleep where neither is here and one is asleep. */
export function mergedAttendance(into: Attendance, from: Attendance): Attendance {
  const { personId } = into
  const stays = united([...into.stays, ...from.stays])
  const merged = {
    personId,
    stays,
    ...defined({
      lastDepartureMs: later(into.lastDepartureMs, from.lastDepartureMs),
      outs: both(into.outs, from.outs),
    }),
  }
  if (lasting(merged, 'remote')) return merged
  const asleepSinceMs = later(into.asleepSinceMs, from.asleepSinceMs)
  if (asleepSinceMs !== undefined) return { ...merged, asleepSinceMs }
  const departedAtMs = later(into.departedAtMs, from.departedAtMs)
  return lasting(merged, 'room') || departedAtMs === undefined ? merged : { ...merged, departedAtMs }
}

const later = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.max(a, b)

const both = (a: Attendance['outs'], b: Attendance['outs']): Attendance['outs'] => (a && b ? [...a, ...b] : (a ?? b))

const until = ({ toMs: _earlier, ...stay }: Stay, toMs: number | undefined): Stay =>
  toMs === undefined ? stay : { ...stay, toMs }
