import { accept, reject, type Decision } from '../../lib/decision.ts'
import type { Decide, DecideContext } from '../../lib/feature.ts'
import { HALL_ROLES, type Role } from '../../lib/roles.ts'
import { keptKnownAs } from './kept-row.ts'
import type { PeopleCommand, PeopleEvent, PeopleRejection } from './messages.ts'
import { isOfPodium, isSecretariat, livingPerson, type PeopleSlice, type Person } from './state.ts'

type MergeCommand = Extract<PeopleCommand, { type: 'people.merge' | 'people.set_apart' }>
type Merge = Extract<PeopleCommand, { type: 'people.merge' }>

/** Whether two entries are one person. */
export const decideMerge: Decide<{ readonly people: PeopleSlice }, MergeCommand, PeopleEvent, PeopleRejection> = {
  'people.merge': ({ people }, command, context) => {
    const from = livingPerson(people, command.fromPersonId)
    const into = livingPerson(people, command.intoPersonId)
    if (!from || !into) return reject({ code: 'people/unknown_person' })
    if (from.personId === into.personId)
      return command.fromPersonId === command.intoPersonId ? reject({ code: 'people/already_on_roster' }) : accept()
    const refusal = isSecretariat(context.actor) ? undefined : unlessClaimed(from, into, command)
    return refusal ? reject(refusal) : accept(merged(from, into, { ...command, context }))
  },

  'people.set_apart': ({ people }, { onePersonId, otherPersonId }): Decision<PeopleEvent, PeopleRejection> => {
    const one = livingPerson(people, onePersonId)
    const other = livingPerson(people, otherPersonId)
    if (!one || !other || one === other) return reject({ code: 'people/unknown_person' })
    return people.apart.get(one.personId)?.includes(other.personId)
      ? accept()
      : accept({ type: 'people.set_apart', onePersonId: one.personId, otherPersonId: other.personId })
  },
}

/** A moderator confirms a claim and no more: whoever is merged into the podium gets its power, and that is the secretariat's to give. */
function unlessClaimed(from: Person, into: Person, { detailsOf }: Merge): PeopleRejection | undefined {
  if (into.source !== 'roster') return { code: 'people/not_on_roster' }
  if (from.source === 'roster') return { code: 'people/already_on_roster' }
  if (!from.claimsRoster) return { code: 'people/no_claim' }
  return isOfPodium(into) || detailsOf ? { code: 'access/not_allowed' } : undefined
}

function merged(
  from: Person,
  into: Person,
  { detailsOf, context }: Pick<Merge, 'detailsOf'> & { readonly context: DecideContext },
): PeopleEvent {
  const [stands, other] = detailsOf ? [from, into] : [into, from]
  // A walk-in without an address gets that of the list, which names the entry as before.
  const isTakenOver = stands.source === 'walk_in' && stands.email === undefined
  const { name, organisation, email } = other
  const known = other.source === 'roster' ? { name, organisation, email: isTakenOver ? undefined : email } : {}
  return {
    type: 'people.merged',
    fromPersonId: from.personId,
    intoPersonId: into.personId,
    ...(detailsOf && { detailsOf }),
    ...(isOtherThanListed(other) && { knownAs: keptKnownAs(known, context) }),
  }
}

/** Whether the list would say something else of whoever they are one with: a name, or less that they may do. */
const isOtherThanListed = ({ source, roles }: Person): boolean =>
  source === 'roster' || roles.some((role) => !(HALL_ROLES as readonly Role[]).includes(role))
