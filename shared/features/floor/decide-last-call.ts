import { accept, reject } from '../../lib/decision.ts'
import { floorNow, unlessOn, type DecideFloor } from './queue.ts'

/** Last call: until when the queue takes wishes. */
export const decideLastCall = {
  'floor.last_call': (state, { itemId, atMs }, { nowMs }) => {
    const refusal = unlessOn(state, itemId)
    if (refusal) return reject(refusal)
    const { isQueueClosed, lastCallAtMs } = floorNow(state)
    if (isQueueClosed) return reject({ code: 'floor/queue_already_closed' })
    if (atMs <= nowMs) return reject({ code: 'floor/already_past' })
    return atMs === lastCallAtMs ? accept() : accept({ type: 'floor.last_call_made', itemId, closesAtMs: atMs })
  },

  'floor.cancel_last_call': (state, { itemId }) => {
    const refusal = unlessOn(state, itemId)
    if (refusal) return reject(refusal)
    return floorNow(state).lastCallAtMs === undefined
      ? reject({ code: 'floor/no_last_call' })
      : accept({ type: 'floor.last_call_cancelled', itemId })
  },
} satisfies Partial<DecideFloor>
