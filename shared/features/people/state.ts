import { BucketMap } from '../../lib/bucket-map.ts'
import { defined } from '../../lib/defined.ts'
import type { Actor } from '../../lib/feature.ts'
import type { DeviceId, LinkId, PersonId, TextId } from '../../lib/ids.ts'
import type { Language } from '../../lib/languages.ts'
import { PODIUM_ROLES, type Role } from '../../lib/roles.ts'
import type { Mode } from '../../lib/mode.ts'
import { isPlaceholder } from '../../lib/placeholder.ts'
import type { Protocol } from './protocol.ts'

/** How the list of participants names somebody whom the meeting names otherwise, so that the same list again changes nothing. */
export interface KnownAs {
  readonly name?: string
  readonly organisation?: string
  readonly email?: string
  /** Rows outside the log that hold these. */
  readonly texts: readonly TextId[]
}

/** How long names are kept. */
export interface Retention {
  /** After the end of the meeting; absent where they stay until somebody erases them. */
  readonly days?: number
  readonly setAtMs?: number
  /** All names are to go at once since then. */
  readonly dueAtMs?: number
  /** The meeting was opened again: only then does the time begin. */
  readonly reopenedAtMs?: number
  /** When the last of them were erased; it begins anew for whoever comes after that. */
  readonly forgottenAtMs?: number
  /** Records in which some were erased. */
  readonly batches: number
}

/** A person of the meeting: an entry of the roster, or somebody who came without one. */
export interface Person {
  readonly personId: PersonId
  /** The short code on the badge: it says who somebody is and lets nobody in. Absent once erased. */
  readonly code?: string
  /** Those of badges from before a merge, which say the same. */
  readonly formerCodes?: readonly string[]
  /** Absent once erased. */
  readonly name?: string
  readonly familyName?: string
  /** The same name in Latin and in Arabic script, where it is known. */
  readonly nameLatin?: string
  readonly nameArabic?: string
  readonly organisation?: string
  readonly country?: string
  readonly email?: string
  readonly stakeholderGroup?: string
  readonly regionalGroup?: string
  readonly language?: Language
  /** The person's own statement, else what the roster expects, else remote. */
  readonly mode: Mode
  /** When the person stated the mode; absent where it is only expected. */
  readonly modeStatedAtMs?: number
  readonly roles: readonly Role[]
  readonly source: 'roster' | 'walk_in'
  /** Said to be on the list: true while that waits for an answer, false once it was declined. */
  readonly claimsRoster?: boolean
  /** The chair was given to them in the meeting; the list alone would not make them one. */
  readonly isChairGiven?: boolean
  readonly isErased?: boolean
  /** The name that is erased named nobody. */
  readonly stoodForNobody?: true
  readonly protocol?: Protocol
  readonly knownAs?: readonly KnownAs[]
  /** Rows outside the log that hold this person's texts, those of the protocol apart. */
  readonly texts: readonly TextId[]
}

/** A way in: a capability with a role or a person, that can expire and be revoked. Its secret is nowhere in the state. */
export interface Link {
  readonly linkId: LinkId
  /** `readmission`: a code by which one new device of somebody of the podium comes in. */
  readonly kind: 'role' | 'personal' | 'shared' | 'screen' | 'readmission'
  readonly role?: Role
  readonly personId?: PersonId
  readonly expiresAtMs?: number
  readonly isRevoked?: boolean
  /** Until when it lets somebody in; who came in stays in. */
  readonly admitsUntilMs?: number
  /** How many devices it lets in, where that is limited, and how many came; ended ones count. */
  readonly mostUses?: number
  readonly uses?: number
}

/** A device that came in by a link; a screen's has no person. */
export interface Device {
  readonly deviceId: DeviceId
  readonly linkId: LinkId
  readonly personId?: PersonId
  readonly joinedAtMs: number
}

/** That somebody was let back in by a code, or was given the chair, or gave it up. */
export interface Power {
  /** Counts up. */
  readonly number: number
  readonly what: 'readmitted' | 'chair_given' | 'chair_taken'
  readonly personId: PersonId
  /** Who did it; absent where it was the server. */
  readonly byPersonId?: PersonId
  readonly atMs: number
}

/** A badge of another house, known to be somebody's since a door said so. */
export interface TiedBadge {
  readonly personId: PersonId
  readonly saidAtMs: number
}

export interface PeopleSlice {
  /** Everyone once: who turned out to be somebody else is not in it. */
  readonly people: BucketMap<Person>
  /** Who each merged one turned out to be; never a merged one again. */
  readonly mergedInto: BucketMap<PersonId>
  /** For whom each short code was made; it stays theirs when they are merged or erased. */
  readonly codes: BucketMap<PersonId>
  /** By the mark of what each badge says, which itself is kept nowhere. */
  readonly badges: BucketMap<TiedBadge>
  /** Who was said to be two, by the id of each. */
  readonly apart: BucketMap<readonly PersonId[]>
  readonly links: BucketMap<Link>
  /** Devices that are in; ended ones are not. */
  readonly devices: BucketMap<Device>
  /** Number of the typed code in force; the code itself is derived from it with the server's key. */
  readonly codeSerial: number
  /** What was done about the powers of the podium, oldest first; the last twenty. */
  readonly powers: readonly Power[]
  readonly retention: Retention
  /** When many wrong codes were last tried, and which code was in force then. */
  readonly wrongCodes?: { readonly notedAtMs: number; readonly codeSerial: number }
}

export const initialPeople: PeopleSlice = {
  people: BucketMap.empty(),
  mergedInto: BucketMap.empty(),
  apart: BucketMap.empty(),
  codes: BucketMap.empty(),
  badges: BucketMap.empty(),
  links: BucketMap.empty(),
  devices: BucketMap.empty(),
  codeSerial: 1,
  powers: [],
  retention: { batches: 0 },
}

/** The person behind an id, after merges; undefined where there is none. */
export const personOf = (slice: PeopleSlice, personId: PersonId): Person | undefined =>
  slice.people.get(slice.mergedInto.get(personId) ?? personId)

/** The person behind an id who is not erased. */
export function livingPerson(slice: PeopleSlice, personId: PersonId): Person | undefined {
  const person = personOf(slice, personId)
  return person?.isErased ? undefined : person
}

/** Whether an entry of a list stands for nobody (`na / na`): it stays so when it is erased. */
export const standsForNobody = ({ name, stoodForNobody }: Partial<Person>): boolean =>
  name === undefined ? stoodForNobody === true : isPlaceholder(name)

/** Whether somebody runs the meeting. */
export const isOfPodium = ({ roles }: { readonly roles: readonly Role[] }): boolean =>
  roles.some((role) => (PODIUM_ROLES as readonly Role[]).includes(role))

/** Whether somebody acts with the powers of the secretariat. */
export const isSecretariat = (actor: Actor): boolean => actor.kind === 'person' && actor.roles.includes('secretariat')

/** How somebody is to be called upon, where protocol knows it. */
export const calledAsOf = (person: Person | undefined): string | undefined => person?.protocol?.calledAs

/** What a booth needs of whoever speaks next. */
export interface BoothPerson {
  readonly name: string
  readonly calledAs?: string
  readonly pronunciation?: string
  readonly organisation?: string
  readonly speakingFor?: string
  readonly language?: Language
}

/** Somebody as interpreters and captioners see them; the language of speaking goes before that of the roster. */
export function boothPerson({ name = '', organisation, protocol = { texts: {} }, language }: Person): BoothPerson {
  const { calledAs, pronunciation, speakingFor, language: spoken = language } = protocol
  return defined({ name, calledAs, pronunciation, organisation, speakingFor, language: spoken })
}

/** Whether a link is in force at this instant: who came in by it is in. */
export const isLinkOpen = (link: Link, nowMs: number): boolean =>
  !link.isRevoked && (link.expiresAtMs === undefined || nowMs < link.expiresAtMs)

/** Whether a link has let in as many devices as it was made for. */
export const isUsedUp = ({ mostUses, uses = 0 }: Link): boolean => mostUses !== undefined && uses >= mostUses

/** Whether a link lets one more device in at this instant. */
export const isAdmitting = (link: Link, nowMs: number): boolean =>
  isLinkOpen(link, nowMs) && !isUsedUp(link) && (link.admitsUntilMs === undefined || nowMs < link.admitsUntilMs)

/** What a device may do: by its person's roles, or by its link's where it has no person. */
export interface Rights {
  readonly link: Link
  readonly personId?: PersonId
  readonly roles: readonly Role[]
}

/**
 * What a device may do now: read again for each command, so that a revoked link counts at once.
 * Undefined where it may do nothing any more.
 */
export function rightsOf(slice: PeopleSlice, deviceId: DeviceId, nowMs: number): Rights | undefined {
  const device = slice.devices.get(deviceId)
  const link = device && slice.links.get(device.linkId)
  if (!link || !isLinkOpen(link, nowMs)) return undefined
  if (!device.personId) return { link, roles: link.role ? [link.role] : [] }
  const person = personOf(slice, device.personId)
  return person && !person.isErased ? { link, personId: person.personId, roles: person.roles } : undefined
}
