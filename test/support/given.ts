import type { z } from 'zod'
import type { Decision } from '../../shared/lib/decision.ts'
import type { Actor, DecideContext, EvolveContext, TextBody } from '../../shared/lib/feature.ts'
import type { CommandId, DeviceId, LinkId, PersonId, TextId } from '../../shared/lib/ids.ts'
import { toJson, type Json } from '../../shared/lib/patch.ts'
import type { Audience, Role } from '../../shared/lib/roles.ts'
import { decide, evolve, initialState } from '../../shared/meeting/meeting.ts'
import type { Command, Event, MeetingState, Rejection } from '../../shared/meeting/meeting.ts'
import { settle } from '../../shared/meeting/settle.ts'
import { me, view } from '../../shared/meeting/view.ts'

/** A message as a test writes it: ids are plain strings. */
export type Plain<T> = T extends z.core.$brand
  ? string
  : T extends readonly (infer V)[]
    ? readonly Plain<V>[]
    : T extends object
      ? { readonly [K in keyof T]: Plain<T[K]> }
      : T

/** The instant at which a test begins: 2026-11-23T08:00:00Z. */
export const START_MS = Date.UTC(2026, 10, 23, 8)

const idsOfTexts = new Map<string, TextId>()
const texts = new Map<TextId, TextBody>()

/** The id under which the kit keeps a text: the same text always has the same one, in events given and events expected. */
export function text(body: TextBody): TextId {
  const known = idsOfTexts.get(JSON.stringify(body))
  if (known) return known
  const id = `text${texts.size + 1}` as TextId
  idsOfTexts.set(JSON.stringify(body), id)
  texts.set(id, body)
  return id
}

/** Somebody with these roles, on a device and link of their own. */
export const person = (personId: string, ...roles: Role[]): Actor => ({
  kind: 'person',
  personId: personId as PersonId,
  deviceId: `device-${personId}` as DeviceId,
  linkId: `link-${personId}` as LinkId,
  roles,
})

export const system: Actor = { kind: 'system' }
export const secretariat = person('secretary', 'secretariat')
export const chair = person('chair', 'chair')
export const moderator = person('moderator', 'moderator')

/** When the sender made the command, where not now. */
interface Late {
  readonly madeAtMs: number
}

/** What has happened so far, and what a test may ask of it. */
export interface Given {
  readonly state: MeetingState
  /** The same at another instant; what follows happens then. */
  at(nowMs: number): Given
  /** After more events. */
  and(...events: Plain<Event>[]): Given
  /** After the events of a command and what follows from them at once; throws where it is refused. */
  after(actor: Actor, command: Plain<Command>, late?: Late): Given
  /** After somebody's text was erased. */
  withoutText(...erased: TextId[]): Given
  /** What the core decides: compare it with `accept(…events)` or `reject({code})`. New ids are `<prefix>-new1`, `<prefix>-new2`, … */
  when(actor: Actor, command: Plain<Command>, late?: Late): Decision<Event, Rejection>
  /** An audience's view as it travels. */
  sees(audience: Audience): { readonly [slice: string]: { readonly [key: string]: Json } }
  /** A person's own view as it travels. */
  seesOfSelf(personId: string): Json
}

/** A meeting to which these events happened, by the system and at {@link START_MS}. */
export const given = (...events: Plain<Event>[]): Given =>
  from({ state: initialState, nowMs: START_MS, made: 0, history: [], erased: new Set() }).and(...events)

interface Past {
  readonly state: MeetingState
  readonly nowMs: number
  /** How many ids were made before. */
  readonly made: number
  readonly history: readonly Happened[]
  readonly erased: ReadonlySet<TextId>
}

interface Happened {
  readonly event: Event
  readonly actor: Actor
  readonly atMs: number
}

function from(past: Past): Given {
  const { state, nowMs } = past
  const choose = (actor: Actor, command: Plain<Command>, ids: Ids, late?: Late) =>
    decide(state, command as Command, { ...ids, actor, nowMs, madeAtMs: late?.madeAtMs ?? nowMs, keepText: text })
  return {
    state,
    when: (actor, command, late) => choose(actor, command, idsAfter(past.made), late),
    at: (laterMs) => from({ ...past, nowMs: laterMs }),
    and: (...events) => from(happen(past, system, events as readonly Event[])),
    after: (actor, command, late) => {
      const ids = idsAfter(past.made)
      const decision = choose(actor, command, ids, late)
      if (decision.outcome === 'rejected') throw new Error(`${command.type} was refused: ${decision.rejection.code}`)
      const led = happen(past, actor, decision.events)
      return from({ ...happen(led, actor, decision.events.length > 0 ? settle(led.state) : []), made: ids.made() })
    },
    withoutText: (...erased) => {
      const forgetful = { ...past, state: initialState, history: [], erased: new Set([...past.erased, ...erased]) }
      return from(
        past.history.reduce<Past>(
          (next, { event, actor, atMs }) => ({ ...happen({ ...next, nowMs: atMs }, actor, [event]), nowMs }),
          forgetful,
        ),
      )
    },
    sees: (audience) => toJson(view(state, audience)) as ReturnType<Given['sees']>,
    seesOfSelf: (personId) => toJson(me(state, personId as PersonId)),
  }
}

interface Ids extends Pick<DecideContext, 'newId' | 'commandId'> {
  readonly made: () => number
}

/** Ids in a row, so that a test can name them. */
function idsAfter(before: number): Ids {
  let made = before
  return {
    commandId: `command${before}` as CommandId,
    newId: <Id extends string>(prefix: string) => `${prefix}-new${++made}` as Id,
    made: () => made,
  }
}

function happen(past: Past, actor: Actor, events: readonly Event[]): Past {
  const { nowMs: atMs, erased } = past
  const context: EvolveContext = { atMs, actor, text: (id) => (erased.has(id) ? undefined : texts.get(id)) }
  return {
    ...past,
    state: events.reduce((state, event) => evolve(state, event, context), past.state),
    history: [...past.history, ...events.map((event) => ({ event, actor, atMs }))],
  }
}
