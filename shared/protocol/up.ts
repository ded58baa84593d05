import { z } from 'zod'
import { features } from '../meeting/features.ts'
import type { Command } from '../meeting/meeting.ts'
import { commandIdSchema, linkIdSchema, meetingIdSchema, type CommandId } from '../lib/ids.ts'
import { AUDIENCES } from '../lib/roles.ts'
import type { CommandSpec } from '../lib/feature.ts'

const versionSchema = z.int().min(0)

/**
 * What a client holds: a version of a history, and the fingerprint of its view of that version. Without it the server takes the
 * client's word that it is the view of that version and not of another history or another release.
 */
const haveSchema = z.strictObject({
  epoch: z.string().max(64),
  version: versionSchema,
  hash: z.string().max(64).optional(),
})
export type Have = z.infer<typeof haveSchema>

/** Asks to follow an audience; `have` is what the client already holds. */
export const joinSchema = z.strictObject({
  meetingId: meetingIdSchema,
  linkId: linkIdSchema,
  audience: z.enum(AUDIENCES),
  protocol: z.int(),
  have: haveSchema.optional(),
})
export type Join = z.infer<typeof joinSchema>

/** Asks for the server's time. */
export const clockSchema = z.strictObject({})

const envelope = { commandId: commandIdSchema, madeAtMs: z.int().min(0) }
const commandSchemas = Object.values(features).flatMap((feature) =>
  Object.entries(feature.commands as Record<string, CommandSpec>).map(([type, spec]) =>
    z.strictObject({ type: z.literal(type), ...envelope, ...spec.fields }),
  ),
)

/** A wish; strict, one branch a type. */
export const commandSchema = z.discriminatedUnion(
  'type',
  commandSchemas as never,
) as unknown as z.ZodType<CommandMessage>

/** A command on the wire: its id is the sender's, so that it can be sent again; `madeAtMs` is in server time as the sender knows it. */
export type CommandMessage = Command & { readonly commandId: CommandId; readonly madeAtMs: number }
