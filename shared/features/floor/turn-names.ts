import { defined } from '../../lib/defined.ts'
import type { EntryId, PersonId } from '../../lib/ids.ts'
import { changeItem, withEntry } from './item-floor.ts'
import type { Entry, FloorSlice } from './state.ts'
import { changeTurns } from './turn.ts'

/** Whose a turn is: somebody's, or a name's. */
interface Speaker {
  readonly personId?: PersonId | undefined
  readonly name?: string | undefined
  readonly organisation?: string | undefined
}

/** The floor where what was spoken under an entry, and what answers it, is this speaker's: no name is left behind. */
export function withSpeaker(slice: FloorSlice, entryId: EntryId, speaker: Speaker): FloorSlice {
  const answers = ({ replyTo }: Entry) => replyTo?.entryId === entryId
  const replyTo = defined({ entryId, personId: speaker.personId, name: speaker.name })
  const turns = changeTurns(slice, (turn) =>
    answers(turn.entry) ? { ...turn, entry: { ...turn.entry, replyTo } } : turn,
  )
  const replies = Object.values(slice.items).flatMap(({ entries }) => entries.values().filter(answers))
  return replies.reduce(
    (next, entry) => changeItem(next, entry.itemId, (floor) => withEntry(floor, { ...entry, replyTo })),
    { ...turns, history: withSpeakerOf(slice.history, entryId, speaker) },
  )
}

const withSpeakerOf = (history: FloorSlice['history'], entryId: EntryId, speaker: Speaker): FloorSlice['history'] =>
  history.update(entryId, ({ personId: _person, name: _name, organisation: _organisation, ...turn }) => ({
    ...turn,
    ...defined({ ...speaker }),
  }))
