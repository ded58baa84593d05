import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { personIdSchema } from '../../lib/ids.ts'
import { HALL_ROLES, PODIUM_ROLES } from '../../lib/roles.ts'
import { atMsSchema, doorSchema, headsSchema, STAFF } from './message-fields.ts'

/** Of whom enough are to be here: of all, of a stakeholder group, or of those with a role. */
const quorumOfSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('group'), group: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/) }),
  z.strictObject({ kind: z.literal('role'), role: z.enum(HALL_ROLES) }),
])
export type QuorumOf = z.infer<typeof quorumOfSchema>

/** So many people, of whom `of` says; 0 asks for nobody. */
const quorumShape = { of: quorumOfSchema, least: z.int().min(0).max(10_000) }

const delegationSchema = z.array(personIdSchema).min(1).max(500)

/** Commands about many people at once, and about the figures beside ours. */
export const countsCommands = {
  /** A delegation comes in: each of them as by a check-in of their own, in one record. */
  'attendance.check_in_many': commandSpec([...STAFF], 'always', {
    personIds: delegationSchema,
    source: z.literal('tap'),
    door: doorSchema.optional(),
  }),
  /** Takes back such a check-in of each whose last step at the door it was. */
  'attendance.undo_many': commandSpec([...STAFF], 'always', { personIds: delegationSchema }),
  /** Takes back the last step of a door's counter today. */
  'attendance.undo_count': commandSpec([...STAFF], 'always', { door: doorSchema }),
  /** How many the video call itself says to have: a figure of its own beside ours. */
  'attendance.count_call': commandSpec([...PODIUM_ROLES], 'always', { heads: headsSchema }),
  /** How many are to be here at least; each of whom it may be said has one number, and 0 takes it away. */
  'attendance.set_quorum': commandSpec(['chair', 'secretariat'], 'never', quorumShape),
}

/** What came of them. */
export const countsEvents = {
  /** A step of a door's counter did not count; `number`: which of today's. */
  'attendance.count_undone': { door: doorSchema, number: z.int() },
  'attendance.call_counted': { heads: z.int(), countedAtMs: atMsSchema },
  'attendance.quorum_set': quorumShape,
}

/** Why not. */
export type CountsRejection =
  { readonly code: 'attendance/nothing_to_undo' } | { readonly code: 'attendance/unknown_group' }
