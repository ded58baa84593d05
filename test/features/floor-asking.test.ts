import { describe, expect, test } from 'vitest'
import { floorOf as floorIn, initialFloor, NO_FLOOR_YET } from '../../shared/features/floor/state.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import type { ItemId } from '../../shared/lib/ids.ts'
import { ana, asked, bo, cy, floorOf, mia, olu, waiting } from '../support/floor-meeting.ts'
import { chair, moderator, person, START_MS, text } from '../support/given.ts'

const open = floorOf('i1')
const ask = { type: 'floor.ask', itemId: 'i1' } as const
const anaAndCy = open.and(asked('ana', START_MS), asked('cy', START_MS + 1))

describe('asking', () => {
  test('[FL1] somebody asks with one tap → waits, in the mode stated, from the instant of acceptance', () => {
    const decision = open.at(START_MS + 5000).when(ana, ask, { madeAtMs: START_MS })
    expect(decision).toEqual(
      accept({
        type: 'floor.entry_added',
        entryId: 'e-new1',
        itemId: 'i1',
        personId: 'ana',
        mode: 'room',
        kind: 'intervention',
        channel: 'app',
        askedAtMs: START_MS + 5000,
      }),
    )
  })

  test('[FL1] kind may come with the tap; who stated no mode is remote', () => {
    const decision = open.when(person('new', 'participant'), { ...ask, kind: 'clarification' })
    expect(decision).toMatchObject({ events: [{ kind: 'clarification', mode: 'remote' }] })
  })

  test('[FL2] asks for an item that is not on, or after the meeting → refused; a paused item takes them', () => {
    const notOpen = reject({ code: 'floor/item_not_open' })
    expect(open.when(ana, { ...ask, itemId: 'i2' })).toEqual(notOpen)
    expect(open.and({ type: 'agenda.item_closed', itemId: 'i1' }).when(ana, ask)).toEqual(notOpen)
    expect(open.and({ type: 'meeting.closed' }).when(ana, ask)).toEqual(notOpen)
    expect(open.and({ type: 'agenda.item_paused', itemId: 'i1' }).when(ana, ask)).toMatchObject({ outcome: 'accepted' })
  })

  test('[FL1] an item may be called as every object has something called', () => {
    for (const id of ['constructor', 'toString', 'hasOwnProperty'])
      expect(floorIn(initialFloor, id as ItemId)).toBe(NO_FLOOR_YET)
  })

  test('[FL2] leaves the queue of an item that is over → refused, and what never was in it has gone', () => {
    const next = anaAndCy.and(
      { type: 'agenda.item_closed', itemId: 'i1' },
      { type: 'agenda.item_opened', itemId: 'i2', afterItemId: 'i1' },
    )
    expect(next.when(ana, { type: 'floor.leave', entryId: 'e-ana' })).toEqual(reject({ code: 'floor/item_not_open' }))
    expect(open.when(ana, { type: 'floor.leave', entryId: 'e-ana' })).toEqual(
      reject({ code: 'floor/no_longer_waiting' }),
    )
  })

  test.each([
    ['i1', mia, 'no'],
    ['i1', ana, 'yes'],
    ['i1', olu, 'yes'],
    ['i4', mia, 'yes'],
    ['i4', ana, 'leave'],
    ['i4', olu, 'leave'],
    ['i1', person('both', 'member', 'observer'), 'yes'],
    ['i4', person('two', 'observer', 'member'), 'yes'],
    ['i4', person('chairing', 'chair', 'observer'), 'leave'],
  ] as const)('[FL3] on %s, %o asks → %s by the rule of the day', (itemId, actor, leave) => {
    const decision = floorOf(itemId).when(actor, { ...ask, itemId })
    const outcome = {
      yes: { events: [expect.not.objectContaining({ needsLeave: true })] },
      leave: { events: [expect.objectContaining({ needsLeave: true })] },
      no: { rejection: { code: 'floor/listens_today', role: 'member' } },
    }[leave]
    expect(decision).toMatchObject(outcome)
  })

  test('[FL3] somebody of the podium alone asks → not allowed', () => {
    for (const actor of [chair, moderator])
      expect(open.when(actor, ask)).toEqual(reject({ code: 'access/not_allowed' }))
  })

  test('[FL4] asks again, whatever brought them into the queue → told the entry', () => {
    const again = reject({ code: 'floor/already_waiting', entryId: 'e-ana' })
    expect(anaAndCy.when(ana, ask)).toEqual(again)
    expect(open.and(asked('ana', START_MS, { channel: 'paper' })).when(ana, ask)).toEqual(again)
    expect(anaAndCy.and({ type: 'floor.entry_held', entryId: 'e-ana', ahead: 0 }).when(ana, ask)).toEqual(again)
  })

  test('[FL4] who has the floor asks, or is added → refused; once done they may', () => {
    const called = anaAndCy.after(chair, { type: 'floor.give', entryId: 'e-ana', expects: {} })
    expect(called.when(ana, ask)).toEqual(reject({ code: 'floor/already_speaking' }))
    const add = { type: 'floor.add', itemId: 'i1', personId: 'ana', mode: 'room', channel: 'chat' } as const
    expect(called.when(moderator, add)).toEqual(reject({ code: 'floor/already_speaking' }))
    const done = called.after(ana, { type: 'floor.finish', entryId: 'e-ana' })
    expect(done.when(ana, ask)).toMatchObject({ outcome: 'accepted' })
  })

  test('[FL5] the queue is closed → only points of order come in, from the desk too, until it is opened', () => {
    const closed = open.after(chair, { type: 'floor.close_queue', itemId: 'i1' })
    const add = { type: 'floor.add', itemId: 'i1', name: 'Zoe', mode: 'room', channel: 'raised_hand' } as const
    expect(closed.when(ana, ask)).toEqual(reject({ code: 'floor/queue_closed' }))
    expect(closed.when(moderator, add)).toEqual(reject({ code: 'floor/queue_closed' }))
    expect(closed.when(ana, { ...ask, kind: 'point_of_order' })).toMatchObject({ outcome: 'accepted' })
    const reopened = closed.after(chair, { type: 'floor.open_queue', itemId: 'i1' })
    expect(reopened.when(ana, ask)).toMatchObject({ outcome: 'accepted' })
  })

  test('[FL5] closes what is closed, opens what is open, or another item → refused', () => {
    const close = { type: 'floor.close_queue', itemId: 'i1' } as const
    const closed = open.after(chair, close)
    expect(closed.when(chair, close)).toEqual(reject({ code: 'floor/queue_already_closed' }))
    expect(open.when(chair, { ...close, type: 'floor.open_queue' })).toEqual(
      reject({ code: 'floor/queue_already_open' }),
    )
    expect(open.when(chair, { ...close, itemId: 'i2' })).toEqual(reject({ code: 'floor/item_not_open' }))
    expect(open.when(chair, { type: 'floor.open_queue', itemId: 'i2' })).toEqual(
      reject({ code: 'floor/item_not_open' }),
    )
  })

  test('[FL6] asks during coffee → refused', () => {
    expect(floorOf('i3').when(ana, { ...ask, itemId: 'i3' })).toEqual(reject({ code: 'floor/no_floor_in_break' }))
  })
})

describe('saying more', () => {
  const describeAna = { type: 'floor.describe', entryId: 'e-ana' } as const

  test('[FL7] kind, topic and language follow, from the person or the desk → the entry has them, the place stays', () => {
    const more = { ...describeAna, topic: 'Access', language: 'fr' } as const
    const event = { type: 'floor.entry_described', entryId: 'e-ana', topicText: text('Access'), language: 'fr' }
    for (const actor of [ana, moderator]) expect(anaAndCy.when(actor, more)).toMatchObject({ events: [event] })
    const after = anaAndCy.after(ana, more).after(ana, { ...describeAna, kind: 'right_of_reply' })
    expect(after.sees('hall')['floor']).toMatchObject({
      entries: { 'e-ana': { topic: 'Access', language: 'fr', kind: 'right_of_reply' } },
    })
    expect(waiting(after)).toEqual(['e-ana', 'e-cy'])
  })

  test('[FL7] an empty topic removes it; what is known already changes nothing; others may not', () => {
    const told = anaAndCy.after(ana, { ...describeAna, topic: 'Access' })
    expect(told.when(ana, { ...describeAna, topic: 'Access', kind: 'intervention' })).toEqual(accept())
    expect(anaAndCy.when(ana, { ...describeAna, topic: '' })).toEqual(accept())
    expect(told.after(ana, { ...describeAna, topic: '' }).sees('hall')['floor']).not.toHaveProperty(
      'entries.e-ana.topic',
    )
    expect(told.when(bo, { ...describeAna, topic: 'Mine' })).toEqual(reject({ code: 'floor/not_yours' }))
  })

  test('[FL8] makes a point of order an intervention while the queue is closed → refused, but for the desk', () => {
    const closed = open
      .after(chair, { type: 'floor.close_queue', itemId: 'i1' })
      .and(asked('ana', START_MS, { kind: 'point_of_order' }))
    const change = { ...describeAna, kind: 'intervention' } as const
    expect(closed.when(ana, change)).toEqual(reject({ code: 'floor/queue_closed' }))
    expect(closed.when(moderator, change)).toMatchObject({ outcome: 'accepted' })
    expect(closed.when(ana, { ...describeAna, topic: 'Quorum' })).toMatchObject({ outcome: 'accepted' })
  })
})

describe('going, waiting, being ready', () => {
  test('[FL9] leaves, or is taken out by the desk, waiting or held → gone; another may not', () => {
    const leave = { type: 'floor.leave', entryId: 'e-cy' } as const
    expect(anaAndCy.when(cy, leave)).toEqual(accept({ type: 'floor.entry_left', entryId: 'e-cy', by: 'self' }))
    expect(anaAndCy.when(moderator, leave)).toMatchObject({ events: [{ by: 'desk' }] })
    expect(anaAndCy.when(ana, leave)).toEqual(reject({ code: 'floor/not_yours' }))
    const held = anaAndCy.after(moderator, { type: 'floor.hold', entryId: 'e-cy' })
    expect(held.when(cy, leave)).toEqual(accept({ type: 'floor.entry_left', entryId: 'e-cy', by: 'self' }))
    expect(waiting(anaAndCy.after(cy, leave))).toEqual(['e-ana'])
  })

  test('[FL10] lets one go first → second; the last one cannot, nor for another', () => {
    const later = { type: 'floor.later', entryId: 'e-ana' } as const
    const stepped = anaAndCy.and(asked('bo', START_MS + 2)).after(ana, later)
    expect(waiting(stepped)).toEqual(['e-cy', 'e-ana', 'e-bo'])
    expect(anaAndCy.when(cy, { ...later, entryId: 'e-cy' })).toEqual(reject({ code: 'floor/last_in_queue' }))
    expect(anaAndCy.when(cy, later)).toEqual(reject({ code: 'floor/not_yours' }))
    const held = anaAndCy.after(moderator, { type: 'floor.hold', entryId: 'e-ana' })
    expect(held.when(ana, later)).toEqual(reject({ code: 'floor/is_held' }))
  })

  test('[FL11] one of the next three is ready → shown, once; the fourth is told who is next', () => {
    const four = anaAndCy.and(asked('bo', START_MS + 2), asked('olu', START_MS + 3))
    const ready = { type: 'floor.ready', entryId: 'e-bo' } as const
    expect(four.when(bo, ready)).toEqual(accept({ type: 'floor.entry_ready', entryId: 'e-bo' }))
    expect(four.after(bo, ready).when(bo, ready)).toEqual(reject({ code: 'floor/already_ready' }))
    expect(four.when(olu, { ...ready, entryId: 'e-olu' })).toEqual(reject({ code: 'floor/not_next', entryId: 'e-ana' }))
    expect(four.when(ana, ready)).toEqual(reject({ code: 'floor/not_yours' }))
  })

  test('[FL11] somebody ready is moved or held → no longer ready', () => {
    const ready = anaAndCy.after(ana, { type: 'floor.ready', entryId: 'e-ana' })
    expect(ready.sees('hall')['floor']).toHaveProperty('entries.e-ana.isReady', true)
    for (const type of ['floor.later', 'floor.hold'] as const) {
      const moved = ready.after(moderator, { type, entryId: 'e-ana' })
      expect(moved.sees('hall')['floor']).not.toHaveProperty('entries.e-ana.isReady')
    }
  })
})
