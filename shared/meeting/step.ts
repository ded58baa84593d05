import { reject } from '../lib/decision.ts'
import type { DecideContext, EvolveContext } from '../lib/feature.ts'
import { decide, evolve, type Command, type Event, type MeetingState, type Rejection } from './meeting.ts'
import { settle } from './settle.ts'

/** Where a command leads: the facts of its record, what follows at once among them, and the state after them. */
export type Step =
  | { readonly outcome: 'accepted'; readonly events: readonly Event[]; readonly state: MeetingState }
  | { readonly outcome: 'rejected'; readonly rejection: Rejection }

/** One command decided, evolved and settled. Pure; `text` reads the texts that there are, those just kept among them. */
export function step(state: MeetingState, command: Command, context: DecideContext, text: EvolveContext['text']): Step {
  const decision = decide(state, command, context)
  if (decision.outcome === 'rejected') return reject(decision.rejection)
  if (decision.events.length === 0) return { ...decision, state }
  const evolving: EvolveContext = { atMs: context.nowMs, actor: context.actor, text }
  const after = (events: readonly Event[], from: MeetingState) =>
    events.reduce((next, event) => evolve(next, event, evolving), from)
  const led = after(decision.events, state)
  const settled = settle(led)
  return { outcome: 'accepted', events: [...decision.events, ...settled], state: after(settled, led) }
}
