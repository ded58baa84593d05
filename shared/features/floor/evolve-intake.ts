import { defined } from '../../lib/defined.ts'
import type { Evolve } from '../../lib/feature.ts'
import type { PersonId, TextId } from '../../lib/ids.ts'
import type { FloorEvent } from './messages.ts'
import { tieStatements, untieStatements } from './evolve-statements.ts'
import { changeQueueOf, closeRanks, entryIn, promiseKept, withEntry, withOwner, withoutEntry } from './item-floor.ts'
import { floorOf, type Entry, type FloorSlice } from './state.ts'
import { withSpeaker } from './turn-names.ts'

type Intake = Extract<FloorEvent, { type: 'floor.entry_tied' | 'floor.entry_untied' | 'floor.asked_earlier' }>

/** What becomes of a name in the queue. */
export const evolveIntake: Evolve<FloorSlice, Intake> = {
  'floor.entry_tied': (slice, { entryId, personId, gone, goneAhead }) => {
    const other = gone && entryIn(slice, gone)
    const alone = other ? withoutOther(slice, other, goneAhead) : slice
    const named = [entryIn(alone, entryId), other].find((entry) => entry?.name !== undefined)
    const queue = changeQueueOf(alone, entryId, (floor, stays) => {
      const after = withEntry(floor, tied(stays, other, personId))
      return other ? promiseKept(floorOf(slice, other.itemId), after, other, stays) : after
    })
    if (!named) return queue
    const spoken = withSpeaker(
      withTexts(queue, personId, slice.texts.get(named.entryId) ?? named.texts),
      named.entryId,
      { personId },
    )
    return tieStatements(spoken, named.entryId, personId)
  },

  'floor.entry_untied': (slice, { entryId }) => {
    const typed = entryIn(slice, entryId)?.typed
    const queue = changeQueueOf(slice, entryId, (floor, entry) => withOwner(floor, entry, untied(entry)))
    return untieStatements(typed ? withSpeaker(queue, entryId, typed) : queue, entryId)
  },

  'floor.asked_earlier': (slice, { entryId, askedAtMs }) =>
    changeQueueOf(slice, entryId, (floor, entry) => withEntry(floor, { ...entry, askedAtMs })),
}

const withoutOther = (slice: FloorSlice, other: Entry, ahead: number | undefined): FloorSlice =>
  changeQueueOf(slice, other.entryId, (floor) => withoutEntry(closeRanks(floor, other, ahead), other))

/** The name is the person's own from now on; the topic of the one that went is kept where there is no other. */
function tied({ name, organisation, ...entry }: Entry, other: Entry | undefined, personId: PersonId): Entry {
  const typed = name === undefined ? undefined : defined({ name, organisation })
  return { ...entry, ...defined({ topic: entry.topic ?? other?.topic, typed }), personId }
}

const untied = ({ personId: _personId, typed, ...entry }: Entry): Entry => ({ ...entry, ...typed })

function withTexts(slice: FloorSlice, personId: PersonId, texts: readonly TextId[] = []): FloorSlice {
  if (texts.length === 0) return slice
  return { ...slice, texts: slice.texts.set(personId, [...(slice.texts.get(personId) ?? []), ...texts]) }
}
