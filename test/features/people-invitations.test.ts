import { expect, test } from 'vitest'
import { accept } from '../../shared/lib/decision.ts'
import { given, person, secretariat, system } from '../support/given.ts'

const listed = given()
  .after(secretariat, {
    type: 'people.import',
    rows: [
      { name: 'Ann Lee', roles: ['participant'] },
      { name: 'Bo Li', roles: ['participant'] },
    ],
  })
  .after(secretariat, { type: 'people.make_personal_links' })
const linksOf = ({ state }: typeof listed) => state.people.links.values().filter(({ isRevoked }) => !isRevoked)
const [anns, bos] = linksOf(listed).map(({ linkId }) => linkId)

test('[PE94] all personal links are revoked → nobody comes in by one, other links stay', () => {
  const all = listed.and({ type: 'people.link_made', linkId: 'hall', kind: 'shared', role: 'participant' })
  const revoked = all.after(secretariat, { type: 'people.revoke_personal_links', renew: false })
  expect(linksOf(revoked).map(({ linkId }) => linkId)).toEqual(['hall'])
  const join = { type: 'people.join', linkId: anns ?? '', deviceId: 'd1' } as const
  expect(revoked.when(system, join)).toMatchObject({ outcome: 'rejected', rejection: { code: 'people/link_revoked' } })
})

test('[PE94] all are replaced → each of the same people has a new one', () => {
  const renewed = listed.after(secretariat, { type: 'people.revoke_personal_links', renew: true })
  const links = linksOf(renewed)
  expect(links).toHaveLength(2)
  expect(new Set(links.map(({ personId }) => personId))).toEqual(
    new Set(linksOf(listed).map(({ personId }) => personId)),
  )
  expect(links.map(({ linkId }) => linkId)).not.toContain(anns)
  expect(renewed.when(secretariat, { type: 'people.make_personal_links' })).toEqual(accept())
})

test('[PE94] whoever revokes them came in by one → theirs stays', () => {
  const desk = person('p', 'secretariat')
  const own = desk.kind === 'person' ? { ...desk, linkId: bos! } : desk
  const revoked = listed.after(own, { type: 'people.revoke_personal_links', renew: true })
  expect(linksOf(revoked).map(({ linkId }) => linkId)).toContain(bos)
  expect(linksOf(revoked)).toHaveLength(2)
})
