import { accept, reject, type Decision } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import type { Decide, DecideContext } from '../../lib/feature.ts'
import type { Language } from '../../lib/languages.ts'
import type { PeopleCommand, PeopleEvent, PeopleRejection } from './messages.ts'
import { PROTOCOL_TEXTS, type ProtocolText } from './protocol.ts'
import { personOf, type PeopleSlice, type Person } from './state.ts'

type Wanted = { readonly [Field in ProtocolText]?: string | undefined } & {
  readonly language?: Language | '' | undefined
}
type ProtocolCommand = Extract<PeopleCommand, { type: 'people.set_protocol' | 'people.set_seat' }>

/** How somebody is called upon and where they sit. */
export const decideProtocol: Decide<{ people: PeopleSlice }, ProtocolCommand, PeopleEvent, PeopleRejection> = {
  'people.set_protocol': ({ people }, command, context) => setProtocol(people, command, context),
  'people.set_seat': ({ people }, command, context) => setProtocol(people, command, context),
}

function setProtocol(
  people: PeopleSlice,
  { personId, ...wanted }: Wanted & Pick<ProtocolCommand, 'personId'>,
  { keepText }: DecideContext,
): Decision<PeopleEvent, PeopleRejection> {
  const person = personOf(people, personId)
  if (!person || person.isErased) return reject({ code: 'people/unknown_person' })
  const { protocol } = person
  const fields = PROTOCOL_TEXTS.filter((field) => isNews(person, field, wanted))
  const isLanguageNew = wanted.language !== undefined && wanted.language !== (protocol?.language ?? '')
  if (fields.length === 0 && !isLanguageNew) return accept()
  return accept({
    type: 'people.protocol_set',
    personId: person.personId,
    ...Object.fromEntries(fields.map((field) => [`${field}Text`, wanted[field] && keepText(wanted[field])])),
    ...defined({ language: isLanguageNew ? wanted.language : undefined }),
    erasedTexts: fields.flatMap((field) => protocol?.texts[field] ?? []),
  })
}

const isNews = ({ protocol }: Person, field: ProtocolText, wanted: Wanted): boolean =>
  wanted[field] !== undefined && wanted[field] !== (protocol?.[field] ?? '')
