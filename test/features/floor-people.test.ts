import { expect, test } from 'vitest'
import { added, ana, asked, floorOf, waiting } from '../support/floor-meeting.ts'
import { chair, person, secretariat, START_MS, text } from '../support/given.ts'

const queue = floorOf('i1').and(asked('ana', START_MS), asked('cy', START_MS + 1), asked('bo', START_MS + 2))
const alternate = { type: 'floor.policy_set', policy: { sides: { room: 1, remote: 1 } } } as const
const merged = { type: 'people.merged', fromPersonId: 'cy', intoPersonId: 'bo' } as const
const give = { type: 'floor.give', entryId: 'e-cy', expects: {} } as const

test('[FL42] who waits states another mode → changes sides, keeps the time', () => {
  const moved = queue.and(alternate, { type: 'people.mode_set', personId: 'ana', mode: 'remote', statedAtMs: START_MS })
  expect(waiting(queue.and(alternate))).toEqual(['e-ana', 'e-cy', 'e-bo'])
  expect(waiting(moved)).toEqual(['e-bo', 'e-ana', 'e-cy'])
  expect(moved.sees('hall')['floor']).toMatchObject({ entries: { 'e-ana': { mode: 'remote', askedAtMs: START_MS } } })
})

test('[FL43] two who wait are one person → the earlier entry stays, under the name that remains', () => {
  const one = queue.and(merged)
  expect(waiting(one)).toEqual(['e-ana', 'e-cy'])
  expect(one.sees('hall')['floor']).toMatchObject({ entries: { 'e-cy': { personId: 'bo', name: 'Name of bo' } } })
  expect(one.when(person('bo', 'participant'), { type: 'floor.ask', itemId: 'i1' })).toMatchObject({
    rejection: { code: 'floor/already_waiting', entryId: 'e-cy' },
  })
  expect(waiting(queue.and({ ...merged, fromPersonId: 'bo', intoPersonId: 'cy' }))).toEqual(['e-ana', 'e-cy'])
})

test('[FL36] [FL43] who was moved behind both comes one nearer when the two become one', () => {
  const longer = queue.and(asked('dee', START_MS + 3), asked('eve', START_MS + 4))
  const moved = longer.after(chair, { type: 'floor.move', entryId: 'e-ana', ahead: 3 })
  expect(waiting(moved)).toEqual(['e-cy', 'e-bo', 'e-dee', 'e-ana', 'e-eve'])
  expect(waiting(moved.and(merged))).toEqual(['e-cy', 'e-dee', 'e-ana', 'e-eve'])
})

test('[FL43] one who waits is somebody of the roster → the entry is theirs', () => {
  const one = queue.and(added('dee', 'room'), { ...merged, intoPersonId: 'dee' })
  expect(one.sees('hall')['floor']).toMatchObject({ entries: { 'e-cy': { personId: 'dee', name: 'Name of dee' } } })
  expect(one.when(person('dee', 'participant'), { type: 'floor.leave', entryId: 'e-cy' })).toMatchObject({
    outcome: 'accepted',
  })
})

test('[FL43] who speaks, and has spoken, is somebody of the roster → turn, last turns and totals follow', () => {
  const speaking = queue
    .and(added('dee', 'room'))
    .after(chair, give)
    .after(chair, { type: 'floor.heard', entryId: 'e-cy' })
  const intoDee = { ...merged, intoPersonId: 'dee' }
  expect(speaking.and(intoDee).sees('hall')['floor']).toMatchObject({ turn: { personId: 'dee', name: 'Name of dee' } })
  const done = speaking
    .at(START_MS + 7000)
    .after(chair, { type: 'floor.finish', entryId: 'e-cy' })
    .and(intoDee)
  expect(done.state.floor.totals.get('cy')).toBeUndefined()
  expect(done.state.floor.totals.get('dee')).toEqual({ turns: 1, spokeMs: 7000 })
  expect(done.sees('podium')['floor']).toMatchObject({ history: { 'e-cy': { personId: 'dee' } } })
})

test('[FL44] somebody who waits is erased → no name, no topic; the entry keeps its place', () => {
  const erased = queue
    .after(ana, { type: 'floor.describe', entryId: 'e-ana', topic: 'My own words' })
    .and({ type: 'people.erased', personId: 'ana', erasedTexts: [text('Name of ana')] })
  expect(waiting(erased)).toEqual(waiting(queue))
  expect(erased.sees('hall')['floor']).toHaveProperty('entries.e-ana.name', '')
  expect(JSON.stringify(erased.sees('podium')['floor'])).not.toMatch(/Name of ana|My own words/)
})

test('[FL44] erasing somebody erases the row of every topic that they gave, before and after a merge', () => {
  const told = queue
    .and(asked('cy', START_MS, { topicText: text('First words') }))
    .after(person('cy', 'participant'), { type: 'floor.describe', entryId: 'e-cy', topic: 'Second words' })
  const words = [text('First words'), text('Second words')]
  const erase = (personId: string) => ({ type: 'people.erase', personId }) as const
  expect(told.when(secretariat, erase('cy'))).toMatchObject({
    events: [{ erasedTexts: [text('Name of cy'), ...words] }],
  })
  expect(told.and(merged).when(secretariat, erase('bo'))).toMatchObject({
    events: [{ erasedTexts: expect.arrayContaining(words) }],
  })
  expect(told.when(secretariat, erase('ana'))).toMatchObject({ events: [{ erasedTexts: [text('Name of ana')] }] })
})

test('[FL44] the speaker is erased → the turn has no name and no topic, and counts all the same', () => {
  const erased = queue
    .after(ana, { type: 'floor.describe', entryId: 'e-ana', topic: 'My own words' })
    .after(chair, { ...give, entryId: 'e-ana' })
    .after(chair, { type: 'floor.heard', entryId: 'e-ana' })
    .and({ type: 'people.erased', personId: 'ana', erasedTexts: [text('Name of ana')] })
  expect(erased.sees('screen')['floor']).toHaveProperty('turn.name', '')
  expect(erased.sees('screen')['floor']).not.toHaveProperty('turn.topic')
  const done = erased.after(chair, { type: 'floor.finish', entryId: 'e-ana' })
  expect(done.sees('podium')['floor']).toMatchObject({ turns: 1, recent: { 'e-ana': { name: '' } } })
})

test('[FL46] a topic or a name typed by the desk is erased → shows as nothing', () => {
  const { personId: _nobody, ...byName } = asked('x', START_MS + 3, { nameText: text('Zoë'), topicText: text('Fees') })
  const told = queue.and(byName)
  expect(told.sees('hall')['floor']).toMatchObject({ entries: { 'e-x': { name: 'Zoë', topic: 'Fees' } } })
  const forgotten = told.withoutText(text('Zoë'), text('Fees')).sees('hall')['floor']
  expect(forgotten).toHaveProperty('entries.e-x.name', '')
  expect(forgotten).not.toHaveProperty('entries.e-x.topic')
})
