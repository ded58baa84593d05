import type { CommandOf, EventOf } from '../../lib/feature.ts'
import { draftCommands, draftEvents } from './messages-draft.ts'
import { placesCommands, placesEvents } from './messages-places.ts'
import { roundCommands, roundEvents } from './messages-round.ts'

export const groupsCommands = {
  ...draftCommands,
  ...placesCommands,
  ...roundCommands,
}
export type GroupsCommand = CommandOf<typeof groupsCommands>

export const groupsEvents = {
  ...draftEvents,
  ...placesEvents,
  ...roundEvents,
}
export type GroupsEvent = EventOf<typeof groupsEvents>

export type GroupsRejection =
  | { readonly code: 'groups/meeting_closed' }
  /** The id of the round was used before. */
  | { readonly code: 'groups/id_used' }
  /** Another draft is open: it is published or discarded first. */
  | { readonly code: 'groups/draft_exists' }
  /** No draft of this id. */
  | { readonly code: 'groups/no_draft' }
  | { readonly code: 'groups/still_drawing' }
  /** It was drawn again since the sender looked. */
  | { readonly code: 'groups/drawn_again'; readonly draw: number }
  /** Fewer than two people to be seated. */
  | { readonly code: 'groups/too_few_people'; readonly people: number }
  /** Only those who are here may be drawn. */
  | { readonly code: 'groups/only_here' }
  | { readonly code: 'groups/round_on' }
  /** No round of this id is on. */
  | { readonly code: 'groups/no_round' }
  | { readonly code: 'groups/ends_in_the_past' }
