import { accept, reject } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import type { EntryId } from '../../lib/ids.ts'
import type { Role } from '../../lib/roles.ts'
import { personOf } from '../people/state.ts'
import { elapsedMsOf } from './clock.ts'
import { limitFor } from './limits.ts'
import { unlessTheirs } from './admission.ts'
import type { FloorEvent, FloorRejection } from './messages.ts'
import { isPointOfOrder } from './order.ts'
import { fixedByCall } from './present.ts'
import { turnOf, waitingNow, whileStanding, type DecideFloor, type FloorSees } from './queue.ts'
import type { Entry, FloorSlice, Turn } from './state.ts'
import { turnOfEntry } from './turn.ts'
import { lineNow } from './line.ts'

/** Commands by which somebody is called, heard, timed and done. */
export const decideTurn = {
  'floor.give': (state, { entryId, expects }, { nowMs }) => {
    const speakingEntryId = state.floor.turn?.entry.entryId
    if (expects.speakingEntryId !== speakingEntryId) {
      return reject({ code: 'floor/floor_moved_on', ...defined({ speakingEntryId }) })
    }
    const entry = waitingNow(state, entryId)
    if ('code' in entry) return reject(entry)
    const refusal = whileStanding(state) ?? ifNobodys(entry)
    if (refusal) return reject(refusal)
    const { standing } = lineNow(state, entry)
    const limitMs = entry.limitMs ?? limitFor(state.floor, { ...entry, roles: rolesOf(state, entry) })
    const given = { type: 'floor.given', entryId, ahead: standing, limitMs, ...fixedByCall(state, entry) } as const
    return accept(...makeWay(state.floor, nowMs, entry), given)
  },

  'floor.heard': (state, { entryId }) => {
    const turn = turnOf(state, entryId)
    if (!turn) return reject({ code: 'floor/not_called' })
    if (turn.heardAtMs !== undefined) return reject({ code: 'floor/already_heard' })
    const refusal = whileStanding(state)
    return refusal ? reject(refusal) : accept({ type: 'floor.speaker_heard', entryId })
  },

  'floor.finish': (state, { entryId }, { actor, nowMs }) => {
    const turn = turnOfEntry(state.floor, entryId)
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

/** The report of a table for which nobody is named cannot be given. */
const ifNobodys = ({ report, personId }: Entry): FloorRejection | undefined =>
  report && personId === undefined ? { code: 'floor/no_rapporteur' } : undefined

/**
 * What ends for the next one: the running turn, and one that it had interrupted; for a point of order only the point of order
 * before it. Who was called and never heard is set aside and loses nothing.
 */
export function makeWay({ turn, interrupted }: FloorSlice, nowMs: number, next?: Entry): FloorEvent[] {
  const ending = [turn, interrupted].filter((each) => each !== undefined)
  const isUrgent = next !== undefined && isPointOfOrder(next)
  return ending
    .filter(({ entry }) => !isUrgent || isPointOfOrder(entry))
    .map((each) => wayMade(each, nowMs, next && { for: next.entryId }))
}

function wayMade(turn: Turn, nowMs: number, next: { readonly for: EntryId } | undefined): FloorEvent {
  const { entryId } = turn.entry
  return turn.heardAtMs === undefined
    ? { type: 'floor.turn_put_back', entryId, isHeld: true, spokeMs: 0, reason: 'unavailable', ...next }
    : { type: 'floor.turn_ended', entryId, spokeMs: elapsedMsOf(turn, nowMs), ...next }
}

const rolesOf = ({ people }: FloorSees, { personId }: Entry): readonly Role[] =>
  (personId && personOf(people, personId)?.roles) || []
