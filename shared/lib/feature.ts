import type { z } from 'zod'
import type { BucketMap } from './bucket-map.ts'
import type { Calendar } from './calendar.ts'
import type { Decision } from './decision.ts'
import type { CommandId, DeviceId, LinkId, PersonId, TextId } from './ids.ts'
import type { Language } from './languages.ts'
import type { Audience, Role } from './roles.ts'

/** Who acts: a person on a device, known from the session and never from the payload, or the server itself. */
export type Actor =
  | {
      readonly kind: 'person'
      readonly personId: PersonId
      readonly deviceId: DeviceId
      readonly linkId: LinkId
      readonly roles: readonly Role[]
    }
  | { readonly kind: 'system' }

/** What decide may know besides the state; everything that is not pure comes in here. */
export interface DecideContext {
  readonly actor: Actor
  readonly commandId: CommandId
  readonly nowMs: number
  /** When the sender made the command, on the server's clock as the sender measured it; never later than `nowMs`. */
  readonly madeAtMs: number
  readonly newId: <Id extends string>(prefix: string) => Id
  /** Keeps what a person wrote or is called outside the log and returns the id that events carry. */
  readonly keepText: (body: TextBody) => TextId
}

/** What evolve may know besides slice and event: the instant of the record, its actor, and the texts that still exist. */
export interface EvolveContext {
  readonly atMs: number
  readonly actor: Actor
  /** The kept text, or undefined once it is erased. */
  readonly text: (id: TextId) => TextBody | undefined
}

/** A text row: a plain string (names, topics) or one text in several languages. */
export type TextBody = string | { readonly [language: string]: string }

/**
 * When a command may still be carried out after its connection was lost: `never`, `always` (it carries its own time),
 * or `while_item_open` (only while the item it names is the current one; decide refuses it otherwise).
 */
export type Lateness = 'never' | 'always' | 'while_item_open'

/** Who may send a command, whether it may arrive late, and its fields besides `type`, `commandId` and `madeAtMs`. */
export interface CommandSpec<Fields extends z.ZodRawShape = z.ZodRawShape> {
  readonly by: readonly (Role | 'system')[]
  readonly late: Lateness
  readonly fields: Fields
}

/** Declares a command; default deny: only the roles named here may send it. */
export const commandSpec = <Fields extends z.ZodRawShape>(
  by: readonly (Role | 'system')[],
  late: Lateness,
  fields: Fields,
): CommandSpec<Fields> => ({ by, late, fields })

type Flat<T> = { [K in keyof T]: T[K] }
type FieldsOf<Shape extends z.ZodRawShape> = keyof Shape extends never
  ? unknown
  : z.infer<z.ZodObject<Shape, z.core.$strict>>

/** The union of all commands of a table of specs. */
export type CommandOf<Specs extends Record<string, CommandSpec>> = {
  [Type in keyof Specs & string]: Flat<{ readonly type: Type } & FieldsOf<Specs[Type]['fields']>>
}[keyof Specs & string]

/** The union of all events of a table of their fields. */
export type EventOf<Shapes extends Record<string, z.ZodRawShape>> = {
  [Type in keyof Shapes & string]: Flat<{ readonly type: Type } & FieldsOf<Shapes[Type]>>
}[keyof Shapes & string]

export interface AnyMessage {
  readonly type: string
}

/** A refusal: a code `<feature>/<reason>` and what the sentence about it needs. */
export interface AnyRejection {
  readonly code: `${string}/${string}`
}

/** One handler per command type: a forgotten one does not compile. */
export type Decide<Sees, Command extends AnyMessage, Event, Rejection> = {
  readonly [Type in Command['type']]: (
    state: Sees,
    command: Extract<Command, { type: Type }>,
    context: DecideContext,
  ) => Decision<Event, Rejection>
}

/** One effect per event type; pure and total. */
export type Evolve<Slice, Event extends AnyMessage> = {
  readonly [Type in Event['type']]: (
    slice: Slice,
    event: Extract<Event, { type: Type }>,
    context: EvolveContext,
  ) => Slice
}

/** Effects that some of the other features' events have on this slice. */
export type Listen<Slice, Heard extends AnyMessage> = Partial<Evolve<Slice, Heard>>

/** A value that may stand in a view: JSON without null and without arrays of objects, with bucket maps for collections. */
export type ViewValue =
  | string
  | number
  | boolean
  | undefined
  | readonly string[]
  | BucketMap<ViewValue>
  | { readonly [key: string]: ViewValue }

/** What a view looks like to the client: bucket maps have become plain objects keyed by id. */
export type OnTheWire<T> =
  T extends BucketMap<infer V>
    ? { readonly [id: string]: OnTheWire<V> }
    : T extends string | number | boolean | undefined | readonly string[]
      ? T
      : { readonly [K in keyof T]: OnTheWire<T[K]> }

/** What each audience sees of a slice; an audience that is not named sees nothing of it. */
export type Views<Sees> = { readonly [A in Audience]?: (state: Sees) => object }

/**
 * A command that falls due by itself at an instant. `cause` names what makes it due, with a letter first, and is another one when
 * it falls due anew: the command's id is derived from it, so that it is carried out once however often it is noticed.
 */
export interface Due<Command> {
  readonly atMs: number
  readonly cause: string
  readonly command: Command
  /** Carried out also where nobody comes to the meeting any more. */
  readonly isForUnvisited?: true
}

/** Work too long for the meeting itself, to be done beside it; `input` is plain JSON. Its result comes in as a command of the system. */
export interface Job {
  readonly jobId: string
  readonly input: unknown
}

/** Words for a person whose page may sleep: what happened as a code, with the values that its sentence needs. */
export interface Alert {
  readonly personId: PersonId
  readonly code: string
  /** A later alert of the same tag replaces this one on the device. */
  readonly tag: string
  /** Only this device of the person is woken; all of theirs where it is absent. */
  readonly deviceId?: DeviceId
  /** Of alerts that name the same, a person is told the first alone. */
  readonly once?: string
  readonly values?: { readonly [name: string]: string | number }
}

/** What a file may know besides the state: `language` is the reader's where its words have several, `about` what `?about=` asks for. */
export interface Reading {
  readonly nowMs: number
  readonly language: Language
  readonly about?: string
}

/** A file made of the state at an instant. */
export interface Export<Sees> {
  readonly by: readonly Role[]
  readonly contentType: string
  readonly body: (state: Sees, reading: Reading) => string
}

/** A file whose format is the server's business: entries of a calendar. */
export interface CalendarExport<Sees> {
  readonly by: readonly Role[]
  readonly calendar: (state: Sees, reading: Reading) => Calendar
}

/** One feature: its words, rules, effects and views. `Heard` are the other features' events that it listens to. */
export interface Feature<
  Slice,
  Sees,
  Command extends AnyMessage,
  Event extends AnyMessage,
  Rejection extends AnyRejection,
  Heard extends AnyMessage = never,
> {
  readonly initial: Slice
  readonly commands: { readonly [Type in Command['type']]: CommandSpec }
  readonly events: { readonly [Type in Event['type']]: z.ZodRawShape }
  readonly decide: Decide<Sees, Command, Event, Rejection>
  readonly evolve: Evolve<Slice, Event>
  readonly listen?: Listen<Slice, Heard>
  readonly views: Views<Sees>
  /** What falls due by itself in this state, past instants included; read again after every change. */
  readonly due?: (state: Sees) => readonly Due<Command>[]
  /** What follows at once from where a command led: facts of the same record. Asked once after each command; none where nothing follows. */
  readonly settle?: (state: Sees) => readonly Event[]
  /** Events whose news may wait a moment and leave together: counts, arrivals. */
  readonly calm?: (event: Event) => boolean
  /** What is to be worked out beside the meeting, and how: `run` is pure and may take long; `failed` says that it did not come out. */
  readonly jobs?: {
    readonly pending: (state: Sees) => readonly Job[]
    readonly run: (job: Job) => Command
    readonly failed: (job: Job) => Command
  }
  /** Whom a change concerns so much that their device is to be woken: sent once, by the node that wrote the record. */
  readonly alerts?: (before: Sees, after: Sees) => readonly Alert[]
  /** Files that the podium or a subscriber fetches over HTTP, by the last part of their address. */
  readonly exports?: { readonly [fileName: string]: Export<Sees> | CalendarExport<Sees> }
  /** What one person sees besides their audience's view, and whom an event may have changed it for; `state` is where it led. */
  readonly me?: {
    readonly of: (state: Sees, personId: PersonId) => object
    readonly touchedBy: (event: AnyMessage, state: Sees) => readonly PersonId[]
  }
}
