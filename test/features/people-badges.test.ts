import { expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { at, door, expected } from '../support/attendance-meeting.ts'
import { person, secretariat, type Given } from '../support/given.ts'

const BADGE = `b${'0a'.repeat(16)}`
const OTHER = `b${'0b'.repeat(16)}`

const tie = (personId: string, badge = BADGE) => ({ type: 'people.tie_badge', personId, badge }) as const
const untie = (personId: string, badge = BADGE) => ({ type: 'people.untie_badge', personId, badge }) as const
const badgesIn = (meeting: Given) => meeting.sees('door')['people']?.['badges']

test('[PE70] the door says whose a badge is → every door knows it; said again, nothing happens', () => {
  const tied = expected.after(door, tie('ana'))
  expect(badgesIn(tied)).toEqual({ [BADGE]: 'ana' })
  expect(tied.when(door, tie('ana'))).toEqual(accept())
  expect(tied.sees('podium')['people']).not.toHaveProperty('badges')
})

test('[PE70] one person with two badges, and a badge that turns out to be somebody else’s → each badge has one person', () => {
  const tied = expected.after(door, tie('ana')).after(door, tie('ana', OTHER)).after(secretariat, tie('bo'))
  expect(badgesIn(tied)).toEqual({ [BADGE]: 'bo', [OTHER]: 'ana' })
})

test('[PE70] nobody ties a badge to who is not there or erased', () => {
  const erased = expected.and({ type: 'people.erased', personId: 'bo', erasedTexts: [] })
  for (const personId of ['bo', 'nobody'])
    expect(erased.when(door, tie(personId))).toEqual(reject({ code: 'people/unknown_person' }))
})

test('[PE71] a door without a connection said so first and is heard last → what was said later stands', () => {
  const tied = expected.at(at(20)).after(door, tie('ana'), { madeAtMs: at(10) })
  expect(tied.when(door, tie('bo'), { madeAtMs: at(5) })).toEqual(accept())
  expect(tied.when(door, untie('ana'), { madeAtMs: at(5) })).toEqual(accept())
  expect(badgesIn(tied.after(door, tie('bo'), { madeAtMs: at(15) }))).toEqual({ [BADGE]: 'bo' })
})

test('[PE71] said again of the same person → whatever was said in between and is heard last does not stand', () => {
  const first = expected.at(at(20)).after(door, tie('ana'), { madeAtMs: at(1) })
  const again = first.after(door, tie('ana'), { madeAtMs: at(10) })
  expect(again.when(door, tie('bo'), { madeAtMs: at(5) })).toEqual(accept())
  expect(badgesIn(again.after(door, tie('bo'), { madeAtMs: at(15) }))).toEqual({ [BADGE]: 'bo' })
})

test('[PE71] untied, the badge is nobody’s; who has it no more loses nothing by it', () => {
  const tied = expected.after(door, tie('ana'))
  expect(badgesIn(tied.after(door, untie('ana')))).toEqual({})
  expect(tied.when(door, untie('bo'))).toEqual(accept())
  expect(expected.when(door, untie('ana'))).toEqual(accept())
})

test('[PE72] erased, a person has no badge any more; united with somebody, their badges come with them', () => {
  const guest = person('guest', 'participant')
  const tied = expected
    .after(door, { type: 'people.add_walk_in', personId: 'guest', name: 'Gus Guest' })
    .after(door, tie('guest'))
    .after(door, tie('ana', OTHER))
  const merged = tied
    .after(guest, { type: 'people.claim_roster' })
    .after(secretariat, { type: 'people.merge', fromPersonId: 'guest', intoPersonId: 'ana' })
  expect(badgesIn(merged)).toEqual({ [BADGE]: 'ana', [OTHER]: 'ana' })
  expect(badgesIn(merged.after(door, tie('guest')))).toEqual({ [BADGE]: 'ana', [OTHER]: 'ana' })
  expect(badgesIn(merged.after(secretariat, { type: 'people.erase', personId: 'ana' }))).toEqual({})
  expect(badgesIn(tied.after(secretariat, { type: 'people.erase', personId: 'bo' }))).toEqual({
    [BADGE]: 'guest',
    [OTHER]: 'ana',
  })
})
