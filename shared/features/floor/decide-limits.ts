import { accept, reject } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import { itemOf } from '../agenda/state.ts'
import { limitSetFor, withLimit } from './limits.ts'
import type { DecideFloor } from './queue.ts'

/** How long a turn may be. */
export const decideLimits = {
  'floor.set_limit': (state, { limitMs, of }) => {
    const limit = defined({ limitMs, of })
    if (of && 'itemId' in of && !itemOf(state.agenda, of.itemId)) return reject({ code: 'floor/unknown_item' })
    const isSame = limitSetFor(state.floor, of) === limitSetFor(withLimit(state.floor, limit), of)
    return isSame ? accept() : accept({ type: 'floor.limit_set', ...limit })
  },
} satisfies Partial<DecideFloor>
