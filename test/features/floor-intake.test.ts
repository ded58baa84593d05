import { expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { ana, asked, bo, floorOf, waiting } from '../support/floor-meeting.ts'
import { chair, moderator, secretariat, START_MS, text, type Given } from '../support/given.ts'
import { minutes } from '../support/small-meeting.ts'

const open = floorOf('i1')
const add = { type: 'floor.add', itemId: 'i1', mode: 'room', channel: 'raised_hand' } as const
const later = open.at(minutes(5))
const named = (name: string, askedAtMs: number, more: object = {}) =>
  ({
    ...asked('ana', askedAtMs),
    personId: undefined,
    entryId: 'e-name',
    nameText: text(name),
    ...more,
  }) as never
/** An entry by Ana's name in another spelling, typed at minute 2. */
const typed = later.and(named('ÁNA, Name of', minutes(2)))
const claim = { type: 'floor.claim', entryId: 'e-name' } as const
const tieBo = { type: 'floor.tie', entryId: 'e-name', personId: 'bo' } as const
const entriesOf = (meeting: Given) => meeting.sees('hall')['floor']?.['entries'] as Record<string, object>

test('[FL100] the hand has been up for a while → the entry has that time, and its place', () => {
  const queue = later.and(asked('bo', minutes(4))).after(moderator, { ...add, personId: 'ana', askedAtMs: minutes(3) })
  expect(waiting(queue)).toEqual(['e-new1', 'e-bo'])
})

test('[FL100] somebody who is in the queue is added with an earlier time → that one counts; with a later one nothing changes', () => {
  const queue = later.and(asked('bo', minutes(2)), asked('ana', minutes(4)))
  const earlier = { ...add, personId: 'ana', askedAtMs: minutes(1) }
  expect(queue.when(moderator, earlier)).toEqual(
    accept({ type: 'floor.asked_earlier', entryId: 'e-ana', askedAtMs: minutes(1) }),
  )
  expect(waiting(queue.after(moderator, earlier))).toEqual(['e-ana', 'e-bo'])
  expect(queue.when(moderator, { ...earlier, askedAtMs: minutes(5) })).toEqual(accept())
  expect(queue.when(moderator, { ...add, personId: 'ana' })).toEqual(accept())
})

test('[FL100] a time ahead, or before the item opened → refused', () => {
  for (const who of [{ personId: 'ana' }, { name: 'Zoë' }]) {
    expect(later.when(moderator, { ...add, ...who, askedAtMs: minutes(5) + 1 })).toEqual(
      reject({ code: 'floor/not_yet' }),
    )
    expect(later.when(moderator, { ...add, ...who, askedAtMs: START_MS - 1 })).toEqual(
      reject({ code: 'floor/before_item' }),
    )
  }
})

test('[FL101] the same name by name again, however it is typed → one entry; another organisation is another person', () => {
  const once = later.after(moderator, { ...add, name: 'Zoë Müller', organisation: 'Example Org' })
  for (const name of ['zoe muller', 'MÜLLER, Zoë'])
    expect(once.when(chair, { ...add, name, askedAtMs: minutes(3) })).toEqual(
      accept({ type: 'floor.asked_earlier', entryId: 'e-new1', askedAtMs: minutes(3) }),
    )
  expect(once.when(chair, { ...add, name: 'Zoë Müller', organisation: 'example ORG' })).toEqual(accept())
  expect(once.when(chair, { ...add, name: 'Zoë Müller', organisation: 'Other' })).toMatchObject({
    events: [{ type: 'floor.entry_added' }],
  })
  const tied = once.after(moderator, { ...tieBo, entryId: 'e-new1' })
  expect(tied.when(chair, { ...add, name: 'Zoë Müller' })).toEqual(accept())
})

test('[FL102] "that is me" → the entry is theirs, with its time, and counts as their one entry', () => {
  expect(typed.when(ana, claim)).toEqual(accept({ type: 'floor.entry_tied', entryId: 'e-name', personId: 'ana' }))
  const mine = typed.after(ana, claim)
  expect(entriesOf(mine)).toEqual({
    'e-name': expect.objectContaining({ personId: 'ana', name: 'Name of ana', askedAtMs: minutes(2) }),
  })
  expect(mine.when(ana, { type: 'floor.ask', itemId: 'i1' })).toEqual(
    reject({ code: 'floor/already_waiting', entryId: 'e-name' }),
  )
})

test('[FL102] another name, another’s entry, one that went → refused', () => {
  expect(typed.when(bo, claim)).toEqual(reject({ code: 'floor/not_your_name' }))
  const anas = typed.after(ana, claim)
  expect(anas.when(bo, claim)).toEqual(reject({ code: 'floor/already_somebody' }))
  expect(later.when(ana, claim)).toEqual(reject({ code: 'floor/no_longer_waiting' }))
})

test('[FL103] the desk ties a name to anybody and takes it back → the name as it was typed', () => {
  const tied = typed.after(moderator, tieBo)
  expect(entriesOf(tied)).toMatchObject({ 'e-name': { personId: 'bo', name: 'Name of bo' } })
  const back = tied.after(moderator, { type: 'floor.untie', entryId: 'e-name' })
  expect(entriesOf(back)).toEqual(entriesOf(typed))
  expect(back.when(bo, { type: 'floor.ask', itemId: 'i1' })).toMatchObject({ outcome: 'accepted' })
  expect(back.when(moderator, { type: 'floor.untie', entryId: 'e-name' })).toEqual(reject({ code: 'floor/not_tied' }))
  expect(typed.when(moderator, { ...tieBo, personId: 'nobody' })).toEqual(reject({ code: 'floor/unknown_person' }))
})

test('[FL104] the person asked by themselves as well → one entry, the earlier time, in whichever order', () => {
  for (const [own, stays] of [
    [minutes(1), 'e-ana'],
    [minutes(3), 'e-name'],
  ] as const) {
    const one = typed.and(asked('ana', own)).after(ana, claim)
    expect(entriesOf(one)).toEqual({
      [stays]: expect.objectContaining({ personId: 'ana', askedAtMs: Math.min(own, minutes(2)) }),
    })
    expect(one.after(ana, { type: 'floor.leave', entryId: stays }).state.floor.items['i1']?.entries.size).toBe(0)
  }
})

test('[FL104] the topic of the one that goes is kept where the other has none; moved ones behind it come nearer', () => {
  const moved = typed
    .and(asked('ana', minutes(3), { topicText: text('Fees') }), asked('cy', minutes(4)), asked('mia', minutes(4) + 1))
    .after(chair, { type: 'floor.move', entryId: 'e-mia', ahead: 2 })
  expect(waiting(moved)).toEqual(['e-name', 'e-ana', 'e-mia', 'e-cy'])
  const one = moved.after(ana, claim)
  expect(entriesOf(one)).toMatchObject({ 'e-name': { topic: 'Fees' } })
  expect(waiting(one)).toEqual(['e-name', 'e-mia', 'e-cy'])
})

test('[FL104] who has the floor is no second entry', () => {
  const speaking = typed
    .and(asked('ana', minutes(1)))
    .after(chair, { type: 'floor.give', entryId: 'e-ana', expects: {} })
  expect(speaking.when(ana, claim)).toEqual(reject({ code: 'floor/already_speaking' }))
})

test('[FL104] who is interrupted has the floor, too', () => {
  const interrupted = typed
    .and(asked('ana', minutes(1)), asked('mia', minutes(4), { kind: 'point_of_order' }))
    .after(chair, { type: 'floor.give', entryId: 'e-ana', expects: {} })
    .after(chair, { type: 'floor.give', entryId: 'e-mia', expects: { speakingEntryId: 'e-ana' } })
  expect(interrupted.when(ana, claim)).toEqual(reject({ code: 'floor/already_speaking' }))
})

test('[FL64, FL104] a name that was told to be next is tied, untied, or becomes one with an entry of the person’s own → still told', () => {
  const told = typed
    .and(asked('olu', minutes(4)))
    .after(chair, { type: 'floor.set_policy', policy: { precedence: ['observer'] } })
  expect(waiting(told)).toEqual(['e-olu', 'e-name'])
  const held = told.after(moderator, { type: 'floor.hold', entryId: 'e-olu' })
  const back = held.after(moderator, { type: 'floor.return', entryId: 'e-olu' })
  expect(waiting(back)).toEqual(['e-name', 'e-olu'])
  const tied = back.after(moderator, tieBo)
  expect(waiting(tied)).toEqual(['e-name', 'e-olu'])
  expect(waiting(tied.after(moderator, { type: 'floor.untie', entryId: 'e-name' }))).toEqual(['e-name', 'e-olu'])
  expect(waiting(back.and(asked('ana', minutes(1))).after(ana, claim))).toEqual(['e-ana', 'e-olu'])
})

test('[FL105] who spoke as a name and was set aside is erased → neither the turn nor a reply to it has the name', () => {
  const spoke = later
    .after(moderator, { ...add, name: 'Zoë' })
    .after(chair, { type: 'floor.give', entryId: 'e-new1', expects: {} })
    .after(moderator, { type: 'floor.heard', entryId: 'e-new1' })
    .after(ana, { type: 'floor.ask', itemId: 'i1', replyTo: 'e-new1' })
    .at(minutes(6))
    .after(moderator, { type: 'floor.hold', entryId: 'e-new1' })
  const tied = spoke.after(moderator, { ...tieBo, entryId: 'e-new1' })
  expect(tied.sees('podium')['floor']).toMatchObject({ history: { 'e-new1': { personId: 'bo' } } })
  expect(entriesOf(tied)).toMatchObject({ 'e-new2': { replyTo: { name: 'Name of bo' } } })
  const untied = tied.after(moderator, { type: 'floor.untie', entryId: 'e-new1' })
  expect(untied.sees('hall')).toEqual(spoke.sees('hall'))
  expect(untied.sees('podium')['floor']).toMatchObject({ history: { 'e-new1': { name: 'Zoë' } } })
  const erased = tied.after(secretariat, { type: 'people.erase', personId: 'bo' })
  expect(JSON.stringify(erased.state.floor)).not.toContain('Zoë')
})

test('[FL105] erased with the person: name, organisation and topic as the desk typed them', () => {
  const tied = later
    .after(moderator, { ...add, name: 'Zoë', organisation: 'Example Org', topic: 'Fees' })
    .after(moderator, { ...tieBo, entryId: 'e-new1' })
  const erase = { type: 'people.erase', personId: 'bo' } as const
  expect(tied.when(secretariat, erase)).toMatchObject({
    events: [{ erasedTexts: expect.arrayContaining([text('Zoë'), text('Example Org'), text('Fees')]) }],
  })
  const erased = tied.after(secretariat, erase)
  expect(JSON.stringify(erased.sees('podium')['floor'])).not.toMatch(/Zoë|Fees/)
  expect(erased.when(moderator, { type: 'floor.untie', entryId: 'e-new1' })).toEqual(reject({ code: 'floor/not_tied' }))
})

test('[FL106] the desk sees somebody at the microphone → ready, by the desk; somebody else of the hall cannot say it', () => {
  const ready = { type: 'floor.ready', entryId: 'e-name' } as const
  expect(typed.when(moderator, ready)).toEqual(accept({ type: 'floor.entry_ready', entryId: 'e-name', by: 'desk' }))
  expect(typed.when(bo, ready)).toEqual(reject({ code: 'floor/not_yours' }))
  expect(entriesOf(typed.after(moderator, ready))).toMatchObject({ 'e-name': { isReady: true } })
})

test('[FL107] everyone sees how somebody is called; the podium alone under which name they were typed', () => {
  const told = typed
    .after(chair, { type: 'people.set_protocol', personId: 'bo', calledAs: 'Mr Bo' })
    .after(moderator, tieBo)
  expect(entriesOf(typed)['e-name']).not.toHaveProperty('calledAs')
  expect(entriesOf(told)).toMatchObject({ 'e-name': { calledAs: 'Mr Bo' } })
  expect(told.sees('podium')['floor']).toMatchObject({ channels: { 'e-name': { typedName: 'ÁNA, Name of' } } })
  expect(JSON.stringify(told.sees('hall'))).not.toContain('ÁNA')
  const called = told.after(chair, { type: 'floor.give', entryId: 'e-name', expects: {} })
  expect(called.sees('screen')['floor']).toMatchObject({ turn: { calledAs: 'Mr Bo', name: 'Name of bo' } })
})
