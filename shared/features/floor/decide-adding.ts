import { accept, reject, type Decision } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import type { Actor, DecideContext } from '../../lib/feature.ts'
import { isSameName } from '../../lib/folded-words.ts'
import type { EntryId } from '../../lib/ids.ts'
import { HALL_ROLES } from '../../lib/roles.ts'
import type { Leave } from '../agenda/state.ts'
import { isHere } from '../attendance/state.ts'
import { personOf, type Person } from '../people/state.ts'
import { entryOf, isChair, leaveToday, unlessAdmitted, unlessFloorOpen } from './admission.ts'
import { described, kindMeant, replyMeant, unlessMeaningful } from './described.ts'
import type { FloorCommand, FloorEvent, FloorRejection } from './messages.ts'
import { floorNow, openItem, type DecideFloor, type FloorSees } from './queue.ts'
import type { Entry } from './state.ts'

type Add = Extract<FloorCommand, { type: 'floor.add' }>
type Verdict = Decision<FloorEvent, FloorRejection>

/** How the desk brings others into the queue. */
export const decideAdding = {
  'floor.add': (state, command, context) => {
    const impossible = unlessPossible(state, command, context) ?? unlessMeaningful(state, command.itemId, command)
    if (impossible) return reject(impossible)
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
  const { itemId, name, organisation } = command
  if (name === undefined) return reject({ code: 'floor/name_needed' })
  const waiting = entryByName(state, { name, organisation })
  if (waiting?.itemId === itemId) return addAgain(state, waiting, command, context)
  const refusal = unlessFloorOpen(state, itemId, kindMeant(command) ?? 'intervention')
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
  const events = [...described(state, waiting, command, context), ...earlier(waiting, command)]
  const isAllowed = waiting.status === 'needs_leave' && isChair(context.actor)
  return isAllowed ? accept(...events, { type: 'floor.leave_given', entryId: waiting.entryId }) : accept(...events)
}

/** The refusal of a hand that cannot have been up then. */
function unlessPossible(state: FloorSees, { askedAtMs }: Add, { nowMs }: DecideContext): FloorRejection | undefined {
  if (askedAtMs === undefined) return undefined
  if (askedAtMs > nowMs) return { code: 'floor/not_yet' }
  return askedAtMs < (openItem(state)?.openedAtMs ?? 0) ? { code: 'floor/before_item' } : undefined
}

const earlier = ({ entryId, askedAtMs }: Entry, { askedAtMs: since }: Add): readonly FloorEvent[] =>
  since !== undefined && since < askedAtMs ? [{ type: 'floor.asked_earlier', entryId, askedAtMs: since }] : []

type Named = { readonly name: string; readonly organisation?: string | undefined }

/** The entry that was added by this name before, unless another organisation says that somebody else is meant. */
function entryByName(state: FloorSees, wanted: Named): Entry | undefined {
  return [...floorNow(state).entries.values()].find(({ name, organisation, typed }) => {
    const known = typed ?? (name === undefined ? undefined : { name, organisation })
    return known && isSameName(known.name, wanted.name) && isSameOrganisation(known.organisation, wanted.organisation)
  })
}

const isSameOrganisation = (known: string | undefined, wanted: string | undefined): boolean =>
  known === undefined || wanted === undefined || isSameName(known, wanted)

/** The refusal of somebody who is absent, where only those may wait who are here or asleep. */
const unlessHere = ({ attendance }: FloorSees, { personId }: Person): FloorRejection | undefined =>
  attendance.onlyHere && !isHere(attendance, personId) ? { code: 'floor/not_here' } : undefined

function added(command: Add, { newId, nowMs, keepText }: DecideContext) {
  const { itemId, mode, channel, topic, askedAtMs = nowMs } = command
  const kind = kindMeant(command) ?? 'intervention'
  return {
    type: 'floor.entry_added',
    entryId: newId<EntryId>('e'),
    itemId,
    mode,
    kind,
    channel,
    ...defined({
      topicText: topic === undefined ? undefined : keepText(topic),
      replyTo: replyMeant(kind, command),
    }),
    askedAtMs,
  } as const
}

/** The chair's adding is the chair's leave, and the day's rule is about the hall alone. */
function leaveOnBehalf(state: FloorSees, { roles }: Person, actor: Actor): Leave {
  const isOfHall = HALL_ROLES.some((role) => roles.includes(role))
  return isChair(actor) || !isOfHall ? 'yes' : leaveToday(state, roles)
}
