import type { AgendaCommand, AgendaEvent, AgendaRejection } from '../features/agenda/messages.ts'
import type { AgendaSlice } from '../features/agenda/state.ts'
import type { AlertsCommand, AlertsEvent, AlertsRejection } from '../features/alerts/messages.ts'
import type { AlertsSlice } from '../features/alerts/state.ts'
import type { AttendanceCommand, AttendanceEvent, AttendanceRejection } from '../features/attendance/messages.ts'
import type { AttendanceSlice } from '../features/attendance/state.ts'
import type { BoothCommand, BoothEvent, BoothRejection } from '../features/booth/messages.ts'
import type { BoothSlice } from '../features/booth/state.ts'
import type { FloorCommand, FloorEvent, FloorRejection } from '../features/floor/messages.ts'
import type { FloorSlice } from '../features/floor/state.ts'
import type { GroupsCommand, GroupsEvent, GroupsRejection } from '../features/groups/messages.ts'
import type { GroupsSlice } from '../features/groups/state.ts'
import type { MeetingCommand, MeetingEvent, MeetingRejection } from '../features/meeting/messages.ts'
import type { MeetingSlice } from '../features/meeting/state.ts'
import type { NoticesCommand, NoticesEvent, NoticesRejection } from '../features/notices/messages.ts'
import type { NoticesSlice } from '../features/notices/state.ts'
import type { PeopleCommand, PeopleEvent, PeopleRejection } from '../features/people/messages.ts'
import type { PeopleSlice } from '../features/people/state.ts'
import { reject, type Decision } from '../lib/decision.ts'
import type { Actor, CommandSpec, DecideContext, EvolveContext } from '../lib/feature.ts'
import { features } from './features.ts'

/** The whole live state of a meeting: one slice a feature. */
export interface MeetingState {
  readonly meeting: MeetingSlice
  readonly people: PeopleSlice
  readonly agenda: AgendaSlice
  readonly attendance: AttendanceSlice
  readonly floor: FloorSlice
  readonly groups: GroupsSlice
  readonly notices: NoticesSlice
  readonly booth: BoothSlice
  readonly alerts: AlertsSlice
}

export type Command =
  | MeetingCommand
  | PeopleCommand
  | AgendaCommand
  | AttendanceCommand
  | FloorCommand
  | GroupsCommand
  | NoticesCommand
  | BoothCommand
  | AlertsCommand
export type Event =
  | MeetingEvent
  | PeopleEvent
  | AgendaEvent
  | AttendanceEvent
  | FloorEvent
  | GroupsEvent
  | NoticesEvent
  | BoothEvent
  | AlertsEvent

/** A refusal before any feature is asked. */
export type AccessRejection = { readonly code: 'access/not_allowed' } | { readonly code: 'access/too_late' }
export type Rejection =
  | MeetingRejection
  | PeopleRejection
  | AgendaRejection
  | AttendanceRejection
  | FloorRejection
  | GroupsRejection
  | NoticesRejection
  | BoothRejection
  | AlertsRejection
  | AccessRejection

type AnyDecide = (state: MeetingState, command: Command, context: DecideContext) => Decision<Event, Rejection>
type AnyEvolve = (slice: unknown, event: Event, context: EvolveContext) => unknown
interface Effect {
  readonly slice: keyof MeetingState
  readonly evolve: AnyEvolve
}

const list = Object.entries(features) as [keyof MeetingState, (typeof features)[keyof typeof features]][]
const specs: Record<string, CommandSpec> = Object.assign({}, ...list.map(([, feature]) => feature.commands))
const eventTypes = new Set(list.flatMap(([, feature]) => Object.keys(feature.events)))
const deciders: Record<string, AnyDecide> = Object.assign({}, ...list.map(([, feature]) => feature.decide))

/** Which slices an event changes: its own feature's, and those of features that listen to it. */
const effects = Map.groupBy(
  list.flatMap(([slice, feature]) =>
    [feature.evolve, 'listen' in feature ? feature.listen : {}].flatMap((table) =>
      Object.entries(table).map(([type, evolve]) => [type, { slice, evolve: evolve as AnyEvolve }] as const),
    ),
  ),
  ([type]) => type,
)

/** A meeting to which nothing has happened. */
export const initialState = Object.fromEntries(
  list.map(([slice, feature]) => [slice, feature.initial]),
) as unknown as MeetingState

/** How a type of command may be sent, or undefined for an unknown type. */
export const commandSpecOf = (type: string): CommandSpec | undefined =>
  Object.hasOwn(specs, type) ? specs[type] : undefined

/** Whether this release knows events of this type. */
export const isEventType = (type: string): boolean => eventTypes.has(type)

/** Whether this actor's roles let them send this type at all; default deny. */
export function mayCommand(actor: Actor, type: string): boolean {
  const by = commandSpecOf(type)?.by ?? []
  return actor.kind === 'system' ? by.includes('system') : actor.roles.some((role) => by.includes(role))
}

/** What a command leads to in this state: facts, or a refusal. Pure. */
export function decide(state: MeetingState, command: Command, context: DecideContext): Decision<Event, Rejection> {
  if (!mayCommand(context.actor, command.type)) return reject({ code: 'access/not_allowed' })
  return deciders[command.type]!(state, command, context)
}

/** The state after a fact. Pure and total: an event that nothing listens to changes nothing. */
export function evolve(state: MeetingState, event: Event, context: EvolveContext): MeetingState {
  let next: MeetingState = state
  for (const [, effect] of effects.get(event.type) ?? []) next = withEffect(next, effect, event, context)
  return next
}

function withEffect(
  state: MeetingState,
  { slice, evolve }: Effect,
  event: Event,
  context: EvolveContext,
): MeetingState {
  const changed = evolve(state[slice], event, context)
  return changed === state[slice] ? state : { ...state, [slice]: changed }
}
