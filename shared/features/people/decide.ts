import { accept, reject, type Decision } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import type { Actor, Decide, DecideContext } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import { HALL_ROLES, type Role } from '../../lib/roles.ts'
import { decideBadges } from './decide-badges.ts'
import { decideDetails } from './decide-details.ts'
import { decideInvitations, invitationsFor, uninvited } from './decide-invitations.ts'
import { decideMerge } from './decide-merge.ts'
import { decidePowers } from './decide-powers.ts'
import { decideProtocol } from './decide-protocol.ts'
import { decideRetention } from './decide-retention.ts'
import { erasureOf, type TextsSees } from './erasable-texts.ts'
import { keptRow } from './kept-row.ts'
import type { PeopleCommand, PeopleEvent, PeopleRejection } from './messages.ts'
import type { RetentionSees } from './retention.ts'
import { diffRoster } from './roster-diff.ts'
import { markOf } from './roster-preview.ts'
import {
  isAdmitting,
  isLinkOpen,
  isUsedUp,
  livingPerson,
  personOf,
  type Link,
  type PeopleSlice,
  type Person,
} from './state.ts'

/** What these rules look at. */
export type Sees = RetentionSees & TextsSees

type Verdict = Decision<PeopleEvent, PeopleRejection>
type MakeLink = Extract<PeopleCommand, { type: 'people.make_link' }>
type Join = Extract<PeopleCommand, { type: 'people.join' }>

const ALARM_EVERY_MS = 3_600_000
/** A stranger with a link that is passed around could otherwise fill the memory of everybody who follows the meeting. */
export const MOST_PEOPLE = 20_000

export const decidePeople: Decide<Sees, PeopleCommand, PeopleEvent, PeopleRejection> = {
  'people.import': ({ people }, { rows, expects, invites = false }, context) => {
    const diff = diffRoster(people, rows)
    if (expects !== undefined && markOf(diff) !== expects) return reject({ code: 'people/roster_changed' })
    const { added, updated } = diff
    const newcomers = added.map((row) => ({
      type: 'people.person_added' as const,
      personId: context.newId<PersonId>('p'),
      ...keptRow(row, context),
      source: 'roster' as const,
    }))
    return accept<PeopleEvent>(
      ...newcomers,
      ...updated.map(({ person, row }) => ({
        type: 'people.person_changed' as const,
        personId: person.personId,
        ...keptRow(row, context),
        erasedTexts: [...person.texts],
      })),
      ...(invites ? invitationsFor([...newcomers, ...uninvited(people, context.nowMs)], context) : []),
    )
  },

  'people.make_link': ({ people }, command, { nowMs }) => {
    if (people.links.has(command.linkId)) return reject({ code: 'people/link_exists' })
    if (command.expiresAtMs !== undefined && command.expiresAtMs <= nowMs)
      return reject({ code: 'people/link_expired' })
    return command.kind === 'personal' ? decidePersonalLink(people, command) : decideRoleLink(command)
  },

  ...decideInvitations,

  'people.revoke_link': ({ people }, { linkId }) => {
    const link = people.links.get(linkId)
    if (!link) return reject({ code: 'people/unknown_link' })
    return link.isRevoked ? accept() : accept({ type: 'people.link_revoked', linkId })
  },

  'people.change_code': ({ people }) => accept({ type: 'people.code_changed', codeSerial: people.codeSerial + 1 }),

  'people.note_wrong_codes': ({ people: { wrongCodes } }, _command, { nowMs }) =>
    wrongCodes && nowMs - wrongCodes.notedAtMs < ALARM_EVERY_MS
      ? accept()
      : accept({ type: 'people.wrong_codes_noted' }),

  'people.join': ({ people }, command, context) => {
    const link = people.links.get(command.linkId)
    if (!link) return reject({ code: 'people/unknown_link' })
    if (link.isRevoked) return reject({ code: 'people/link_revoked' })
    if (!isLinkOpen(link, context.nowMs)) return reject({ code: 'people/link_expired' })
    const device = people.devices.get(command.deviceId)
    if (device) return device.linkId === link.linkId ? accept() : reject({ code: 'people/device_taken' })
    if (isUsedUp(link)) return reject({ code: 'people/link_used_up' })
    if (!isAdmitting(link, context.nowMs)) return reject({ code: 'people/link_expired' })
    return decideJoin[link.kind](people, link, command, context)
  },

  'people.add_walk_in': ({ people }, { personId, name, organisation }, context) => {
    const known = personOf(people, personId)
    if (known) return known.name === name ? accept() : reject({ code: 'people/person_exists' })
    const row = { name, organisation, mode: 'room' as const, roles: ['participant' as const] }
    return accept({ type: 'people.person_added', personId, ...keptRow(row, context), source: 'walk_in' })
  },

  'people.end_device': ({ people }, { deviceId }) =>
    people.devices.has(deviceId)
      ? accept({ type: 'people.device_ended', deviceId })
      : reject({ code: 'people/unknown_device' }),

  'people.set_mode': ({ people }, { mode }, { actor, madeAtMs }) => {
    const person = personActing(people, actor)
    if (!person) return reject({ code: 'people/unknown_person' })
    const isOutdated = person.modeStatedAtMs !== undefined && madeAtMs < person.modeStatedAtMs
    if (isOutdated || (person.modeStatedAtMs !== undefined && person.mode === mode)) return accept()
    return accept({ type: 'people.mode_set', personId: person.personId, mode, statedAtMs: madeAtMs })
  },

  'people.claim_roster': ({ people }, _command, { actor }) => {
    const person = personActing(people, actor)
    if (!person) return reject({ code: 'people/unknown_person' })
    if (person.source === 'roster') return reject({ code: 'people/already_on_roster' })
    return person.claimsRoster ? accept() : accept({ type: 'people.roster_claimed', personId: person.personId })
  },

  'people.decline_claim': ({ people }, { personId }) => {
    const person = personOf(people, personId)
    if (!person) return reject({ code: 'people/unknown_person' })
    return person.claimsRoster
      ? accept({ type: 'people.claim_declined', personId })
      : reject({ code: 'people/no_claim' })
  },

  ...decideMerge,

  ...decideDetails,

  ...decideProtocol,

  ...decideBadges,

  ...decidePowers,

  'people.erase': (state, command) => {
    const person = personOf(state.people, command.personId)
    if (!person) return reject({ code: 'people/unknown_person' })
    if (person.isErased) return accept()
    return accept(erasureOf(state, person))
  },

  ...decideRetention,
}

/** How a device comes in, by the kind of its link. */
const decideJoin: Record<
  Link['kind'],
  (people: PeopleSlice, link: Link, command: Join, context: DecideContext) => Verdict
> = {
  personal: joinAsPerson,
  readmission: joinAsPerson,
  screen: (_people, _link, command) => accept(deviceJoined(command)),
  role: joinAsWalkIn,
  shared: joinAsWalkIn,
}

function joinAsPerson(people: PeopleSlice, link: Link, command: Join): Verdict {
  const person = link.personId && livingPerson(people, link.personId)
  return person ? accept(deviceJoined(command, person.personId)) : reject({ code: 'people/unknown_person' })
}

function joinAsWalkIn(people: PeopleSlice, link: Link, command: Join, context: DecideContext): Verdict {
  const { name, organisation, mode } = command
  if (people.people.size >= MOST_PEOPLE) return reject({ code: 'people/meeting_full', most: MOST_PEOPLE })
  if (name === undefined) return reject({ code: 'people/name_needed' })
  const personId = context.newId<PersonId>('p')
  const roles = link.role ? [link.role] : []
  return accept<PeopleEvent>(
    {
      type: 'people.person_added',
      personId,
      ...keptRow({ name, organisation, mode, roles }, context),
      source: 'walk_in',
    },
    deviceJoined(command, personId),
  )
}

const deviceJoined = ({ deviceId, linkId }: Join, personId?: PersonId): PeopleEvent => ({
  type: 'people.device_joined',
  ...defined({ deviceId, linkId, personId }),
})

function decideRoleLink(command: MakeLink): Verdict {
  if (command.personId) return reject({ code: 'people/link_incomplete', field: 'personId' })
  const role = command.role ?? DEFAULT_ROLE[command.kind]
  if (!role || !mayCarry(command.kind, role)) return reject({ code: 'people/link_incomplete', field: 'role' })
  return accept(linkMade(command, { role }))
}

const DEFAULT_ROLE: { readonly [Kind in Link['kind']]?: Role } = { shared: 'participant', screen: 'screen' }

/** A link that many know gives a seat in the hall and no power; only a screen's own link makes a screen. */
function mayCarry(kind: Link['kind'], role: Role): boolean {
  if (kind === 'shared') return (HALL_ROLES as readonly Role[]).includes(role)
  return (kind === 'screen') === (role === 'screen')
}

const linkMade = (
  { linkId, kind, expiresAtMs, mostUses }: MakeLink,
  to: Pick<Link, 'role' | 'personId'>,
): PeopleEvent => ({
  type: 'people.link_made',
  ...defined({ linkId, kind, expiresAtMs, mostUses }),
  ...to,
})

function decidePersonalLink(people: PeopleSlice, command: MakeLink): Verdict {
  if (!command.personId) return reject({ code: 'people/link_incomplete', field: 'personId' })
  if (command.role) return reject({ code: 'people/link_incomplete', field: 'role' })
  const person = livingPerson(people, command.personId)
  if (!person) return reject({ code: 'people/unknown_person' })
  if (person.source !== 'roster') return reject({ code: 'people/not_on_roster' })
  return accept(linkMade(command, { personId: person.personId }))
}

const personActing = (people: PeopleSlice, actor: Actor): Person | undefined =>
  actor.kind === 'person' ? livingPerson(people, actor.personId) : undefined
