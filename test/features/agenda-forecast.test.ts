import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forecast, itemsInOrder } from '../../shared/features/agenda/forecast.ts'
import { view } from '../../shared/meeting/view.ts'
import { chair, given, START_MS, type Given } from '../support/given.ts'
import { chairActs, lived } from '../support/lived-agenda.ts'
import { minutes, smallMeeting } from '../support/small-meeting.ts'

const meeting = given(...smallMeeting)
const opened = (itemId: string, after: number) =>
  meeting.at(minutes(after)).after(chair, { type: 'agenda.open', itemId, expects: {} })
const at = ({ state }: Given, after: number) => forecast(view(state, 'hall').agenda, minutes(after))
const fromTo = (start: number, end: number) => ({ startMs: minutes(start), endMs: minutes(end) })
const MINUTE_MS = 60_000

describe('an item late', () => {
  const late = opened('i1', 12)

  test('[AG20] moves everything after it on the same day', () => {
    expect(at(late, 20).expected).toMatchObject({ i1: fromTo(12, 72), i2: fromTo(72, 162), i3: fromTo(162, 192) })
  })

  test('[AG21] days other than the current one are as planned', () => {
    expect(at(late, 20).expected).toMatchObject({ i4: fromTo(1440, 1500), i5: fromTo(1500, 1530) })
  })

  test('[AG22] the meeting is as late as its next item', () => {
    expect(at(late, 20)).toMatchObject({ latenessMs: 12 * MINUTE_MS, nextItemId: 'i2' })
    expect(at(late, 80).latenessMs).toBe(20 * MINUTE_MS)
    expect(at(opened('i1', 0), 20).latenessMs).toBe(0)
  })

  test('[AG22] at the last item of the day, as its end', () => {
    expect(at(opened('i3', 155), 160).latenessMs).toBe(5 * MINUTE_MS)
    expect(at(opened('i3', 140), 145).latenessMs).toBe(0)
  })

  test('[AG23] what is left stands still in a pause and counts below 0 in overtime', () => {
    const paused = late.at(minutes(20)).after(chair, { type: 'agenda.pause', expects: { itemId: 'i1' } })
    expect(at(late, 20).remainingMs).toBe(52 * MINUTE_MS)
    expect(at(late, 75).remainingMs).toBe(-3 * MINUTE_MS)
    expect(at(paused, 30).remainingMs).toBe(52 * MINUTE_MS)
    expect(at(meeting, 30)).not.toHaveProperty('remainingMs')
  })

  test('[AG19] pauses are added to its end', () => {
    const paused = late.at(minutes(20)).after(chair, { type: 'agenda.pause', expects: { itemId: 'i1' } })
    expect(at(paused, 30).expected['i1']).toEqual(fromTo(12, 82))
    const resumed = paused.at(minutes(30)).after(chair, { type: 'agenda.resume', expects: { itemId: 'i1' } })
    expect(at(resumed, 50).expected).toMatchObject({ i1: fromTo(12, 82), i2: fromTo(82, 172) })
  })
})

describe('an item early', () => {
  test('[AG20] pulls nothing before its plan', () => {
    const closed = opened('i1', -10)
      .at(minutes(40))
      .after(chair, { type: 'agenda.close', expects: { itemId: 'i1' } })
    expect(at(closed, 40)).toMatchObject({ expected: { i1: fromTo(-10, 40), i2: fromTo(60, 150) }, latenessMs: 0 })
  })
})

test('[AG19] a skipped item takes no time', () => {
  const skipped = opened('i1', 12).after(chair, { type: 'agenda.skip', itemId: 'i2' })
  expect(at(skipped, 20).expected).toMatchObject({ i3: fromTo(150, 180) })
  expect(at(skipped, 20).expected).not.toHaveProperty('i2')
  expect(at(skipped, 20)).toMatchObject({ latenessMs: 0, nextItemId: 'i3' })
})

describe('[AG24] while nothing is on', () => {
  test('before the beginning everything is as planned', () => {
    expect(at(meeting, -30)).toMatchObject({ expected: { i1: fromTo(0, 60) }, latenessMs: 0, nextItemId: 'i1' })
  })

  test('after the planned beginning the next item is expected now', () => {
    expect(at(meeting, 25)).toMatchObject({
      expected: { i1: fromTo(25, 85), i2: fromTo(85, 175) },
      latenessMs: 25 * MINUTE_MS,
    })
  })

  test('a meeting that was never held moves nothing', () => {
    expect(at(meeting, 20 * 1440)).toMatchObject({
      expected: { i1: fromTo(0, 60), i5: fromTo(1500, 1530) },
      latenessMs: 0,
    })
  })
})

describe('whatever the chair did', () => {
  test('[AG20] later items of the day keep their length, do not overlap, and do not begin before their plan', () => {
    fc.assert(
      fc.property(chairActs, fc.nat(30), (acts, later) => {
        const { meeting: now, after } = lived(acts)
        const agenda = view(now.state, 'hall').agenda
        const { expected, nextItemId } = forecast(agenda, minutes(after + later))
        const items = itemsInOrder(agenda)
        const rest = items
          .slice(items.findIndex(({ itemId }) => itemId === nextItemId))
          .filter(({ status }) => status === 'planned')
        let freeMs = agenda.currentItemId ? expected[agenda.currentItemId]!.endMs : START_MS
        for (const { itemId, startMs, endMs } of nextItemId ? rest : []) {
          const { startMs: fromMs, endMs: toMs } = expected[itemId]!
          expect(toMs - fromMs).toBe(endMs - startMs)
          expect(fromMs).toBeGreaterThanOrEqual(Math.max(startMs, freeMs))
          freeMs = toMs
        }
      }),
    )
  })

  test('[AG19, AG22] what is past is as it was, nothing lies before now, and nobody is early', () => {
    fc.assert(
      fc.property(chairActs, fc.nat(30), (acts, later) => {
        const { meeting: now, after } = lived(acts)
        const agenda = view(now.state, 'hall').agenda
        const { expected, latenessMs } = forecast(agenda, minutes(after + later))
        expect(latenessMs).toBeGreaterThanOrEqual(0)
        for (const [itemId, item] of Object.entries(agenda.items)) {
          if (item.status === 'skipped') expect(expected).not.toHaveProperty(itemId)
          if (item.status === 'closed')
            expect(expected[itemId]).toEqual({ startMs: item.openedAtMs, endMs: item.closedAtMs })
        }
        if (agenda.currentItemId)
          expect(expected[agenda.currentItemId]!.endMs).toBeGreaterThanOrEqual(minutes(after + later))
      }),
    )
  })
})
