import { expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { checkedIn, door, expected } from '../support/attendance-meeting.ts'
import { moderator, START_MS, text } from '../support/given.ts'

const walkIn = {
  type: 'people.add_walk_in',
  personId: 'new1',
  name: 'Nour Haddad',
  organisation: 'Example Org',
} as const

test('[PE33] staff add somebody without an invitation → a walk-in in the room, whom the check-in behind it can name', () => {
  const added = expected.after(door, walkIn)
  expect(expected.when(moderator, walkIn)).toEqual(
    accept({
      type: 'people.person_added',
      personId: 'new1',
      nameText: text('Nour Haddad'),
      organisationText: text('Example Org'),
      mode: 'room',
      roles: ['participant'],
      source: 'walk_in',
    }),
  )
  expect(checkedIn(added, 'new1', 1).sees('door')['attendance']).toMatchObject({ room: 1 })
})

test('[PE33] the same walk-in again → nothing; an id that is another person’s → person_exists', () => {
  const added = expected.after(door, walkIn)
  expect(added.when(door, walkIn, { madeAtMs: START_MS })).toEqual(accept())
  expect(added.when(door, { ...walkIn, name: 'Nour Hadad' })).toEqual(reject({ code: 'people/person_exists' }))
  expect(expected.when(door, { ...walkIn, personId: 'ana' })).toEqual(reject({ code: 'people/person_exists' }))
})

test('[PE28] the door sees names, organisations and where somebody is expected, and nobody who is erased', () => {
  const erased = expected.after(door, walkIn).and({ type: 'people.erased', personId: 'bo', erasedTexts: [] })
  expect(erased.sees('door')['people']).toEqual({
    people: {
      ana: { name: 'Name of ana', code: expect.any(String), mode: 'room' },
      cy: { name: 'Name of cy', code: expect.any(String), mode: 'remote' },
      new1: { name: 'Nour Haddad', code: expect.any(String), organisation: 'Example Org', mode: 'room' },
    },
    badges: {},
    registered: 4,
  })
})
