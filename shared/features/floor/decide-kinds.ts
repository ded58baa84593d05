import { accept } from '../../lib/decision.ts'
import type { DecideFloor } from './queue.ts'
import { CONSTANT_KINDS, KINDS } from './state.ts'

/** The command by which the chair sets with which kinds one may ask. */
export const decideKinds = {
  'floor.set_kinds': ({ floor: { offeredKinds } }, command) => {
    const kinds = KINDS.filter((kind) => CONSTANT_KINDS.includes(kind) || command.kinds.includes(kind))
    return kinds.join() === offeredKinds.join() ? accept() : accept({ type: 'floor.kinds_set', kinds })
  },
} satisfies Partial<DecideFloor>
