/** What became of a command inside the core: facts to record, or a refusal that the sender gets as a value. */
export type Decision<Event, Rejection> =
  | { readonly outcome: 'accepted'; readonly events: readonly Event[] }
  | { readonly outcome: 'rejected'; readonly rejection: Rejection }

/** Accepts a command with what happened; no events means that the wish is already true. */
export const accept = <Event>(
  ...events: Event[]
): { readonly outcome: 'accepted'; readonly events: readonly Event[] } => ({
  outcome: 'accepted',
  events,
})

/** Refuses a command with a code and what the reader needs to understand it. */
export const reject = <Rejection>(
  rejection: Rejection,
): { readonly outcome: 'rejected'; readonly rejection: Rejection } => ({
  outcome: 'rejected',
  rejection,
})
