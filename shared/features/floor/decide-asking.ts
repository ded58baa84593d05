import { accept, reject } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import type { Actor } from '../../lib/feature.ts'
import type { EntryId, PersonId } from '../../lib/ids.ts'
import type { Mode } from '../../lib/mode.ts'
import { hasDeparted, sideOfPerson } from '../attendance/state.ts'
import { personOf } from '../people/state.ts'
import { isDesk, isOwn, leaveToday, unlessAdmitted, unlessTheirs } from './admission.ts'
import { changesLine, described, kindMeant, newsOf, replyMeant, unlessMeaningful } from './described.ts'
import type { FloorRejection } from './messages.ts'
import { isPointOfOrder } from './order.ts'
import { entryNow, floorNow, leavingFrom, orderNow, waitingNow, type DecideFloor, type FloorSees } from './queue.ts'
import type { Entry, Kind } from './state.ts'
import { stepBack } from './line.ts'

/** How many are asked whether they are ready. */
const ASKED_READY = 3

/** Commands by which somebody comes into the queue, says more, and goes. */
export const decideAsking = {
  'floor.ask': (state, command, { actor, nowMs, newId }) => {
    if (actor.kind === 'system') return reject({ code: 'floor/unknown_person' })
    const { personId, roles } = actor
    const { itemId } = command
    const kind = kindMeant(command) ?? 'intervention'
    const leave = leaveToday(state, roles)
    const refusal =
      unlessAdmitted(state, { itemId, kind }, actor, leave) ??
      ifGone(state, personId) ??
      unlessMeaningful(state, itemId, command)
    if (refusal) return reject(refusal)
    return accept({
      type: 'floor.entry_added',
      entryId: newId<EntryId>('e'),
      itemId,
      personId,
      mode: sideOf(state, personId),
      kind,
      channel: 'app',
      askedAtMs: nowMs,
      ...defined({ replyTo: replyMeant(kind, command) }),
      ...(leave === 'leave' && { needsLeave: true as const }),
    })
  },

  'floor.describe': (state, command, context) => {
    const entry = entryNow(state, command.entryId)
    if ('code' in entry) return reject(entry)
    const refusal =
      unlessTheirs(context.actor, entry) ??
      ifReport(entry, command) ??
      ifSlippedIn(state, entry, kindMeant(command), context.actor) ??
      unlessMeaningful(state, entry.itemId, newsOf(entry, command))
    return refusal ? reject(refusal) : accept(...described(state, entry, command, context))
  },

  'floor.leave': (state, { entryId }, { actor }) => {
    const entry = entryNow(state, entryId)
    if ('code' in entry) return reject(entry)
    const refusal = unlessTheirs(actor, entry)
    if (refusal) return reject(refusal)
    const by = isOwn(actor, entry) ? 'self' : 'desk'
    return accept({ type: 'floor.entry_left', entryId, ...defined({ ahead: leavingFrom(state, entryId) }), by })
  },

  'floor.later': (state, { entryId }, { actor }) => {
    const entry = waitingNow(state, entryId)
    if ('code' in entry) return reject(entry)
    const refusal = unlessTheirs(actor, entry)
    return refusal ? reject(refusal) : stepBack(state, entry, 'self')
  },

  'floor.ready': (state, { entryId }, { actor }) => {
    const entry = waitingNow(state, entryId)
    if ('code' in entry) return reject(entry)
    const refusal = unlessTheirs(actor, entry)
    if (refusal) return reject(refusal)
    if (entry.isReady) return reject({ code: 'floor/already_ready' })
    const order = orderNow(state)
    const isNear = order.slice(0, ASKED_READY).some((place) => place.entryId === entryId)
    if (!isNear) return reject({ code: 'floor/not_next', ...defined({ entryId: order[0]?.entryId }) })
    return accept({ type: 'floor.entry_ready', entryId, ...(!isOwn(actor, entry) && { by: 'desk' as const }) })
  },
} satisfies Partial<DecideFloor>

function sideOf({ people, attendance }: FloorSees, personId: PersonId): Mode {
  const person = personOf(people, personId)
  return person ? sideOfPerson(attendance, person) : 'remote'
}

/** Asking is a sign of being here, so only who said that they left is refused. */
const ifGone = ({ attendance }: FloorSees, personId: PersonId): FloorRejection | undefined =>
  attendance.onlyHere && hasDeparted(attendance, personId) ? { code: 'floor/not_here' } : undefined

/** The report of a table is nothing else, whatever somebody says. */
const ifReport = (
  { report }: Entry,
  { kind, replyTo }: { readonly kind?: Kind | undefined; readonly replyTo?: string | undefined },
): FloorRejection | undefined => (report && (kind ?? replyTo) ? { code: 'floor/is_report' } : undefined)

/** A point of order that came in while the queue is closed stays one, or the closing could be got round. */
function ifSlippedIn(state: FloorSees, entry: Entry, kind: Kind | undefined, actor: Actor): FloorRejection | undefined {
  const becomesOrdinary = isPointOfOrder(entry) && changesLine(entry, kind)
  return becomesOrdinary && floorNow(state).isQueueClosed && !isDesk(actor) ? { code: 'floor/queue_closed' } : undefined
}
