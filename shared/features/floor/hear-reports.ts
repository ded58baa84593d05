import { defined } from '../../lib/defined.ts'
import type { EvolveContext, Listen } from '../../lib/feature.ts'
import type { RoundId } from '../../lib/ids.ts'
import { localizedOf } from '../../lib/languages.ts'
import type { GroupsEvent } from '../groups/messages.ts'
import { changeItem, makeRoom, withEntry, withoutEntry } from './item-floor.ts'
import type { Entry, FloorSlice, ItemFloor } from './state.ts'
import { changeTurns } from './turn.ts'

/** What of the tables changes the floor: their reports. */
export type ReportsHeard = Extract<GroupsEvent, { type: 'groups.reports_called' | 'groups.rapporteur_chosen' }>

type Called = Extract<ReportsHeard, { type: 'groups.reports_called' }>
type Of = { readonly roundId: RoundId; readonly table: number }

/** Reports come into the queue of an item, closed or not, and follow who gives them. */
export const hearReports: Listen<FloorSlice, ReportsHeard> = {
  'groups.reports_called': (slice, event, context) =>
    event.called.reduce((next, each) => withReport(next, event, each, context), slice),

  'groups.rapporteur_chosen': (slice, event) => {
    const { personId, mode } = event
    const given = changeTurns(slice, (turn) =>
      turn.heardAtMs === undefined && isOf(turn.entry, event)
        ? { ...turn, entry: { ...turn.entry, personId, mode } }
        : turn,
    )
    const entry = reportEntry(given, event)
    return entry
      ? changeItem(given, entry.itemId, (floor) => withRapporteur(floor, { ...entry, personId, mode }))
      : given
  },
}

/** A report that waits on the item already, or has the floor, is left as it is; one that waits on another item comes over. */
function withReport(
  slice: FloorSlice,
  { roundId, itemId }: Called,
  { table, entryId, nameText, ...who }: Called['called'][number],
  { atMs, text }: EvolveContext,
): FloorSlice {
  const of = { roundId, table }
  const before = reportEntry(slice, of)
  const hasFloor = [slice.turn, slice.interrupted].some((turn) => turn && isOf(turn.entry, of))
  if (hasFloor || before?.itemId === itemId) return slice
  const left = before ? changeItem(slice, before.itemId, (floor) => withoutEntry(floor, before)) : slice
  const name = nameText && localizedOf(text(nameText))
  const entry: Entry = {
    entryId,
    itemId,
    ...defined(who),
    kind: 'intervention',
    channel: 'report',
    report: { roundId, table, ...defined({ name }), rank: table },
    askedAtMs: atMs,
    status: 'waiting',
  }
  return changeItem(left, itemId, (floor) => withEntry(floor, entry))
}

/** Whoever was set aside because they did not come is replaced by somebody who can: the report waits again, where it stood. */
function withRapporteur(floor: ItemFloor, { isReady: _other, heldFor: _gone, ...entry }: Entry): ItemFloor {
  if (entry.status !== 'held') return withEntry(floor, entry)
  const waiting: Entry = { ...entry, status: 'waiting' }
  return withEntry(makeRoom(floor, waiting, waiting.ahead), waiting)
}

const isOf = ({ report }: Entry, { roundId, table }: Of): boolean =>
  report?.roundId === roundId && report.table === table

function reportEntry({ items }: FloorSlice, of: Of): Entry | undefined {
  for (const { entries } of Object.values(items))
    for (const entry of entries.values()) if (isOf(entry, of)) return entry
  return undefined
}
