import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { messageIdSchema, personIdSchema, textIdSchema } from '../../lib/ids.ts'
import { localizedSchema } from '../../lib/localized.ts'
import { HALL_ROLES } from '../../lib/roles.ts'
import { atMsSchema, desk, numberSchema, peopleSchema, round } from './message-fields.ts'

const hall = [...HALL_ROLES]
const MAX_MESSAGE_LENGTH = 280

/** Commands about what happens at tables at which people sit. */
export const runningCommands = {
  /** What the tables talk about; `table`: this one alone. Without a prompt: nothing of their own. */
  'groups.set_prompt': commandSpec(desk, 'never', {
    ...round,
    prompt: localizedSchema.optional(),
    table: numberSchema.optional(),
  }),
  /** Says something to all tables, or to this one alone. The sender makes the message's id. */
  'groups.tell': commandSpec(desk, 'never', {
    ...round,
    messageId: messageIdSchema,
    text: z.string().trim().min(1).max(MAX_MESSAGE_LENGTH),
    table: numberSchema.optional(),
  }),
  /** Ends the round in so many seconds, where it would go on longer. */
  'groups.call_back': commandSpec(desk, 'never', { ...round, seconds: z.int().min(30).max(600) }),
  'groups.say_last_minute': commandSpec(['system'], 'never', round),
  'groups.move_person': commandSpec(desk, 'never', { ...round, personId: personIdSchema, table: numberSchema }),
  /** Whoever sits alone at `table` goes to the one that they are offered. */
  'groups.merge_table': commandSpec(['system', ...desk], 'never', {
    ...round,
    table: numberSchema,
    to: numberSchema,
  }),
  /** "I go to the table that I am offered." */
  'groups.accept_merge': commandSpec(hall, 'never', round),
  /** "I stay at my table until somebody comes." */
  'groups.wait_here': commandSpec(hall, 'never', round),
  /** "I have the laptop of our table." */
  'groups.take_laptop': commandSpec(hall, 'never', round),
}

/** Everybody whose own view an event changes. */
const seated = { seated: peopleSchema }

/** What came of them. */
export const runningEvents = {
  'groups.prompt_set': { ...round, promptText: textIdSchema.optional(), table: numberSchema.optional(), ...seated },
  'groups.told': {
    ...round,
    messageId: messageIdSchema,
    messageText: textIdSchema,
    table: numberSchema.optional(),
    ...seated,
  },
  'groups.called_back': { ...round, endsAtMs: atMsSchema },
  'groups.last_minute': { ...round, endsAtMs: atMsSchema },
  /** From one table to another, by whoever acts: the podium, themselves, or the time that was said. */
  'groups.person_moved': { ...round, personId: personIdSchema, table: numberSchema, ...seated },
  /** Somebody sits alone at `table`: `to` is the one that they are offered. */
  'groups.merge_offered': { ...round, table: numberSchema, personId: personIdSchema, to: numberSchema },
  /** There is no table any more to go to. */
  'groups.merge_withdrawn': { ...round, table: numberSchema, personId: personIdSchema },
  'groups.merge_declined': { ...round, table: numberSchema, personId: personIdSchema },
  'groups.laptop_taken': { ...round, table: numberSchema, personId: personIdSchema, ...seated },
}
