import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import type { DeviceId, LinkId } from '../../shared/lib/ids.ts'
import type { Role } from '../../shared/lib/roles.ts'
import { accessOf, doorwayOf } from '../../shared/meeting/access.ts'
import type { Event } from '../../shared/meeting/meeting.ts'
import {
  chair,
  given,
  moderator,
  secretariat,
  START_MS,
  system,
  text,
  type Given,
  type Plain,
} from '../support/given.ts'

const amina: Plain<Event> = {
  type: 'people.person_added',
  personId: 'amina',
  nameText: text('Amina Diallo'),
  emailText: text('amina@example.org'),
  roles: ['member'],
  source: 'roster',
}
const walkIn: Plain<Event> = {
  type: 'people.person_added',
  personId: 'walker',
  nameText: text('Wim Walker'),
  roles: ['participant'],
  source: 'walk_in',
}
const personalLink = { type: 'people.link_made', linkId: 'la', kind: 'personal', personId: 'amina' } as const
const sharedLink: Plain<Event> = { type: 'people.link_made', linkId: 'ls', kind: 'shared', role: 'participant' }
const chairLink: Plain<Event> = { type: 'people.link_made', linkId: 'lc', kind: 'role', role: 'chair' }
const screenLink: Plain<Event> = { type: 'people.link_made', linkId: 'lx', kind: 'screen', role: 'screen' }
const ways = given(amina, walkIn, personalLink, sharedLink, chairLink, screenLink)

const join = (linkId: string, deviceId: string, name?: string) =>
  ({ type: 'people.join', linkId, deviceId, ...(name && { name }) }) as const
const access = ({ state }: Given, deviceId: string, nowMs = START_MS) => accessOf(state, deviceId as DeviceId, nowMs)
const doorway = ({ state }: Given, linkId: string) => doorwayOf(state, linkId as LinkId, START_MS)

describe('joining', () => {
  test('[PE1] a device joins again by its link → nothing happens', () => {
    const joined = ways.after(system, join('la', 'd1'))
    expect(joined.when(system, join('la', 'd1'))).toEqual(accept())
    expect(ways.after(system, join('ls', 'd2', 'Wu')).when(system, join('ls', 'd2', 'Wu'))).toEqual(accept())
  })

  test('[PE1] a link is looked at many times and opened by many devices → it stays open', () => {
    expect(doorway(ways, 'la')).toEqual({ asksName: false, asksMode: false, personName: 'Amina Diallo' })
    const twice = ways.after(system, join('la', 'd1')).after(system, join('la', 'd2'))
    expect(doorway(twice, 'la')).toEqual(doorway(ways, 'la'))
  })

  test('[PE2] two devices open a personal link → both are its person, who is there once', () => {
    expect(ways.when(system, join('la', 'd1'))).toEqual(
      accept({ type: 'people.device_joined', deviceId: 'd1', linkId: 'la', personId: 'amina' }),
    )
    const both = ways.after(system, join('la', 'd1')).after(system, join('la', 'd2'))
    expect(access(both, 'd1')?.actor).toMatchObject({ personId: 'amina', deviceId: 'd1', roles: ['member'] })
    expect(access(both, 'd2')?.actor).toMatchObject({ personId: 'amina', deviceId: 'd2', roles: ['member'] })
    expect(both.sees('hall')['people']).toEqual({ registered: 2 })
  })

  test('[PE3] somebody opens the shared link with a name and a mode → a walk-in of its role', () => {
    const command = { ...join('ls', 'd1', 'Wu Lan'), organisation: 'Fudan', mode: 'room' } as const
    expect(ways.when(system, command)).toEqual(
      accept(
        {
          type: 'people.person_added',
          personId: 'p-new1',
          nameText: text('Wu Lan'),
          organisationText: text('Fudan'),
          mode: 'room',
          roles: ['participant'],
          source: 'walk_in',
        },
        { type: 'people.device_joined', deviceId: 'd1', linkId: 'ls', personId: 'p-new1' },
      ),
    )
    expect(doorway(ways, 'ls')).toEqual({ asksName: true, asksMode: true })
  })

  test('[PE3] two people open the chair’s link → two persons, each with that role', () => {
    const two = ways.after(system, join('lc', 'd1', 'Chair One')).after(system, join('lc', 'd2', 'Chair Two'))
    expect(access(two, 'd1')?.actor).toMatchObject({ personId: 'p-new1', roles: ['chair'] })
    expect(access(two, 'd2')?.actor).toMatchObject({ personId: 'p-new2', roles: ['chair'] })
  })

  test.each(['ls', 'lc'])('[PE3] link %s is opened without a name → a name is needed', (linkId) => {
    expect(ways.when(system, join(linkId, 'd1'))).toEqual(reject({ code: 'people/name_needed' }))
  })

  test('[PE4] a screen opens its link → a device without a person, for the screen’s view alone', () => {
    const paired = ways.after(system, join('lx', 'd1'))
    expect(access(paired, 'd1')).toMatchObject({ linkId: 'lx', audiences: ['screen'], roles: ['screen'] })
    expect(access(paired, 'd1')).not.toHaveProperty('actor')
    expect(doorway(ways, 'lx')).toEqual({ asksName: false, asksMode: false })
  })

  test('[PE8] a device that is in by one link tries another → refused', () => {
    const joined = ways.after(system, join('ls', 'd1', 'Wu'))
    expect(joined.when(system, join('lc', 'd1', 'Wu'))).toEqual(reject({ code: 'people/device_taken' }))
  })

  test('[PE6] an unknown link is opened → refused', () => {
    expect(ways.when(system, join('nowhere', 'd1', 'Wu'))).toEqual(reject({ code: 'people/unknown_link' }))
    expect(doorway(ways, 'nowhere')).toBeUndefined()
  })
})

describe('making links', () => {
  const make = (link: { kind: 'role' | 'personal' | 'shared' | 'screen'; role?: Role; personId?: string }) =>
    ways.when(secretariat, { type: 'people.make_link', linkId: 'new', ...link })
  const made = (link: object) => accept({ type: 'people.link_made', linkId: 'new', ...link })
  const unfit = (field: string) => reject({ code: 'people/link_incomplete', field })

  test('[PE5] the secretariat makes a link of each kind', () => {
    expect(make({ kind: 'personal', personId: 'amina' })).toEqual(made({ kind: 'personal', personId: 'amina' }))
    expect(make({ kind: 'role', role: 'chair' })).toEqual(made({ kind: 'role', role: 'chair' }))
    expect(make({ kind: 'shared', role: 'observer' })).toEqual(made({ kind: 'shared', role: 'observer' }))
    expect(make({ kind: 'screen' })).toEqual(made({ kind: 'screen', role: 'screen' }))
  })

  test('[PE3] a shared link without a role → participants', () => {
    expect(make({ kind: 'shared' })).toEqual(made({ kind: 'shared', role: 'participant' }))
  })

  test('[PE5] fields are missing or do not fit the kind → refused with the field', () => {
    expect(make({ kind: 'role' })).toEqual(unfit('role'))
    expect(make({ kind: 'role', role: 'screen' })).toEqual(unfit('role'))
    expect(make({ kind: 'role', role: 'chair', personId: 'amina' })).toEqual(unfit('personId'))
    expect(make({ kind: 'personal' })).toEqual(unfit('personId'))
    expect(make({ kind: 'personal', personId: 'amina', role: 'chair' })).toEqual(unfit('role'))
    expect(make({ kind: 'screen', role: 'chair' })).toEqual(unfit('role'))
  })

  test.each(['secretariat', 'chair', 'moderator', 'screen'] as const)(
    '[PE5] a shared link for %s → refused',
    (role) => {
      expect(make({ kind: 'shared', role })).toEqual(unfit('role'))
    },
  )

  test('[PE5] a personal link for nobody or for a walk-in → refused', () => {
    expect(make({ kind: 'personal', personId: 'nobody' })).toEqual(reject({ code: 'people/unknown_person' }))
    expect(make({ kind: 'personal', personId: 'walker' })).toEqual(reject({ code: 'people/not_on_roster' }))
  })

  test('[PE5] an id that is taken, an expiry that is over → refused', () => {
    const link = { type: 'people.make_link', kind: 'shared' } as const
    expect(ways.when(system, { ...link, linkId: 'ls' })).toEqual(reject({ code: 'people/link_exists' }))
    expect(ways.when(system, { ...link, linkId: 'n', expiresAtMs: START_MS })).toEqual(
      reject({ code: 'people/link_expired' }),
    )
  })

  test('[PE9] links for the roster → one for each living person without an open one', () => {
    const all = { type: 'people.make_personal_links' } as const
    const boris: Plain<Event> = { ...amina, type: 'people.person_added', personId: 'boris', nameText: text('Boris') }
    const gone: Plain<Event> = { ...boris, personId: 'gone' }
    const meeting = given(amina, boris, gone, walkIn, personalLink, {
      type: 'people.erased',
      personId: 'gone',
      erasedTexts: [],
    })
    expect(meeting.when(secretariat, all)).toEqual(
      accept({ type: 'people.link_made', linkId: 'l-new1', kind: 'personal', personId: 'boris' }),
    )
    expect(meeting.after(secretariat, all).when(secretariat, all)).toEqual(accept())
    const revoked = meeting.after(secretariat, all).and({ type: 'people.link_revoked', linkId: 'la' })
    expect(revoked.when(secretariat, all)).toMatchObject({ events: [{ personId: 'amina' }] })
  })
})

describe('ending', () => {
  const inside = ways
    .after(system, join('la', 'd1'))
    .after(system, join('la', 'd2'))
    .after(system, join('lc', 'd3', 'Chair'))

  test('[PE6] a link is revoked → its devices may do nothing, others go on, nobody comes in by it', () => {
    const revoked = inside.after(secretariat, { type: 'people.revoke_link', linkId: 'la' })
    expect(access(revoked, 'd1')).toBeUndefined()
    expect(access(revoked, 'd2')).toBeUndefined()
    expect(access(revoked, 'd3')?.audiences).toContain('podium')
    expect(revoked.when(system, join('la', 'd4'))).toEqual(reject({ code: 'people/link_revoked' }))
    expect(revoked.when(system, join('la', 'd1'))).toEqual(reject({ code: 'people/link_revoked' }))
    expect(doorway(revoked, 'la')).toBeUndefined()
    expect(revoked.when(secretariat, { type: 'people.revoke_link', linkId: 'la' })).toEqual(accept())
  })

  test('[PE6] an unknown link is revoked → refused', () => {
    expect(inside.when(secretariat, { type: 'people.revoke_link', linkId: 'no' })).toEqual(
      reject({ code: 'people/unknown_link' }),
    )
  })

  test('[PE6] a link expires → its devices may do nothing and nobody comes in by it, from that instant', () => {
    const expiresAtMs = START_MS + 1000
    const brief = given(amina, { ...personalLink, expiresAtMs }).after(system, join('la', 'd1'))
    expect(access(brief, 'd1', expiresAtMs - 1)).toBeDefined()
    expect(access(brief, 'd1', expiresAtMs)).toBeUndefined()
    expect(brief.at(expiresAtMs).when(system, join('la', 'd2'))).toEqual(reject({ code: 'people/link_expired' }))
  })

  test.each([
    ['chair', chair],
    ['moderator', moderator],
    ['secretariat', secretariat],
  ] as const)('[PE7] the %s ends a device → that one alone may do nothing any more', (_role, actor) => {
    const ended = inside.after(actor, { type: 'people.end_device', deviceId: 'd1' })
    expect(access(ended, 'd1')).toBeUndefined()
    expect(access(ended, 'd2')).toBeDefined()
    expect(ended.sees('podium')['people']?.['devices']).not.toHaveProperty('d1')
  })

  test('[PE7] an unknown device is ended → refused', () => {
    expect(inside.when(chair, { type: 'people.end_device', deviceId: 'dx' })).toEqual(
      reject({ code: 'people/unknown_device' }),
    )
  })

  test('[PE10] the code is changed → the next number is in force, and devices stay in', () => {
    const changed = inside.after(moderator, { type: 'people.change_code' })
    expect(inside.state.people.codeSerial).toBe(1)
    expect(changed.state.people.codeSerial).toBe(2)
    expect(access(changed, 'd1')).toEqual(access(inside, 'd1'))
  })
})
