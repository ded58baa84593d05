import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { chairs, kindSchema } from './message-fields.ts'
import { KINDS } from './state.ts'

const kinds = z.array(kindSchema).max(KINDS.length)

/** The command by which the chair sets with which kinds one may ask. */
export const kindCommands = {
  'floor.set_kinds': commandSpec([...chairs], 'never', { kinds }),
}

/** What came of it. */
export const kindEvents = {
  'floor.kinds_set': { kinds },
}
