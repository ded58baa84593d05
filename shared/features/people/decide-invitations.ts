import { accept, type Decision } from '../../lib/decision.ts'
import type { DecideContext } from '../../lib/feature.ts'
import type { LinkId, PersonId } from '../../lib/ids.ts'
import type { PeopleCommand, PeopleEvent, PeopleRejection } from './messages.ts'
import { isLinkOpen, livingPerson, type Link, type PeopleSlice, type Person } from './state.ts'

interface Sees {
  readonly people: PeopleSlice
}

type Verdict = Decision<PeopleEvent, PeopleRejection>
type RevokeAll = Extract<PeopleCommand, { type: 'people.revoke_personal_links' }>

/** How the personal links of a whole roster are made, withdrawn and replaced. */
export const decideInvitations = {
  'people.make_personal_links': ({ people }: Sees, _command: unknown, context: DecideContext): Verdict =>
    accept(...invitationsFor(uninvited(people, context.nowMs), context)),

  'people.revoke_personal_links': (
    { people }: Sees,
    { renew }: RevokeAll,
    { actor, newId, nowMs }: DecideContext,
  ): Verdict => {
    const own = actor.kind === 'person' ? actor.linkId : undefined
    const revoked = personalLinks(people, nowMs).filter(({ linkId }) => linkId !== own)
    const living = revoked.flatMap(({ personId }) => (personId && livingPerson(people, personId)) || [])
    const invited = renew ? new Set(living.map(({ personId }) => personId)) : []
    return accept<PeopleEvent>(
      ...revoked.map(({ linkId }) => ({ type: 'people.link_revoked' as const, linkId })),
      ...Array.from(invited, (personId) => personalLinkMade(newId<LinkId>('l'), personId)),
    )
  },
}

/** A personal link for each of these people. */
export const invitationsFor = (
  people: readonly { readonly personId: PersonId }[],
  { newId }: Pick<DecideContext, 'newId'>,
): readonly PeopleEvent[] => people.map(({ personId }) => personalLinkMade(newId<LinkId>('l'), personId))

const personalLinkMade = (linkId: LinkId, personId: PersonId): PeopleEvent => ({
  type: 'people.link_made',
  linkId,
  kind: 'personal',
  personId,
})

const personalLinks = ({ links }: PeopleSlice, nowMs: number): readonly Link[] =>
  links.values().filter((link) => link.kind === 'personal' && isLinkOpen(link, nowMs))

/** Who of the roster has no personal link in force. */
export function uninvited(people: PeopleSlice, nowMs: number): readonly Person[] {
  const invited = new Set(personalLinks(people, nowMs).map(({ personId }) => personId))
  return people.people
    .values()
    .filter(({ personId, source, isErased }) => source === 'roster' && !isErased && !invited.has(personId))
}
