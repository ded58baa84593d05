import { defined } from '../../lib/defined.ts'
import type { DecideContext } from '../../lib/feature.ts'
import type { EntryId, ItemId } from '../../lib/ids.ts'
import type { Language } from '../../lib/languages.ts'
import type { FloorEvent, FloorRejection } from './messages.ts'
import { isPointOfOrder } from './order.ts'
import { placeNow, type FloorSees } from './queue.ts'
import type { Entry, Kind, Tag } from './state.ts'
import { turnOfEntry } from './turn.ts'

/** What somebody says more about an entry; what is empty is removed. */
export interface Wording {
  readonly kind?: Kind | undefined
  readonly topic?: string | undefined
  readonly language?: Language | undefined
  readonly replyTo?: EntryId | '' | undefined
  readonly tag?: Tag | '' | undefined
}

/** The kind that somebody means: who names a turn to reply to, and no kind, means a right of reply. */
export const kindMeant = ({ kind, replyTo }: Wording): Kind | undefined =>
  kind ?? (replyTo ? 'right_of_reply' : undefined)

/** The turn that somebody answers: only a right of reply does. */
export const replyMeant = (kind: Kind, { replyTo }: { readonly replyTo?: EntryId | undefined }): EntryId | undefined =>
  kind === 'right_of_reply' ? replyTo : undefined

/** The refusal of a kind that is not offered, or of a reply to what is no turn of the item. */
export function unlessMeaningful(state: FloorSees, itemId: ItemId, wording: Wording): FloorRejection | undefined {
  const { history, offeredKinds } = state.floor
  const kind = kindMeant(wording)
  if (kind && !offeredKinds.includes(kind)) return { code: 'floor/kind_not_offered' }
  const { replyTo } = wording
  if (!replyTo) return undefined
  const replied = turnOfEntry(state.floor, replyTo)?.entry ?? history.get(replyTo)
  return replied?.itemId === itemId ? undefined : { code: 'floor/unknown_turn' }
}

/** The event of what is new about an entry; none where nothing is. */
export function described(
  state: FloorSees,
  entry: Entry,
  wording: Wording,
  { keepText }: DecideContext,
): readonly FloorEvent[] {
  const { topic, ...news } = newsOf(entry, { ...wording, kind: kindMeant(wording) })
  if (topic === undefined && Object.keys(news).length === 0) return []
  const topicText = topic && keepText(topic)
  const ahead = changesLine(entry, news.kind) ? placeNow(state, entry.entryId)?.ahead : undefined
  return [{ type: 'floor.entry_described', entryId: entry.entryId, ...news, ...defined({ topicText, ahead }) }]
}

/** Whether the entry goes from the points of order to all else, or the other way. */
export const changesLine = (entry: Entry, kind: Kind | undefined): boolean =>
  kind !== undefined && isPointOfOrder({ kind }) !== isPointOfOrder(entry)

/** What of it is not known yet. */
export const newsOf = (entry: Entry, { kind, topic, language, replyTo, tag }: Wording) =>
  defined({
    kind: unlessSame(kind, entry.kind),
    topic: unlessSame(topic, entry.topic ?? ''),
    language: unlessSame(language, entry.language),
    replyTo: unlessSame(replyTo, entry.replyTo?.entryId ?? ''),
    tag: unlessSame(tag, entry.tag ?? ''),
  })

const unlessSame = <T>(said: T | undefined, known: T | undefined): T | undefined => (said === known ? undefined : said)
