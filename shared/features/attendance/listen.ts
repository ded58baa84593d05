import type { Listen } from '../../lib/feature.ts'
import type { ItemId } from '../../lib/ids.ts'
import type { AgendaEvent } from '../agenda/messages.ts'
import type { PeopleEvent } from '../people/messages.ts'
import { withPeaks } from './peak.ts'
import type { AttendanceSlice, Kept } from './state.ts'
import { mergedAttendance, nobodyYet } from './stays.ts'

/** The events of other features that change the record. */
export type AttendanceHears = AgendaEvent | PeopleEvent

/** What the course of the agenda and the merging of people do to the record. */
export const hearOthers: Listen<AttendanceSlice, AttendanceHears> = {
  'agenda.item_opened': (slice, { itemId }, { atMs }) =>
    withPeaks(withItemOn(slice, itemId, { span: { fromMs: atMs }, peak: 0 }), atMs),
  'agenda.item_closed': (slice, { itemId }, { atMs }) => {
    const { itemOn: _over, ...rest } = slice
    const kept = slice.items[itemId]
    if (!kept) return rest
    return { ...rest, items: { ...slice.items, [itemId]: { ...kept, span: { fromMs: kept.span.fromMs, toMs: atMs } } } }
  },
  'agenda.item_unopened': ({ itemOn: _over, ...slice }, { itemId }) => {
    const { [itemId]: _never, ...items } = slice.items
    return { ...slice, items }
  },
  'agenda.item_reopened': (slice, { itemId }, { atMs }) => {
    const kept = slice.items[itemId]
    return kept ? withPeaks(withItemOn(slice, itemId, { ...kept, span: { fromMs: kept.span.fromMs } }), atMs) : slice
  },
  'agenda.item_taken_up': (slice, { itemId }, { atMs }) => {
    const kept = slice.items[itemId] ?? { span: { fromMs: atMs }, peak: 0 }
    return withPeaks(withItemOn(slice, itemId, { ...kept, span: { fromMs: kept.span.fromMs } }), atMs)
  },
  'agenda.item_put_back': ({ itemOn: _over, ...slice }, { itemId, closedAtMs }) => {
    const kept = slice.items[itemId]
    if (!kept) return slice
    return { ...slice, items: { ...slice.items, [itemId]: { ...kept, span: { ...kept.span, toMs: closedAtMs } } } }
  },
  'people.merged': (slice, { fromPersonId, intoPersonId }, { atMs }) => {
    const from = slice.people.get(fromPersonId)
    if (!from) return slice
    const into = slice.people.get(intoPersonId) ?? nobodyYet(intoPersonId)
    const people = slice.people.delete(fromPersonId).set(intoPersonId, mergedAttendance(into, from))
    return withPeaks({ ...slice, people, changedAtMs: atMs }, atMs)
  },
}

const withItemOn = (slice: AttendanceSlice, itemId: ItemId, kept: Kept): AttendanceSlice => ({
  ...slice,
  itemOn: itemId,
  items: { ...slice.items, [itemId]: kept },
})
