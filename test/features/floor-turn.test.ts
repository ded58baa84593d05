import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { ana, asked, cy, floorOf, waiting } from '../support/floor-meeting.ts'
import { chair, moderator, person, START_MS } from '../support/given.ts'

const queue = floorOf('i1').and(asked('ana', START_MS), asked('cy', START_MS + 1), asked('bo', START_MS + 2))
const give = (entryId: string, speakingEntryId?: string) =>
  ({ type: 'floor.give', entryId, expects: speakingEntryId ? { speakingEntryId } : {} }) as const
const heard = { type: 'floor.heard', entryId: 'e-ana' } as const
const called = queue.after(chair, give('e-ana'))
const speaking = called.after(moderator, heard)
const later = (seconds: number) => START_MS + seconds * 1000

describe('giving the floor', () => {
  test('[FL20] the chair calls an entry, first or not → it has the floor and is no longer in the queue', () => {
    expect(queue.when(chair, give('e-ana'))).toEqual(
      accept({ type: 'floor.given', entryId: 'e-ana', ahead: 0, limitMs: 180_000 }),
    )
    expect(called.sees('screen')['floor']).toMatchObject({
      turn: { entryId: 'e-ana', name: 'Name of ana', calledAtMs: START_MS, limitMs: 180_000, pausedMs: 0 },
    })
    expect(called.sees('hall')['floor']).not.toHaveProperty('turn.heardAtMs')
    expect(waiting(called)).toEqual(['e-cy', 'e-bo'])
    expect(waiting(queue.after(chair, give('e-bo')))).toEqual(['e-ana', 'e-cy'])
  })

  test('[FL21] another chair was first → told who has the floor; nothing happens', () => {
    expect(called.when(chair, give('e-cy'))).toEqual(reject({ code: 'floor/floor_moved_on', speakingEntryId: 'e-ana' }))
    expect(queue.when(chair, give('e-cy', 'e-ana'))).toEqual(reject({ code: 'floor/floor_moved_on' }))
  })

  test('[FL21] the called one withdrew, is held, or the item is paused → told so; nothing happens', () => {
    const left = queue.after(ana, { type: 'floor.leave', entryId: 'e-ana' })
    expect(left.when(chair, give('e-ana'))).toEqual(reject({ code: 'floor/no_longer_waiting' }))
    const held = queue.after(moderator, { type: 'floor.hold', entryId: 'e-ana' })
    expect(held.when(chair, give('e-ana'))).toEqual(reject({ code: 'floor/is_held' }))
    const paused = { type: 'agenda.item_paused', itemId: 'i1' } as const
    expect(queue.and(paused).when(chair, give('e-ana'))).toEqual(reject({ code: 'floor/item_paused' }))
    expect(called.and(paused).when(moderator, heard)).toEqual(reject({ code: 'floor/item_paused' }))
  })

  test('[FL21] needs leave → not called', () => {
    const seeking = floorOf('i1').and(asked('olu', START_MS, { needsLeave: true }))
    expect(seeking.when(chair, give('e-olu'))).toEqual(reject({ code: 'floor/needs_leave' }))
  })

  test('[FL22] the floor goes on → the running turn ends in the same step with what was spoken', () => {
    const next = speaking.at(later(70))
    expect(next.when(chair, give('e-cy', 'e-ana'))).toEqual(
      accept(
        { type: 'floor.turn_ended', entryId: 'e-ana', spokeMs: 70_000, for: 'e-cy' },
        { type: 'floor.given', entryId: 'e-cy', ahead: 0, limitMs: 180_000 },
      ),
    )
    expect(next.after(chair, give('e-cy', 'e-ana')).sees('podium')['floor']).toMatchObject({
      turn: { entryId: 'e-cy' },
      turns: 1,
      spokeMs: 70_000,
      history: { 'e-ana': { personId: 'ana', spokeMs: 70_000, endedAtMs: later(70) } },
    })
  })

  test('[FL23] never heard when the next one is called → set aside, first once returned, in no figure', () => {
    const passed = called.after(chair, give('e-cy', 'e-ana'))
    expect(passed.sees('hall')['floor']).toMatchObject({ entries: { 'e-ana': { status: 'held' } }, turns: 0 })
    expect(waiting(passed)).toEqual(['e-bo'])
    expect(waiting(passed.after(moderator, { type: 'floor.return', entryId: 'e-ana' }))).toEqual(['e-ana', 'e-bo'])
  })

  test('[FL23] never heard and finished on purpose → done, in no figure', () => {
    const finished = called.at(later(20)).after(ana, { type: 'floor.finish', entryId: 'e-ana' })
    expect(finished.sees('podium')['floor']).toMatchObject({ turns: 0, spokeMs: 0, lastModeRun: 0 })
    expect(finished.sees('podium')['floor']).toHaveProperty('history', {})
    expect(waiting(finished)).toEqual(['e-cy', 'e-bo'])
  })
})

describe('speaking', () => {
  test('[FL24] heard → the clock starts; once, and only for who is called', () => {
    expect(called.at(later(8)).after(moderator, heard).sees('hall')['floor']).toHaveProperty('turn.heardAtMs', later(8))
    expect(speaking.when(moderator, heard)).toEqual(reject({ code: 'floor/already_heard' }))
    expect(called.when(moderator, { ...heard, entryId: 'e-cy' })).toEqual(reject({ code: 'floor/not_called' }))
    expect(queue.when(moderator, heard)).toEqual(reject({ code: 'floor/not_called' }))
  })

  test('[FL25] finishes, or the desk ends the turn → counted for item and person; nobody else may', () => {
    const finish = { type: 'floor.finish', entryId: 'e-ana' } as const
    for (const actor of [ana, moderator, chair]) {
      expect(speaking.at(later(30)).when(actor, finish)).toEqual(
        accept({ type: 'floor.turn_ended', entryId: 'e-ana', spokeMs: 30_000 }),
      )
    }
    expect(speaking.when(cy, finish)).toEqual(reject({ code: 'floor/not_yours' }))
    expect(queue.when(ana, finish)).toEqual(reject({ code: 'floor/not_speaking' }))
    const done = speaking.at(later(30)).after(ana, finish)
    expect(done.state.floor.totals.get('ana')).toEqual({ turns: 1, spokeMs: 30_000 })
    expect(done.sees('hall')['floor']).toMatchObject({ turns: 1, spokeMs: 30_000, lastMode: 'room', lastModeRun: 1 })
    expect(done.sees('hall')['floor']).not.toHaveProperty('turn')
  })

  test('[FL26] the speaker is held → back at the front, held, and what was spoken counts', () => {
    const hold = { type: 'floor.hold', entryId: 'e-ana' } as const
    const held = speaking.at(later(12)).after(moderator, hold)
    expect(speaking.at(later(12)).when(moderator, hold)).toEqual(
      accept({ type: 'floor.turn_put_back', entryId: 'e-ana', isHeld: true, spokeMs: 12_000 }),
    )
    expect(held.state.floor.totals.get('ana')).toEqual({ turns: 0, spokeMs: 12_000 })
    expect(held.sees('hall')['floor']).toMatchObject({ turns: 0, spokeMs: 12_000 })
    expect(waiting(held)).toEqual(['e-cy', 'e-bo'])
    expect(waiting(held.after(chair, { type: 'floor.return', entryId: 'e-ana' }))).toEqual(['e-ana', 'e-cy', 'e-bo'])
  })

  test('[FL26] called by mistake and returned → first again; once heard it is too late', () => {
    const back = { type: 'floor.return', entryId: 'e-bo' } as const
    const wrong = queue.after(chair, give('e-bo'))
    expect(waiting(wrong.after(chair, back))).toEqual(['e-bo', 'e-ana', 'e-cy'])
    expect(wrong.after(chair, { ...heard, entryId: 'e-bo' }).when(chair, back)).toEqual(
      reject({ code: 'floor/already_heard' }),
    )
  })

  test('[FL26] put back where another was moved to the front → before that one, and not ready any more', () => {
    const moved = queue.after(chair, { type: 'floor.move', entryId: 'e-cy', ahead: 0 })
    const ready = moved.after(person('bo', 'participant'), { type: 'floor.ready', entryId: 'e-bo' })
    const back = ready.after(chair, give('e-bo')).after(chair, { type: 'floor.return', entryId: 'e-bo' })
    expect(waiting(back)).toEqual(['e-bo', 'e-cy', 'e-ana'])
    expect(back.sees('hall')['floor']).not.toHaveProperty('entries.e-bo.isReady')
  })

  test('[FL27] the chair extends → the limit of this turn grows, of no other entry', () => {
    const extend = { type: 'floor.extend', entryId: 'e-ana', byMs: 60_000 } as const
    expect(speaking.after(chair, extend).sees('hall')['floor']).toMatchObject({
      turn: { limitMs: 240_000 },
      limitMs: 180_000,
    })
    expect(queue.when(chair, extend)).toEqual(reject({ code: 'floor/not_speaking' }))
  })

  test('[FL28] the clock is stopped and goes on → the time between is not spoken', () => {
    const [pause, resume] = [
      { type: 'floor.pause_clock', entryId: 'e-ana' } as const,
      { type: 'floor.resume_clock', entryId: 'e-ana' } as const,
    ]
    const paused = speaking.at(later(10)).after(moderator, pause)
    const finish = { type: 'floor.finish', entryId: 'e-ana' } as const
    expect(paused.at(later(50)).when(chair, finish)).toMatchObject({ events: [{ spokeMs: 10_000 }] })
    const resumed = paused.at(later(40)).after(moderator, resume)
    expect(resumed.at(later(60)).when(chair, finish)).toMatchObject({ events: [{ spokeMs: 30_000 }] })
    expect(paused.when(moderator, pause)).toEqual(reject({ code: 'floor/already_paused' }))
    expect(speaking.when(moderator, resume)).toEqual(reject({ code: 'floor/not_paused' }))
    for (const command of [pause, resume]) {
      expect(called.when(moderator, command)).toEqual(reject({ code: 'floor/not_speaking' }))
    }
  })

  test('[FL31] a new limit → holds for the turns that follow', () => {
    const set = speaking.after(chair, { type: 'floor.set_limit', limitMs: 60_000 })
    expect(set.sees('hall')['floor']).toMatchObject({ turn: { limitMs: 180_000 }, limitMs: 60_000 })
    expect(set.when(chair, give('e-cy', 'e-ana'))).toMatchObject({
      events: [{ type: 'floor.turn_ended' }, { limitMs: 60_000 }],
    })
  })
})

describe('with the agenda', () => {
  test.each([
    { type: 'agenda.item_closed', itemId: 'i1' } as const,
    { type: 'agenda.item_unopened', itemId: 'i1' } as const,
    { type: 'meeting.closed' } as const,
  ])('[FL29] $type → the turn ends with what was spoken until then', (event) => {
    const over = speaking.at(later(45)).and(event)
    expect(over.state.floor.turn).toBeUndefined()
    expect(over.state.floor.totals.get('ana')).toEqual({ turns: 1, spokeMs: 45_000 })
    expect(over.state.floor.history.get('e-ana')).toMatchObject({ spokeMs: 45_000, endedAtMs: later(45) })
  })

  test('[FL23, FL29] the item closes by mistake → its queue is there when it goes on, with who was never heard', () => {
    const over = called.and({ type: 'agenda.item_closed', itemId: 'i1' })
    expect(over.sees('hall')['floor']).toHaveProperty('entries', {})
    const again = over.and({ type: 'agenda.item_reopened', itemId: 'i1' })
    expect(waiting(again)).toEqual(['e-cy', 'e-bo'])
    expect(waiting(again.after(chair, { type: 'floor.return', entryId: 'e-ana' }))).toEqual(['e-ana', 'e-cy', 'e-bo'])
  })

  test('[FL29] another item is closed → the turn goes on', () => {
    expect(speaking.and({ type: 'agenda.item_closed', itemId: 'i2' }).state.floor.turn).toBeDefined()
  })

  test('[FL30] the item is paused and goes on → the clock with it', () => {
    const paused = speaking.at(later(10)).and({ type: 'agenda.item_paused', itemId: 'i1' })
    expect(paused.sees('hall')['floor']).toHaveProperty('turn.pausedAtMs', later(10))
    expect(paused.when(moderator, { type: 'floor.resume_clock', entryId: 'e-ana' })).toEqual(
      reject({ code: 'floor/item_paused' }),
    )
    const resumed = paused.at(later(100)).and({ type: 'agenda.item_resumed', itemId: 'i1' })
    expect(resumed.at(later(105)).when(ana, { type: 'floor.finish', entryId: 'e-ana' })).toMatchObject({
      events: [{ spokeMs: 15_000 }],
    })
  })

  test('[FL30] the desk had stopped the clock before → it still stands when the item goes on', () => {
    const resumed = speaking
      .after(moderator, { type: 'floor.pause_clock', entryId: 'e-ana' })
      .and({ type: 'agenda.item_paused', itemId: 'i1' }, { type: 'agenda.item_resumed', itemId: 'i1' })
    expect(resumed.sees('hall')['floor']).toHaveProperty('turn.pausedAtMs', START_MS)
  })

  test('[FL30] the item closes while it is paused → the pause is not spoken', () => {
    const over = speaking
      .at(later(10))
      .and({ type: 'agenda.item_paused', itemId: 'i1' })
      .at(later(90))
      .and({ type: 'agenda.item_closed', itemId: 'i1' })
    expect(over.state.floor.totals.get('ana')).toEqual({ turns: 1, spokeMs: 10_000 })
  })
})
