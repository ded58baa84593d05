import { defined } from '../../lib/defined.ts'
import type { DecideContext } from '../../lib/feature.ts'
import type { Language } from '../../lib/languages.ts'
import type { FloorEvent } from './messages.ts'
import { isPointOfOrder } from './order.ts'
import { placeNow, type FloorSees } from './queue.ts'
import type { Entry, Kind } from './state.ts'

/** What somebody says more about an entry; an empty topic removes it. */
export interface Wording {
  readonly kind?: Kind | undefined
  readonly topic?: string | undefined
  readonly language?: Language | undefined
}

/** The event of what is new about an entry; none where nothing is. */
export function described(
  state: FloorSees,
  entry: Entry,
  wording: Wording,
  { keepText }: DecideContext,
): readonly FloorEvent[] {
  const { kind, topic, language } = newsOf(entry, wording)
  if (kind === undefined && topic === undefined && language === undefined) return []
  const topicText = topic && keepText(topic)
  const ahead = changesLine(entry, kind) ? placeNow(state, entry.entryId)?.ahead : undefined
  return [{ type: 'floor.entry_described', entryId: entry.entryId, ...defined({ kind, topicText, language, ahead }) }]
}

/** Whether the entry goes from the points of order to all else, or the other way. */
export const changesLine = (entry: Entry, kind: Kind | undefined): boolean =>
  kind !== undefined && isPointOfOrder({ kind }) !== isPointOfOrder(entry)

const newsOf = (entry: Entry, { kind, topic, language }: Wording): Wording => ({
  kind: kind === entry.kind ? undefined : kind,
  topic: topic === (entry.topic ?? '') ? undefined : topic,
  language: language === entry.language ? undefined : language,
})
