import { accept, reject } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import type { Actor } from '../../lib/feature.ts'
import type { PersonId, RoundId } from '../../lib/ids.ts'
import type { DecideGroups } from './decide.ts'
import { needsLaptop } from './laptop.ts'
import type { GroupsEvent, GroupsRejection } from './messages.ts'
import type { GroupsSees } from './pool.ts'
import { lastMinuteFromMs } from './round-end.ts'
import { tableOf } from './round-tables.ts'
import type { MergeOffer } from './running-state.ts'
import { membersOf, standingSince, type Round, type RoundTable, type Seat } from './state.ts'

const SECOND_MS = 1000

/** Commands about what happens at tables at which people sit. */
export const decideRunning = {
  'groups.set_prompt': (state, { roundId, prompt, table }, { keepText }) => {
    const addressed = addressedIn(state, roundId, table)
    if ('code' in addressed) return reject(addressed)
    const promptText = prompt && keepText(defined(prompt))
    return accept({ type: 'groups.prompt_set', roundId, ...defined({ promptText, table }), ...addressed })
  },

  'groups.tell': (state, { roundId, messageId, text, table }, { keepText }) => {
    const addressed = addressedIn(state, roundId, table)
    if ('code' in addressed) return reject(addressed)
    const isSaid = state.groups.round?.messages.some((said) => said.messageId === messageId)
    if (isSaid) return accept()
    const said = { messageId, messageText: keepText(text), ...defined({ table }) }
    return accept({ type: 'groups.told', roundId, ...said, ...addressed })
  },

  'groups.call_back': (state, { roundId, seconds }, { nowMs }) => {
    const round = roundOn(state, roundId)
    if (!round) return reject({ code: 'groups/no_round' })
    const inTimeMs = (standingSince(state.groups) ?? nowMs) + seconds * SECOND_MS
    const endsAtMs = Math.min(round.endsAtMs, inTimeMs)
    if (round.isCalledBack && endsAtMs === round.endsAtMs) return accept()
    return accept({ type: 'groups.called_back', roundId, endsAtMs })
  },

  'groups.say_last_minute': (state, { roundId }, { nowMs }) => {
    const round = roundOn(state, roundId)
    const fromMs = round && lastMinuteFromMs(state, round)
    if (!round || fromMs === undefined || nowMs < fromMs || nowMs >= round.endsAtMs) return accept()
    return accept({ type: 'groups.last_minute', roundId, endsAtMs: round.endsAtMs })
  },

  'groups.move_person': (state, { roundId, personId, table }) => {
    const round = roundOn(state, roundId)
    if (!round) return reject({ code: 'groups/no_round' })
    const seat = round.seats.get(personId)
    if (!seat) return reject({ code: 'groups/not_seated' })
    const to = openTable(round, table)
    if (!to) return reject({ code: 'groups/no_table' })
    if (to.zone !== 'mixed' && to.zone !== seat.side) return reject({ code: 'groups/wrong_side', personId })
    return seat.table === table ? accept() : accept(moved(round, personId, seat, to))
  },

  'groups.merge_table': (state, command, { actor, nowMs }) => {
    const round = roundOn(state, command.roundId)
    const offer = round && offerAt(round, command)
    if (actor.kind === 'system') return offer && isOver(offer, nowMs) ? merged(round, offer.personId) : accept()
    return offer ? merged(round, offer.personId) : reject({ code: 'groups/no_offer' })
  },

  'groups.accept_merge': (state, { roundId }, { actor }) => {
    const mine = placeOf(state, roundId, actor)
    if ('code' in mine) return reject(mine)
    const { round, table, personId } = mine
    return table.merge ? merged(round, personId) : reject({ code: 'groups/no_offer' })
  },

  'groups.wait_here': (state, { roundId }, { actor }) => {
    const mine = placeOf(state, roundId, actor)
    if ('code' in mine) return reject(mine)
    const { table, personId } = mine
    if (!table.merge) return reject({ code: 'groups/no_offer' })
    if (table.merge.isWaiting) return accept()
    return accept({ type: 'groups.merge_declined', roundId, table: table.number, personId })
  },

  'groups.take_laptop': (state, { roundId }, { actor }) => {
    const mine = placeOf(state, roundId, actor)
    if ('code' in mine) return reject(mine)
    const { table, seat, personId } = mine
    if (seat.side !== 'room' || !needsLaptop(table)) return reject({ code: 'groups/no_laptop' })
    if (table.laptop === personId) return accept()
    const seated = [...membersOf(table)]
    return accept({ type: 'groups.laptop_taken', roundId, table: table.number, personId, seated })
  },
} satisfies Partial<DecideGroups>

/** The round of an id, where it is on. */
export const roundOn = ({ groups }: GroupsSees, roundId: RoundId): Round | undefined =>
  groups.round?.roundId === roundId ? groups.round : undefined

/** What whoever sits alone at a table is offered, where it is this one. */
function offerAt(round: Round, { table, to }: { readonly table: number; readonly to: number }): MergeOffer | undefined {
  const offer = tableOf(round, table)?.merge
  return offer?.to === to ? offer : undefined
}

/** Whether somebody who sits alone has had their time to say that they stay. */
const isOver = ({ isWaiting, atMs }: MergeOffer, nowMs: number): boolean => !isWaiting && atMs <= nowMs

/** A table at which somebody may sit down: nobody sits alone at one that was drawn, a standing group waits for its people. */
function openTable(round: Round, number: number): RoundTable | undefined {
  const table = tableOf(round, number)
  return table && (round.kind === 'standing' || membersOf(table).length > 0) ? table : undefined
}

/** Whose own view changes by what is said to a table; everybody sees for themselves what is said to all. */
function addressedIn(
  state: GroupsSees,
  roundId: RoundId,
  number: number | undefined,
): { readonly seated: PersonId[] } | GroupsRejection {
  const round = roundOn(state, roundId)
  if (!round) return { code: 'groups/no_round' }
  if (number === undefined) return { seated: [] }
  const table = openTable(round, number)
  return table ? { seated: [...membersOf(table)] } : { code: 'groups/no_table' }
}

interface Place {
  readonly round: Round
  readonly table: RoundTable
  readonly seat: Seat
  readonly personId: PersonId
}

/** Where whoever acts sits. */
function placeOf(state: GroupsSees, roundId: RoundId, actor: Actor): Place | GroupsRejection {
  const round = roundOn(state, roundId)
  if (!round) return { code: 'groups/no_round' }
  const personId = actor.kind === 'person' ? actor.personId : undefined
  const seat = personId && round.seats.get(personId)
  const table = seat && tableOf(round, seat.table)
  return table ? { round, table, seat, personId } : { code: 'groups/not_seated' }
}

function merged(round: Round, personId: PersonId) {
  const seat = round.seats.get(personId)
  const to = seat && tableOf(round, tableOf(round, seat.table)?.merge?.to)
  return seat && to ? accept(moved(round, personId, seat, to)) : reject({ code: 'groups/no_offer' } as const)
}

function moved(round: Round, personId: PersonId, { table }: Seat, to: RoundTable): GroupsEvent {
  const from = tableOf(round, table)
  const seated = [...(from ? membersOf(from) : []), ...membersOf(to)]
  return { type: 'groups.person_moved', roundId: round.roundId, personId, table: to.number, seated }
}
