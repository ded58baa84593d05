import type { CommandOf, EventOf } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import { draftCommands, draftEvents } from './messages-draft.ts'
import { movesCommands, movesEvents } from './messages-moves.ts'
import { placesCommands, placesEvents } from './messages-places.ts'
import { proofCommands, proofEvents } from './messages-proof.ts'
import { reportCommands, reportEvents, type ReportRejection } from './messages-reports.ts'
import { roundCommands, roundEvents } from './messages-round.ts'
import { runningCommands, runningEvents } from './messages-running.ts'
import { standingCommands, standingEvents, type StandingRejection } from './messages-standing.ts'

export const groupsCommands = {
  ...draftCommands,
  ...movesCommands,
  ...placesCommands,
  ...reportCommands,
  ...proofCommands,
  ...roundCommands,
  ...runningCommands,
  ...standingCommands,
}
export type GroupsCommand = CommandOf<typeof groupsCommands>

export const groupsEvents = {
  ...draftEvents,
  ...movesEvents,
  ...placesEvents,
  ...reportEvents,
  ...proofEvents,
  ...roundEvents,
  ...runningEvents,
  ...standingEvents,
}
export type GroupsEvent = EventOf<typeof groupsEvents>

export type GroupsRejection =
  | ReportRejection
  | StandingRejection
  | { readonly code: 'groups/meeting_closed' }
  /** The id of the round was used before. */
  | { readonly code: 'groups/id_used' }
  /** Another draft is open: it is published or discarded first. */
  | { readonly code: 'groups/draft_exists' }
  /** No draft of this id. */
  | { readonly code: 'groups/no_draft' }
  | { readonly code: 'groups/still_drawing' }
  /** The draw waits for something else, or has what it waited for. */
  | { readonly code: 'groups/not_waited_for' }
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
  /** Whoever it is about sits at no table of the round. */
  | { readonly code: 'groups/not_seated' }
  /** Nobody there is offered that table, or not any more. */
  | { readonly code: 'groups/no_offer' }
  /** Nobody in the room needs a laptop to hear the others at the table. */
  | { readonly code: 'groups/no_laptop' }
  /** Nobody of this id sits at a table of the draft. */
  | { readonly code: 'groups/not_drawn' }
  /** The draft has no table of this number, or nobody sits there. */
  | { readonly code: 'groups/no_table' }
  /** No move of this number was made by hand. */
  | { readonly code: 'groups/no_move' }
  /** One of them sits elsewhere since the sender looked. */
  | { readonly code: 'groups/moved_since' }
  /** A remote person and a table of the room, or the other way round. */
  | { readonly code: 'groups/wrong_side'; readonly personId: PersonId }
  /** Somebody would sit alone at this table. */
  | { readonly code: 'groups/left_alone'; readonly table: number }
