import { duplicatesAmong, type DuplicateReason } from '../../../shared/features/people/duplicates.ts'
import { findPeopleRoughly } from '../../../shared/features/people/search.ts'
import type { PersonView } from '../../../shared/features/people/view.ts'
import { foldedWords } from '../../../shared/lib/folded-words.ts'
import { PODIUM_ROLES, type Role } from '../../../shared/lib/roles.ts'

/** Somebody who says that they are on the list. */
export interface Claim {
  readonly personId: string
  readonly name: string
  readonly organisation?: string
}

/** Somebody of the list whom a claim may mean, and why. */
export interface Match {
  readonly personId: string
  readonly reasons: readonly (DuplicateReason | 'similar_name' | 'same_organisation')[]
}

type People = { readonly [personId: string]: PersonView }
type Apart = { readonly [personId: string]: readonly string[] }

/** More than so many are not compared at a glance. */
const MOST_MATCHES = 3

/** Who waits for an answer to "I am on the list". */
export const claimsOf = (people: People): readonly Claim[] =>
  Object.entries(people)
    .filter(([, { claimsRoster }]) => claimsRoster)
    .map(([personId, { name, organisation }]) => ({
      personId,
      name,
      ...(organisation !== undefined && { organisation }),
    }))

/** The people of the list whom somebody may turn out to be: those of the podium only by the secretariat's word. */
export const claimable = (people: People, roles: readonly Role[]): People =>
  Object.fromEntries(
    Object.entries(people).filter(
      ([, person]) => person.source === 'roster' && (roles.includes('secretariat') || !person.roles.some(isOfPodium)),
    ),
  )

const isOfPodium = (role: Role): boolean => (PODIUM_ROLES as readonly Role[]).includes(role)

/** Whom of the list each claimant may be, the likeliest first: who may be one person with them, else whose name is similar. */
export function matchesOf(
  claims: readonly Claim[],
  listed: People,
  apart: Apart,
): ReadonlyMap<string, readonly Match[]> {
  const claimants = Object.fromEntries(claims.map((claim) => [claim.personId, claim]))
  const matches = new Map<string, Match[]>()
  for (const { oneId, otherId, reasons } of duplicatesAmong({ people: { ...listed, ...claimants }, apart })) {
    const [claimId, personId] = oneId in claimants ? [oneId, otherId] : [otherId, oneId]
    if (claimId in claimants && personId in listed)
      matches.set(claimId, [...(matches.get(claimId) ?? []), { personId, reasons }])
  }
  return new Map(
    claims.map((claim) => [
      claim.personId,
      likeliest(claim, listed, matches.get(claim.personId) ?? similar(claim, listed)),
    ]),
  )
}

const similar = ({ name }: Claim, listed: People): readonly Match[] =>
  findPeopleRoughly(listed, name, MOST_MATCHES).map(({ personId }) => ({ personId, reasons: ['similar_name'] }))

/** Of several for the same reason those of the claimant's organisation come first. */
function likeliest(claim: Claim, listed: People, matches: readonly Match[]): readonly Match[] {
  const isColleague = ({ personId }: Match) => isSame(claim.organisation, listed[personId]?.organisation)
  return matches
    .map((match): Match =>
      isColleague(match) ? { ...match, reasons: [...match.reasons, 'same_organisation'] } : match,
    )
    .toSorted((a, b) => (a.reasons[0] === b.reasons[0] ? Number(isColleague(b)) - Number(isColleague(a)) : 0))
    .slice(0, MOST_MATCHES)
}

const isSame = (one = '', other = ''): boolean =>
  one !== '' && foldedWords(one).join(' ') === foldedWords(other).join(' ')
