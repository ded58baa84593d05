import type { AttendanceSlice, Peak } from './state.ts'
import { hereNow } from './tallies.ts'

/** The slice with the peaks of the day and of the item that is on raised to how many are here now. */
export function withPeaks(slice: AttendanceSlice, atMs: number): AttendanceSlice {
  const now = { peak: hereNow(slice), peakAtMs: atMs }
  const item = slice.itemOn && slice.items[slice.itemOn]
  const day = raised(slice.day, now)
  const raisedItem = item && raised(item, now)
  if (day === slice.day && raisedItem === item) return slice
  return {
    ...slice,
    day,
    ...(slice.itemOn && raisedItem && { items: { ...slice.items, [slice.itemOn]: raisedItem } }),
  }
}

const raised = <P extends Peak>(before: P, now: Peak): P => (now.peak > before.peak ? { ...before, ...now } : before)
