import { defined } from '../../lib/defined.ts'
import { closeRanks, changeItem, withoutEntry } from './item-floor.ts'
import type { FloorEvent } from './messages.ts'
import { isPointOfOrder, type Overtaker } from './order.ts'
import { isByWish } from './report.ts'
import type { Entry, FloorSlice, ItemFloor } from './state.ts'
import { byTime } from './waiting-line.ts'

type Given = Extract<FloorEvent, { type: 'floor.given' }>

/** The floor from whose queue somebody was called, with what the call fixed and what it means to those who asked before. */
export function withoutCalled(slice: FloorSlice, called: Entry, event: Given): FloorSlice {
  const { ahead, rank, present } = event
  const isByPolicy = ahead === 0 && called.ahead === undefined && isByWish(called) && !isPointOfOrder(called)
  const floor = changeItem(slice, called.itemId, (item) => {
    const left = withoutEntry(closeRanks(item, called, ahead), called)
    return withOvertakers(left, isByPolicy ? { ...called, ...defined({ rank }) } : undefined)
  })
  return present ? { ...floor, present } : floor
}

/**
 * Calls by the policy of somebody who had asked after others that still wait: kept are those that count for somebody. Whoever is
 * called with a point of order, for a table, out of order, or from where the chair had put them overtakes nobody.
 */
function withOvertakers(
  { overtakers: before, ...floor }: ItemFloor,
  called: (Entry & Pick<Overtaker, 'rank'>) | undefined,
): ItemFloor {
  const earliest = earliestOf(floor)
  const all: readonly (readonly [string, Overtaker])[] = [
    ...Object.entries(before ?? {}),
    ...(called ? [[called.entryId, overtakerOf(called)] as const] : []),
  ]
  const counting = all.filter(([entryId, call]) => earliest && byTime(earliest, { ...call, entryId }) < 0)
  return counting.length === 0 ? floor : { ...floor, overtakers: Object.fromEntries(counting) }
}

const overtakerOf = ({ askedAtMs, mode, rank }: Overtaker): Overtaker => defined({ askedAtMs, mode, rank })

/** Who asked first of those whom somebody may overtake. */
function earliestOf({ entries }: Pick<ItemFloor, 'entries'>): Entry | undefined {
  let earliest: Entry | undefined
  for (const entry of entries.values()) {
    const mayBe = entry.status === 'waiting' && !isPointOfOrder(entry)
    if (mayBe && (!earliest || byTime(entry, earliest) < 0)) earliest = entry
  }
  return earliest
}
