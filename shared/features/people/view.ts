import { mapperOf, type BucketMap } from '../../lib/bucket-map.ts'
import { defined } from '../../lib/defined.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { Language } from '../../lib/languages.ts'
import { memo } from '../../lib/memo.ts'
import type { Mode } from '../../lib/mode.ts'
import type { Role } from '../../lib/roles.ts'
import { protocolFacts, type ProtocolFacts } from './protocol.ts'
import { personOf, type Device, type Link, type PeopleSlice, type Person, type Power, type TiedBadge } from './state.ts'

/** What the podium sees of a person. */
export interface PersonView {
  /** The short code on the badge. */
  readonly code?: string
  readonly formerCodes?: readonly string[]
  readonly name: string
  readonly familyName?: string
  readonly nameLatin?: string
  readonly nameArabic?: string
  readonly organisation?: string
  readonly country?: string
  readonly email?: string
  readonly stakeholderGroup?: string
  readonly regionalGroup?: string
  readonly language?: Language
  readonly mode: Mode
  readonly roles: readonly Role[]
  readonly source: 'roster' | 'walk_in'
  readonly claimsRoster?: boolean
  readonly isChairGiven?: boolean
  readonly isErased?: boolean
  readonly protocol?: ProtocolFacts
}

export interface LinkView {
  readonly kind: Link['kind']
  readonly role?: Role
  readonly personId?: string
  readonly expiresAtMs?: number
  readonly isRevoked?: boolean
  readonly mostUses?: number
  readonly uses?: number
}

export interface DeviceView {
  readonly linkId: string
  readonly personId?: string
  readonly joinedAtMs: number
}

/** That somebody was let back in, or was given the chair or gave it up, and by whom. */
export type PowerView = Omit<Power, 'personId' | 'byPersonId' | 'number'> & {
  readonly personId: string
  readonly byPersonId?: string
}

/** How long names are kept; without days until somebody erases them. */
export interface RetentionView {
  readonly days?: number
  /** When they go by themselves, as things stand. */
  readonly dueAtMs?: number
  /** When the last of them went. */
  readonly forgottenAtMs?: number
}

/** The podium's people: merged persons and ended devices are not in it. */
export interface PodiumPeopleView {
  readonly people: BucketMap<PersonView>
  readonly links: BucketMap<LinkView>
  readonly devices: BucketMap<DeviceView>
  readonly registered: number
  /** Who was said to be two though they look like one, by the id of each. */
  readonly apart: BucketMap<readonly string[]>
  readonly retention: RetentionView
  /** What was done about the podium’s powers, keyed by `w1`, `w2`, … */
  readonly powers: { readonly [key: string]: PowerView }
  /** Number of the typed code in force: whoever shows the code sees that it changed. */
  readonly codeSerial: number
  /** When many wrong codes were tried, until the code is changed. */
  readonly wrongCodesAtMs?: number
}

/** A person as staff at the door find them: the name on the badge, and where they are expected. */
export interface DoorPersonView {
  readonly name: string
  /** The short code on the badge, and those on badges from before a merge. */
  readonly code?: string
  readonly formerCodes?: readonly string[]
  /** The same name in other letters, by which it is found too. */
  readonly nameLatin?: string
  readonly nameArabic?: string
  readonly organisation?: string
  readonly mode: Mode
  readonly seat?: string
}

/** The door's people: erased ones are not in it. */
export interface DoorPeopleView extends PublicPeopleView {
  readonly people: BucketMap<DoorPersonView>
  /** Whose each badge of another house is, by the mark of what it says. */
  readonly badges: BucketMap<string>
}

/** Hall and screen know how many are on the list, not who. */
export interface PublicPeopleView {
  readonly registered: number
}

/** What a person sees of themselves. */
export interface PeopleMe {
  readonly personId: string
  /** The short code on one's own badge. */
  readonly code?: string
  readonly name: string
  readonly organisation?: string
  readonly mode: Mode
  readonly roles: readonly Role[]
  readonly source: 'roster' | 'walk_in'
  /** True while "I am on the list" waits for an answer, false once it was declined. */
  readonly claimsRoster?: boolean
}

const viewPeople = mapperOf<Person, PersonView>((person) => {
  const { code, formerCodes, name = '', familyName, nameLatin, nameArabic } = person
  const { organisation, country, email, stakeholderGroup, regionalGroup, language } = person
  const { mode, roles, source, claimsRoster, isChairGiven, isErased } = person
  return defined({
    code,
    formerCodes,
    name,
    familyName,
    nameLatin,
    nameArabic,
    organisation,
    country,
    email,
    stakeholderGroup,
    regionalGroup,
    language,
    mode,
    roles,
    source,
    claimsRoster,
    isChairGiven,
    isErased,
    protocol: protocolFacts(person.protocol),
  })
})

const viewLinks = mapperOf<Link, LinkView>(({ linkId: _key, ...link }) => link)

const viewDevices = mapperOf<Device, DeviceView>(({ deviceId: _key, ...device }) => device)

const viewPowers = memo((powers: readonly Power[]): PodiumPeopleView['powers'] =>
  Object.fromEntries(powers.map(({ number, ...power }) => [`w${number}`, power])),
)

/** What those see who run the meeting. */
export const viewForPodium = memo((slice: PeopleSlice, namesDueAtMs: number | undefined): PodiumPeopleView => {
  const { people, apart, links, devices, codeSerial, powers, wrongCodes, retention } = slice
  const { days, forgottenAtMs } = retention
  return {
    people: viewPeople(people),
    apart,
    links: viewLinks(links),
    devices: viewDevices(devices),
    registered: people.size,
    retention: defined({ days, forgottenAtMs, dueAtMs: namesDueAtMs }),
    powers: viewPowers(powers),
    codeSerial,
    ...(wrongCodes?.codeSerial === codeSerial && { wrongCodesAtMs: wrongCodes.notedAtMs }),
  }
})

const viewNames = mapperOf<Person, DoorPersonView>(
  // Who is erased stays out of what travels.
  ({ name = '', code, formerCodes, nameLatin, nameArabic, organisation, mode, protocol, isErased }) =>
    (isErased
      ? undefined
      : defined({
          name,
          code,
          formerCodes,
          nameLatin,
          nameArabic,
          organisation,
          mode,
          seat: protocol?.seat,
        })) as DoorPersonView,
)

const viewBadges = mapperOf<TiedBadge, string>(({ personId }) => personId)

/** What staff at the door see. */
export const viewForDoor = memo(({ people, badges }: PeopleSlice): DoorPeopleView => ({
  people: viewNames(people),
  badges: viewBadges(badges),
  registered: people.size,
}))

/** What everyone sees. */
export const viewForPublic = memo(({ people }: PeopleSlice): PublicPeopleView => ({ registered: people.size }))

/** What a person sees of themselves; nothing of somebody who is not there or erased. */
export function viewForMe(slice: PeopleSlice, personId: PersonId): PeopleMe | Record<string, never> {
  const person = personOf(slice, personId)
  if (person?.name === undefined) return {}
  const { code, name, organisation, mode, roles, source, claimsRoster } = person
  return defined({ personId: person.personId, code, name, organisation, mode, roles, source, claimsRoster })
}
