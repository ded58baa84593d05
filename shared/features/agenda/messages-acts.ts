import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { apologyIdSchema, personIdSchema, textIdSchema } from '../../lib/ids.ts'
import { localizedSchema } from '../../lib/localized.ts'
import { chairs, desk, ofDay, ofItem, placeSchema } from './message-fields.ts'
import { OUTCOMES } from './state.ts'

const ofApology = { apologyId: apologyIdSchema }

/** Commands by which the meeting acts on its agenda. */
export const actCommands = {
  /** The meeting agrees on the agenda of a day. */
  'agenda.adopt': commandSpec([...chairs], 'never', ofDay),
  'agenda.unadopt': commandSpec([...chairs], 'never', ofDay),
  /** Somebody known, or a name alone, cannot come on a day. */
  'agenda.note_apology': commandSpec([...desk], 'never', {
    ...ofDay,
    personId: personIdSchema.optional(),
    name: z.string().trim().min(1).max(200).optional(),
  }),
  'agenda.remove_apology': commandSpec([...desk], 'never', ofApology),
  /** What became of a point that is a question; `open` takes an answer back. */
  'agenda.answer_point': commandSpec([...chairs], 'never', {
    ...ofItem,
    point: placeSchema,
    outcome: z.enum(OUTCOMES),
    text: localizedSchema.optional(),
  }),
  'agenda.meet_output': commandSpec([...chairs], 'never', { ...ofItem, output: placeSchema, isMet: z.boolean() }),
}

/** What came of them. */
export const actEvents = {
  'agenda.adopted': ofDay,
  'agenda.adoption_undone': ofDay,
  'agenda.apology_noted': {
    ...ofApology,
    ...ofDay,
    personId: personIdSchema.optional(),
    nameText: textIdSchema.optional(),
  },
  'agenda.apology_removed': { ...ofApology, erasedTexts: z.array(textIdSchema) },
  'agenda.point_answered': {
    ...ofItem,
    point: placeSchema,
    outcome: z.enum(OUTCOMES),
    answerText: textIdSchema.optional(),
  },
  'agenda.output_met': { ...ofItem, output: placeSchema, isMet: z.boolean() },
}
