import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FloorSlice, LastStep } from '../../shared/features/floor/state.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import type { Actor } from '../../shared/lib/feature.ts'
import type { Command, Event } from '../../shared/meeting/meeting.ts'
import { settle } from '../../shared/meeting/settle.ts'
import { ana, asked, cy, floorOf, mia, waiting } from '../support/floor-meeting.ts'
import { chair, moderator, person, START_MS, type Given, type Plain } from '../support/given.ts'

type Step = LastStep['step']
const later = (seconds: number) => START_MS + seconds * 1000
const give = (entryId: string, speakingEntryId?: string) =>
  ({ type: 'floor.give', entryId, expects: speakingEntryId ? { speakingEntryId } : {} }) as const
const undo = (step: Step, entryId: string) => ({ type: 'floor.undo', expects: { step, entryId } }) as const
const turnOf = ({ state }: Given) => state.floor.turn

/** Without what is only there to undo. */
const floorWithoutStep = ({ lastStep: _lastStep, ...floor }: FloorSlice) => JSON.parse(JSON.stringify(floor)) as object
const floorIn = ({ state }: Given) => floorWithoutStep(state.floor)

/** Ana speaks, Bo and Cy wait, Mia raises a point of order. */
const queue = floorOf('i1').and(
  asked('ana', START_MS),
  asked('bo', START_MS + 1),
  asked('cy', START_MS + 2),
  asked('mia', START_MS + 3, { kind: 'point_of_order' }),
  asked('olu', START_MS + 4, { needsLeave: true }),
)
const speaking = queue
  .after(chair, give('e-ana'))
  .after(moderator, { type: 'floor.heard', entryId: 'e-ana' })
  .at(later(10))

const STEPS: readonly (readonly [string, Plain<Command>, Step, string])[] = [
  ['called the next one', give('e-bo', 'e-ana'), 'called', 'e-bo'],
  ['called a point of order', give('e-mia', 'e-ana'), 'called', 'e-mia'],
  ['ended the turn', { type: 'floor.finish', entryId: 'e-ana' }, 'ended', 'e-ana'],
  ['held the speaker', { type: 'floor.hold', entryId: 'e-ana', reason: 'lost_connection' }, 'held', 'e-ana'],
  ['held somebody', { type: 'floor.hold', entryId: 'e-bo' }, 'held', 'e-bo'],
  ['removed somebody', { type: 'floor.remove', entryId: 'e-bo' }, 'removed', 'e-bo'],
  ['moved somebody', { type: 'floor.move', entryId: 'e-cy', ahead: 0 }, 'moved', 'e-cy'],
  ['passed somebody over', { type: 'floor.skip', entryId: 'e-bo' }, 'passed_over', 'e-bo'],
  ['declined somebody', { type: 'floor.decline', entryId: 'e-olu' }, 'declined', 'e-olu'],
]

describe('undo of the last step', () => {
  test.each(STEPS)('[FL85] %s, and undone within a minute → as if it had not been', (_what, command, step, entryId) => {
    const done = speaking.after(chair, command)
    expect(done.sees('podium')['floor']).toHaveProperty('lastStep', {
      step,
      entryId,
      name: `Name of ${entryId.slice(2)}`,
      atMs: later(10),
    })
    expect(done.sees('hall')['floor']).not.toHaveProperty('lastStep')
    expect(done.at(later(70)).when(moderator, undo(step, entryId))).toEqual(
      accept({ type: 'floor.step_undone', step, entryId }),
    )
    expect(floorIn(done.at(later(40)).after(chair, undo(step, entryId)))).toEqual(floorIn(speaking))
  })

  test('[FL85] a call, undone → the speaker before speaks on, and the time between counts', () => {
    const undone = speaking.after(chair, give('e-bo', 'e-ana')).at(later(25)).after(chair, undo('called', 'e-bo'))
    expect(turnOf(undone)).toMatchObject({ entry: { entryId: 'e-ana' }, heardAtMs: START_MS })
    expect(undone.at(later(30)).when(ana, { type: 'floor.finish', entryId: 'e-ana' })).toMatchObject({
      events: [{ spokeMs: 30_000 }],
    })
    expect(undone.state.floor.totals.get('ana')).toBeUndefined()
    expect(undone.sees('podium')['floor']).not.toHaveProperty('lastStep')
  })

  test('[FL85] a return, undone → set aside again', () => {
    const held = speaking.after(chair, { type: 'floor.hold', entryId: 'e-bo' })
    const returned = held.after(chair, { type: 'floor.return', entryId: 'e-bo' })
    expect(floorIn(returned.after(chair, undo('returned', 'e-bo')))).toEqual(floorIn(held))
  })

  test('[FL86] somebody asked, somebody left, somebody said more in between → it is kept', () => {
    const meanwhile = speaking
      .after(chair, give('e-bo', 'e-ana'))
      .after(cy, { type: 'floor.describe', entryId: 'e-cy', topic: 'Costs' })
      .after(mia, { type: 'floor.leave', entryId: 'e-mia' })
      .and(asked('dee', START_MS + 9))
    const undone = meanwhile.after(chair, undo('called', 'e-bo'))
    expect(waiting(undone)).toEqual(['e-bo', 'e-cy', 'e-dee'])
    expect(undone.sees('hall')['floor']).toHaveProperty('entries.e-cy.topic', 'Costs')
  })

  test('[FL86] who had been moved was removed, and one before them left in between → they come one nearer', () => {
    const moved = floorOf('i1')
      .and(asked('bo', START_MS), asked('cy', START_MS + 1), asked('olu', START_MS + 2))
      .after(chair, { type: 'floor.move', entryId: 'e-olu', ahead: 1 })
    const left = moved
      .after(chair, { type: 'floor.remove', entryId: 'e-olu' })
      .after(person('bo', 'participant'), { type: 'floor.leave', entryId: 'e-bo' })
    expect(waiting(left)).toEqual(['e-cy'])
    expect(waiting(left.after(chair, undo('removed', 'e-olu')))).toEqual(['e-olu', 'e-cy'])
  })

  test('[FL86] the item was paused in between → the clock of the turn that goes on stands, too', () => {
    const undone = speaking
      .after(chair, give('e-bo', 'e-ana'))
      .at(later(20))
      .and({ type: 'agenda.item_paused', itemId: 'i1' })
      .after(chair, undo('called', 'e-bo'))
    expect(turnOf(undone)).toMatchObject({ pausedAtMs: later(20), heldBy: ['item'] })
  })

  test('[FL87] over a minute ago, or nothing done → nothing to undo', () => {
    const done = speaking.after(chair, give('e-bo', 'e-ana'))
    const nothing = reject({ code: 'floor/nothing_to_undo' })
    expect(done.at(later(70.001)).when(chair, undo('called', 'e-bo'))).toEqual(nothing)
    expect(floorOf('i1').when(chair, undo('called', 'e-bo'))).toEqual(nothing)
  })

  test('[FL87] the called one is heard, or another step followed → not that one any more', () => {
    const done = speaking.after(chair, give('e-bo', 'e-ana'))
    const heard = done.after(moderator, { type: 'floor.heard', entryId: 'e-bo' })
    expect(heard.when(chair, undo('called', 'e-bo'))).toEqual(reject({ code: 'floor/nothing_to_undo' }))
    const removed = done.after(chair, { type: 'floor.remove', entryId: 'e-cy' })
    expect(removed.when(chair, undo('called', 'e-bo'))).toEqual(reject({ code: 'floor/step_followed' }))
  })

  test('[FL87] whom it was about asked again, or whose turn it ended → told so', () => {
    const refused = reject({ code: 'floor/undo_asked_again' })
    const removed = speaking.after(chair, { type: 'floor.remove', entryId: 'e-bo' })
    const bo = person('bo', 'participant')
    expect(removed.after(bo, { type: 'floor.ask', itemId: 'i1' }).when(chair, undo('removed', 'e-bo'))).toEqual(refused)
    const called = speaking.after(chair, give('e-bo', 'e-ana')).after(ana, { type: 'floor.ask', itemId: 'i1' })
    expect(called.when(chair, undo('called', 'e-bo'))).toEqual(refused)
    expect(called.sees('podium')['floor']).not.toHaveProperty('lastStep')
  })

  test('[FL87] erased, or the item is another one, or gone by themselves → told so', () => {
    const removed = speaking.after(chair, { type: 'floor.remove', entryId: 'e-bo' })
    const takeBack = undo('removed', 'e-bo')
    expect(removed.and({ type: 'people.erased', personId: 'bo', erasedTexts: [] }).when(chair, takeBack)).toEqual(
      reject({ code: 'floor/undo_erased' }),
    )
    expect(removed.and({ type: 'agenda.item_closed', itemId: 'i1' }).when(chair, takeBack)).toEqual(
      reject({ code: 'floor/undo_item_changed' }),
    )
    const moved = speaking.after(chair, { type: 'floor.move', entryId: 'e-cy', ahead: 0 })
    const gone = moved.after(cy, { type: 'floor.leave', entryId: 'e-cy' })
    expect(gone.when(chair, undo('moved', 'e-cy'))).toEqual(reject({ code: 'floor/no_longer_waiting' }))
  })
})

describe('any step and its undo', () => {
  type Doing = readonly [Actor, Plain<Command>]
  const names = ['ana', 'bo', 'cy', 'mia', 'olu']
  const entries = names.map((name) => `e-${name}`)
  const speakingId = ({ state }: Given) => state.floor.turn?.entry.entryId
  const steps = (meeting: Given, entryId: string, ahead: number): readonly Doing[] => [
    [chair, give(entryId, speakingId(meeting))],
    [chair, { type: 'floor.finish', entryId }],
    [chair, { type: 'floor.hold', entryId }],
    [chair, { type: 'floor.return', entryId }],
    [chair, { type: 'floor.remove', entryId }],
    [chair, { type: 'floor.move', entryId, ahead }],
    [chair, { type: 'floor.skip', entryId }],
    [chair, { type: 'floor.decline', entryId }],
  ]
  const tried = (meeting: Given, [actor, command]: Doing): Given =>
    meeting.when(actor, command).outcome === 'accepted' ? meeting.after(actor, command) : meeting
  const choice = fc.record({ entry: fc.nat(4), step: fc.nat(7), ahead: fc.nat(5) })
  const doing = (meeting: Given, { entry, step, ahead }: { entry: number; step: number; ahead: number }): Doing =>
    steps(meeting, entries[entry]!, ahead)[step]!
  const settled = (meeting: Given) => meeting.and(...(settle(meeting.state) as Plain<Event>[]))
  const asks = fc.array(fc.integer({ min: 10, max: 99 }), { maxLength: 3 })
  const withAsks = (meeting: Given, numbers: readonly number[]) =>
    settled(meeting.and(...[...new Set(numbers)].map((at) => asked(`new${at}`, START_MS + at))))

  test('[FL85, FL86] done and undone, with asks in between → the floor as it was, with those asks', () => {
    const prop = fc.property(fc.array(choice, { maxLength: 8 }), choice, asks, (before, last, numbers) => {
      const meeting = before.reduce((next, each) => tried(next, doing(next, each)), speaking)
      const done = tried(meeting, doing(meeting, last))
      const { lastStep } = done.state.floor
      fc.pre(done !== meeting && lastStep !== undefined && done.state !== meeting.state)
      const undone = withAsks(done.at(later(20)), numbers).after(chair, undo(lastStep.step, lastStep.entryId))
      expect(floorIn(undone)).toEqual(floorIn(withAsks(meeting.at(later(20)), numbers)))
      expect(waiting(undone)).toEqual(waiting(withAsks(meeting, numbers)))
    })
    fc.assert(prop, { numRuns: 300 })
  })
})
