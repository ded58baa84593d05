import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { linkIdSchema, personIdSchema } from '../../lib/ids.ts'

const chairs = ['chair', 'secretariat'] as const
const whom = { personId: personIdSchema }

/** Commands by which somebody else may run the meeting when its chair's device is lost, or its chair. */
export const powersCommands = {
  /** Lets one new device of somebody of the podium in, by a code that is typed within ten minutes. */
  'people.readmit': commandSpec([...chairs], 'never', whom),
  'people.give_chair': commandSpec([...chairs], 'never', whom),
  /** Takes the chair back from whom it was given to. */
  'people.take_chair': commandSpec([...chairs], 'never', whom),
}

/** What came of them. */
export const powersEvents = {
  /** `admitsUntilMs`: until when the code lets a device in; what came in stays in. */
  'people.readmitted': { linkId: linkIdSchema, personId: personIdSchema, admitsUntilMs: z.int().min(0) },
  'people.chair_given': whom,
  'people.chair_taken': whom,
}

export type PowersRejection =
  /** Only who runs the meeting comes back by a code; everybody else has a link. */
  | { readonly code: 'people/not_of_podium' }
  /** The chair is theirs by the list or by a link, and was given to them by nobody. */
  | { readonly code: 'people/chair_not_given' }
