import { isPointOfOrder, orderQueue, type Place } from '../../../shared/features/floor/order.ts'
import type { EntryView, FloorView, TurnView } from '../../../shared/features/floor/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { isWorthSaying } from './kind-words.ts'

export type WireFloor = OnTheWire<FloorView>
export type WireEntry = OnTheWire<EntryView>
export type WireTurn = OnTheWire<TurnView>

/** A waiting entry with its place and why it has it. */
export interface Standing extends Place {
  readonly entry: WireEntry
}

/** An entry without a place: set aside, or waiting for the chair's leave. */
export interface Aside {
  readonly entryId: string
  readonly entry: WireEntry
}

/** What stands in the place of a name for the report of a table whose rapporteur nobody knows yet. */
export type NameOfReport = (report: NonNullable<WireEntry['report']>) => string

/** Those who wait, the next one first. */
export function standingsOf(floor: WireFloor, nameOfReport: NameOfReport): readonly Standing[] {
  return orderQueue(Object.entries(floor.entries), floor.policy, floor).flatMap((place) => {
    const entry = floor.entries[place.entryId]
    return entry ? [{ ...place, entry: named(entry, nameOfReport) }] : []
  })
}

const named = (entry: WireEntry, nameOfReport: NameOfReport): WireEntry =>
  entry.report && entry.name === '' ? { ...entry, name: nameOfReport(entry.report) } : entry

/** Whether it is the report of a table that nobody is named to give: it cannot be called. */
export const isNobodys = ({ report, personId }: WireEntry): boolean => report !== undefined && personId === undefined

/** Those of one status who have no place, the first to ask first. */
export function asideOf(
  floor: WireFloor,
  status: 'held' | 'needs_leave',
  nameOfReport: NameOfReport,
): readonly Aside[] {
  return Object.entries(floor.entries)
    .filter(([, entry]) => entry.status === status)
    .map(([entryId, entry]) => ({ entryId, entry: named(entry, nameOfReport) }))
    .sort((a, b) => a.entry.askedAtMs - b.entry.askedAtMs)
}

/** How many are asked whether they are ready. */
export const ASKED_READY = 3

/** How the room says a name: as protocol has it, else as it is written. */
export const calledName = ({ calledAs, name }: { readonly calledAs?: string; readonly name: string }): string =>
  calledAs ?? name

/** Whether somebody of the same line waits behind, to whom this one could give way. */
export function hasOneBehind(standings: readonly Standing[], { place, entry }: Standing): boolean {
  const next = standings[place]
  return next !== undefined && isPointOfOrder(next.entry) === isPointOfOrder(entry)
}

/** Whether the kind has to be said besides the reason: an intervention is the rule, and a point of order says it itself. */
export const saysKind = ({ entry, reasons: [{ code }] }: Standing): boolean =>
  isWorthSaying(entry) && code !== 'point_of_order'
