import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { textIdSchema } from '../../lib/ids.ts'
import { localizedSchema } from '../../lib/localized.ts'
import { desk, peopleSchema } from './message-fields.ts'

const urlSchema = z.url({ protocol: /^https$/ }).max(500)

/** Commands about how to get to the tables. */
export const placesCommands = {
  /** The whole of how to get to the tables: what is left out is not said any more. `{n}` stands for the number of a table. */
  'groups.set_places': commandSpec(desk, 'never', {
    roomNote: localizedSchema.optional(),
    remote: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('instruction'), text: localizedSchema }),
        z.strictObject({
          kind: z.literal('pattern'),
          url: urlSchema.refine((url) => url.includes('{n}'), 'needs {n}'),
        }),
        z.strictObject({ kind: z.literal('list'), urls: z.array(urlSchema).min(1).max(1000) }),
      ])
      .optional(),
  }),
}

/** What came of them. */
export const placesEvents = {
  /** `seated`: who has a table now, and so perhaps another way to it. */
  'groups.places_set': {
    roomNoteText: textIdSchema.optional(),
    remote: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('instruction'), text: textIdSchema }),
        z.strictObject({ kind: z.literal('pattern'), urlText: textIdSchema }),
        z.strictObject({ kind: z.literal('list'), urlTexts: z.array(textIdSchema) }),
      ])
      .optional(),
    seated: peopleSchema,
  },
}
