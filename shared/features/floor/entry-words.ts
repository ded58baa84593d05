import { defined } from '../../lib/defined.ts'
import type { EvolveContext } from '../../lib/feature.ts'
import type { EntryId, TextId } from '../../lib/ids.ts'
import type { FloorEvent } from './messages.ts'
import type { Entry, FloorSlice, RepliedTurn } from './state.ts'
import { turnOfEntry } from './turn.ts'

type Described = Extract<FloorEvent, { type: 'floor.entry_described' }>

/** The entry with what was said more about it; what is empty is gone, and only a right of reply answers a turn. */
export function describedEntry(slice: FloorSlice, entry: Entry, event: Described, context: EvolveContext): Entry {
  const { kind = entry.kind, language = entry.language, tag = entry.tag, topicText } = event
  const { topic: before, tag: _tag, replyTo: _replyTo, ...rest } = entry
  const topic = topicText === undefined ? before : readText(topicText, context)
  const replyTo = kind === 'right_of_reply' ? answered(slice, entry, event) : undefined
  return { ...rest, kind, ...defined({ topic, language, tag: tag || undefined, replyTo }) }
}

function answered(slice: FloorSlice, entry: Entry, { replyTo }: Described): RepliedTurn | undefined {
  if (replyTo === undefined) return entry.replyTo
  return replyTo === '' ? undefined : repliedTurn(slice, replyTo)
}

/** The turn of this entry, running or past, with whose it was. */
export function repliedTurn(slice: FloorSlice, entryId: EntryId): RepliedTurn {
  const { personId, name } = turnOfEntry(slice, entryId)?.entry ?? slice.history.get(entryId) ?? {}
  return { entryId, ...defined({ personId, name }) }
}

/** A kept line; undefined where there is none or it was erased. */
export function readText(textId: TextId | '' | undefined, { text }: EvolveContext): string | undefined {
  const body = textId ? text(textId) : undefined
  return typeof body === 'string' ? body : undefined
}
