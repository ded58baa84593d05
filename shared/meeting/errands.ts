import { tableLinks, type TableLink } from '../features/groups/table-links.ts'
import { beaconAtMs, beaconPath } from '../features/groups/proof/beacon.ts'
import type { Link } from '../features/people/state.ts'
import { isLinkOpen, isUsedUp, personOf } from '../features/people/state.ts'
import { defined } from '../lib/defined.ts'
import type { DeviceId, LinkId, PersonId } from '../lib/ids.ts'
import type { Localized } from '../lib/languages.ts'
import type { Mode } from '../lib/mode.ts'
import { HALL_ROLES, PODIUM_ROLES, type Role } from '../lib/roles.ts'
import { doorwayOf } from './access.ts'
import type { Command, MeetingState } from './meeting.ts'

// What callers by HTTP want of a meeting, in the meeting's own words: the server itself knows no feature.

/** What somebody says who comes in by a link. */
export interface Newcomer {
  readonly linkId: LinkId
  readonly deviceId: DeviceId
  readonly name?: string | undefined
  readonly organisation?: string | undefined
  readonly mode?: Mode | undefined
}

/** A device comes in by a link whose secret was shown. */
export const joinCommand = (newcomer: Newcomer): Command => ({ type: 'people.join', ...newcomer })

/** A link is made: for a role, for a person, or for a screen. */
export const makeLinkCommand = (link: {
  readonly linkId: LinkId
  readonly kind: 'role' | 'personal' | 'shared' | 'screen'
  readonly role?: Role | undefined
  readonly personId?: PersonId | undefined
  readonly expiresAtMs?: number | undefined
  readonly mostUses?: number | undefined
}): Command => ({ type: 'people.make_link', ...link })

/** The kind of a role's link: one to pass around in the hall, one for each who runs the meeting, or a screen's. */
export function linkKindOf(role: Role): 'role' | 'shared' | 'screen' {
  if (role === 'screen') return 'screen'
  return (HALL_ROLES as readonly Role[]).includes(role) ? 'shared' : 'role'
}

/** Gives each of the roster a personal link who has none. */
export const makePersonalLinksCommand: Command = { type: 'people.make_personal_links' }

/** A link lets nobody in any more, and who came in by it is out. */
export const revokeLinkCommand = (linkId: LinkId): Command => ({ type: 'people.revoke_link', linkId })

/** Somebody tries codes: those who run the meeting are told. */
export const noteWrongCodesCommand: Command = { type: 'people.note_wrong_codes' }

/** Number of the typed code in force. */
export const codeSerialOf = (state: MeetingState): number => state.people.codeSerial

const linkOf = (state: MeetingState, kind: Link['kind'], role: Role, nowMs: number): LinkId | undefined =>
  [...state.people.links.values()].find(
    (link) => link.kind === kind && link.role === role && isLinkOpen(link, nowMs) && !isUsedUp(link),
  )?.linkId

/** The shared link that the typed code stands for: the participants'. */
export const sharedLinkOf = (state: MeetingState, nowMs: number): LinkId | undefined =>
  linkOf(state, 'shared', 'participant', nowMs)

/** The link of a role that runs the meeting. */
export const roleLinkOf = (state: MeetingState, role: Role, nowMs: number): LinkId | undefined =>
  linkOf(state, 'role', role, nowMs)

/** A link as whoever may hand it out sees it. */
export interface LinkEntry {
  readonly linkId: LinkId
  readonly kind: Link['kind']
  readonly role?: Role
  readonly personId?: PersonId
  readonly personName?: string
  readonly email?: string
}

/** The links in force that somebody with these roles may hand out: those of the podium are the secretariat's alone. */
export function linksOf(state: MeetingState, roles: readonly Role[], nowMs: number): readonly LinkEntry[] {
  const isSecretariat = roles.includes('secretariat')
  return [...state.people.links.values()]
    .filter(
      (link) =>
        link.kind !== 'readmission' && isLinkOpen(link, nowMs) && (isSecretariat || !leadsToPodium(state, link)),
    )
    .map((link) => entryOf(state, link))
}

function leadsToPodium(state: MeetingState, link: Link): boolean {
  const roles = [
    ...(link.role ? [link.role] : []),
    ...((link.personId && personOf(state.people, link.personId)?.roles) || []),
  ]
  return roles.some((role) => (PODIUM_ROLES as readonly Role[]).includes(role))
}

function entryOf(state: MeetingState, { linkId, kind, role, personId }: Link): LinkEntry {
  const person = personId && personOf(state.people, personId)
  return defined({ linkId, kind, role, personId, personName: person?.name, email: person?.email })
}

/** What somebody of the meeting may be. */
export const rolesOfPerson = ({ people }: MeetingState, personId: PersonId): readonly Role[] =>
  personOf(people, personId)?.roles ?? []

/** A code by which somebody of the podium comes back on a new device, as long as it admits. */
export interface Readmission {
  readonly linkId: LinkId
  readonly personId: PersonId
  readonly admitsUntilMs: number
}

/** The codes for a new device that still admit; none once the meeting is over for its podium. */
export const readmissionsOf = (state: MeetingState, nowMs: number): readonly Readmission[] =>
  [...state.people.links.values()].flatMap(({ linkId, kind, personId, admitsUntilMs }) =>
    kind === 'readmission' && personId && admitsUntilMs !== undefined && doorwayOf(state, linkId, nowMs)
      ? [{ linkId, personId, admitsUntilMs }]
      : [],
  )

/** A line about the meeting for the server's own list; dates as YYYY-MM-DD. */
export interface Summary {
  readonly title: Localized
  readonly zone: string
  readonly phase: string
  readonly firstDay?: string
  readonly lastDay?: string
  readonly registered: number
}

/** What the server's list says of a meeting. */
export const summaryOf = (state: MeetingState): Summary =>
  defined({
    title: state.meeting.title,
    zone: state.meeting.zone,
    phase: state.meeting.phase,
    firstDay: state.agenda.days[0]?.date,
    lastDay: state.agenda.days.at(-1)?.date,
    registered: state.people.people.size,
  })

/** The log of a meeting was found to hold less than it had answered for. */
export const recordLossCommand = (loss: {
  readonly lossId: string
  readonly lostRecords: number
  readonly keptUntilMs: number
  readonly heldUntilMs?: number | undefined
}): Command => ({ type: 'meeting.record_loss', ...defined(loss) })

/** Whether the podium is told that what was held until then is gone. */
export const isLossRecorded = ({ meeting }: MeetingState, heldUntilMs = 0): boolean =>
  Object.values(meeting.losses).some((loss) => (loss.heldUntilMs ?? 0) >= heldUntilMs)

/** Links to tables that may be tried before somebody follows them, each once. */
export const tableLinksOf = (state: MeetingState): readonly TableLink[] => tableLinks(state)

/** The round of the public beacon that the tables wait for, when it is out, and its path on every relay; undefined where none do. */
export function beaconWaitedFor({ groups }: MeetingState): WaitedBeacon | undefined {
  const { terms, entropy } = groups.draft?.proof ?? {}
  if (terms?.entropy.kind !== 'beacon' || entropy) return undefined
  const { round } = terms.entropy
  return { round, path: beaconPath(round), atMs: beaconAtMs(round) }
}

/** A round of the public beacon. */
export interface WaitedBeacon {
  readonly round: number
  readonly path: string
  readonly atMs: number
}
