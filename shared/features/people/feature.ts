import type { AnyMessage, Feature } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import { decidePeople, type Sees } from './decide.ts'
import { hearMeeting, type PeopleHears } from './evolve-retention.ts'
import { evolvePeople } from './evolve.ts'
import { peopleCommands, peopleEvents, type PeopleCommand, type PeopleEvent, type PeopleRejection } from './messages.ts'
import { dueForPeople, namesDueAtMs } from './retention.ts'
import { initialPeople, type PeopleSlice } from './state.ts'
import { viewForDoor, viewForMe, viewForPodium, viewForPublic } from './view.ts'

const isPeopleEvent = (event: AnyMessage): event is PeopleEvent => Object.hasOwn(peopleEvents, event.type)

function touchedBy(event: AnyMessage): readonly PersonId[] {
  if (!isPeopleEvent(event)) return []
  if (event.type === 'people.merged') return [event.fromPersonId, event.intoPersonId]
  return 'personId' in event && event.personId ? [event.personId] : []
}

/** Who takes part, by which way in, and on which devices. */
export const people = {
  initial: initialPeople,
  commands: peopleCommands,
  events: peopleEvents,
  // Hundreds come in within a minute before an opening: nobody needs to see each of them by itself.
  calm: (event) =>
    event.type === 'people.device_joined' || (event.type === 'people.person_added' && event.source === 'walk_in'),
  decide: decidePeople,
  evolve: evolvePeople,
  listen: hearMeeting,
  due: dueForPeople,
  views: {
    hall: (state) => viewForPublic(state.people),
    screen: (state) => viewForPublic(state.people),
    door: (state) => viewForDoor(state.people),
    podium: (state) => viewForPodium(state.people, namesDueAtMs(state)),
  },
  me: { of: (state, personId) => viewForMe(state.people, personId), touchedBy },
} satisfies Feature<PeopleSlice, Sees, PeopleCommand, PeopleEvent, PeopleRejection, PeopleHears>
