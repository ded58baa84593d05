import { defined } from '../../lib/defined.ts'
import type { Evolve, EvolveContext, Listen } from '../../lib/feature.ts'
import type { TextId } from '../../lib/ids.ts'
import type { PeopleEvent } from '../people/messages.ts'
import { changeDay, changeItem, read } from './item-state.ts'
import type { AgendaEvent } from './messages.ts'
import type { AgendaSlice, Answer, Apology, Item } from './state.ts'

/** What the meeting's acts do to its agenda. */
export const evolveActs = {
  'agenda.adopted': (agenda, { dayId }, { atMs }) =>
    changeDay({ ...agenda, items: unmarked(agenda.items, dayId) }, dayId, (day) => ({ ...day, adoptedAtMs: atMs })),
  'agenda.adoption_undone': (agenda, { dayId }) =>
    changeDay({ ...agenda, items: unmarked(agenda.items, dayId) }, dayId, ({ adoptedAtMs: _undone, ...day }) => day),
  'agenda.apology_noted': (agenda, { type: _type, ...apology }, context) => ({
    ...agenda,
    apologies: {
      ...agenda.apologies,
      [apology.apologyId]: defined({ ...apology, name: readName(apology.nameText, context) }),
    },
  }),
  'agenda.apology_removed': (agenda, { apologyId }) => {
    const { [apologyId]: _removed, ...apologies } = agenda.apologies
    return { ...agenda, apologies }
  },
  'agenda.point_answered': (agenda, { itemId, point, outcome, answerText }, context) =>
    changeItem(agenda, itemId, ({ answers, ...item }) => {
      const { [point]: _before, ...others } = answers ?? {}
      const answer = outcome === 'open' ? undefined : { outcome, text: answerText && read(answerText, context) }
      return { ...item, ...answered(answer ? { ...others, [point]: defined(answer) } : others) }
    }),
  'agenda.output_met': (agenda, { itemId, output, isMet }) =>
    changeItem(agenda, itemId, ({ metOutputs = [], ...item }) => {
      const others = metOutputs.filter((each) => each !== output)
      const met = isMet ? [...others, output] : others
      return met.length > 0 ? { ...item, metOutputs: met } : item
    }),
} satisfies Partial<Evolve<AgendaSlice, AgendaEvent>>

/** Who was erased has sent no apology any more; who turned out to be somebody else has sent it as that one. */
export const hearPeople: Listen<AgendaSlice, PeopleEvent> = {
  'people.erased': (agenda, { personId }) =>
    changeApologies(agenda, (apology) => apology.personId !== personId && apology),
  'people.names_forgotten': (agenda, { isLast }) =>
    isLast ? changeApologies(agenda, (apology) => apology.personId !== undefined && apology) : agenda,
  'people.merged': (agenda, { fromPersonId, intoPersonId }) =>
    changeApologies(agenda, (apology) =>
      apology.personId === fromPersonId ? { ...apology, personId: intoPersonId } : apology,
    ),
}

function changeApologies(agenda: AgendaSlice, change: (apology: Apology) => Apology | false): AgendaSlice {
  const before = Object.values(agenda.apologies)
  const after = before.flatMap((apology) => change(apology) || [])
  if (after.length === before.length && after.every((apology, at) => apology === before[at])) return agenda
  return { ...agenda, apologies: Object.fromEntries(after.map((apology) => [apology.apologyId, apology])) }
}

const unmarked = (items: AgendaSlice['items'], dayId: string): AgendaSlice['items'] =>
  Object.fromEntries(
    Object.entries(items).map(([itemId, item]) => [itemId, item.dayId === dayId ? asAdopted(item) : item]),
  )

const asAdopted = (item: Item): Item => {
  const { changedAfterAdoption: isChanged, ...adopted } = item
  return isChanged ? adopted : item
}

const answered = (answers: { readonly [point: number]: Answer }): Pick<Item, 'answers'> =>
  Object.keys(answers).length > 0 ? { answers } : {}

const readName = (textId: TextId | undefined, { text }: EvolveContext): string | undefined => {
  const name = textId && text(textId)
  return typeof name === 'string' ? name : undefined
}
