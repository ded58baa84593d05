import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  badgeCodeIn,
  badgeMeetingOf,
  badgeText,
  newBadgeCode,
  personOfCode,
} from '../../shared/features/people/badge-code.ts'
import type { PersonId } from '../../shared/lib/ids.ts'
import { SeededChance } from '../../shared/lib/seeded-chance.ts'
import { door, expected } from '../support/attendance-meeting.ts'
import { person, secretariat, type Given } from '../support/given.ts'

const codeOf = ({ state }: Given, personId: string): string =>
  state.people.people.get(personId)?.code ?? `no code of ${personId}`
const whoHas = ({ state }: Given, code: string) => personOfCode(state.people, code)?.personId
const people = (meeting: Given, audience: 'door' | 'podium') => meeting.sees(audience)['people']?.['people']

const withGuest = expected.after(door, { type: 'people.add_walk_in', personId: 'guest', name: 'Gus Guest' })
const merged = withGuest
  .after(person('guest', 'participant'), { type: 'people.claim_roster' })
  .after(secretariat, { type: 'people.merge', fromPersonId: 'guest', intoPersonId: 'ana' })

/** Random ids as the meeting makes them, the same in each run. */
function someIds(count: number): readonly PersonId[] {
  const chance = new SeededChance(7)
  return Array.from({ length: count }, (_, at) => `p${chance.whole(0, 2 ** 40).toString(36)}-${at}` as PersonId)
}

function codesOf(ids: readonly PersonId[]): ReadonlySet<string> {
  const codes = new Set<string>()
  for (const id of ids) codes.add(newBadgeCode(id, (code) => codes.has(code)))
  return codes
}

test('[PE75] somebody is put on the list, somebody walks in → each has a code of their own, which they keep', () => {
  const codes = ['ana', 'bo', 'guest'].map((id) => codeOf(withGuest, id))
  expect(new Set(codes).size).toBe(3)
  for (const code of codes) expect(code).toMatch(/^[256789CDFHJKMNPRTWX]{4}$/)
  const later = withGuest.after(secretariat, { type: 'people.erase', personId: 'bo' })
  expect(['ana', 'guest'].map((id) => codeOf(later, id))).toEqual([codes[0], codes[2]])
})

test('[PE75] the code follows from the id for ever → badges that were printed once stay true', () => {
  expect(['ana', 'bo', 'guest'].map((id) => codeOf(withGuest, id))).toEqual(['2HC9', 'X7JT', 'M77R'])
  expect(badgeText('meeting-1', 'K7D9')).toBe('ROSTRUM 9HRX K7D9')
})

test('[PE75] the largest meeting → twenty thousand codes of four letters, none twice, each with a 7 or a 9 and no vowel', () => {
  const codes = codesOf(someIds(20_000))
  expect(codes.size).toBe(20_000)
  for (const code of codes) expect(code).toMatch(/^(?=.*[79])[256789CDFHJKMNPRTWX]{4}$/)
})

test('[PE75] all short codes are taken → the next are longer', () => {
  expect(newBadgeCode('late' as PersonId, ({ length }) => length < 6)).toHaveLength(6)
})

test('[PE76] two who are one → either badge leads to who stands; erased, to nobody, and the code is given to nobody else', () => {
  const [ana, guest] = [codeOf(withGuest, 'ana'), codeOf(withGuest, 'guest')]
  expect([whoHas(merged, ana), whoHas(merged, guest)]).toEqual(['ana', 'ana'])
  for (const audience of ['door', 'podium'] as const)
    expect(people(merged, audience)).toHaveProperty('ana', expect.objectContaining({ code: ana, formerCodes: [guest] }))
  const erased = merged.after(secretariat, { type: 'people.erase', personId: 'ana' })
  expect([whoHas(erased, ana), whoHas(erased, guest)]).toEqual([undefined, undefined])
  expect(JSON.stringify([erased.sees('door'), erased.sees('podium')])).not.toContain(ana)
  expect(erased.state.people.codes.get(ana)).toBe('ana')
})

test('[PE77] door, podium and the person see the code; hall, screen and booth see nobody’s', () => {
  const code = codeOf(withGuest, 'guest')
  expect(people(withGuest, 'door')).toHaveProperty('guest.code', code)
  expect(people(withGuest, 'podium')).toHaveProperty('guest.code', code)
  expect(withGuest.seesOfSelf('guest')).toHaveProperty('people.code', code)
  for (const audience of ['hall', 'screen', 'booth'] as const)
    expect(JSON.stringify(withGuest.sees(audience))).not.toContain(code)
})

test('[PE78] a code is typed in small letters, with spaces, on an Arabic keyboard, or misread → it is the code', () => {
  for (const typed of ['K7D9', 'k7d9', ' k7 d9 ', 'K7-D9', 'k7o9', 'K709', 'k٧d٩', 'Ｋ７Ｄ９'])
    expect(badgeCodeIn(typed), typed).toEqual({ code: 'K7D9' })
  expect(badgeCodeIn('bs79')).toEqual({ code: '8579' })
})

test('[PE78] a name, a number or an address is typed → no code', () => {
  for (const typed of ['', 'Bill', 'Ross', 'BOSS', 'Xhxd', '2026', '7777777', 'ana@example.org', 'https://a.example/7'])
    expect(badgeCodeIn(typed), typed).toBeUndefined()
})

test('[PE78] a badge is scanned → its code, and of which meeting it is; what is no badge is none', () => {
  const text = badgeText('meeting-1', 'K7D9')
  expect(text).toMatch(/^[A-Z0-9 ]{17}$/)
  expect(badgeCodeIn(`${text}\r\n`)).toEqual({ code: 'K7D9', meeting: badgeMeetingOf('meeting-1') })
  expect(badgeMeetingOf('meeting-1')).not.toBe(badgeMeetingOf('meeting-2'))
  expect(badgeCodeIn('ROSTRUM')).toBeUndefined()
  expect(badgeCodeIn('ROSTRUM K7D9')).toBeUndefined()
})

test('[PE78] whatever is typed → a code of the badges’ letters or none, and never an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const code = badgeCodeIn(typed)?.code
      return code === undefined || /^(?=.*[79])[256789CDFHJKMNPRTWX]{4,6}$/.test(code)
    }),
  )
})
