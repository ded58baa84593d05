import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { dueOf } from '../../shared/meeting/due.ts'
import { ana, asked, floorOf } from '../support/floor-meeting.ts'
import { chair, START_MS, system } from '../support/given.ts'

const queue = floorOf('i1').and(asked('bo', START_MS))
const inMinutes = (minutes: number) => START_MS + minutes * 60_000
const lastCall = (minutes: number) => ({ type: 'floor.last_call', itemId: 'i1', atMs: inMinutes(minutes) }) as const
const cancel = { type: 'floor.cancel_last_call', itemId: 'i1' } as const
const made = queue.after(chair, lastCall(5))
const dueOfFloor = ({ state }: typeof made) => dueOf(state).filter(({ cause }) => cause.startsWith('floor-'))

describe('last call', () => {
  test('[FL91] the chair makes it → everybody sees when the list closes, and it closes by itself then', () => {
    for (const audience of ['hall', 'podium', 'screen'] as const)
      expect(made.sees(audience)['floor']).toHaveProperty('lastCallAtMs', inMinutes(5))
    expect(dueOfFloor(made)).toMatchObject([
      { atMs: inMinutes(5), command: { type: 'floor.close_queue', itemId: 'i1' } },
    ])
    const closed = made.at(inMinutes(5)).after(system, { type: 'floor.close_queue', itemId: 'i1' })
    expect(closed.when(ana, { type: 'floor.ask', itemId: 'i1' })).toEqual(reject({ code: 'floor/queue_closed' }))
    expect(closed.sees('hall')['floor']).not.toHaveProperty('lastCallAtMs')
    expect(dueOfFloor(closed)).toEqual([])
  })

  test('[FL91] until then anybody asks → has a place', () => {
    expect(made.at(inMinutes(4)).when(ana, { type: 'floor.ask', itemId: 'i1' })).toMatchObject({ outcome: 'accepted' })
  })

  test('[FL91] made for another instant, or the same one → moves, or nothing happens', () => {
    expect(made.after(chair, lastCall(10)).sees('hall')['floor']).toHaveProperty('lastCallAtMs', inMinutes(10))
    expect(made.when(chair, lastCall(5))).toEqual(accept())
  })

  test('[FL91] taken back, or the list closed at once → nothing falls due any more', () => {
    expect(dueOfFloor(made.after(chair, cancel))).toEqual([])
    expect(dueOfFloor(made.after(chair, { type: 'floor.close_queue', itemId: 'i1' }))).toEqual([])
    expect(queue.when(chair, cancel)).toEqual(reject({ code: 'floor/no_last_call' }))
  })

  test('[FL91] put off, or taken back, while it fell due → the queue stays open', () => {
    const close = { type: 'floor.close_queue', itemId: 'i1' } as const
    for (const later of [made.after(chair, lastCall(10)), made.after(chair, cancel)])
      expect(later.at(inMinutes(5)).when(system, close)).toEqual(reject({ code: 'floor/no_last_call' }))
  })

  test('[FL91] a part of the item begins that closes the queue → the last call is over, also in the part after it', () => {
    const segment = { type: 'agenda.segment_started', itemId: 'i1' } as const
    const closed = made.and({ ...segment, segment: 0, queue: 'closed' })
    const open = closed.and({ ...segment, segment: 1, queue: 'open' })
    for (const meeting of [closed, open]) {
      expect(meeting.sees('hall')['floor']).not.toHaveProperty('lastCallAtMs')
      expect(dueOfFloor(meeting)).toEqual([])
    }
  })

  test('[FL91] for an instant that is past, a closed list, or an item that is not on → refused', () => {
    expect(queue.when(chair, lastCall(0))).toEqual(reject({ code: 'floor/already_past' }))
    const closed = queue.after(chair, { type: 'floor.close_queue', itemId: 'i1' })
    expect(closed.when(chair, lastCall(5))).toEqual(reject({ code: 'floor/queue_already_closed' }))
    for (const command of [
      { ...lastCall(5), itemId: 'i2' },
      { ...cancel, itemId: 'i2' },
    ])
      expect(queue.when(chair, command)).toEqual(reject({ code: 'floor/item_not_open' }))
  })

  test('[FL91] the item ends before → the list stays as it is, and closes once the item goes on', () => {
    const over = made.and({ type: 'agenda.item_closed', itemId: 'i1' })
    expect(dueOfFloor(over)).toEqual([])
    expect(dueOfFloor(over.and({ type: 'agenda.item_reopened', itemId: 'i1' }))).toHaveLength(1)
  })
})
