import { defined } from '../../lib/defined.ts'
import type { Evolve, EvolveContext } from '../../lib/feature.ts'
import type { TextId } from '../../lib/ids.ts'
import type { Language } from '../../lib/languages.ts'
import type { PeopleEvent } from './messages.ts'
import { PROTOCOL_TEXTS, type Protocol, type ProtocolText } from './protocol.ts'
import type { PeopleSlice } from './state.ts'

type ProtocolSet = Extract<PeopleEvent, { type: 'people.protocol_set' }>

/** What protocol was told of somebody. */
export const evolveProtocol: Evolve<PeopleSlice, ProtocolSet> = {
  'people.protocol_set': (slice, event, context) => ({
    ...slice,
    people: slice.people.update(event.personId, (person) => ({
      ...person,
      protocol: protocolAfter(person.protocol ?? { texts: {} }, event, context),
    })),
  }),
}

function protocolAfter(before: Protocol, event: ProtocolSet, { text }: EvolveContext): Protocol {
  const facts: { [Field in ProtocolText]?: string } & { language?: Language } = { ...before }
  const texts: { [Field in ProtocolText]?: TextId } = { ...before.texts }
  for (const field of PROTOCOL_TEXTS) {
    const id = event[`${field}Text`]
    if (id === undefined) continue
    delete facts[field]
    delete texts[field]
    if (id === '') continue
    texts[field] = id
    const body = text(id)
    if (typeof body === 'string') facts[field] = body
  }
  if (event.language !== undefined) delete facts.language
  return { ...facts, ...defined({ language: event.language || undefined }), texts }
}
