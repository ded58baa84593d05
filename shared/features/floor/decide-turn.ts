import { accept, reject } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import { elapsedMsOf } from './clock.ts'
import { unlessTheirs } from './admission.ts'
import type { FloorEvent } from './messages.ts'
import { turnOf, waitingNow, whileStanding, type DecideFloor } from './queue.ts'
import type { Turn } from './state.ts'
import { lineNow } from './line.ts'

/** Commands by which somebody is called, heard, timed and done. */
export const decideTurn = {
  'floor.give': (state, { entryId, expects }, { nowMs }) => {
    const { turn, limitMs } = state.floor
    const speakingEntryId = turn?.entry.entryId
    if (expects.speakingEntryId !== speakingEntryId) {
      return reject({ code: 'floor/floor_moved_on', ...defined({ speakingEntryId }) })
    }
    const entry = waitingNow(state, entryId)
    if ('code' in entry) return reject(entry)
    const refusal = whileStanding(state)
    if (refusal) return reject(refusal)
    const { standing } = lineNow(state, entry)
    return accept(...makeWay(turn, nowMs), { type: 'floor.given', entryId, ahead: standing, limitMs })
  },

  'floor.heard': (state, { entryId }) => {
    const turn = turnOf(state, entryId)
    if (!turn) return reject({ code: 'floor/not_called' })
    if (turn.heardAtMs !== undefined) return reject({ code: 'floor/already_heard' })
    const refusal = whileStanding(state)
    return refusal ? reject(refusal) : accept({ type: 'floor.speaker_heard', entryId })
  },

  'floor.finish': (state, { entryId }, { actor, nowMs }) => {
    const turn = turnOf(state, entryId)
    if (!turn) return reject({ code: 'floor/not_speaking' })
    const refusal = unlessTheirs(actor, turn.entry)
    return refusal ? reject(refusal) : accept({ type: 'floor.turn_ended', entryId, spokeMs: elapsedMsOf(turn, nowMs) })
  },

  'floor.extend': (state, { entryId, byMs }) =>
    turnOf(state, entryId) ? accept({ type: 'floor.extended', entryId, byMs }) : reject({ code: 'floor/not_speaking' }),

  'floor.pause_clock': (state, { entryId }) => {
    const turn = turnOf(state, entryId)
    if (turn?.heardAtMs === undefined) return reject({ code: 'floor/not_speaking' })
    if (turn.pausedAtMs !== undefined) return reject({ code: 'floor/already_paused' })
    return accept({ type: 'floor.clock_paused', entryId })
  },

  'floor.resume_clock': (state, { entryId }) => {
    const turn = turnOf(state, entryId)
    if (turn?.heardAtMs === undefined) return reject({ code: 'floor/not_speaking' })
    if (turn.pausedAtMs === undefined) return reject({ code: 'floor/not_paused' })
    const refusal = whileStanding(state)
    return refusal ? reject(refusal) : accept({ type: 'floor.clock_resumed', entryId })
  },
} satisfies Partial<DecideFloor>

/** The running turn ends for the next one; who was called and never heard is set aside and loses nothing. */
function makeWay(turn: Turn | undefined, nowMs: number): FloorEvent[] {
  if (!turn) return []
  const { entryId } = turn.entry
  if (turn.heardAtMs === undefined) return [{ type: 'floor.turn_put_back', entryId, isHeld: true, spokeMs: 0 }]
  return [{ type: 'floor.turn_ended', entryId, spokeMs: elapsedMsOf(turn, nowMs) }]
}
