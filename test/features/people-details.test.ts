import { expect, test } from 'vitest'
import { diffRoster } from '../../shared/features/people/roster-diff.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import { given, person, secretariat, type Given } from '../support/given.ts'

const NTRA = { name: 'Nour', organisation: 'NTRA', roles: ['member' as const] }
const LONG = {
  name: 'Omar',
  organisation: 'The National Telecom Regulatory Authority of Egypt (NTRA)',
  email: 'omar@example.org',
  roles: ['participant' as const],
}
const OTHER = { name: 'Ana', organisation: 'APC', roles: ['observer' as const] }
const list = [NTRA, LONG, OTHER]
const listed = given().after(secretariat, { type: 'people.import', rows: list })
const of = ({ state }: Given, name: string) => state.people.people.values().find((each) => each.name === name)!
const changesBy = ({ state }: Given, rows = list) => {
  const { added, updated } = diffRoster(state.people, rows)
  return { added: added.length, updated: updated.length }
}
const unite = { type: 'people.unite_organisations', into: 'NTRA', from: [LONG.organisation, 'Nowhere'] } as const

test('[PE59] one organisation in two forms → all its people are of one, and the same list again changes nothing', () => {
  const united = listed.after(secretariat, unite)
  expect(of(united, 'Omar').organisation).toBe('NTRA')
  expect(of(united, 'Ana').organisation).toBe('APC')
  expect(changesBy(united)).toEqual({ added: 0, updated: 0 })
  expect(united.when(secretariat, unite)).toEqual(accept())
  expect(united.withoutText().state).toEqual(united.state)
})

test('[PE59] a list that says something else of somebody changes that alone', () => {
  const united = listed.after(secretariat, unite)
  const rows = [NTRA, { ...LONG, country: 'Egypt' }, OTHER]
  const changed = united.after(secretariat, { type: 'people.import', rows })
  expect(of(changed, 'Omar')).toMatchObject({ organisation: 'NTRA', country: 'Egypt' })
  expect(changesBy(changed, rows)).toEqual({ added: 0, updated: 0 })
})

test('[PE60] the secretariat changes what is said of somebody → what is empty is gone, and so are the texts before', () => {
  const { personId, texts } = of(listed, 'Omar')
  const command = {
    type: 'people.change_details',
    personId,
    name: 'عمر',
    nameLatin: 'Omar',
    organisation: '',
    stakeholderGroup: 'government',
    roles: ['member' as const, 'moderator' as const],
  } as const
  expect(listed.when(secretariat, command)).toMatchObject({ events: [{ erasedTexts: texts }] })
  const changed = listed.after(secretariat, command)
  expect(of(changed, 'عمر')).toMatchObject({ nameLatin: 'Omar', email: LONG.email, roles: ['member', 'moderator'] })
  expect(of(changed, 'عمر')).not.toHaveProperty('organisation')
  expect(changed.when(secretariat, command)).toEqual(accept())
  expect(JSON.stringify(changed.state)).not.toContain(LONG.organisation)
})

test('[PE60] nobody takes the secretariat from themselves, or becomes another of the list', () => {
  const office = listed.after(secretariat, {
    type: 'people.add_person',
    personId: 'office',
    name: 'Office',
    roles: ['secretariat'],
  })
  const change = { type: 'people.change_details', personId: 'office', roles: ['member' as const] } as const
  expect(office.when(person('office', 'secretariat'), change)).toEqual(reject({ code: 'people/own_secretariat' }))
  expect(office.when(secretariat, change)).toMatchObject({ outcome: 'accepted' })
  expect(office.when(secretariat, { type: 'people.change_details', personId: 'office', email: LONG.email })).toEqual(
    reject({ code: 'people/already_on_roster' }),
  )
  expect(office.when(secretariat, { ...change, personId: 'nobody' })).toEqual(reject({ code: 'people/unknown_person' }))
})

test('[PE60] a walk-in who claims to be of the list still does after a change', () => {
  const claiming = listed
    .after(person('door', 'door'), { type: 'people.add_walk_in', personId: 'w', name: 'Wim' })
    .after(person('w', 'participant'), { type: 'people.claim_roster' })
    .after(secretariat, { type: 'people.change_details', personId: 'w', country: 'Italy' })
  expect(of(claiming, 'Wim')).toMatchObject({ claimsRoster: true, source: 'walk_in', country: 'Italy' })
})

test('[PE61] somebody is added by hand → of the list, and once', () => {
  const add = { type: 'people.add_person', personId: 'new', ...NTRA, name: 'Zoe', country: 'Peru' } as const
  const added = listed.after(secretariat, add)
  expect(of(added, 'Zoe')).toMatchObject({ personId: 'new', source: 'roster', country: 'Peru' })
  expect(added.when(secretariat, add)).toEqual(accept())
  expect(added.when(secretariat, { ...add, name: 'Zed' })).toEqual(reject({ code: 'people/person_exists' }))
  expect(added.when(secretariat, { ...add, personId: 'other' })).toEqual(reject({ code: 'people/already_on_roster' }))
})
