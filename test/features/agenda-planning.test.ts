import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forecast } from '../../shared/features/agenda/forecast.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import { view } from '../../shared/meeting/view.ts'
import { chair, given, text, type Given } from '../support/given.ts'
import { chairActs, lived } from '../support/lived-agenda.ts'
import { minutes, smallMeeting } from '../support/small-meeting.ts'
import { agendaOf } from '../support/agenda-of.ts'

const meeting = given(...smallMeeting)
const opened = meeting.after(chair, { type: 'agenda.open', itemId: 'i1', expects: {} })
const NEW = { kind: 'briefing', title: { en: 'A briefing' }, minutes: 20 } as const
const insert = (dayId: string, afterItemId?: string) =>
  ({ type: 'agenda.insert', dayId, ...(afterItemId && { afterItemId }), item: NEW }) as const
const move = (itemId: string, dayId: string, afterItemId?: string) =>
  ({ type: 'agenda.move', itemId, dayId, ...(afterItemId && { afterItemId }) }) as const
const orderOf = ({ state }: Given, dayId: string) => state.agenda.days.find((day) => day.dayId === dayId)?.itemIds
const planOf = ({ state }: Given, itemId: string) => {
  const { startMs, endMs } = state.agenda.items[itemId]!
  return [startMs, endMs].map((atMs) => (atMs - minutes(0)) / 60_000)
}

describe('inserting', () => {
  test('[AG48] behind another one → planned from where that one ends; what follows is forecast behind it', () => {
    expect(opened.when(chair, insert('d1', 'i1'))).toEqual(
      accept({
        type: 'agenda.item_inserted',
        itemId: 'item-new1',
        dayId: 'd1',
        afterItemId: 'i1',
        kind: 'briefing',
        titleText: text({ en: 'A briefing' }),
        startMs: minutes(60),
        endMs: minutes(80),
      }),
    )
    const inserted = opened.after(chair, insert('d1', 'i1'))
    expect(orderOf(inserted, 'd1')).toEqual(['i1', 'item-new1', 'i2', 'i3'])
    expect(forecast(view(inserted.state, 'hall').agenda, minutes(0)).expected['i2']).toEqual({
      startMs: minutes(80),
      endMs: minutes(170),
    })
  })

  test('[AG48] first on a day, and several behind each other, never planned behind what follows', () => {
    const first = meeting.after(chair, insert('d2'))
    expect(orderOf(first, 'd2')).toEqual(['item-new1', 'i4', 'i5'])
    expect(planOf(first, 'item-new1')).toEqual([1440, 1460])
    const twice = opened.after(chair, insert('d1', 'i1')).after(chair, insert('d1', 'item-new1'))
    expect(planOf(twice, 'item-new2')).toEqual([60, 80])
    expect(planOf(opened.after(chair, insert('d1', 'i3')), 'item-new1')).toEqual([180, 200])
  })

  test('[AG48] before what was opened, or where there is no such day or item → refused', () => {
    expect(opened.when(chair, insert('d1'))).toEqual(reject({ code: 'agenda/place_is_past' }))
    expect(opened.when(chair, insert('d9'))).toEqual(reject({ code: 'agenda/unknown_day' }))
    expect(opened.when(chair, insert('d1', 'i5'))).toEqual(reject({ code: 'agenda/unknown_item' }))
  })
})

describe('moving', () => {
  test('[AG49] on its day → those that changed places follow each other', () => {
    const later = meeting.after(chair, move('i1', 'd1', 'i2'))
    expect(orderOf(later, 'd1')).toEqual(['i2', 'i1', 'i3'])
    expect(['i2', 'i1', 'i3'].map((itemId) => planOf(later, itemId))).toEqual([
      [0, 90],
      [90, 150],
      [150, 180],
    ])
    const earlier = opened.after(chair, move('i3', 'd1', 'i1'))
    expect(['i1', 'i3', 'i2'].map((itemId) => planOf(earlier, itemId))).toEqual([
      [0, 60],
      [60, 90],
      [90, 180],
    ])
  })

  test('[AG49] past a pinned item → that one keeps its time', () => {
    const moved = meeting.after(chair, { type: 'agenda.pin', itemId: 'i2' }).after(chair, move('i3', 'd1'))
    expect(orderOf(moved, 'd1')).toEqual(['i3', 'i1', 'i2'])
    expect(['i3', 'i1', 'i2'].map((itemId) => planOf(moved, itemId))).toEqual([
      [0, 30],
      [30, 90],
      [60, 150],
    ])
  })

  test('[AG49] to another day → planned as if inserted there; a day keeps one item', () => {
    const moved = opened.after(chair, move('i2', 'd2', 'i4'))
    expect([orderOf(moved, 'd1'), orderOf(moved, 'd2')]).toEqual([
      ['i1', 'i3'],
      ['i4', 'i2', 'i5'],
    ])
    expect(planOf(moved, 'i2')).toEqual([1500, 1590])
    expect(moved.state.agenda.items['i2']?.dayId).toBe('d2')
    const alone = meeting.after(chair, move('i5', 'd1', 'i3'))
    expect(alone.when(chair, move('i4', 'd1', 'i3'))).toEqual(reject({ code: 'agenda/last_of_day' }))
  })

  test('[AG49] where it stands already → nothing; before what was opened, or once it was opened → refused', () => {
    expect(meeting.when(chair, move('i2', 'd1', 'i1'))).toEqual(accept())
    expect(opened.when(chair, move('i3', 'd1'))).toEqual(reject({ code: 'agenda/place_is_past' }))
    expect(opened.when(chair, move('i1', 'd1', 'i2'))).toEqual(reject({ code: 'agenda/not_planned' }))
    expect(meeting.when(chair, move('i2', 'd1', 'i2'))).toEqual(reject({ code: 'agenda/unknown_item' }))
  })

  test('[AG49] whatever was done before, lengths stay, and planned ones begin in the order of the day', () => {
    const ids = fc.constantFrom('i1', 'i2', 'i3', 'i4', 'i5')
    const moves = fc.array(fc.tuple(ids, fc.constantFrom('d1', 'd2'), fc.option(ids, { nil: undefined })), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(chairActs, moves, (acts, wished) => {
        const before = lived(acts).meeting
        const after = wished.reduce((next, one) => {
          const command = move(...one)
          return next.when(chair, command).outcome === 'accepted' ? next.after(chair, command) : next
        }, before)
        const { items, days } = after.state.agenda
        for (const [itemId, { startMs, endMs }] of Object.entries(items))
          expect(endMs - startMs).toBe(
            before.state.agenda.items[itemId]!.endMs - before.state.agenda.items[itemId]!.startMs,
          )
        expect(days.flatMap(({ itemIds }) => itemIds).toSorted()).toEqual(['i1', 'i2', 'i3', 'i4', 'i5'])
        for (const { dayId, itemIds } of days) for (const itemId of itemIds) expect(items[itemId]?.dayId).toBe(dayId)
      }),
    )
  })
})

describe('changing and removing', () => {
  test('[AG50] the title at any time, the kind only while it is planned', () => {
    const change = { type: 'agenda.change', itemId: 'i1', title: { en: 'Welcome' } } as const
    expect(opened.after(chair, change).state.agenda.items['i1']?.title).toEqual({ en: 'Welcome' })
    expect(meeting.after(chair, { ...change, kind: 'briefing' }).state.agenda.items['i1']).toMatchObject({
      kind: 'briefing',
      title: { en: 'Welcome' },
    })
    expect(opened.when(chair, { ...change, kind: 'briefing' })).toEqual(reject({ code: 'agenda/not_planned' }))
    expect(opened.when(chair, { type: 'agenda.change', itemId: 'i1', kind: 'opening' })).toEqual(accept())
    expect(opened.when(chair, { ...change, itemId: 'i99' })).toEqual(reject({ code: 'agenda/unknown_item' }))
  })

  test('[AG50] only what was inserted and never opened is taken out', () => {
    const inserted = opened.after(chair, insert('d1', 'i1'))
    const remove = { type: 'agenda.remove', itemId: 'item-new1' } as const
    expect(inserted.after(chair, remove).state.agenda.items).toEqual(opened.state.agenda.items)
    expect(orderOf(inserted.after(chair, remove), 'd1')).toEqual(['i1', 'i2', 'i3'])
    expect(inserted.when(chair, { ...remove, itemId: 'i2' })).toEqual(reject({ code: 'agenda/not_inserted' }))
    const running = inserted.after(chair, { type: 'agenda.advance', expects: { itemId: 'i1' } })
    expect(running.when(chair, remove)).toEqual(reject({ code: 'agenda/not_planned' }))
    const others = ['i4', 'i5'].reduce(
      (next, itemId) => next.after(chair, move(itemId, 'd1', 'i3')),
      meeting.after(chair, insert('d2', 'i5')),
    )
    expect(others.when(chair, remove)).toEqual(reject({ code: 'agenda/last_of_day' }))
  })
})

describe('postponing', () => {
  const reason = { en: 'For lack of time' }
  const words = { kind: 'words', words: { en: 'A virtual meeting' } } as const
  const postpone = (itemId: string) => ({ type: 'agenda.postpone', itemId, reason, target: words }) as const
  const back = (itemId: string) => ({ type: 'agenda.unpostpone', itemId }) as const

  test('[AG51] a planned item → its status, reason and target stand in the agenda, and "next" passes it over', () => {
    const postponed = opened.after(chair, postpone('i2'))
    expect(view(postponed.state, 'hall').agenda.items['i2']).toMatchObject({
      status: 'postponed',
      postponed: { reason, target: words },
    })
    expect(forecast(view(postponed.state, 'hall').agenda, minutes(0)).expected).not.toHaveProperty('i2')
    expect(
      postponed.after(chair, { type: 'agenda.advance', expects: { itemId: 'i1' } }).state.agenda.currentItemId,
    ).toBe('i3')
    expect(postponed.after(chair, back('i2')).state.agenda.items).toEqual(opened.state.agenda.items)
  })

  test('[AG51] the one that is on → it is closed by it; taken back it is closed, going back puts it on again', () => {
    const postponed = opened.at(minutes(20)).after(chair, { ...postpone('i1'), target: { kind: 'day', dayId: 'd2' } })
    expect(postponed.state.agenda.currentItemId).toBeUndefined()
    expect(postponed.state.agenda.items['i1']).toMatchObject({ status: 'postponed', closedAtMs: minutes(20) })
    expect(postponed.after(chair, back('i1')).state.agenda.items['i1']?.status).toBe('closed')
    expect(agendaOf(postponed.after(chair, { type: 'agenda.go_back', expects: {} }))).toEqual(agendaOf(opened))
    expect(postponed.after(chair, { type: 'agenda.advance', expects: {} }).state.agenda.currentItemId).toBe('i2')
  })

  test('[AG51] what is over, or to a place that does not exist → refused', () => {
    const closed = opened.after(chair, { type: 'agenda.close', expects: { itemId: 'i1' } })
    expect(closed.when(chair, postpone('i1'))).toEqual(reject({ code: 'agenda/is_over' }))
    expect(closed.when(chair, back('i2'))).toEqual(reject({ code: 'agenda/not_postponed' }))
    const to = (target: { kind: 'day'; dayId: string } | { kind: 'item'; itemId: string }) =>
      meeting.when(chair, { ...postpone('i2'), target })
    expect(to({ kind: 'day', dayId: 'd9' })).toEqual(reject({ code: 'agenda/unknown_day' }))
    expect(to({ kind: 'item', itemId: 'i9' })).toEqual(reject({ code: 'agenda/unknown_item' }))
    expect(to({ kind: 'item', itemId: 'i5' }).outcome).toBe('accepted')
  })
})
