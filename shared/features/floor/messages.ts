import type { CommandOf, EventOf } from '../../lib/feature.ts'
import { askingCommands, askingEvents } from './messages-asking.ts'
import { chairingCommands, chairingEvents } from './messages-chairing.ts'
import { settingsCommands, settingsEvents } from './messages-settings.ts'
import { turnCommands, turnEvents } from './messages-turn.ts'

export const floorCommands = { ...askingCommands, ...turnCommands, ...chairingCommands, ...settingsCommands }
export type FloorCommand = CommandOf<typeof floorCommands>

export const floorEvents = { ...askingEvents, ...turnEvents, ...chairingEvents, ...settingsEvents }
export type FloorEvent = EventOf<typeof floorEvents>

export type FloorRejection =
  | { readonly code: 'floor/item_not_open' }
  /** Its item is paused: nobody is called or heard until it goes on. */
  | { readonly code: 'floor/item_paused' }
  /** The whole meeting stands still: not everyone would hear. */
  | { readonly code: 'floor/technical_pause' }
  /** Coffee and other breaks have no floor. */
  | { readonly code: 'floor/no_floor_in_break' }
  | { readonly code: 'floor/queue_closed' }
  /** The day's rule: `role` listens today. */
  | { readonly code: 'floor/listens_today'; readonly role: string }
  /** Only those who are here or asleep may wait: an absent person is not added, and who left does not ask. */
  | { readonly code: 'floor/not_here' }
  | { readonly code: 'floor/already_waiting'; readonly entryId: string }
  | { readonly code: 'floor/already_speaking' }
  | { readonly code: 'floor/unknown_person' }
  | { readonly code: 'floor/name_needed' }
  | { readonly code: 'floor/not_yours' }
  /** The entry withdrew or was called before this arrived. */
  | { readonly code: 'floor/no_longer_waiting' }
  /** Only the next three are asked whether they are ready; `entryId` is the very next. */
  | { readonly code: 'floor/not_next'; readonly entryId?: string }
  /** Another chair was first; `speakingEntryId` has the floor in truth. */
  | { readonly code: 'floor/floor_moved_on'; readonly speakingEntryId?: string }
  | { readonly code: 'floor/not_called' }
  | { readonly code: 'floor/not_speaking' }
  | { readonly code: 'floor/already_heard' }
  | { readonly code: 'floor/is_held' }
  | { readonly code: 'floor/not_held' }
  | { readonly code: 'floor/needs_leave' }
  | { readonly code: 'floor/needs_no_leave' }
  | { readonly code: 'floor/already_paused' }
  | { readonly code: 'floor/not_paused' }
  | { readonly code: 'floor/queue_already_closed' }
  | { readonly code: 'floor/queue_already_open' }
  | { readonly code: 'floor/last_in_queue' }
  | { readonly code: 'floor/already_ready' }
