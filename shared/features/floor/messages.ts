import type { CommandOf, EventOf } from '../../lib/feature.ts'
import { askingCommands, askingEvents } from './messages-asking.ts'
import { intakeCommands, intakeEvents } from './messages-intake.ts'
import { nameCommands, nameEvents } from './messages-names.ts'
import { chairingCommands, chairingEvents } from './messages-chairing.ts'
import { kindCommands, kindEvents } from './messages-kinds.ts'
import { lastCallCommands, lastCallEvents } from './messages-last-call.ts'
import { limitCommands, limitEvents } from './messages-limits.ts'
import { listedCommands, listedEvents } from './messages-listed.ts'
import { settingsCommands, settingsEvents } from './messages-settings.ts'
import { statementCommands, statementEvents } from './messages-statements.ts'
import { turnCommands, turnEvents } from './messages-turn.ts'
import { undoCommands, undoEvents } from './messages-undo.ts'

export const floorCommands = {
  ...askingCommands,
  ...intakeCommands,
  ...nameCommands,
  ...turnCommands,
  ...chairingCommands,
  ...settingsCommands,
  ...kindCommands,
  ...statementCommands,
  ...listedCommands,
  ...limitCommands,
  ...lastCallCommands,
  ...undoCommands,
}
export type FloorCommand = CommandOf<typeof floorCommands>

export const floorEvents = {
  ...askingEvents,
  ...intakeEvents,
  ...nameEvents,
  ...turnEvents,
  ...chairingEvents,
  ...settingsEvents,
  ...kindEvents,
  ...statementEvents,
  ...listedEvents,
  ...limitEvents,
  ...lastCallEvents,
  ...undoEvents,
}
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
  /** The meeting takes no wishes of this kind. */
  | { readonly code: 'floor/kind_not_offered' }
  /** A right of reply answers a turn of the item that is on. */
  | { readonly code: 'floor/unknown_turn' }
  | { readonly code: 'floor/unknown_statement' }
  | { readonly code: 'floor/too_many_statements'; readonly most: number }
  /** The day's rule: `role` listens today. */
  | { readonly code: 'floor/listens_today'; readonly role: string }
  /** Only those who are here or asleep may wait: an absent person is not added, and who left does not ask. */
  | { readonly code: 'floor/not_here' }
  | { readonly code: 'floor/already_waiting'; readonly entryId: string }
  | { readonly code: 'floor/already_speaking' }
  | { readonly code: 'floor/unknown_person' }
  | { readonly code: 'floor/unknown_item' }
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
  /** It takes the desk to return somebody whom it set aside for its own reasons. */
  | { readonly code: 'floor/held_by_desk' }
  | { readonly code: 'floor/needs_leave' }
  | { readonly code: 'floor/needs_no_leave' }
  | { readonly code: 'floor/already_paused' }
  | { readonly code: 'floor/not_paused' }
  | { readonly code: 'floor/queue_already_closed' }
  | { readonly code: 'floor/queue_already_open' }
  | { readonly code: 'floor/last_in_queue' }
  | { readonly code: 'floor/already_pinned' }
  | { readonly code: 'floor/not_pinned' }
  | { readonly code: 'floor/no_last_call' }
  /** The instant of a last call has gone by. */
  | { readonly code: 'floor/already_past' }
  /** The last step is over a minute old, or there is none. */
  | { readonly code: 'floor/nothing_to_undo' }
  /** Something else was done since. */
  | { readonly code: 'floor/step_followed' }
  | { readonly code: 'floor/undo_asked_again' | 'floor/undo_erased' | 'floor/undo_item_changed' }
  | { readonly code: 'floor/already_ready' }
  /** The hand cannot have been up later than now, */
  | { readonly code: 'floor/not_yet' }
  /** nor before the item opened. */
  | { readonly code: 'floor/before_item' }
  /** The entry is a person's, so it is nobody else's. */
  | { readonly code: 'floor/already_somebody' }
  | { readonly code: 'floor/not_your_name' }
  /** It was never added by name, or is only a name. */
  | { readonly code: 'floor/not_tied' }
  /** On the speakers' list of the item already, or not on it. */
  | { readonly code: 'floor/already_listed' }
  | { readonly code: 'floor/not_listed' }
  | { readonly code: 'floor/list_full'; readonly most: number }
  /** The report of a table has no other kind. */
  | { readonly code: 'floor/is_report' }
  /** Nobody is named to give the report of this table. */
  | { readonly code: 'floor/no_rapporteur' }
