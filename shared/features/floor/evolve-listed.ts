import { defined } from '../../lib/defined.ts'
import type { Evolve, EvolveContext, Listen } from '../../lib/feature.ts'
import type { ItemId, SlotId, TextId } from '../../lib/ids.ts'
import type { AgendaEvent } from '../agenda/messages.ts'
import type { FloorEvent } from './messages.ts'
import type { listedEvents } from './messages-listed.ts'
import { changeList, listOf, type Slot } from './speakers-list.ts'
import type { Entry, FloorSlice } from './state.ts'
import { withRows } from './typed-names.ts'

type ListedEvent = Extract<FloorEvent, { type: keyof typeof listedEvents }>

/** What each event does to the speakers' lists, and to the floor that is given from one. */
export const evolveListed: Evolve<FloorSlice, ListedEvent> = {
  'floor.speaker_listed': (slice, event, context) => {
    const { type: _type, itemId, nameText, organisationText, ...facts } = event
    const slot: Slot = defined({
      ...facts,
      name: read(nameText, context),
      organisation: read(organisationText, context),
    })
    const rows = [nameText, organisationText].filter((id) => id !== undefined)
    const listed = onList(slice, itemId, (slots) => [...slots, slot])
    return withRows(listed, facts.personId ?? facts.slotId, rows)
  },

  'floor.listed_changed': (slice, { type: _type, itemId, slotId, ...changes }) =>
    onList(slice, itemId, (slots) =>
      slots.map((slot) => (slot.slotId === slotId ? { ...slot, ...defined(changes) } : slot)),
    ),

  'floor.speaker_unlisted': (slice, { itemId, slotId }) => onList(slice, itemId, (slots) => without(slots, slotId)),

  'floor.listed_moved': (slice, { itemId, slotId, ahead }) =>
    onList(slice, itemId, (slots) => {
      const moved = slots.find((slot) => slot.slotId === slotId)
      return moved ? without(slots, slotId).toSpliced(ahead, 0, moved) : slots
    }),

  'floor.listed_given': (slice, { itemId, slotId, entryId, limitMs }, { atMs }) => {
    const found = listOf(slice.lists, itemId).find((slot) => slot.slotId === slotId)
    if (!found) return slice
    const { limitMs: _own, ...who } = found
    const entry: Entry = {
      ...who,
      entryId,
      itemId,
      kind: 'intervention',
      channel: 'list',
      askedAtMs: atMs,
      status: 'waiting',
    }
    return { ...slice, turn: { entry, calledAtMs: atMs, limitMs, pausedMs: 0 } }
  },
}

/** An agenda in place of another one: lists of items that are no more are gone. */
export const hearNewAgenda: Listen<FloorSlice, AgendaEvent> = {
  'agenda.imported': (slice, { days }) => {
    const itemIds = new Set<string>(days.flatMap(({ items }) => items.map(({ itemId }) => itemId)))
    const kept = Object.entries(slice.lists).filter(([itemId]) => itemIds.has(itemId))
    return { ...slice, lists: Object.fromEntries(kept) }
  },
}

const onList = (
  slice: FloorSlice,
  itemId: ItemId,
  change: (slots: readonly Slot[]) => readonly Slot[],
): FloorSlice => ({
  ...slice,
  lists: changeList(slice.lists, itemId, change),
})

const without = (slots: readonly Slot[], slotId: SlotId): readonly Slot[] =>
  slots.filter((slot) => slot.slotId !== slotId)

function read(textId: TextId | undefined, { text }: EvolveContext): string | undefined {
  const body = textId && text(textId)
  return typeof body === 'string' ? body : undefined
}
