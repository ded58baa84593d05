import type { ItemId, PersonId, SlotId } from '../../lib/ids.ts'
import type { Mode } from '../../lib/mode.ts'

/** What somebody on the speakers' list of an item does there. */
export const PARTS = ['moderator', 'presenter'] as const
export type Part = (typeof PARTS)[number]

/** Somebody who has the floor of an item without asking; several who present together are one slot under the name of their group. */
export interface Slot {
  readonly slotId: SlotId
  readonly part: Part
  readonly personId?: PersonId
  /** Only for somebody listed by name. */
  readonly name?: string
  readonly organisation?: string
  readonly mode: Mode
  /** Of their own; absent where the limit of the item will do. */
  readonly limitMs?: number
}

/** The speakers' lists by item, each in the order in which they are to speak. */
export type SpeakersLists = { readonly [itemId: string]: readonly Slot[] }

export const MOST_SLOTS = 30

/** The speakers' list of an item; empty where nobody is on it. */
export const listOf = (lists: SpeakersLists, itemId: ItemId): readonly Slot[] =>
  (Object.hasOwn(lists, itemId) && lists[itemId]) || []

/** The lists with that of one item changed; an empty one is gone. */
export function changeList(
  lists: SpeakersLists,
  itemId: ItemId,
  change: (slots: readonly Slot[]) => readonly Slot[],
): SpeakersLists {
  const { [itemId]: _before, ...others } = lists
  const slots = change(listOf(lists, itemId))
  return slots.length > 0 ? { ...others, [itemId]: slots } : others
}

/** The lists with the slots of a person changed; `undefined` takes one out. */
export function changeSlotsOf(
  lists: SpeakersLists,
  personId: PersonId,
  change: (slot: Slot) => Slot | undefined,
): SpeakersLists {
  let changed = lists
  for (const itemId of Object.keys(lists) as ItemId[]) {
    if (!listOf(lists, itemId).some((slot) => slot.personId === personId)) continue
    changed = changeList(changed, itemId, (slots) =>
      slots.flatMap((slot) => (slot.personId === personId ? (change(slot) ?? []) : slot)),
    )
  }
  return changed
}

/** The lists after two persons turned out to be one: who would stand twice on a list stays where the other one stood. */
export function mergeSlots(lists: SpeakersLists, from: PersonId, into: PersonId): SpeakersLists {
  const isThere = (slot: Slot) => Object.values(lists).some((slots) => slots.includes(slot) && slots.some(isInto))
  const isInto = ({ personId }: Slot) => personId === into
  return changeSlotsOf(lists, from, (slot) => (isThere(slot) ? undefined : { ...slot, personId: into }))
}

/** What of a slot the advice on panels looks at. */
export type PanelSlot = Pick<Slot, 'part' | 'mode'>

/** What is not as it should be with the speakers of an item. */
export type PanelWarning =
  | { readonly code: 'too_many_speakers'; readonly count: number; readonly most: number }
  | { readonly code: 'no_moderator_on_site' }
  | { readonly code: 'no_speaker_on_site' }

const HOUR_MS = 3_600_000
const LONGEST_MS = 1.5 * HOUR_MS

/**
 * What speaks against a list of speakers: at most four in an hour or less and five in up to ninety minutes, moderators counted,
 * so that participants have their say; and a moderator and a speaker on site. An empty list has no warnings.
 */
export function panelWarnings(slots: readonly PanelSlot[], lengthMs: number): readonly PanelWarning[] {
  if (slots.length === 0) return []
  const most = mostSpeakers(lengthMs)
  const isOnSite = (part: Part) => slots.some((slot) => slot.part === part && slot.mode === 'room')
  return [
    ...(slots.length > most ? [{ code: 'too_many_speakers', count: slots.length, most } as const] : []),
    ...(isOnSite('moderator') ? [] : [{ code: 'no_moderator_on_site' } as const]),
    ...(isOnSite('presenter') ? [] : [{ code: 'no_speaker_on_site' } as const]),
  ]
}

/** How many speakers leave room for the floor; nothing is said about what lasts longer than ninety minutes. */
function mostSpeakers(lengthMs: number): number {
  if (lengthMs <= HOUR_MS) return 4
  return lengthMs <= LONGEST_MS ? 5 : Infinity
}
