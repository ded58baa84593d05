import { defined } from '../../lib/defined.ts'
import type { Actor, Evolve } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { PeopleEvent } from './messages.ts'
import type { PeopleSlice, Person, Power } from './state.ts'

/** So many of the last ones are kept for the podium to see. */
const KEPT = 20

type PowersEvent = Extract<PeopleEvent, { type: 'people.readmitted' | 'people.chair_given' | 'people.chair_taken' }>

/** What it does to the people that somebody comes back by a code, gets the chair, or gives it up. */
export const evolvePowers: Evolve<PeopleSlice, PowersEvent> = {
  'people.readmitted': (slice, { linkId, personId, admitsUntilMs }, { atMs, actor }) => ({
    ...slice,
    links: withoutUnused(slice, personId).set(linkId, {
      linkId,
      kind: 'readmission',
      personId,
      admitsUntilMs,
      mostUses: 1,
    }),
    powers: noted(slice, { what: 'readmitted', personId, atMs }, actor),
  }),

  'people.chair_given': (slice, { personId }, { atMs, actor }) => ({
    ...slice,
    people: slice.people.update(personId, (person) => withChair({ ...person, isChairGiven: true })),
    powers: noted(slice, { what: 'chair_given', personId, atMs }, actor),
  }),

  'people.chair_taken': (slice, { personId }, { atMs, actor }) => ({
    ...slice,
    people: slice.people.update(personId, ({ isChairGiven: _given, ...person }) => ({
      ...person,
      roles: person.roles.filter((role) => role !== 'chair'),
    })),
    powers: noted(slice, { what: 'chair_taken', personId, atMs }, actor),
  }),
}

/** The person with the chair, where it was given to them: a list that is imported again does not take it away. */
export const withChair = (person: Person): Person =>
  person.isChairGiven && !person.roles.includes('chair') ? { ...person, roles: [...person.roles, 'chair'] } : person

/** One code at a time for each: one that nobody used is good for nothing any more. */
function withoutUnused({ links }: PeopleSlice, personId: PersonId): PeopleSlice['links'] {
  let left = links
  for (const link of links.values())
    if (link.kind === 'readmission' && link.personId === personId && !link.uses)
      left = left.set(link.linkId, { ...link, isRevoked: true })
  return left
}

const noted = (
  { powers }: PeopleSlice,
  power: Omit<Power, 'byPersonId' | 'number'>,
  actor: Actor,
): readonly Power[] => {
  const byPersonId = actor.kind === 'person' ? actor.personId : undefined
  return [...powers, defined({ ...power, byPersonId, number: (powers.at(-1)?.number ?? 0) + 1 })].slice(-KEPT)
}
