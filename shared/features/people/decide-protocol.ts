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
  context: DecideContext,
): Decision<PeopleEvent, PeopleRejection> {
  const person = personOf(people, personId)
  if (!person || person.isErased) return reject({ code: 'people/unknown_person' })
  const news = newsOf(person, wanted)
  return news.fields.length === 0 && news.language === undefined ? accept() : accept(protocolSet(person, news, context))
}

interface News {
  readonly fields: readonly (readonly [ProtocolText, string])[]
  readonly language: Language | '' | undefined
}

/** What is not known already. */
function newsOf({ protocol = { texts: {} } }: Person, wanted: Wanted): News {
  const { language: known = '' } = protocol
  return {
    fields: PROTOCOL_TEXTS.flatMap((field) => {
      const { [field]: line } = wanted
      return line === undefined || line === (protocol[field] ?? '') ? [] : [[field, line] as const]
    }),
    language: wanted.language === known ? undefined : wanted.language,
  }
}

const protocolSet = ({ personId, protocol }: Person, { fields, language }: News, { keepText }: DecideContext) =>
  ({
    type: 'people.protocol_set',
    personId,
    ...Object.fromEntries(fields.map(([field, line]) => [`${field}Text`, line && keepText(line)])),
    ...defined({ language }),
    erasedTexts: fields.flatMap(([field]) => protocol?.texts[field] ?? []),
  }) as const
