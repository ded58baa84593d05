import { defined } from '../../lib/defined.ts'
import type { EvolveContext } from '../../lib/feature.ts'
import type { EntryId, TextId } from '../../lib/ids.ts'
import type { FloorEvent } from './messages.ts'
import type { Entry, FloorSlice, RepliedTurn } from './state.ts'

type Described = Extract<FloorEvent, { type: 'floor.entry_described' }>

/** The entry with what was said more about it; what is empty is gone, and only a right of reply answers a turn. */
export function describedEntry(slice: FloorSlice, entry: Entry, event: Described, context: EvolveContext): Entry {
  const { topicText, tag = entry.tag, replyTo = entry.replyTo?.entryId, language, kind = entry.kind } = event
  const { topic: before, tag: _tag, replyTo: _replyTo, ...rest } = entry
  return {
    ...rest,
    kind,
    ...defined({
      topic: topicText === undefined ? before : readText(topicText, context),
      tag: tag || undefined,
      language,
      texts: textsAfter(entry, topicText),
      replyTo: kind === 'right_of_reply' && replyTo ? repliedTurn(slice, replyTo) : undefined,
    }),
  }
}

/** Of a name that is nobody's yet: whose rows they are is known once it is somebody's. */
const textsAfter = ({ personId, texts }: Entry, topicText: TextId | '' | undefined): Entry['texts'] =>
  personId || !topicText ? texts : [...(texts ?? []), topicText]

/** The turn of this entry, running or past, with whose it was. */
export function repliedTurn({ turn, history }: FloorSlice, entryId: EntryId): RepliedTurn {
  const { personId, name } = (turn?.entry.entryId === entryId ? turn.entry : history.get(entryId)) ?? {}
  return { entryId, ...defined({ personId, name }) }
}

/** A kept line; undefined where there is none or it was erased. */
export function readText(textId: TextId | '' | undefined, { text }: EvolveContext): string | undefined {
  const body = textId ? text(textId) : undefined
  return typeof body === 'string' ? body : undefined
}
