import { accept, reject } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import type { Decide } from '../../lib/feature.ts'
import type { ApologyId, DayId, ItemId, PersonId } from '../../lib/ids.ts'
import { personOf } from '../people/state.ts'
import type { AgendaCommand, AgendaEvent, AgendaRejection } from './messages.ts'
import { unlessDay, whileOver, type AgendaSees } from './refusals.ts'
import { itemOf, type AgendaSlice } from './state.ts'

/** How each act of the meeting on its agenda is decided. */
export const decideActs = {
  'agenda.adopt': (state, { dayId }) => {
    const refusal = whileOver(state) ?? unlessDay(state.agenda, dayId)
    if (refusal) return reject(refusal)
    return isAdopted(state.agenda, dayId)
      ? reject({ code: 'agenda/already_adopted' })
      : accept({ type: 'agenda.adopted', dayId })
  },
  'agenda.unadopt': (state, { dayId }) => {
    const refusal = whileOver(state) ?? unlessDay(state.agenda, dayId)
    if (refusal) return reject(refusal)
    return isAdopted(state.agenda, dayId)
      ? accept({ type: 'agenda.adoption_undone', dayId })
      : reject({ code: 'agenda/not_adopted' })
  },
  'agenda.note_apology': (state, { dayId, personId, name }, { newId, keepText }) => {
    const refusal = whileOver(state) ?? unlessDay(state.agenda, dayId)
    if (refusal) return reject(refusal)
    const who = apologising(state, personId, name)
    if ('code' in who) return reject(who)
    if (hasApologised(state.agenda, dayId, who.personId)) return accept()
    const { name: theirs, ...known } = who
    return accept({
      type: 'agenda.apology_noted',
      apologyId: newId<ApologyId>('apology'),
      dayId,
      ...known,
      ...(theirs !== undefined && { nameText: keepText(theirs) }),
    })
  },
  'agenda.remove_apology': (state, { apologyId }) => {
    const refusal = whileOver(state)
    if (refusal) return reject(refusal)
    const apology = Object.hasOwn(state.agenda.apologies, apologyId) && state.agenda.apologies[apologyId]
    if (!apology) return reject({ code: 'agenda/unknown_apology' })
    const erasedTexts = apology.nameText ? [apology.nameText] : []
    return accept({ type: 'agenda.apology_removed', apologyId, erasedTexts })
  },
  'agenda.answer_point': (state, { itemId, point, outcome, text }, { keepText }) => {
    const refusal = whileOver(state) ?? unlessLine(state.agenda, itemId, 'points', point)
    if (refusal) return reject(refusal)
    if (outcome === 'open') {
      const hasAnswer = itemOf(state.agenda, itemId)?.answers?.[point] !== undefined
      return hasAnswer ? accept({ type: 'agenda.point_answered', itemId, point, outcome }) : accept()
    }
    const answerText = text && keepText(text)
    return accept({ type: 'agenda.point_answered', itemId, point, outcome, ...defined({ answerText }) })
  },
  'agenda.meet_output': (state, { itemId, output, isMet }) => {
    const refusal = whileOver(state) ?? unlessLine(state.agenda, itemId, 'outputs', output)
    if (refusal) return reject(refusal)
    const wasMet = itemOf(state.agenda, itemId)?.metOutputs?.includes(output) ?? false
    return wasMet === isMet ? accept() : accept({ type: 'agenda.output_met', itemId, output, isMet })
  },
} satisfies Partial<Decide<AgendaSees, AgendaCommand, AgendaEvent, AgendaRejection>>

const isAdopted = (agenda: AgendaSlice, dayId: DayId): boolean =>
  agenda.days.some((day) => day.dayId === dayId && day.adoptedAtMs !== undefined)

/** Who apologises: somebody known as the person who they turned out to be, else a name. */
function apologising(
  { people }: AgendaSees,
  personId: PersonId | undefined,
  name: string | undefined,
): { readonly personId?: PersonId; readonly name?: string } | AgendaRejection {
  if (personId === undefined) return name === undefined ? { code: 'agenda/name_needed' } : { name }
  const person = personOf(people, personId)
  return person && !person.isErased ? { personId: person.personId } : { code: 'agenda/unknown_person' }
}

const hasApologised = ({ apologies }: AgendaSlice, dayId: DayId, personId: PersonId | undefined): boolean =>
  personId !== undefined &&
  Object.values(apologies).some((apology) => apology.dayId === dayId && apology.personId === personId)

function unlessLine(
  agenda: AgendaSlice,
  itemId: ItemId,
  lines: 'points' | 'outputs',
  at: number,
): AgendaRejection | undefined {
  const item = itemOf(agenda, itemId)
  if (!item) return { code: 'agenda/unknown_item' }
  return item[lines][at] ? undefined : { code: 'agenda/unknown_part' }
}
