import { PODIUM_ROLES, type Role } from '../../../shared/lib/roles.ts'
import { findPeople } from '../../../shared/features/people/search.ts'
import type { PersonView } from '../../../shared/features/people/view.ts'

/** Somebody who says that they are on the list. */
export interface Claim {
  readonly personId: string
  readonly name: string
  readonly organisation?: string
}

type People = { readonly [personId: string]: PersonView }

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

/** The one of the list whom the name means, where it can only be one. */
export function likelyMatch(people: People, { name }: Claim): string | undefined {
  const [only, ...others] = findPeople(people, name, 2)
  return others.length === 0 ? only?.personId : undefined
}
