import { expect, test } from 'vitest'
import { itemsInOrder } from '../../shared/features/agenda/forecast.ts'
import { segmentNow } from '../../shared/features/agenda/segments.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import { view } from '../../shared/meeting/view.ts'
import { meetingWithParts, part } from '../support/agenda-with-parts.ts'
import { chair, given, person, type Given } from '../support/given.ts'
import { minutes } from '../support/small-meeting.ts'
import { added } from '../support/floor-meeting.ts'

const meeting = given(
  ...meetingWithParts(part(30, { kind: 'breakout' }), part(30, { kind: 'report', queue: 'open' }), part(30)),
  added('ana', 'room'),
)
const begun = meeting.at(minutes(60)).after(chair, { type: 'agenda.open', itemId: 'i2', expects: {} })
const start = (segment: number) => ({ type: 'agenda.start_segment', itemId: 'i2', segment }) as const
const partNow = ({ state }: Given) =>
  segmentNow(itemsInOrder(view(state, 'hall').agenda).find(({ itemId }) => itemId === 'i2')!)
const isQueueClosed = ({ state }: Given) => state.floor.items['i2']?.isQueueClosed

test('[AG45] an item with parts is opened → its first part begins with it', () => {
  expect(meeting.when(chair, { type: 'agenda.open', itemId: 'i2', expects: {} })).toEqual(
    accept(
      { type: 'agenda.item_opened', itemId: 'i2' },
      { type: 'agenda.segment_started', itemId: 'i2', segment: 0, queue: 'closed' },
    ),
  )
  expect(partNow(begun)).toMatchObject({ rank: 0, title: { en: 'breakout' }, next: { rank: 1 } })
})

test('[AG45] the chair begins any part, once; none begins by itself', () => {
  expect(partNow(begun.at(minutes(95)))).toMatchObject({ rank: 0 })
  const second = begun.at(minutes(95)).after(chair, start(1))
  expect(partNow(second)).toMatchObject({ rank: 1, untilMs: minutes(125) })
  expect(second.when(chair, start(1))).toEqual(accept())
  expect(partNow(second.after(chair, start(0)))).toMatchObject({ rank: 0, untilMs: minutes(125) })
})

test('[AG45] a part that is not there, or of an item that is not on → refused', () => {
  expect(begun.when(chair, start(3))).toEqual(reject({ code: 'agenda/unknown_part' }))
  expect(meeting.when(chair, start(0))).toEqual(reject({ code: 'agenda/not_on' }))
  expect(begun.when(chair, { ...start(0), itemId: 'i99' })).toEqual(reject({ code: 'agenda/unknown_item' }))
})

test('[AG46] the clock of a part stands while the item does, also where it begins in a pause', () => {
  const expects = { itemId: 'i2' }
  const paused = begun.at(minutes(70)).after(chair, { type: 'agenda.pause', expects })
  const resumed = paused.at(minutes(75)).after(chair, { type: 'agenda.resume', expects })
  expect(partNow(resumed)?.untilMs).toBe(minutes(95))
  const inPause = paused
    .at(minutes(72))
    .after(chair, start(1))
    .at(minutes(75))
    .after(chair, { type: 'agenda.resume', expects })
  expect(partNow(inPause)?.untilMs).toBe(minutes(105))
})

test('[AG46] the last part ends with the item, however long the item is estimated', () => {
  const last = begun.at(minutes(130)).after(chair, start(2))
  expect(partNow(last)?.untilMs).toBe(minutes(150))
  expect(partNow(last.after(chair, { type: 'agenda.set_minutes', itemId: 'i2', minutes: 100 }))?.untilMs).toBe(
    minutes(160),
  )
})

test('[AG47] the queue is open or closed by the rule of the part that begins, else by that of its kind', () => {
  expect(isQueueClosed(begun)).toBe(true)
  expect(begun.when(person('ana', 'participant'), { type: 'floor.ask', itemId: 'i2' })).toEqual(
    reject({ code: 'floor/queue_closed' }),
  )
  expect(isQueueClosed(begun.after(chair, start(1)))).toBe(false)
  expect(isQueueClosed(begun.after(chair, start(2)))).toBe(false)
  const briefed = given(...meetingWithParts(part(10, { kind: 'briefing' }), part(10)))
  expect(isQueueClosed(briefed.after(chair, { type: 'agenda.open', itemId: 'i2', expects: {} }))).toBe(true)
})
