import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forecast, itemsInOrder } from '../../shared/features/agenda/forecast.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import { view } from '../../shared/meeting/view.ts'
import { chair, given, type Given } from '../support/given.ts'
import { chairActs, lived } from '../support/lived-agenda.ts'
import { minutes, smallMeeting } from '../support/small-meeting.ts'

const MINUTE_MS = 60_000
const meeting = given(...smallMeeting)
const pin = (itemId: string) => ({ type: 'agenda.pin', itemId }) as const
const estimate = (itemId: string, length: number) => ({ type: 'agenda.set_minutes', itemId, minutes: length }) as const
const at = ({ state }: Given, after: number) => forecast(view(state, 'hall').agenda, minutes(after))
const fromTo = (start: number, end: number) => ({ startMs: minutes(start), endMs: minutes(end) })
const late = (after: number) =>
  meeting.at(minutes(after)).after(chair, { type: 'agenda.open', itemId: 'i1', expects: {} })

test('[AG40] the chair pins a planned item or unpins it, once', () => {
  const pinned = meeting.after(chair, pin('i3'))
  expect(view(pinned.state, 'hall').agenda.items['i3']?.isPinned).toBe(true)
  expect(pinned.when(chair, pin('i3'))).toEqual(accept())
  const free = pinned.after(chair, { type: 'agenda.unpin', itemId: 'i3' })
  expect(free.state.agenda.items).toEqual(meeting.state.agenda.items)
  expect(free.when(chair, { type: 'agenda.unpin', itemId: 'i3' })).toEqual(accept())
  expect(late(0).when(chair, pin('i1'))).toEqual(reject({ code: 'agenda/not_planned' }))
  expect(meeting.when(chair, { type: 'agenda.unpin', itemId: 'i99' })).toEqual(reject({ code: 'agenda/unknown_item' }))
})

describe('coffee cannot move', () => {
  const pinned = late(12).after(chair, pin('i3'))

  test('[AG41] what runs into it is to be shortened, and says by how much', () => {
    expect(at(pinned, 20).expected).toMatchObject({
      i1: fromTo(12, 72),
      i2: { ...fromTo(72, 150), shortByMs: 12 * MINUTE_MS },
      i3: fromTo(150, 180),
    })
    expect(at(pinned, 20).expected['i1']).not.toHaveProperty('shortByMs')
  })

  test('[AG41] the last before it first, and what is on after that', () => {
    const long = pinned.after(chair, estimate('i1', 150))
    expect(at(long, 20).expected).toMatchObject({
      i1: { ...fromTo(12, 150), shortByMs: 12 * MINUTE_MS },
      i2: { ...fromTo(150, 150), shortByMs: 90 * MINUTE_MS },
      i3: fromTo(150, 180),
    })
  })

  test('[AG42] once its time is past, it begins when the one before it ends', () => {
    const long = pinned.after(chair, estimate('i1', 200)).after(chair, { type: 'agenda.skip', itemId: 'i2' })
    expect(at(long, 151).expected).toMatchObject({ i1: fromTo(12, 212), i3: fromTo(212, 242) })
    expect(at(long, 151).expected['i1']).not.toHaveProperty('shortByMs')
  })
})

test('[AG43] a hard stop says what lies beyond it, and by how much', () => {
  const stop = {
    type: 'agenda.set_hard_stop',
    dayId: 'd1',
    atMs: minutes(170),
    label: { en: 'Interpretation ends' },
  } as const
  const stopped = late(12).after(chair, stop)
  expect(view(stopped.state, 'hall').agenda.days['d1']).toMatchObject({
    hardStopMs: minutes(170),
    hardStopLabel: { en: 'Interpretation ends' },
  })
  expect(at(stopped, 20).expected).toMatchObject({ i3: { ...fromTo(162, 192), beyondStopMs: 22 * MINUTE_MS } })
  expect(at(stopped, 20).expected['i2']).not.toHaveProperty('beyondStopMs')
  expect(at(late(30).after(chair, stop), 30).expected['i3']).toMatchObject({ beyondStopMs: 30 * MINUTE_MS })
  const free = stopped.after(chair, { type: 'agenda.set_hard_stop', dayId: 'd1' })
  expect(free.state.agenda.days).toEqual(meeting.state.agenda.days)
  expect(free.when(chair, { type: 'agenda.set_hard_stop', dayId: 'd1' })).toEqual(accept())
  expect(meeting.when(chair, { ...stop, dayId: 'd9' })).toEqual(reject({ code: 'agenda/unknown_day' }))
})

test('[AG44] the chair estimates an item anew → it takes so long, its plan stays', () => {
  const longer = late(0).after(chair, estimate('i1', 65))
  expect(at(longer, 10)).toMatchObject({
    remainingMs: 55 * MINUTE_MS,
    expected: { i1: fromTo(0, 65), i2: fromTo(65, 155) },
    latenessMs: 5 * MINUTE_MS,
  })
  expect(longer.state.agenda.items['i1']).toMatchObject({ ...fromTo(0, 60), minutes: 65 })
  expect(at(meeting.after(chair, estimate('i5', 45)), -30).expected['i5']).toEqual(fromTo(1500, 1545))
  const over = late(0).after(chair, { type: 'agenda.close', expects: { itemId: 'i1' } })
  expect(over.when(chair, estimate('i1', 5))).toEqual(reject({ code: 'agenda/is_over' }))
  expect(over.when(chair, estimate('i99', 5))).toEqual(reject({ code: 'agenda/unknown_item' }))
})

describe('whatever the chair did and pinned', () => {
  const pins = fc.subarray(['i2', 'i3', 'i5'])
  const lengths = fc.array(fc.tuple(fc.constantFrom('i1', 'i2', 'i3'), fc.integer({ min: 1, max: 120 })), {
    maxLength: 3,
  })
  const history = fc.record({ acts: chairActs, pinned: pins, lengths, later: fc.nat(40) })

  const after = ({
    acts,
    pinned,
    lengths: estimates,
    later,
  }: typeof history extends fc.Arbitrary<infer T> ? T : never) => {
    const { meeting: held, after: passed } = lived(acts)
    const nowMs = minutes(passed + later)
    const commands = [...pinned.map(pin), ...estimates.map(([itemId, length]) => estimate(itemId, length))]
    const now = commands.reduce(
      (next, command) => (next.when(chair, command).outcome === 'accepted' ? next.after(chair, command) : next),
      held.at(nowMs),
    )
    const agenda = view(now.state, 'hall').agenda
    const told = forecast(agenda, nowMs)
    const items = itemsInOrder(agenda)
    const from = items.findIndex(({ itemId }) => itemId === told.nextItemId)
    const rest =
      from < 0
        ? []
        : items.slice(from).filter(({ status, dayId }) => status === 'planned' && dayId === items[from]!.dayId)
    return { told, items, rest, nowMs, currentId: agenda.currentItemId }
  }

  test('[AG20, AG41] nothing begins before its plan, the order stays, and nothing overlaps', () => {
    fc.assert(
      fc.property(history, (one) => {
        const { told, rest, currentId } = after(one)
        let freeMs = currentId ? told.expected[currentId]!.endMs : -Infinity
        for (const { itemId, startMs } of rest) {
          const expected = told.expected[itemId]!
          expect(expected.startMs).toBeGreaterThanOrEqual(Math.max(startMs, freeMs))
          expect(expected.endMs).toBeGreaterThanOrEqual(expected.startMs)
          freeMs = expected.endMs
        }
      }),
    )
  })

  test('[AG41, AG42] every fixed point that is still ahead begins as planned', () => {
    fc.assert(
      fc.property(history, (one) => {
        const { told, rest, nowMs } = after(one)
        let beforeMs = nowMs
        for (const item of rest.filter(({ isPinned }) => isPinned)) {
          const { startMs } = told.expected[item.itemId]!
          if (item.startMs >= beforeMs) expect(startMs).toBe(item.startMs)
          beforeMs = startMs
        }
      }),
    )
  })

  test('[AG41] what is missing of an item’s length is what it says to be short by', () => {
    fc.assert(
      fc.property(history, (one) => {
        const { told, rest } = after(one)
        for (const { itemId, startMs, endMs, minutes: estimated } of rest) {
          const { startMs: fromMs, endMs: toMs, shortByMs = 0 } = told.expected[itemId]!
          expect(toMs - fromMs + shortByMs).toBe(estimated === undefined ? endMs - startMs : estimated * MINUTE_MS)
          expect(shortByMs).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})
