import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { textIdSchema } from '../../lib/ids.ts'
import { nameSchema } from '../../lib/name.ts'

/** Erasing a name that the desk typed and that is nobody's. */
export const nameCommands = {
  'floor.erase_name': commandSpec(['secretariat'], 'never', { name: nameSchema }),
}

/** What came of it: `ids` are the entries, slots and statements that bore the name. Turns and times stay. */
export const nameEvents = {
  'floor.name_erased': { ids: z.array(z.string()), erasedTexts: z.array(textIdSchema) },
}
