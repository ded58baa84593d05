import { orderNow } from '../../shared/features/floor/queue.ts'
import type { Event } from '../../shared/meeting/meeting.ts'
import type { Mode } from '../../shared/lib/mode.ts'
import type { Role } from '../../shared/lib/roles.ts'
import { given, person, text, type Given, type Plain } from './given.ts'
import { smallMeeting } from './small-meeting.ts'

type PersonAdded = Extract<Plain<Event>, { type: 'people.person_added' }>

/** Somebody of the roster, called by their id. */
export const added = (personId: string, mode: Mode, ...roles: Role[]): PersonAdded => ({
  type: 'people.person_added',
  personId,
  nameText: text(`Name of ${personId}`),
  mode,
  roles: roles.length > 0 ? roles : ['participant'],
  source: 'roster',
})

export const ana = person('ana', 'participant')
export const bo = person('bo', 'participant')
export const cy = person('cy', 'participant')
export const mia = person('mia', 'member')
export const olu = person('olu', 'observer')

/** The people of these tests: Ana and Bo in the room, Cy and the member Mia and the observer Olu remote. */
const roster = [
  added('ana', 'room'),
  added('bo', 'room'),
  added('cy', 'remote'),
  added('mia', 'remote', 'member'),
  added('olu', 'remote', 'observer'),
]

/** The small meeting with its people, and this item on. */
export const floorOf = (itemId: string): Given =>
  given(...smallMeeting, ...roster, { type: 'agenda.item_opened', itemId })

type EntryAdded = Extract<Plain<Event>, { type: 'floor.entry_added' }>

/** An entry in the queue of `i1`: Ana's is called `e-ana`. */
export const asked = (personId: string, askedAtMs: number, more: Partial<EntryAdded> = {}): EntryAdded => ({
  type: 'floor.entry_added',
  entryId: `e-${personId}`,
  itemId: 'i1',
  personId,
  mode: personId === 'ana' || personId === 'bo' ? 'room' : 'remote',
  kind: 'intervention',
  channel: 'app',
  askedAtMs,
  ...more,
})

/** The ids of those who wait, first one first, by the same order that the client computes. */
export const waiting = (meeting: Given): string[] => placesOf(meeting).map(({ entryId }) => entryId)

/** The places of the queue that is on. */
export const placesOf = ({ state }: Given) => orderNow(state)
