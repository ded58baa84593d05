import { z } from 'zod'
import { commandSpec, type CommandOf, type EventOf } from '../../lib/feature.ts'
import { personIdSchema } from '../../lib/ids.ts'
import { MODES } from '../../lib/mode.ts'
import { HALL_ROLES } from '../../lib/roles.ts'
import { atMsSchema, doorSchema, headsSchema, STAFF } from './message-fields.ts'
import { countsCommands, countsEvents, type CountsRejection } from './messages-counts.ts'
import { SOURCES } from './state.ts'

const modeSchema = z.enum(MODES)

const sourceSchema = z.enum(SOURCES)

/** Letters and digits that are not taken for one another. */
const roomCodeSchema = z.string().regex(/^[A-HJKMNP-Z2-9]{4}$/)

export const attendanceCommands = {
  /** The first connection of somebody who takes part: here remotely since then. */
  'attendance.connect': commandSpec(['system'], 'never', { personId: personIdSchema, sinceMs: atMsSchema }),
  /** Nothing was heard from their devices for the grace period; `sinceMs` is the last contact. */
  'attendance.fall_asleep': commandSpec(['system'], 'never', { personId: personIdSchema, sinceMs: atMsSchema }),
  /** Staff see somebody come in; the time is that of the tap, however late it arrives. */
  'attendance.check_in': commandSpec([...STAFF], 'always', {
    personId: personIdSchema,
    source: z.enum(['scan', 'code', 'tap']),
    door: doorSchema.optional(),
  }),
  'attendance.check_out': commandSpec([...STAFF], 'always', { personId: personIdSchema }),
  /** Takes back the last step at the door of this person, as if it had not been. */
  'attendance.undo': commandSpec([...STAFF], 'always', { personId: personIdSchema }),
  /** "I am in the room", proved by the code that only the room shows. */
  'attendance.enter_room': commandSpec([...HALL_ROLES], 'never', { code: z.string().max(20) }),
  /** "I am leaving": ends being here, in the room and remotely. */
  'attendance.leave': commandSpec([...HALL_ROLES], 'always', {}),
  /** "I am no longer in the room, but still with you": ends being in the room alone. */
  'attendance.leave_room': commandSpec([...HALL_ROLES], 'always', {}),
  /** "I am back", after leaving while still connected. */
  'attendance.come_back': commandSpec([...HALL_ROLES], 'always', {}),
  /** Somebody counted the heads in the room: a figure of its own beside ours. */
  'attendance.count_heads': commandSpec([...STAFF], 'always', { heads: headsSchema }),
  /** The counter of a door for people without a badge. */
  'attendance.count_door': commandSpec([...STAFF], 'always', { door: doorSchema, by: z.literal([1, -1]) }),
  /** Whether only those who are here or asleep may be in the queue and the draw, and after how long without contact one is asleep. */
  'attendance.set_rules': commandSpec(['chair', 'secretariat'], 'never', {
    onlyHere: z.boolean().optional(),
    graceMs: z.int().min(30_000).max(1_800_000).optional(),
  }),
  'attendance.change_room_code': commandSpec(['system', 'moderator', 'secretariat', 'door'], 'never', {}),
  /** The night after a day: who is still here without contact has left at the last contact. */
  'attendance.end_day': commandSpec(['system'], 'never', { dayEndMs: atMsSchema }),
  ...countsCommands,
}
export type AttendanceCommand = CommandOf<typeof attendanceCommands>

/** On which side they speak from now on; stands with what happened in the room. */
const sideShape = { side: modeSchema.optional() }

export const attendanceEvents = {
  /** Here in this mode since `fromMs`, which may lie before the record and before what was known; until `toMs` where they are known to have left since. */
  'attendance.arrived': {
    personId: personIdSchema,
    mode: modeSchema,
    fromMs: atMsSchema,
    toMs: atMsSchema.optional(),
    source: sourceSchema,
    door: doorSchema.optional(),
    /** Checked in as one of many, and taken back with them. */
    isOfMany: z.literal(true).optional(),
    ...sideShape,
  },
  /** Not here in this mode any more since `toMs`. `isGone`: nor in the other one. */
  'attendance.left': {
    personId: personIdSchema,
    mode: modeSchema,
    toMs: atMsSchema,
    by: z.enum(['staff', 'self']),
    isGone: z.literal(true).optional(),
    ...sideShape,
  },
  /** Seen to leave the room by staff who did not know them to be in: a check-in from before that may still come. */
  'attendance.seen_out': { personId: personIdSchema, atMs: atMsSchema },
  /** No contact since `sinceMs`: not here remotely any more, asleep unless in the room. */
  'attendance.fell_asleep': { personId: personIdSchema, sinceMs: atMsSchema },
  /** Said themselves that they are leaving: a connection that stays open does not bring them back. */
  'attendance.departed': { personId: personIdSchema, atMs: atMsSchema },
  /** The last step at the door did not count. */
  'attendance.step_undone': { personId: personIdSchema, ...sideShape },
  'attendance.heads_counted': { heads: z.int(), countedAtMs: atMsSchema },
  /** `countedAtMs`: when it was tapped; absent in old records, of which the record's own instant is all that is known. */
  'attendance.door_counted': { door: doorSchema, by: z.literal([1, -1]), countedAtMs: atMsSchema.optional() },
  /** `goneIds`: who had come and left when it came to be that only those here may wait. */
  'attendance.rules_set': { onlyHere: z.boolean(), graceMs: z.int(), goneIds: z.array(personIdSchema).optional() },
  'attendance.room_code_changed': { code: roomCodeSchema },
  /** `date`: the day that ended, in the meeting's zone; `personIds`: who was still here or asleep when it did. */
  'attendance.day_ended': { date: z.iso.date(), endMs: atMsSchema, personIds: z.array(personIdSchema) },
  ...countsEvents,
}
export type AttendanceEvent = EventOf<typeof attendanceEvents>

export type AttendanceRejection =
  | { readonly code: 'attendance/unknown_person' }
  | { readonly code: 'attendance/wrong_code' }
  | { readonly code: 'attendance/not_in' }
  | { readonly code: 'attendance/meeting_closed' }
  | CountsRejection
