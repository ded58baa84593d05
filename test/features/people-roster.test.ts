import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RosterRow } from '../../shared/features/people/messages.ts'
import { diffRoster } from '../../shared/features/people/roster-diff.ts'
import { personOf } from '../../shared/features/people/state.ts'
import { accept } from '../../shared/lib/decision.ts'
import { defined } from '../../shared/lib/defined.ts'
import type { PersonId } from '../../shared/lib/ids.ts'
import { given, person, secretariat, START_MS, system, text, type Given } from '../support/given.ts'

const amina: RosterRow = {
  name: 'Amina Diallo',
  organisation: 'Ministry',
  roles: ['member'],
  email: 'amina@example.org',
}
const boris: RosterRow = { name: 'Boris Petrov', organisation: 'Telecom', roles: ['observer'] }

const load = (meeting: Given, ...rows: RosterRow[]) => meeting.after(secretariat, { type: 'people.import', rows })
const events = (meeting: Given, ...rows: RosterRow[]) => {
  const decision = meeting.when(secretariat, { type: 'people.import', rows })
  return decision.outcome === 'accepted' ? decision.events : []
}
const preview = ({ state }: Given, ...rows: RosterRow[]) => {
  const { added, updated, unchanged } = diffRoster(state.people, rows)
  return { added, updated: updated.map(({ person: who, row }) => ({ person: who, row })), unchanged: unchanged.length }
}
const whoIs = ({ state }: Given, personId: string) => personOf(state.people, personId as PersonId)
const both = load(given(), amina, boris)

describe('import', () => {
  test('[PE18] a new row → a person of the roster, texts kept outside the log', () => {
    expect(given().when(secretariat, { type: 'people.import', rows: [amina] })).toEqual(
      accept({
        type: 'people.person_added',
        personId: 'p-new1',
        nameText: text('Amina Diallo'),
        organisationText: text('Ministry'),
        emailText: text('amina@example.org'),
        roles: ['member'],
        source: 'roster',
      }),
    )
  })

  test('[PE19] the same rows again, in another order → no events', () => {
    expect(events(both, amina, boris)).toEqual([])
    expect(events(both, boris, amina)).toEqual([])
  })

  test('[PE18] letter case of e-mail and name does not matter', () => {
    expect(events(both, { ...amina, email: 'AMINA@example.org' })).toMatchObject([{ personId: 'p-new1' }])
    expect(preview(both, { ...boris, name: 'BORIS PETROV' })).toMatchObject({ added: [], updated: [{}] })
  })

  test('[PE19] a row with the same e-mail differs → its person changes and the earlier texts are erased', () => {
    const married = { ...amina, name: 'Amina Sow' }
    expect(events(both, married)).toEqual([
      {
        type: 'people.person_changed',
        personId: 'p-new1',
        nameText: text('Amina Sow'),
        organisationText: text('Ministry'),
        emailText: text('amina@example.org'),
        roles: ['member'],
        erasedTexts: ['Amina Diallo', 'Ministry', 'amina@example.org'].map(text),
      },
    ])
    const changed = load(both, married)
    expect(whoIs(changed, 'p-new1')).toMatchObject({ name: 'Amina Sow', source: 'roster' })
    expect(changed.sees('hall')['people']).toEqual({ registered: 2 })
  })

  test('[PE18] an entry without e-mail gets one → matched by name and organisation', () => {
    const known = load(both, { ...boris, email: 'boris@example.org' })
    expect(whoIs(known, 'p-new2')).toMatchObject({ email: 'boris@example.org' })
    expect(known.state.people.people.size).toBe(2)
  })

  test('[PE18] a row without the e-mail that is known → the same person, the e-mail stays', () => {
    const { email: _email, ...bare } = amina
    expect(preview(both, bare)).toEqual({ added: [], updated: [], unchanged: 1 })
  })

  test('[PE18] two of the same name and organisation with e-mails of their own → two persons', () => {
    const namesake = { ...amina, email: 'amina.other@example.org' }
    const three = load(both, amina, namesake)
    expect(three.state.people.people.size).toBe(3)
    expect(events(three, amina, namesake)).toEqual([])
  })

  test('[PE18] a walk-in of the same name → not the person of the row', () => {
    const walkIn = given().and({
      type: 'people.person_added',
      personId: 'w',
      nameText: text('Boris Petrov'),
      organisationText: text('Telecom'),
      roles: ['participant'],
      source: 'walk_in',
    })
    expect(preview(walkIn, boris)).toEqual({ added: [boris], updated: [], unchanged: 0 })
  })

  test('[PE20] a row comes twice → one person', () => {
    expect(load(given(), amina, amina, boris, boris).state.people.people.size).toBe(2)
  })

  test('[PE19] a person stated a mode → the roster does not overrule it', () => {
    const inRoom = { ...amina, mode: 'room' } as const
    expect(events(both, inRoom)).toMatchObject([{ type: 'people.person_changed', mode: 'room' }])
    const stated = both.after(person('p-new1', 'member'), { type: 'people.set_mode', mode: 'remote' })
    expect(events(stated, inRoom)).toEqual([])
    const renamed = load(stated, { ...inRoom, name: 'Amina Sow' })
    expect(whoIs(renamed, 'p-new1')).toMatchObject({ name: 'Amina Sow', mode: 'remote', modeStatedAtMs: START_MS })
  })

  test('[PE19] a change keeps link and devices', () => {
    const linked = both
      .after(secretariat, { type: 'people.make_personal_links' })
      .after(system, { type: 'people.join', linkId: 'l-new3', deviceId: 'd1' })
    const changed = load(linked, { ...amina, roles: ['chair'] })
    expect(changed.state.people.links).toBe(linked.state.people.links)
    expect(changed.state.people.devices).toBe(linked.state.people.devices)
  })

  test('[PE21] the preview says what an import would do', () => {
    const carla: RosterRow = { name: 'Carla', roles: ['participant'] }
    const longer = { ...amina, country: 'Senegal' }
    expect(preview(both, carla, longer, boris)).toEqual({
      added: [carla],
      updated: [{ person: whoIs(both, 'p-new1'), row: longer }],
      unchanged: 1,
    })
  })
})

describe('any rosters', () => {
  const rows = fc.array(
    fc
      .record({
        name: fc.constantFrom('Ann', 'ann', 'Bo', 'Ché'),
        organisation: fc.option(fc.constantFrom('A', 'B'), { nil: undefined }),
        email: fc.option(fc.constantFrom('a@example.org', 'b@example.org', 'B@example.org'), { nil: undefined }),
        role: fc.constantFrom('member' as const, 'observer' as const),
      })
      .map(({ role, ...row }): RosterRow => ({ ...defined(row), roles: [role] })),
    { minLength: 1, maxLength: 8 },
  )

  test('[PE19] whatever was imported before, the same rows again → no events', () => {
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 3 }), rows, (earlier, last) => {
        const loaded = [...earlier, last].reduce((meeting, each) => load(meeting, ...each), given())
        expect(events(loaded, ...last)).toEqual([])
      }),
    )
  })

  test('[PE20] no two persons have the same e-mail', () => {
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 4 }), (files) => {
        const loaded = files.reduce((meeting, each) => load(meeting, ...each), given())
        const emails = [...loaded.state.people.people.values()].flatMap(({ email }) => email?.toLowerCase() ?? [])
        expect(new Set(emails).size).toBe(emails.length)
      }),
    )
  })
})
