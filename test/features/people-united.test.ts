import { describe, expect, test } from 'vitest'
import { diffRoster } from '../../shared/features/people/roster-diff.ts'
import { personOf } from '../../shared/features/people/state.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import type { DeviceId, PersonId } from '../../shared/lib/ids.ts'
import { accessOf } from '../../shared/meeting/access.ts'
import { given, moderator, person, secretariat, START_MS, text, type Given } from '../support/given.ts'

const AMINA = {
  name: 'Amina Diallo',
  organisation: 'Ministry of Post',
  country: 'Senegal',
  email: 'amina@example.org',
  stakeholderGroup: 'government',
  roles: ['member' as const],
}
const TWIN = {
  name: 'Diallo Amina',
  organisation: 'MoP Senegal',
  email: 'a.diallo@example.net',
  roles: ['moderator' as const],
}
const list = [AMINA, TWIN]
const idOf = ({ state }: Given, name: string): string =>
  state.people.people.values().find((each) => each.name === name)!.personId
const whoIs = ({ state }: Given, personId: string) => personOf(state.people, personId as PersonId)

const listed = given().after(secretariat, { type: 'people.import', rows: list })
const amina = idOf(listed, AMINA.name)
const twin = idOf(listed, TWIN.name)
const walked = listed.and({ type: 'people.link_made', linkId: 'ls', kind: 'shared', role: 'participant' }).and(
  {
    type: 'people.person_added',
    personId: 'w1',
    nameText: text('A. Diallo'),
    roles: ['participant'],
    source: 'walk_in',
  },
  { type: 'people.person_added', personId: 'w2', nameText: text('Amina D'), roles: ['booth'], source: 'walk_in' },
  { type: 'people.device_joined', deviceId: 'd1', linkId: 'ls', personId: 'w1' },
)
const unite = (fromPersonId: string, intoPersonId: string) =>
  ({ type: 'people.merge', fromPersonId, intoPersonId }) as const
const changesBy = ({ state }: Given) => {
  const { added, updated } = diffRoster(state.people, list)
  return { added: added.length, updated: updated.length }
}

describe('[PE54] who unites whom', () => {
  test('[PE54] the secretariat unites walk-in with walk-in, list with list, and list with walk-in, without a claim', () => {
    for (const [from, into] of [
      ['w1', 'w2'],
      [twin, amina],
      [amina, 'w1'],
    ] as const)
      expect(whoIs(walked.after(secretariat, unite(from, into)), from)?.personId).toBe(into)
  })

  test('[PE54] a moderator unites nobody who claims nothing, and chooses no details', () => {
    expect(walked.when(moderator, unite('w1', amina))).toEqual(reject({ code: 'people/no_claim' }))
    expect(walked.when(moderator, unite(twin, amina))).toEqual(reject({ code: 'people/already_on_roster' }))
    const claimed = walked.after(person('w1', 'participant'), { type: 'people.claim_roster' })
    expect(claimed.when(moderator, { ...unite('w1', amina), detailsOf: 'from' })).toEqual(
      reject({ code: 'access/not_allowed' }),
    )
  })

  test('[PE54] who is erased or nobody is united with nobody, and nobody with themselves', () => {
    const erased = walked.after(secretariat, { type: 'people.erase', personId: amina })
    expect(erased.when(secretariat, unite('w1', amina))).toEqual(reject({ code: 'people/unknown_person' }))
    expect(erased.when(secretariat, unite(amina, 'w1'))).toEqual(reject({ code: 'people/unknown_person' }))
    expect(walked.when(secretariat, unite('w1', 'w1'))).toEqual(reject({ code: 'people/already_on_roster' }))
    expect(walked.after(secretariat, unite('w1', amina)).when(secretariat, unite('w1', amina))).toEqual(accept())
  })
})

describe('[PE55] whose words stand', () => {
  test('[PE55] those of the entry that stays, or of the other, with what that does not say', () => {
    expect(whoIs(walked.after(secretariat, unite('w1', amina)), amina)).toMatchObject({ ...AMINA, source: 'roster' })
    const other = walked.after(secretariat, { ...unite('w1', amina), detailsOf: 'from' })
    expect(whoIs(other, amina)).toMatchObject({ ...AMINA, name: 'A. Diallo', source: 'roster' })
  })

  test('[PE55] the list says what somebody may do in the hall; what they came in with besides stays; of two of the list both hold', () => {
    expect(whoIs(walked.after(secretariat, unite('w1', amina)), amina)?.roles).toEqual(['member'])
    expect(whoIs(walked.after(secretariat, unite('w2', amina)), amina)?.roles).toEqual(['member', 'booth'])
    expect(whoIs(walked.after(secretariat, unite(amina, 'w2')), amina)?.roles).toEqual(['member', 'booth'])
    expect(whoIs(walked.after(secretariat, unite(twin, amina)), amina)?.roles).toEqual(['moderator', 'member'])
  })

  test('[PE55] a walk-in who is of the list now claims nothing any more', () => {
    const claimed = walked.after(person('w1', 'participant'), { type: 'people.claim_roster' })
    expect(whoIs(claimed.after(secretariat, unite(amina, 'w1')), 'w1')).toMatchObject({ source: 'roster' })
    expect(whoIs(claimed.after(secretariat, unite(amina, 'w1')), 'w1')).not.toHaveProperty('claimsRoster')
    expect(whoIs(claimed.after(secretariat, unite('w1', 'w2')), 'w2')).toMatchObject({ claimsRoster: true })
  })
})

describe('[PE56] what follows', () => {
  test('[PE56] devices and links are the one person’s, also of those who were united before', () => {
    const invited = walked.after(secretariat, { type: 'people.make_personal_links' })
    const chain = invited.after(secretariat, unite('w1', twin)).after(secretariat, unite(twin, amina))
    expect(accessOf(chain.state, 'd1' as DeviceId, START_MS)?.actor).toMatchObject({ personId: amina })
    expect(chain.state.people.devices.get('d1')?.personId).toBe(amina)
    expect(chain.state.people.links.values().filter(({ personId }) => personId === amina)).toHaveLength(2)
    expect(whoIs(chain, 'w1')?.personId).toBe(amina)
    expect(chain.when(secretariat, { type: 'people.make_personal_links' })).toEqual(accept())
  })

  test('[PE56] the same list again changes nothing, whoever’s words stand', () => {
    for (const command of [
      unite(twin, amina),
      unite(amina, twin),
      { ...unite(twin, amina), detailsOf: 'from' as const },
      { ...unite('w1', amina), detailsOf: 'from' as const },
      unite(amina, 'w1'),
    ])
      expect([command, changesBy(walked.after(secretariat, command))]).toEqual([command, { added: 0, updated: 0 }])
  })

  test('[PE56] the history folds to the same state, and all rows go with the person', () => {
    const united = walked.after(secretariat, { ...unite(twin, amina), detailsOf: 'from' })
    expect(united.withoutText().state).toEqual(united.state)
    const gone = united.after(secretariat, { type: 'people.erase', personId: amina })
    expect(JSON.stringify(gone.state)).not.toMatch(/Amina Diallo|Diallo Amina|MoP|Ministry|@/)
  })
})

test('[PE57] two who were set apart stay so when one of them turns out to be a third', () => {
  const apart = walked.after(secretariat, { type: 'people.set_apart', onePersonId: 'w1', otherPersonId: amina })
  expect(apart.sees('podium')['people']?.['apart']).toEqual({ w1: [amina], [amina]: ['w1'] })
  expect(apart.when(secretariat, { type: 'people.set_apart', onePersonId: amina, otherPersonId: 'w1' })).toEqual(
    accept(),
  )
  const third = apart.after(secretariat, unite('w1', 'w2'))
  expect(third.sees('podium')['people']?.['apart']).toEqual({ w2: [amina], [amina]: ['w2'] })
  expect(walked.when(secretariat, { type: 'people.set_apart', onePersonId: 'w1', otherPersonId: 'w1' })).toEqual(
    reject({ code: 'people/unknown_person' }),
  )
})
