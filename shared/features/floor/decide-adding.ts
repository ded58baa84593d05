import { accept, reject, type Decision } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import type { Actor, DecideContext } from '../../lib/feature.ts'
import type { EntryId } from '../../lib/ids.ts'
import { HALL_ROLES } from '../../lib/roles.ts'
import type { Leave } from '../agenda/state.ts'
import { isHere } from '../attendance/state.ts'
import { personOf, type Person } from '../people/state.ts'
import { entryOf, isChair, leaveToday, unlessAdmitted, unlessFloorOpen } from './admission.ts'
import { described } from './described.ts'
import type { FloorCommand, FloorEvent, FloorRejection } from './messages.ts'
import type { DecideFloor, FloorSees } from './queue.ts'
import type { Entry } from './state.ts'

type Add = Extract<FloorCommand, { type: 'floor.add' }>
type Verdict = Decision<FloorEvent, FloorRejection>

/** How the desk brings others into the queue. */
export const decideAdding = {
  'floor.add': (state, command, context) => {
    if (command.personId === undefined) return addByName(state, command, context)
    const person = personOf(state.people, command.personId)
    if (!person || person.isErased) return reject({ code: 'floor/unknown_person' })
    const waiting = entryOf(state, person.personId)
    return waiting?.itemId === command.itemId
      ? addAgain(state, waiting, command, context)
      : addKnown(state, person, command, context)
  },
} satisfies Partial<DecideFloor>

function addByName(state: FloorSees, command: Add, context: DecideContext): Verdict {
  const { itemId, name, organisation, kind = 'intervention' } = command
  if (name === undefined) return reject({ code: 'floor/name_needed' })
  const refusal = unlessFloorOpen(state, itemId, kind)
  if (refusal) return reject(refusal)
  return accept({
    ...added(command, context),
    nameText: context.keepText(name),
    ...(organisation && { organisationText: context.keepText(organisation) }),
  })
}

function addKnown(state: FloorSees, person: Person, command: Add, context: DecideContext): Verdict {
  const leave = leaveOnBehalf(state, person, context.actor)
  const refusal = unlessAdmitted(state, command, person, leave) ?? unlessHere(state, person)
  if (refusal) return reject(refusal)
  return accept({
    ...added(command, context),
    personId: person.personId,
    ...(leave === 'leave' && { needsLeave: true as const }),
  })
}

/** Who waits already keeps entry and time, whatever the channel; what the desk knows besides is added to it. */
function addAgain(state: FloorSees, waiting: Entry, command: Add, context: DecideContext): Verdict {
  const events = described(state, waiting, command, context)
  const isAllowed = waiting.status === 'needs_leave' && isChair(context.actor)
  return isAllowed ? accept(...events, { type: 'floor.leave_given', entryId: waiting.entryId }) : accept(...events)
}

/** The refusal of somebody who is absent, where only those may wait who are here or asleep. */
const unlessHere = ({ attendance }: FloorSees, { personId }: Person): FloorRejection | undefined =>
  attendance.onlyHere && !isHere(attendance, personId) ? { code: 'floor/not_here' } : undefined

function added({ itemId, mode, kind, channel, topic }: Add, { newId, nowMs, keepText }: DecideContext) {
  return {
    type: 'floor.entry_added',
    entryId: newId<EntryId>('e'),
    itemId,
    mode,
    kind: kind ?? 'intervention',
    channel,
    ...defined({ topicText: topic === undefined ? undefined : keepText(topic) }),
    askedAtMs: nowMs,
  } as const
}

/** The chair's adding is the chair's leave, and the day's rule is about the hall alone. */
function leaveOnBehalf(state: FloorSees, { roles }: Person, actor: Actor): Leave {
  const isOfHall = HALL_ROLES.some((role) => roles.includes(role))
  return isChair(actor) || !isOfHall ? 'yes' : leaveToday(state, roles)
}
