import { accept, reject, type Decision } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import type { EntryId } from '../../lib/ids.ts'
import { isSameName } from '../../lib/folded-words.ts'
import { personOf, type Person } from '../people/state.ts'
import { entryOf } from './admission.ts'
import type { FloorEvent, FloorRejection } from './messages.ts'
import { entryNow, placeNow, type DecideFloor, type FloorSees } from './queue.ts'
import type { Entry } from './state.ts'
import { hasTheFloor } from './turn.ts'

/** How a name in the queue becomes somebody of the meeting. */
export const decideIntake = {
  'floor.claim': (state, { entryId }, { actor }) => {
    const entry = namedNow(state, entryId)
    if ('code' in entry) return reject(entry)
    const person = actor.kind === 'person' ? personOf(state.people, actor.personId) : undefined
    if (!person) return reject({ code: 'floor/unknown_person' })
    return isSameName(entry.name ?? '', person.name ?? '')
      ? tie(state, entry, person)
      : reject({ code: 'floor/not_your_name' })
  },

  'floor.tie': (state, { entryId, personId }) => {
    const entry = namedNow(state, entryId)
    if ('code' in entry) return reject(entry)
    const person = personOf(state.people, personId)
    return person && !person.isErased ? tie(state, entry, person) : reject({ code: 'floor/unknown_person' })
  },

  'floor.untie': (state, { entryId }) => {
    const entry = entryNow(state, entryId)
    if ('code' in entry) return reject(entry)
    if (!entry.typed) return reject({ code: 'floor/not_tied' })
    return accept({ type: 'floor.entry_untied', entryId, ...defined({ personId: entry.personId }) })
  },
} satisfies Partial<DecideFloor>

/** The named entry where it is nobody's yet, or why it is none. */
function namedNow(state: FloorSees, entryId: EntryId): Entry | FloorRejection {
  const entry = entryNow(state, entryId)
  if ('code' in entry || entry.personId === undefined) return entry
  return { code: 'floor/already_somebody' }
}

/** Of two entries the one that asked earlier stays. */
function tie(state: FloorSees, entry: Entry, { personId }: Person): Decision<FloorEvent, FloorRejection> {
  if (hasTheFloor(state.floor, personId)) return reject({ code: 'floor/already_speaking' })
  const other = entryOf(state, personId)
  if (!other) return accept({ type: 'floor.entry_tied', entryId: entry.entryId, personId })
  const [stays, goes] = other.askedAtMs <= entry.askedAtMs ? [other, entry] : [entry, other]
  return accept({
    type: 'floor.entry_tied',
    entryId: stays.entryId,
    personId,
    gone: goes.entryId,
    ...defined({ goneAhead: placeNow(state, goes.entryId)?.ahead }),
  })
}
