import type { EntryId, ItemId, SlotId, StatementId, TextId } from '../../lib/ids.ts'
import { changeItem, withEntry } from './item-floor.ts'
import { changeList } from './speakers-list.ts'
import type { Entry, FloorSlice, ItemFloor, PastTurn } from './state.ts'
import { changeTurns } from './turn.ts'

/** Whatever of the floor may bear a name that is nobody's. */
interface Named {
  readonly entryId?: EntryId
  readonly slotId?: SlotId
  readonly statementId?: StatementId
  readonly personId?: string
  readonly name?: string
}

/** The floor with more rows known under an id: of a person, or of an entry or slot whose name is nobody's. */
export const withRows = (slice: FloorSlice, id: string, rows: readonly TextId[]): FloorSlice =>
  rows.length === 0 ? slice : { ...slice, texts: slice.texts.set(id, [...(slice.texts.get(id) ?? []), ...rows]) }

/** The ids of all that bears a name which somebody typed, also of what an undone step would bring back. */
export function idsOfTypedName(floor: FloorSlice, name: string): readonly string[] {
  const { lastStep } = floor
  const all = [...namedIn(floor), ...(lastStep && 'without' in lastStep ? namedIn(lastStep.without) : [])]
  const ids = all.filter((named) => named.personId === undefined && named.name === name).flatMap(idsOf)
  return [...new Set(ids)]
}

const idsOf = ({ entryId, slotId, statementId }: Named): readonly string[] =>
  [entryId, slotId, statementId].filter((id) => id !== undefined)

const namedIn = ({ items, lists, history, turn, interrupted }: FloorSlice): readonly Named[] => [
  ...Object.values(items).flatMap(({ entries, statements }) => [...entries.values(), ...statements.values()]),
  ...Object.values(lists).flat(),
  ...history.values(),
  ...[turn, interrupted].flatMap((each) => each?.entry ?? []),
]

/** The floor without names that are nobody's: all, or those of these ids. Turns and times stay. */
export function withoutTypedNames(slice: FloorSlice, ids?: ReadonlySet<string>): FloorSlice {
  const isGone = (named: Named) =>
    named.personId === undefined && named.name !== undefined && (!ids || idsOf(named).some((id) => ids.has(id)))
  const clean = (entry: Entry) => withoutReplied(isGone(entry) ? wordless(entry) : entry, ids)
  const cleaned = changeTurns(slice, (turn) => ({ ...turn, entry: clean(turn.entry) }))
  return {
    ...Object.keys(slice.items).reduce((next, id) => changeItem(next, id as ItemId, cleanItem(clean, isGone)), cleaned),
    lists: Object.keys(slice.lists).reduce(
      (lists, id) => changeList(lists, id as ItemId, (slots) => slots.filter((slot) => !isGone(slot))),
      slice.lists,
    ),
    history: slice.history
      .values()
      .reduce((all, turn) => (isGone(turn) ? all.set(turn.entryId, nameless(turn)) : all), slice.history),
    texts: ids ? [...ids].reduce((texts, id) => texts.delete(id), slice.texts) : slice.texts,
  }
}

const cleanItem =
  (clean: (entry: Entry) => Entry, isGone: (named: Named) => boolean) =>
  (floor: ItemFloor): ItemFloor => {
    const queue = floor.entries.values().reduce((next, entry) => {
      const cleaned = clean(entry)
      return cleaned === entry ? next : withEntry(next, cleaned)
    }, floor)
    const gone = floor.statements.values().filter(isGone)
    return { ...queue, statements: gone.reduce((left, { statementId }) => left.delete(statementId), queue.statements) }
  }

function wordless(entry: Entry): Entry {
  const { name: _name, organisation: _organisation, topic: _topic, typed: _typed, texts: _texts, ...rest } = entry
  return rest
}

/** A turn that was had, without who had it; their id stays. */
export function nameless({ name: _name, organisation: _organisation, ...turn }: PastTurn): PastTurn {
  return turn
}

/** Whom a right of reply answers, where that name is gone. */
function withoutReplied(entry: Entry, ids: ReadonlySet<string> | undefined): Entry {
  const { replyTo } = entry
  if (replyTo?.name === undefined || (ids && !ids.has(replyTo.entryId))) return entry
  const { name: _gone, ...answered } = replyTo
  return { ...entry, replyTo: answered }
}
