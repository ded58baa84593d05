import { accept, reject } from '../../lib/decision.ts'
import { subjectOf } from './last-step.ts'
import { unlessOn, type DecideFloor } from './queue.ts'
import { UNDO_MS } from './undo-time.ts'

/** How the desk takes its last step back. */
export const decideUndo = {
  'floor.undo': (state, { expects: { step, entryId } }, { nowMs }) => {
    const { lastStep } = state.floor
    if (!lastStep || nowMs - lastStep.atMs > UNDO_MS) return reject({ code: 'floor/nothing_to_undo' })
    if (lastStep.step !== step || lastStep.entryId !== entryId) return reject({ code: 'floor/step_followed' })
    if ('loss' in lastStep) return reject({ code: `floor/undo_${lastStep.loss}` })
    const refusal = unlessOn(state, lastStep.itemId)
    if (refusal) return reject(refusal)
    return subjectOf(lastStep.without, entryId)
      ? accept({ type: 'floor.step_undone', step, entryId })
      : reject({ code: 'floor/no_longer_waiting' })
  },
} satisfies Partial<DecideFloor>
