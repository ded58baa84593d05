import { defined } from '../../lib/defined.ts'
import { memo } from '../../lib/memo.ts'
import type { Mode } from '../../lib/mode.ts'
import type { Part, Slot, SpeakersLists } from './speakers-list.ts'

/** Somebody on a speakers' list, as the podium sees them; people are named by `personId` alone. */
export interface SlotView {
  /** 0 speaks first. */
  readonly rank: number
  readonly part: Part
  readonly personId?: string
  readonly name?: string
  readonly organisation?: string
  readonly mode: Mode
  readonly limitMs?: number
}

/** The speakers' lists by item, each by slot. */
export interface ListsView {
  readonly [itemId: string]: { readonly [slotId: string]: SlotView }
}

/** The speakers' lists of all items. */
export const viewLists = memo((lists: SpeakersLists): ListsView =>
  Object.fromEntries(Object.entries(lists).map(([itemId, slots]) => [itemId, viewList(slots)])),
)

const viewList = memo((slots: readonly Slot[]) =>
  Object.fromEntries(
    slots.map(({ slotId, ...slot }, rank): [string, SlotView] => [slotId, defined({ rank, ...slot })]),
  ),
)
