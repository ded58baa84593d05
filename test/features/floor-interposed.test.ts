import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { ana, asked, cy, floorOf, waiting } from '../support/floor-meeting.ts'
import { chair, moderator, START_MS, type Given } from '../support/given.ts'

const later = (seconds: number) => START_MS + seconds * 1000
const give = (entryId: string, speakingEntryId?: string) =>
  ({ type: 'floor.give', entryId, expects: speakingEntryId ? { speakingEntryId } : {} }) as const
const heard = (entryId: string) => ({ type: 'floor.heard', entryId }) as const
const finish = (entryId: string) => ({ type: 'floor.finish', entryId }) as const
const turnsOf = ({ state }: Given) => [state.floor.turn?.entry.entryId, state.floor.interrupted?.entry.entryId]

/** Ana has spoken for ten seconds when Cy raises a point of order and gets the floor; Mia raises another one. */
const queue = floorOf('i1').and(
  asked('ana', START_MS),
  asked('bo', START_MS + 1),
  asked('cy', START_MS + 2, { kind: 'point_of_order' }),
  asked('mia', START_MS + 3, { kind: 'point_of_order' }),
)
const speaking = queue.after(chair, give('e-ana')).after(moderator, heard('e-ana')).at(later(10))
const interposed = speaking.after(chair, give('e-cy', 'e-ana'))
const raised = interposed.at(later(15)).after(moderator, heard('e-cy'))

describe('a point of order while somebody speaks', () => {
  test('[FL80] gets the floor → the turn stands still instead of ending, and everybody sees whose it is', () => {
    expect(speaking.when(chair, give('e-cy', 'e-ana'))).toEqual(
      accept({ type: 'floor.given', entryId: 'e-cy', ahead: 0, limitMs: 180_000 }),
    )
    for (const audience of ['hall', 'podium', 'screen'] as const)
      expect(interposed.sees(audience)['floor']).toMatchObject({
        turn: { entryId: 'e-cy' },
        interrupted: { entryId: 'e-ana', name: 'Name of ana', pausedAtMs: later(10) },
        turns: 0,
      })
  })

  test('[FL80] whose turn stands still asks again → has the floor already', () => {
    expect(interposed.when(ana, { type: 'floor.ask', itemId: 'i1' })).toEqual(
      reject({ code: 'floor/already_speaking' }),
    )
  })

  test.each([
    ['is finished', finish('e-cy')],
    ['is held', { type: 'floor.hold', entryId: 'e-cy' } as const],
  ])('[FL81] the point of order %s → the turn goes on, and its clock with what was spoken before', (_how, command) => {
    const resumed = raised.at(later(40)).after(moderator, command)
    expect(turnsOf(resumed)).toEqual(['e-ana', undefined])
    expect(resumed.at(later(45)).when(ana, finish('e-ana'))).toMatchObject({ events: [{ spokeMs: 15_000 }] })
  })

  test('[FL81] the call is taken back before anybody is heard → the turn goes on', () => {
    const back = interposed.at(later(12)).after(chair, { type: 'floor.return', entryId: 'e-cy' })
    expect(turnsOf(back)).toEqual(['e-ana', undefined])
    expect(waiting(back)).toEqual(['e-cy', 'e-mia', 'e-bo'])
  })

  test('[FL81] the desk had stopped the clock before, or the item is paused → it goes on only when nothing holds it', () => {
    const stopped = speaking.after(moderator, { type: 'floor.pause_clock', entryId: 'e-ana' })
    const resumed = stopped.after(chair, give('e-cy', 'e-ana')).at(later(20)).after(cy, finish('e-cy'))
    expect(resumed.sees('hall')['floor']).toHaveProperty('turn.pausedAtMs', later(10))
    const paused = raised.at(later(20)).and({ type: 'agenda.item_paused', itemId: 'i1' }).after(cy, finish('e-cy'))
    expect(paused.sees('hall')['floor']).toHaveProperty('turn.pausedAtMs', later(10))
    const goesOn = paused.at(later(60)).and({ type: 'agenda.item_resumed', itemId: 'i1' })
    expect(goesOn.at(later(63)).when(ana, finish('e-ana'))).toMatchObject({ events: [{ spokeMs: 13_000 }] })
  })

  test('[FL81] a technical pause while the point of order has the floor → both clocks stand and go on', () => {
    const after = raised
      .at(later(20))
      .and({ type: 'meeting.technical_pause_began' })
      .at(later(50))
      .and({ type: 'meeting.technical_pause_ended' })
      .at(later(55))
    expect(after.when(cy, finish('e-cy'))).toMatchObject({ events: [{ spokeMs: 10_000 }] })
    expect(after.after(cy, finish('e-cy')).at(later(60)).when(ana, finish('e-ana'))).toMatchObject({
      events: [{ spokeMs: 15_000 }],
    })
  })

  test('[FL81] the turn was called and not heard yet → it is called anew after the point of order', () => {
    const called = queue.after(chair, give('e-ana')).at(later(5)).after(chair, give('e-cy', 'e-ana'))
    const resumed = called.at(later(30)).after(chair, finish('e-cy'))
    expect(resumed.sees('hall')['floor']).toMatchObject({ turn: { entryId: 'e-ana', calledAtMs: later(30) } })
    expect(resumed.sees('hall')['floor']).not.toHaveProperty('turn.heardAtMs')
  })

  test('[FL82] a second point of order → ends the first and keeps the turn that stands still', () => {
    const second = raised.at(later(20)).after(chair, give('e-mia', 'e-cy'))
    expect(raised.at(later(20)).when(chair, give('e-mia', 'e-cy'))).toMatchObject({
      events: [{ type: 'floor.turn_ended', entryId: 'e-cy', spokeMs: 5000 }, { type: 'floor.given' }],
    })
    expect(turnsOf(second)).toEqual(['e-mia', 'e-ana'])
    const resumed = second.at(later(30)).after(chair, finish('e-mia'))
    expect(resumed.at(later(31)).when(ana, finish('e-ana'))).toMatchObject({ events: [{ spokeMs: 11_000 }] })
  })

  test('[FL82] an ordinary entry gets the floor → both turns end with what was spoken', () => {
    const next = raised.at(later(20)).when(chair, give('e-bo', 'e-cy'))
    expect(next).toMatchObject({
      events: [
        { type: 'floor.turn_ended', entryId: 'e-cy', spokeMs: 5000 },
        { type: 'floor.turn_ended', entryId: 'e-ana', spokeMs: 10_000 },
        { type: 'floor.given', entryId: 'e-bo' },
      ],
    })
    expect(turnsOf(raised.at(later(20)).after(chair, give('e-bo', 'e-cy')))).toEqual(['e-bo', undefined])
  })

  test('[FL82] whose turn stands still has finished, or is set aside → the point of order goes on alone', () => {
    const finished = raised.after(ana, finish('e-ana'))
    expect(turnsOf(finished)).toEqual(['e-cy', undefined])
    expect(finished.state.floor.totals.get('ana')).toEqual({ turns: 1, spokeMs: 10_000 })
    const held = raised.after(moderator, { type: 'floor.hold', entryId: 'e-ana' })
    expect(turnsOf(held)).toEqual(['e-cy', undefined])
    expect(held.sees('hall')['floor']).toHaveProperty('entries.e-ana.status', 'held')
  })

  test.each([
    { type: 'agenda.item_closed', itemId: 'i1' } as const,
    { type: 'agenda.item_unopened', itemId: 'i1' } as const,
    { type: 'meeting.closed' } as const,
  ])('[FL82] $type → both turns end with what was spoken until then', (event) => {
    const over = raised.at(later(45)).and(event)
    expect(turnsOf(over)).toEqual([undefined, undefined])
    expect(over.state.floor.totals.get('ana')).toEqual({ turns: 1, spokeMs: 10_000 })
    expect(over.state.floor.totals.get('cy')).toEqual({ turns: 1, spokeMs: 30_000 })
  })

  test('[FL82] whose turn stands still is merged or erased → it is the other’s, or nameless', () => {
    const merged = raised.and({ type: 'people.merged', fromPersonId: 'ana', intoPersonId: 'olu' })
    expect(merged.sees('hall')['floor']).toHaveProperty('interrupted.name', 'Name of olu')
    const erased = raised.and({ type: 'people.erased', personId: 'ana', erasedTexts: [] })
    expect(erased.sees('hall')['floor']).not.toHaveProperty('interrupted.topic')
  })
})
