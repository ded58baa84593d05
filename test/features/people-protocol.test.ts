import { expect, test } from 'vitest'
import { boothPerson } from '../../shared/features/people/state.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import { chair, given, moderator, person, secretariat, text, type Given } from '../support/given.ts'
import { added, asked, floorOf } from '../support/floor-meeting.ts'

const door = person('door', 'door')
const amina = given(added('amina', 'room'))
const told = {
  type: 'people.set_protocol',
  personId: 'amina',
  calledAs: 'Her Excellency Ms Amina Diallo',
  pronunciation: 'ah-MEE-nah dee-AH-lo',
  speakingFor: 'African Group',
  capacity: 'Ambassador',
  seat: 'Mic 12',
  language: 'fr',
} as const
const known = amina.after(chair, told)
const protocolOf = (meeting: Given, personId = 'amina') =>
  (meeting.sees('podium')['people']!['people'] as Record<string, { protocol?: object }>)[personId]?.protocol
const { type: _type, personId: _id, ...facts } = told

test('[PE50] the podium says how somebody is called → all of it is known; the same again changes nothing', () => {
  expect(protocolOf(known)).toEqual(facts)
  expect(known.when(moderator, told)).toEqual(accept())
  expect(known.when(moderator, { ...told, seat: '  Mic  12 ' })).toMatchObject({ outcome: 'accepted' })
})

test('[PE50] what is empty is removed, what is not named stays; nothing of anybody unknown', () => {
  const less = known.after(secretariat, { type: 'people.set_protocol', personId: 'amina', capacity: '', language: '' })
  const { capacity: _capacity, language: _language, ...rest } = facts
  expect(protocolOf(less)).toEqual(rest)
  expect(amina.when(chair, { ...told, personId: 'nobody' })).toEqual(reject({ code: 'people/unknown_person' }))
})

test('[PE50] staff at the door say the seat and no more; a guest says nothing', () => {
  const seated = amina.after(door, { type: 'people.set_seat', personId: 'amina', seat: 'Mic 3' })
  expect(protocolOf(seated)).toEqual({ seat: 'Mic 3' })
  expect(protocolOf(seated.after(door, { type: 'people.set_seat', personId: 'amina', seat: '' }))).toBeUndefined()
  const guest = person('amina', 'participant')
  for (const [who, command] of [
    [door, told],
    [guest, told],
    [guest, { type: 'people.set_seat', personId: 'amina', seat: '1' }],
  ] as const)
    expect(amina.when(who, command)).toEqual(reject({ code: 'access/not_allowed' }))
})

test('[PE51] a text that is replaced is erased, and all of them with the person', () => {
  const moved = { type: 'people.set_seat', personId: 'amina', seat: 'Mic 4' } as const
  expect(known.when(door, moved)).toEqual(
    accept({
      type: 'people.protocol_set',
      personId: 'amina',
      seatText: text('Mic 4'),
      erasedTexts: [text('Mic 12')],
    }),
  )
  const erase = { type: 'people.erase', personId: 'amina' } as const
  expect(known.after(door, moved).when(secretariat, erase)).toMatchObject({
    events: [{ erasedTexts: expect.arrayContaining([text('Mic 4'), text(told.calledAs), text(told.pronunciation)]) }],
  })
  expect(protocolOf(known.after(secretariat, erase))).toBeUndefined()
  expect(protocolOf(known.withoutText(text(told.calledAs)))).not.toHaveProperty('calledAs')
})

test('[PE51] a new roster leaves what protocol said', () => {
  const again = known.after(secretariat, {
    type: 'people.import',
    rows: [{ name: 'Name of amina', country: 'Country', roles: ['participant'] }],
  })
  expect(again.sees('podium')['people']).toMatchObject({ people: { amina: { country: 'Country', protocol: facts } } })
})

test('[PE52] a walk-in turns out to be of the roster → the roster’s words stand, the others come along, all are erased', () => {
  const both = known.and(
    { type: 'people.person_added', personId: 'w', nameText: text('W'), roles: ['participant'], source: 'walk_in' },
    { type: 'people.roster_claimed', personId: 'w' },
  )
  const seated = both
    .after(moderator, { type: 'people.set_protocol', personId: 'amina', capacity: '' })
    .after(moderator, { type: 'people.set_protocol', personId: 'w', capacity: 'Adviser', calledAs: 'Amina' })
  const one = seated.after(moderator, { type: 'people.merge', fromPersonId: 'w', intoPersonId: 'amina' })
  expect(protocolOf(one)).toEqual({ ...facts, capacity: 'Adviser' })
  expect(one.when(secretariat, { type: 'people.erase', personId: 'amina' })).toMatchObject({
    events: [{ erasedTexts: expect.arrayContaining([text('Adviser'), text('Amina'), text(told.calledAs)]) }],
  })
})

test('[PE53] the door sees the seat, the hall how somebody is called who waits, and no more', () => {
  const queue = floorOf('i1')
    .and(asked('ana', 1))
    .after(chair, { ...told, personId: 'ana' })
  expect(queue.sees('door')['people']).toMatchObject({ people: { ana: { seat: 'Mic 12' } } })
  expect(JSON.stringify(queue.sees('door'))).not.toContain('Diallo')
  expect(queue.sees('hall')['floor']).toMatchObject({ entries: { 'e-ana': { calledAs: told.calledAs } } })
  for (const audience of ['hall', 'screen'] as const)
    expect(JSON.stringify(queue.sees(audience))).not.toMatch(/Mic 12|dee-AH|African Group|Ambassador/)
})

test('[PE53] the booth: the language of speaking goes before that of the roster', () => {
  const roster = given({ ...added('amina', 'room'), language: 'en' } as never)
  const inRoster = roster.state.people.people.get('amina')!
  expect(boothPerson(inRoster)).toEqual({ name: 'Name of amina', language: 'en' })
  expect(boothPerson(roster.after(chair, told).state.people.people.get('amina')!)).toEqual({
    name: 'Name of amina',
    calledAs: told.calledAs,
    pronunciation: told.pronunciation,
    speakingFor: 'African Group',
    language: 'fr',
  })
})
