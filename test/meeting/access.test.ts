import { expect, test } from 'vitest'
import type { DeviceId, LinkId } from '../../shared/lib/ids.ts'
import type { Role } from '../../shared/lib/roles.ts'
import { accessOf, mayEndAccess, rolesOfLink } from '../../shared/meeting/access.ts'
import type { Event } from '../../shared/meeting/meeting.ts'
import { peopleEvents } from '../../shared/features/people/messages.ts'
import { given, START_MS, text, type Given, type Plain } from '../support/given.ts'

const access = ({ state }: Given, deviceId = 'd1') => accessOf(state, deviceId as DeviceId, START_MS)

/** Somebody with these roles, in by a link with that one. */
const inside = (roles: readonly Role[], linkRole: Role): Given =>
  given(
    { type: 'people.person_added', personId: 'p1', nameText: text('Ann Lee'), roles, source: 'roster' },
    { type: 'people.link_made', linkId: 'l1', kind: 'role', role: linkRole },
    { type: 'people.device_joined', deviceId: 'd1', linkId: 'l1', personId: 'p1' },
  )

test.each([
  [['secretariat'], ['hall', 'podium', 'door', 'booth', 'screen']],
  [['chair'], ['hall', 'podium', 'door', 'booth', 'screen']],
  [['moderator'], ['hall', 'podium', 'door', 'booth', 'screen']],
  [['member'], ['hall']],
  [['participant'], ['hall']],
  [['observer'], ['hall']],
  [['door'], ['hall', 'door']],
  [['booth'], ['booth']],
  [
    ['booth', 'member'],
    ['hall', 'booth'],
  ],
  [
    ['observer', 'moderator'],
    ['hall', 'podium', 'door', 'booth', 'screen'],
  ],
] as const)('[PE11] %j may follow %j', (roles, audiences) => {
  expect(access(inside(roles, 'observer'))).toMatchObject({ roles, audiences })
})

test('[PE11] a person’s roles decide, not those of the link they came in by', () => {
  expect(access(inside(['observer'], 'chair'))).toMatchObject({ roles: ['observer'], audiences: ['hall'] })
})

test('[PE11] an unknown device may do nothing', () => {
  expect(access(inside(['chair'], 'chair'), 'd2')).toBeUndefined()
})

test('[PE6] a link gives its role to nobody once it is revoked', () => {
  const rolesOf = ({ state }: Given) => rolesOfLink(state, 'l1' as LinkId, START_MS)
  const open = inside(['chair'], 'chair')
  expect(rolesOf(open)).toEqual(['chair'])
  expect(rolesOf(open.and({ type: 'people.link_revoked', linkId: 'l1' }))).toEqual([])
})

/** What each event does to a meeting where somebody is in by each way; the type of every event of people stands here. */
const EVENTS: readonly Plain<Extract<Event, { type: `people.${string}` }>>[] = [
  { type: 'people.person_added', personId: 'n', nameText: text('New'), roles: ['member'], source: 'roster' },
  {
    type: 'people.person_changed',
    personId: 'p1',
    nameText: text('Ann'),
    roles: ['observer'],
    mode: 'room',
    erasedTexts: [],
  },
  { type: 'people.link_made', linkId: 'l9', kind: 'shared', role: 'participant' },
  { type: 'people.link_revoked', linkId: 'l1' },
  { type: 'people.code_changed', codeSerial: 2 },
  { type: 'people.wrong_codes_noted' },
  { type: 'people.device_joined', deviceId: 'd9', linkId: 'l1', personId: 'p1' },
  { type: 'people.device_ended', deviceId: 'd1' },
  { type: 'people.mode_set', personId: 'p1', mode: 'room', statedAtMs: START_MS },
  { type: 'people.roster_claimed', personId: 'w' },
  { type: 'people.claim_declined', personId: 'w' },
  { type: 'people.merged', fromPersonId: 'w', intoPersonId: 'p1' },
  { type: 'people.set_apart', onePersonId: 'p1', otherPersonId: 'w' },
  { type: 'people.retention_set', days: 30 },
  { type: 'people.names_due' },
  { type: 'people.names_forgotten', isLast: true, erasedTexts: [] },
  { type: 'people.readmitted', linkId: 'l8', personId: 'p1', admitsUntilMs: START_MS + 1 },
  { type: 'people.chair_given', personId: 'w' },
  { type: 'people.chair_taken', personId: 'p1' },
  { type: 'people.protocol_set', personId: 'p1', erasedTexts: [] },
  { type: 'people.badge_tied', badge: 'b'.repeat(32), personId: 'p1', saidAtMs: START_MS },
  { type: 'people.badge_untied', badge: 'b'.repeat(32), personId: 'p1' },
  { type: 'people.erased', personId: 'p1', erasedTexts: [] },
]

test('[PE6] sockets are looked through after every event that takes something from a device', () => {
  const before = inside(['chair'], 'chair').and(
    {
      type: 'people.person_added',
      personId: 'w',
      nameText: text('W'),
      mode: 'room',
      roles: ['member'],
      source: 'walk_in',
    },
    { type: 'people.device_joined', deviceId: 'dw', linkId: 'l1', personId: 'w' },
  )
  const devices = ['d1', 'dw']
  expect(EVENTS.map(({ type }) => type).toSorted()).toEqual(Object.keys(peopleEvents).toSorted())
  for (const event of EVENTS) {
    const after = before.and(event)
    const isChanged = devices.some((id) => JSON.stringify(access(before, id)) !== JSON.stringify(access(after, id)))
    if (isChanged) expect(mayEndAccess(event as Event), event.type).toBe(true)
  }
})
