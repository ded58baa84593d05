import { accept, reject } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import type { EntryId, ItemId, SlotId } from '../../lib/ids.ts'
import { itemOf } from '../agenda/state.ts'
import { personOf } from '../people/state.ts'
import { hasFloor } from './asking.ts'
import { makeWay } from './decide-turn.ts'
import { limitFor } from './limits.ts'
import type { FloorCommand, FloorRejection } from './messages.ts'
import { unlessOn, whileStanding, type DecideFloor, type FloorSees } from './queue.ts'
import { listOf, MOST_SLOTS, type Slot } from './speakers-list.ts'

type ListSpeaker = Extract<FloorCommand, { type: 'floor.list_speaker' }>
type Named = { readonly itemId: ItemId; readonly slotId: SlotId }

/** How moderators and presenters come onto the speakers' list of an item, and have the floor from it. */
export const decideListed = {
  'floor.list_speaker': (state, command, { keepText }) => {
    const refusal = unlessItem(state, command.itemId) ?? unlessListable(state, command)
    if (refusal) return reject(refusal)
    const { itemId, slotId, part, personId, name, organisation, mode, limitMs } = command
    const isKnown = personId !== undefined
    return accept({
      type: 'floor.speaker_listed',
      itemId,
      slotId,
      part,
      mode,
      ...defined({
        personId: personId && personOf(state.people, personId)?.personId,
        nameText: isKnown || name === undefined ? undefined : keepText(name),
        organisationText: organisation === undefined ? undefined : keepText(organisation),
        limitMs,
      }),
    })
  },

  'floor.change_listed': (state, { type: _type, itemId, slotId, part, mode, limitMs }) => {
    const slot = slotOf(state, { itemId, slotId })
    if (!slot) return reject({ code: 'floor/not_listed' })
    const changes = defined({
      part: part === slot.part ? undefined : part,
      mode: mode === slot.mode ? undefined : mode,
      limitMs: limitMs === slot.limitMs ? undefined : limitMs,
    })
    return Object.keys(changes).length === 0
      ? accept()
      : accept({ type: 'floor.listed_changed', itemId, slotId, ...changes })
  },

  'floor.unlist_speaker': (state, { itemId, slotId }) =>
    slotOf(state, { itemId, slotId })
      ? accept({ type: 'floor.speaker_unlisted', itemId, slotId })
      : reject({ code: 'floor/not_listed' }),

  'floor.move_listed': (state, { itemId, slotId, ahead: wanted }) => {
    const slots = listOf(state.floor.lists, itemId)
    const standing = slots.findIndex((slot) => slot.slotId === slotId)
    if (standing < 0) return reject({ code: 'floor/not_listed' })
    const ahead = Math.min(wanted, slots.length - 1)
    return ahead === standing ? accept() : accept({ type: 'floor.listed_moved', itemId, slotId, ahead })
  },

  'floor.give_listed': (state, { itemId, slotId, expects }, { nowMs, newId }) => {
    const refusal = unlessFree(state, slotId, expects.speakingEntryId)
    if (refusal) return reject(refusal)
    const slot = slotOf(state, { itemId, slotId })
    if (!slot) return reject({ code: 'floor/not_listed' })
    const standing = unlessOn(state, itemId) ?? unlessItem(state, itemId) ?? whileStanding(state)
    if (standing) return reject(standing)
    const limitMs = slot.limitMs ?? limitFor(state.floor, { itemId })
    return accept(...makeWay(state.floor, nowMs), {
      type: 'floor.listed_given',
      itemId,
      slotId,
      limitMs,
      entryId: newId<EntryId>('e'),
    })
  },
} satisfies Partial<DecideFloor>

const slotOf = ({ floor }: FloorSees, { itemId, slotId }: Named): Slot | undefined =>
  listOf(floor.lists, itemId).find((slot) => slot.slotId === slotId)

/** The refusal where another has the floor than was believed, or this slot itself. */
function unlessFree({ floor }: FloorSees, slotId: SlotId, believed: EntryId | undefined): FloorRejection | undefined {
  const entry = floor.turn?.entry
  if (entry?.entryId !== believed)
    return { code: 'floor/floor_moved_on', ...defined({ speakingEntryId: entry?.entryId }) }
  return entry?.slotId === slotId ? { code: 'floor/already_speaking' } : undefined
}

/** The refusal of an item that is not there or has no floor. */
function unlessItem({ agenda }: FloorSees, itemId: ItemId): FloorRejection | undefined {
  const item = itemOf(agenda, itemId)
  if (!item) return { code: 'floor/unknown_item' }
  return hasFloor(item.kind) ? undefined : { code: 'floor/no_floor_in_break' }
}

/** The refusal of somebody who cannot come onto the list: nobody, unknown, or on it already. */
function unlessListable(state: FloorSees, { itemId, slotId, personId, name }: ListSpeaker): FloorRejection | undefined {
  const slots = listOf(state.floor.lists, itemId)
  if (slots.length >= MOST_SLOTS) return { code: 'floor/list_full', most: MOST_SLOTS }
  if (slots.some((slot) => slot.slotId === slotId)) return { code: 'floor/already_listed' }
  if (personId === undefined) return name === undefined ? { code: 'floor/name_needed' } : undefined
  const person = personOf(state.people, personId)
  if (!person || person.isErased) return { code: 'floor/unknown_person' }
  return slots.some((slot) => slot.personId === person.personId) ? { code: 'floor/already_listed' } : undefined
}
