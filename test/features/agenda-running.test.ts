import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { chair, given, moderator, person, secretariat, text } from '../support/given.ts'
import { chairActs, lived } from '../support/lived-agenda.ts'
import { minutes, smallMeeting } from '../support/small-meeting.ts'
import { agendaOf, undated } from '../support/agenda-of.ts'

const meeting = given(...smallMeeting)
const opened = (itemId: string) => meeting.after(chair, { type: 'agenda.open', itemId, expects: {} })
const itemOf = ({ state }: typeof meeting, itemId: string) => state.agenda.items[itemId]

describe('opening', () => {
  test('[AG1] the chair opens an item → it is on with its actual start', () => {
    const late = meeting.at(minutes(4)).after(chair, { type: 'agenda.open', itemId: 'i1', expects: {} })
    expect(late.state.agenda.currentItemId).toBe('i1')
    expect(itemOf(late, 'i1')).toMatchObject({ status: 'open', openedAtMs: minutes(4), startMs: minutes(0) })
  })

  test('[AG2] the chair opens an item while another is on → the other is closed by the same step', () => {
    const command = { type: 'agenda.open', itemId: 'i3', expects: { itemId: 'i1' } } as const
    expect(opened('i1').when(chair, command)).toEqual(
      accept(
        { type: 'agenda.item_closed', itemId: 'i1' },
        { type: 'agenda.item_opened', itemId: 'i3', afterItemId: 'i1' },
      ),
    )
    const next = opened('i1').at(minutes(50)).after(chair, command)
    expect(itemOf(next, 'i1')).toMatchObject({ status: 'closed', closedAtMs: minutes(50) })
    expect(next.state.agenda.currentItemId).toBe('i3')
  })

  test('[AG12] opening what is on, closed, skipped or unknown → refused', () => {
    const open = (itemId: string, expected?: string) =>
      ({ type: 'agenda.open', itemId, expects: { ...(expected && { itemId: expected }) } }) as const
    const closed = opened('i1').after(chair, { type: 'agenda.close', expects: { itemId: 'i1' } })
    expect(opened('i1').when(chair, open('i1', 'i1'))).toEqual(reject({ code: 'agenda/already_on' }))
    expect(closed.when(chair, open('i1'))).toEqual(reject({ code: 'agenda/not_planned' }))
    expect(meeting.after(chair, { type: 'agenda.skip', itemId: 'i1' }).when(chair, open('i1'))).toEqual(
      reject({ code: 'agenda/not_planned' }),
    )
    for (const itemId of ['i99', 'constructor', 'toString']) {
      expect(meeting.when(chair, open(itemId))).toEqual(reject({ code: 'agenda/unknown_item' }))
    }
  })
})

describe('next', () => {
  const next = (itemId?: string) => ({ type: 'agenda.advance', expects: { ...(itemId && { itemId }) } }) as const

  test('[AG3] closes what is on and opens the first planned item after it', () => {
    const skipped = opened('i1').after(chair, { type: 'agenda.skip', itemId: 'i2' })
    expect(opened('i1').after(chair, next('i1')).state.agenda.currentItemId).toBe('i2')
    expect(skipped.after(chair, next('i1')).state.agenda.currentItemId).toBe('i3')
  })

  test('[AG4] while nothing is on → the first planned item after all that were opened', () => {
    expect(meeting.after(chair, next()).state.agenda.currentItemId).toBe('i1')
    const closed = opened('i2').after(chair, { type: 'agenda.close', expects: { itemId: 'i2' } })
    expect(closed.after(chair, next()).state.agenda.currentItemId).toBe('i3')
  })

  test('[AG4] on the next day → leftovers of the day that is over are passed over', () => {
    const closed = opened('i2').after(chair, { type: 'agenda.close', expects: { itemId: 'i2' } })
    expect(closed.at(minutes(24 * 60)).after(chair, next()).state.agenda.currentItemId).toBe('i4')
    expect(closed.at(minutes(20 * 24 * 60)).after(chair, next()).state.agenda.currentItemId).toBe('i3')
  })

  test('[AG4] late in the evening of a day that nobody has begun → still its own first item', () => {
    const evening = meeting.at(minutes(15 * 60 + 59)).after(chair, next())
    expect(evening.state.agenda.currentItemId).toBe('i1')
  })

  test('[AG5] on the last item of a day → refused', () => {
    expect(opened('i3').when(chair, next('i3'))).toEqual(reject({ code: 'agenda/no_next_item' }))
  })

  test('[AG6] two people press it at once → once; the second is told what is on now', () => {
    const after = opened('i1').after(chair, next('i1'))
    expect(after.when(secretariat, next('i1'))).toEqual(reject({ code: 'agenda/moved_on', currentItemId: 'i2' }))
  })

  test('[AG6] whoever believes in another item is refused, whatever they send', () => {
    const expects = { itemId: 'i2' }
    const moved = reject({ code: 'agenda/moved_on', currentItemId: 'i1' })
    for (const type of ['advance', 'close', 'pause', 'resume', 'go_back'] as const) {
      expect(opened('i1').when(chair, { type: `agenda.${type}`, expects })).toEqual(moved)
      expect(meeting.when(chair, { type: `agenda.${type}`, expects })).toEqual(reject({ code: 'agenda/moved_on' }))
    }
    expect(opened('i1').when(chair, { type: 'agenda.open', itemId: 'i3', expects })).toEqual(moved)
  })
})

describe('closing and pausing', () => {
  const expects = { itemId: 'i1' }

  test('[AG7] the chair closes what is on → nothing is on; actual start and end are kept', () => {
    const closed = opened('i1').at(minutes(70)).after(chair, { type: 'agenda.close', expects })
    expect(closed.state.agenda.currentItemId).toBeUndefined()
    expect(itemOf(closed, 'i1')).toMatchObject({ openedAtMs: minutes(0), closedAtMs: minutes(70), endMs: minutes(60) })
  })

  test('[AG8] pauses are added up, and closing ends one', () => {
    const once = opened('i1').at(minutes(10)).after(chair, { type: 'agenda.pause', expects })
    expect(itemOf(once, 'i1')).toMatchObject({ status: 'paused', pausedAtMs: minutes(10) })
    const resumed = once.at(minutes(15)).after(chair, { type: 'agenda.resume', expects })
    expect(itemOf(resumed, 'i1')).toMatchObject({ status: 'open', pausedMs: 5 * 60_000 })
    const again = resumed.at(minutes(20)).after(chair, { type: 'agenda.pause', expects })
    const closed = itemOf(again.at(minutes(22)).after(chair, { type: 'agenda.close', expects }), 'i1')
    expect(closed).toMatchObject({ status: 'closed', pausedMs: 7 * 60_000 })
    expect(closed).not.toHaveProperty('pausedAtMs')
  })

  test('[AG12] with nothing on, or in the state that is wished → refused', () => {
    for (const type of ['close', 'pause', 'resume'] as const) {
      expect(meeting.when(chair, { type: `agenda.${type}`, expects: {} })).toEqual(
        reject({ code: 'agenda/nothing_on' }),
      )
    }
    const paused = opened('i1').after(chair, { type: 'agenda.pause', expects })
    expect(paused.when(chair, { type: 'agenda.pause', expects })).toEqual(reject({ code: 'agenda/already_paused' }))
    expect(opened('i1').when(chair, { type: 'agenda.resume', expects })).toEqual(reject({ code: 'agenda/not_paused' }))
  })
})

describe('skipping', () => {
  test('[AG9] only what is planned is skipped, only what is skipped is taken back', () => {
    const skipped = meeting.after(chair, { type: 'agenda.skip', itemId: 'i2' })
    expect(itemOf(skipped, 'i2')?.status).toBe('skipped')
    expect(itemOf(skipped.after(chair, { type: 'agenda.unskip', itemId: 'i2' }), 'i2')?.status).toBe('planned')
    expect(opened('i1').when(chair, { type: 'agenda.skip', itemId: 'i1' })).toEqual(
      reject({ code: 'agenda/not_planned' }),
    )
    expect(meeting.when(chair, { type: 'agenda.unskip', itemId: 'i1' })).toEqual(reject({ code: 'agenda/not_skipped' }))
    expect(meeting.when(chair, { type: 'agenda.skip', itemId: 'i99' })).toEqual(reject({ code: 'agenda/unknown_item' }))
  })
})

describe('going back', () => {
  const back = (itemId?: string) => ({ type: 'agenda.go_back', expects: { ...(itemId && { itemId }) } }) as const
  const second = opened('i1')
    .at(minutes(60))
    .after(chair, { type: 'agenda.advance', expects: { itemId: 'i1' } })

  test('[AG10] undoes the opening and the closing of the last step', () => {
    const returned = second.at(minutes(61)).after(chair, back('i2'))
    expect(returned.state.agenda.items).toEqual(opened('i1').state.agenda.items)
    expect(returned.state.agenda.currentItemId).toBe('i1')
  })

  test('[AG10] undoes a closing alone', () => {
    const closed = second.after(chair, { type: 'agenda.close', expects: { itemId: 'i2' } })
    expect(closed.after(chair, back()).state.agenda).toEqual(second.state.agenda)
  })

  test('[AG10] a closing and a later opening are two steps', () => {
    const apart = opened('i1')
      .after(chair, { type: 'agenda.close', expects: { itemId: 'i1' } })
      .after(chair, { type: 'agenda.advance', expects: {} })
    const once = apart.after(chair, back('i2'))
    expect(once.state.agenda.currentItemId).toBeUndefined()
    expect(once.after(chair, back()).state.agenda.currentItemId).toBe('i1')
  })

  test('[AG10] whatever was done before, the agenda is as it was; what was paused runs again', () => {
    fc.assert(
      fc.property(chairActs, fc.constantFrom('advance', 'close'), (acts, act) => {
        const before = lived(acts).meeting.state.agenda
        const stepped = lived([...acts, [5, act]]).meeting.state.agenda
        if (stepped.past.length === before.past.length) return
        const back = lived([...acts, [5, act], [1, 'go_back']]).meeting.state.agenda
        const running = before.currentItemId && before.items[before.currentItemId]?.status === 'open'
        expect(back.currentItemId).toBe(before.currentItemId)
        expect(running ? undated(back) : back.past).toEqual(running ? undated(before) : before.past)
      }),
    )
  })

  test('[AG11] step by step to the beginning, then refused', () => {
    const begun = second.after(chair, back('i2')).after(chair, back('i1'))
    expect(agendaOf(begun)).toEqual(agendaOf(meeting))
    expect(begun.when(chair, back())).toEqual(reject({ code: 'agenda/nothing_before' }))
  })

  test('[AG11] twenty steps at most', () => {
    let many = meeting
    for (let step = 0; step < 12; step++) {
      many = many.and({ type: 'agenda.item_opened', itemId: 'i1' }, { type: 'agenda.item_closed', itemId: 'i1' })
    }
    expect(many.state.agenda.past).toHaveLength(20)
  })
})

test('[AG13] after the meeting was closed every command of the agenda is refused', () => {
  const over = meeting.and({ type: 'meeting.closed' })
  const days = [] as const
  for (const command of [
    { type: 'agenda.import', days },
    { type: 'agenda.open', itemId: 'i1', expects: {} },
    { type: 'agenda.advance', expects: {} },
    { type: 'agenda.close', expects: {} },
    { type: 'agenda.pause', expects: {} },
    { type: 'agenda.resume', expects: {} },
    { type: 'agenda.go_back', expects: {} },
    { type: 'agenda.skip', itemId: 'i1' },
    { type: 'agenda.unskip', itemId: 'i1' },
    { type: 'agenda.start_segment', itemId: 'i1', segment: 0 },
    { type: 'agenda.reopen', itemId: 'i1', expects: {} },
    { type: 'agenda.postpone', itemId: 'i1', reason: { en: 'Late' }, target: { kind: 'day', dayId: 'd2' } },
    { type: 'agenda.unpostpone', itemId: 'i1' },
    { type: 'agenda.pin', itemId: 'i1' },
    { type: 'agenda.unpin', itemId: 'i1' },
    { type: 'agenda.set_hard_stop', dayId: 'd1' },
    { type: 'agenda.set_minutes', itemId: 'i1', minutes: 5 },
    { type: 'agenda.insert', dayId: 'd1', item: { kind: 'break', title: { en: 'Lunch' }, minutes: 5 } },
    { type: 'agenda.move', itemId: 'i1', dayId: 'd2' },
    { type: 'agenda.change', itemId: 'i1' },
    { type: 'agenda.remove', itemId: 'i1' },
    { type: 'agenda.adopt', dayId: 'd1' },
    { type: 'agenda.unadopt', dayId: 'd1' },
    { type: 'agenda.note_apology', dayId: 'd1', name: 'Ana' },
    { type: 'agenda.remove_apology', apologyId: 'a1' },
    { type: 'agenda.answer_point', itemId: 'i1', point: 0, outcome: 'answered' },
    { type: 'agenda.meet_output', itemId: 'i1', output: 0, isMet: true },
  ] as const) {
    expect(over.when(secretariat, command)).toEqual(reject({ code: 'agenda/meeting_closed' }))
  }
})

test('[AG16] an erased title is empty; order and times stay', () => {
  const erased = opened('i1').withoutText(text({ en: 'Title of i2' }))
  expect(itemOf(erased, 'i2')).toEqual({ ...itemOf(opened('i1'), 'i2'), title: {} })
  expect(erased.state.agenda.currentItemId).toBe('i1')
})

test('moderators and participants do not run the agenda', () => {
  for (const actor of [moderator, person('p1', 'participant'), person('p2', 'member')]) {
    expect(meeting.when(actor, { type: 'agenda.advance', expects: {} })).toEqual(reject({ code: 'access/not_allowed' }))
  }
})
