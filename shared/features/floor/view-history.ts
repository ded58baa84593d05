import { mapperOf } from '../../lib/bucket-map.ts'
import { defined } from '../../lib/defined.ts'
import { memo } from '../../lib/memo.ts'
import type { Mode } from '../../lib/mode.ts'
import { personOf, type PeopleSlice } from '../people/state.ts'
import type { FloorReport } from './report.ts'
import type { Part } from './speakers-list.ts'
import type { Kind, PastTurn } from './state.ts'

/** The last turns of an item by entry, with names. */
export interface RecentTurns {
  readonly [entryId: string]: { readonly name: string; readonly mode: Mode }
}

/** A turn in which somebody was heard, as the podium sees it; people are named by `personId` alone. */
export interface PastTurnView {
  readonly itemId: string
  readonly personId?: string
  readonly name?: string
  readonly organisation?: string
  readonly mode: Mode
  readonly kind: Kind
  /** Only of a turn that was given from the speakers' list. */
  readonly slotId?: string
  readonly part?: Part
  /** Only of the report of a table. */
  readonly report?: FloorReport
  readonly heardAtMs: number
  readonly endedAtMs: number
  readonly spokeMs: number
  readonly limitMs: number
  readonly isPutBack?: true
}

/** These turns by entry. */
export const viewRecent = memo((turns: readonly PastTurn[], people: PeopleSlice): RecentTurns =>
  Object.fromEntries(
    turns.map(({ entryId, personId, name, mode }) => [
      entryId,
      { name: name ?? (personId && personOf(people, personId)?.name) ?? '', mode },
    ]),
  ),
)

/** Every turn of the meeting. */
export const viewHistory = mapperOf((turn: PastTurn): PastTurnView => {
  const { itemId, personId, name, organisation, mode, kind, slotId, part, report } = turn
  const { heardAtMs, endedAtMs, spokeMs, limitMs, isPutBack } = turn
  const who = { itemId, personId, name, organisation, mode, kind, slotId, part, report }
  return defined({ ...who, heardAtMs, endedAtMs, spokeMs, limitMs, isPutBack })
})
