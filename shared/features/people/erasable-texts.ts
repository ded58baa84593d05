import type { BucketMap } from '../../lib/bucket-map.ts'
import type { PersonId, TextId } from '../../lib/ids.ts'
import { knownAsTexts } from './known-as.ts'
import type { PeopleEvent } from './messages.ts'
import { protocolTextIds } from './protocol.ts'
import { standsForNobody, type Person } from './state.ts'

/** Where other features keep rows that go with a person. */
export interface TextsSees {
  /** What each person wrote at the floor; under the id of an entry or a slot what was written about a name that is nobody's. */
  readonly floor: { readonly texts: BucketMap<readonly TextId[]> }
  /** What was said to somebody alone. */
  readonly notices: { readonly notices: { readonly [noticeId: string]: NoticeText } }
}

interface NoticeText {
  readonly to: { readonly personId?: PersonId }
  readonly textId: TextId
}

/** What erasing a person comes to. */
export const erasureOf = (state: TextsSees, person: Person): Extract<PeopleEvent, { type: 'people.erased' }> => ({
  type: 'people.erased',
  personId: person.personId,
  erasedTexts: textsOf(state, person),
  ...(standsForNobody(person) && { stoodForNobody: true }),
})

/** All rows outside the log that go with a person. */
function textsOf({ floor, notices }: TextsSees, person: Person): TextId[] {
  const { personId, texts } = person
  const told = Object.values(notices.notices).filter(({ to }) => to.personId === personId)
  return [
    ...texts,
    ...knownAsTexts(person),
    ...protocolTextIds(person),
    ...(floor.texts.get(personId) ?? []),
    ...told.map(({ textId }) => textId),
  ]
}
