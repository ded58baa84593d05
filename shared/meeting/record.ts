import { z } from 'zod'
import type { Actor, AnyMessage, EvolveContext, TextBody } from '../lib/feature.ts'
import { deviceIdSchema, linkIdSchema, personIdSchema, type CommandId, type TextId } from '../lib/ids.ts'
import { ROLES } from '../lib/roles.ts'
import { evolve, initialState, type Event, type MeetingState, type Rejection } from './meeting.ts'
import { upcast } from './old-events.ts'

/** An event as it stands in the log: perhaps of an older version of its schema. */
export interface StoredEvent extends AnyMessage {
  readonly [field: string]: unknown
}

export const actorSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    personId: personIdSchema,
    deviceId: deviceIdSchema,
    linkId: linkIdSchema,
    roles: z.array(z.enum(ROLES)),
  }),
  z.strictObject({ kind: z.literal('system') }),
])

/** One accepted command in the log: one version. */
export interface LogRecord {
  /** 1 for the first; without gaps. */
  readonly version: number
  /** Which history this is: changes only when a log was set back. */
  readonly epoch: string
  readonly atMs: number
  readonly actor: Actor
  readonly commandId: CommandId
  /** SHA-256 of the record before it in canonical JSON, in hex; 64 zeros for the first. */
  readonly prevHash: string
  readonly events: readonly StoredEvent[]
}

/**
 * What became of a command, recorded for ever under (actor, command id). `version` is the one from which on the wish holds: its
 * record's own, or, where it was true already and nothing was recorded, the one that it was decided on.
 */
export type Outcome =
  { readonly outcome: 'accepted'; readonly version: number } | ({ readonly outcome: 'rejected' } & Rejection)

/** The texts that a fold may need, by id; erased ones are not in it. */
export type Texts = { get(id: TextId): TextBody | undefined }

/** The state after a record. */
export function evolveRecord(state: MeetingState, record: LogRecord, texts: Texts): MeetingState {
  const context: EvolveContext = { atMs: record.atMs, actor: record.actor, text: (id) => texts.get(id) }
  return record.events.reduce(
    (next, stored) => upcast(stored).reduce((s, event) => evolve(s, event, context), next),
    state,
  )
}

/** Live state: the fold of a log with its texts. */
export const replay = (records: Iterable<LogRecord>, texts: Texts, from = initialState): MeetingState => {
  let state = from
  for (const record of records) state = evolveRecord(state, record, texts)
  return state
}

export type { Event }
