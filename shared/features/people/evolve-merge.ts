import type { BucketMap } from '../../lib/bucket-map.ts'
import { defined } from '../../lib/defined.ts'
import type { Evolve, EvolveContext } from '../../lib/feature.ts'
import type { PersonId, TextId } from '../../lib/ids.ts'
import { HALL_ROLES, ROLES, type Role } from '../../lib/roles.ts'
import type { PeopleEvent } from './messages.ts'
import { mergedProtocol } from './protocol.ts'
import type { KnownAs, PeopleSlice, Person } from './state.ts'

type Merged = Extract<PeopleEvent, { type: 'people.merged' }>
type KeptKnownAs = NonNullable<Merged['knownAs']>

/** Who is not one person, though it looks so. */
export const evolveApart: Evolve<PeopleSlice, Extract<PeopleEvent, { type: 'people.set_apart' }>> = {
  'people.set_apart': (slice, { onePersonId, otherPersonId }) => ({
    ...slice,
    apart: apartFrom(apartFrom(slice.apart, onePersonId, otherPersonId), otherPersonId, onePersonId),
  }),
}

const apartFrom = (apart: PeopleSlice['apart'], one: PersonId, other: PersonId): PeopleSlice['apart'] =>
  apart.set(one, [...(apart.get(one) ?? []), other])

/** Two entries as one person: `into` with what is said to stand of `from`. */
export function mergedPerson(into: Person, from: Person, event: Merged, context: EvolveContext): Person {
  const [stands, other] = event.detailsOf ? [from, into] : [into, from]
  const { knownAs: _own, isChairGiven, claimsRoster, ...rest } = withoutWords(into)
  const asOne = rolesOf(into, from)
  return {
    ...rest,
    // An entry of the list says all that there is to say; a walk-in typed a name in haste.
    ...(stands.source === 'walk_in' && wordsOf(other)),
    ...wordsOf(stands),
    ...latestMode(into, from),
    ...mergedProtocol(stands, other),
    ...asOne,
    ...defined({
      knownAs: knownAfter(both(into.knownAs, from.knownAs), event.knownAs, context),
      isChairGiven: isChairGiven ?? from.isChairGiven,
      claimsRoster: asOne.source === 'walk_in' ? claimsRoster || from.claimsRoster : undefined,
    }),
  }
}

const both = <T>(one: readonly T[] = [], other: readonly T[] = []): readonly T[] => [...one, ...other]

/** The entries of the list that somebody is known as besides, with one more; undefined where there are none. */
export function knownAfter(
  before: readonly KnownAs[],
  kept: KeptKnownAs | undefined,
  context: EvolveContext,
): readonly KnownAs[] | undefined {
  const known = kept ? [...before, knownOf(kept, context)] : before
  return known.length > 0 ? known : undefined
}

function knownOf({ nameText, organisationText, emailText }: KeptKnownAs, { text }: EvolveContext): KnownAs {
  const textOf = (id: TextId | undefined): string | undefined => {
    const body = id && text(id)
    return typeof body === 'string' ? body : undefined
  }
  return {
    ...defined({ name: textOf(nameText), organisation: textOf(organisationText), email: textOf(emailText) }),
    texts: [nameText, organisationText, emailText].filter((id) => id !== undefined),
  }
}

function withoutWords(person: Person) {
  const { name: _name, familyName: _family, nameLatin: _latin, nameArabic: _arabic, ...named } = person
  const { organisation: _organisation, country: _country, email: _email, ...placed } = named
  const { stakeholderGroup: _stakeholders, regionalGroup: _region, language: _language, ...rest } = placed
  return rest
}

/** What somebody is called and where they come from, as far as it is said. */
function wordsOf(person: Person): Partial<Person> {
  const { name, familyName, nameLatin, nameArabic, organisation, country, email } = person
  const { stakeholderGroup, regionalGroup, language } = person
  const named = { name, familyName, nameLatin, nameArabic, organisation, country, email }
  return defined({ ...named, stakeholderGroup, regionalGroup, language })
}

/**
 * The list's entry says what somebody may do in the hall, and nobody loses by it what they came in with besides. Of two of the
 * same kind both hold.
 */
function rolesOf(into: Person, from: Person): Pick<Person, 'roles' | 'source'> {
  const [listed, other] = from.source === 'roster' && into.source !== 'roster' ? [from, into] : [into, from]
  const isOneListed = listed.source !== other.source
  const besides = isOneListed ? other.roles.filter((role) => !isOfHall(role)) : other.roles
  const all = ROLES.filter((role) => listed.roles.includes(role) || besides.includes(role))
  const isSame = all.every((role) => listed.roles.includes(role))
  return { roles: isSame ? listed.roles : all, source: listed.source }
}

const isOfHall = (role: Role): boolean => (HALL_ROLES as readonly Role[]).includes(role)

/** The mode that was stated last; one that is only expected gives way to any that was stated. */
function latestMode(into: Person, from: Person): Pick<Person, 'mode' | 'modeStatedAtMs'> {
  const isLater = from.modeStatedAtMs !== undefined && from.modeStatedAtMs >= (into.modeStatedAtMs ?? 0)
  const { mode, modeStatedAtMs } = isLater ? from : into
  return { mode, ...(modeStatedAtMs !== undefined && { modeStatedAtMs }) }
}

/** Who was set apart from others, after two of them turned out to be one. */
export function mergedApart(apart: PeopleSlice['apart'], from: PersonId, into: PersonId): PeopleSlice['apart'] {
  const others = apart.get(from)
  if (!others) return apart
  let merged = apart.delete(from)
  for (const other of others) {
    merged = merged.update(other, (ids) => [...new Set(ids.map((id) => (id === from ? into : id)))])
    if (other !== into) merged = apartFrom(merged, into, other)
  }
  return merged
}

/** Who each merged one turned out to be, after one more: whoever had become `from` is `into` now. */
export function mergedIds(
  mergedInto: PeopleSlice['mergedInto'],
  from: PersonId,
  into: PersonId,
): PeopleSlice['mergedInto'] {
  let ids = mergedInto.set(from, into)
  for (const [id, person] of mergedInto.entries()) if (person === from) ids = ids.set(id, into)
  return ids
}

/** Links or devices of which those of `from` are `into`'s now. */
export function movedTo<Owned extends { readonly personId?: PersonId }>(
  owned: BucketMap<Owned>,
  from: PersonId,
  into: PersonId,
): BucketMap<Owned> {
  let moved = owned
  for (const [id, each] of owned.entries())
    if (each.personId === from) moved = moved.set(id, { ...each, personId: into })
  return moved
}
