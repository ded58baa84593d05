import { isAdmitting, isLinkOpen, personOf, rightsOf, type Link } from '../features/people/state.ts'
import type { Actor } from '../lib/feature.ts'
import type { DeviceId, LinkId } from '../lib/ids.ts'
import type { Audience, Role } from '../lib/roles.ts'
import { audiencesOf } from '../lib/roles.ts'
import type { Event, MeetingState } from './meeting.ts'

const ENDS_AFTER_MS = 12 * 3_600_000

/** Whether the meeting has been over for so long that only its secretariat may look at it. */
function hasEndedFor(roles: readonly Role[], { meeting }: MeetingState, nowMs: number): boolean {
  return (
    meeting.closedAtMs !== undefined && nowMs >= meeting.closedAtMs + ENDS_AFTER_MS && !roles.includes('secretariat')
  )
}

/** The roles that somebody has who comes in by this link. */
const rolesBehind = ({ people }: MeetingState, { role, personId }: Link): readonly Role[] =>
  role ? [role] : ((personId && personOf(people, personId)?.roles) ?? [])

/** What a device may do at this instant. */
export interface Access {
  readonly linkId: LinkId
  readonly roles: readonly Role[]
  readonly audiences: readonly Audience[]
  /** Absent for a room screen: it only shows. */
  readonly actor?: Actor & { readonly kind: 'person' }
}

/** Read from the state for each command, so that what is revoked ends at once; undefined where the device may do nothing. */
export function accessOf(state: MeetingState, deviceId: DeviceId, nowMs: number): Access | undefined {
  const rights = rightsOf(state.people, deviceId, nowMs)
  if (!rights || hasEndedFor(rights.roles, state, nowMs)) return undefined
  const { link, personId, roles } = rights
  return {
    linkId: link.linkId,
    roles,
    audiences: audiencesOf(roles),
    ...(personId && { actor: { kind: 'person', personId, deviceId, linkId: link.linkId, roles } }),
  }
}

/** What a program may be that shows the token of a link: the link's role. */
export function rolesOfLink(state: MeetingState, linkId: LinkId | undefined, nowMs: number): readonly Role[] {
  const link = linkId && state.people.links.get(linkId)
  const roles = link && isLinkOpen(link, nowMs) && link.role ? [link.role] : []
  return hasEndedFor(roles, state, nowMs) ? [] : roles
}

/** What a way in asks of whoever opens it: nothing of a person it knows, a name of anybody else. */
export interface Doorway {
  readonly asksName: boolean
  readonly asksMode: boolean
  /** Name of the person a personal link belongs to. */
  readonly personName?: string
}

/** A link as somebody finds it who opens it; undefined where it is unknown, revoked, expired or used up. */
export function doorwayOf(state: MeetingState, linkId: LinkId, nowMs: number): Doorway | undefined {
  const link = state.people.links.get(linkId)
  if (!link || !isAdmitting(link, nowMs)) return undefined
  if (hasEndedFor(rolesBehind(state, link), state, nowMs)) return undefined
  if (!link.personId) return { asksName: link.kind !== 'screen', asksMode: link.kind === 'shared' }
  const name = personOf(state.people, link.personId)?.name
  return name === undefined ? undefined : { asksName: false, asksMode: false, personName: name }
}

const ENDS_NOBODYS_ACCESS: ReadonlySet<Event['type']> = new Set([
  'people.person_added',
  'people.link_made',
  'people.code_changed',
  'people.wrong_codes_noted',
  'people.device_joined',
  'people.mode_set',
  'people.roster_claimed',
  'people.claim_declined',
  'people.readmitted',
  'people.protocol_set',
  'people.set_apart',
  'people.retention_set',
  'people.names_due',
  'people.names_forgotten',
])

/** Whether some device may do less, or be another person's, after this event: what is not known to be harmless is not. */
export const mayEndAccess = ({ type }: Event): boolean => type.startsWith('people.') && !ENDS_NOBODYS_ACCESS.has(type)
