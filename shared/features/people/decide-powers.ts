import { accept, reject } from '../../lib/decision.ts'
import type { Decide } from '../../lib/feature.ts'
import type { LinkId } from '../../lib/ids.ts'
import type { PeopleCommand, PeopleEvent, PeopleRejection } from './messages.ts'
import { isOfPodium, isSecretariat, livingPerson, type PeopleSlice } from './state.ts'

/** How long the code of a new device lets somebody in. */
const READMITS_FOR_MS = 600_000

type PowersCommand = Extract<PeopleCommand, { type: 'people.readmit' | 'people.give_chair' | 'people.take_chair' }>

/** Who may run the meeting besides those whom the list and the links made so. */
export const decidePowers: Decide<{ readonly people: PeopleSlice }, PowersCommand, PeopleEvent, PeopleRejection> = {
  'people.readmit': ({ people }, { personId }, { actor, nowMs, newId }) => {
    const person = livingPerson(people, personId)
    if (!person) return reject({ code: 'people/unknown_person' })
    if (!isOfPodium(person)) return reject({ code: 'people/not_of_podium' })
    // Else a chair would come by the secretariat's powers.
    if (person.roles.includes('secretariat') && !isSecretariat(actor)) return reject({ code: 'access/not_allowed' })
    const linkId = newId<LinkId>('l')
    return accept({
      type: 'people.readmitted',
      linkId,
      personId: person.personId,
      admitsUntilMs: nowMs + READMITS_FOR_MS,
    })
  },

  'people.give_chair': ({ people }, { personId }) => {
    const person = livingPerson(people, personId)
    if (!person) return reject({ code: 'people/unknown_person' })
    return person.roles.includes('chair') ? accept() : accept({ type: 'people.chair_given', personId: person.personId })
  },

  'people.take_chair': ({ people }, { personId }) => {
    const person = livingPerson(people, personId)
    if (!person) return reject({ code: 'people/unknown_person' })
    return person.isChairGiven
      ? accept({ type: 'people.chair_taken', personId: person.personId })
      : reject({ code: 'people/chair_not_given' })
  },
}
