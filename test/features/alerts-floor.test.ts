import { describe, expect, test } from 'vitest'
import { alertsOf } from '../../shared/meeting/alerts.ts'
import { ana, asked, bo, cy, floorOf } from '../support/floor-meeting.ts'
import { chair, moderator, type Given } from '../support/given.ts'
import { drawn, publish, tableOf, withHere } from '../support/groups-meeting.ts'
import { minutes } from '../support/small-meeting.ts'

const open = floorOf('i1')
const four = open.and(
  asked('ana', minutes(1)),
  asked('bo', minutes(2)),
  asked('cy', minutes(3)),
  asked('olu', minutes(4)),
)
const give = (personId: string, speaking?: string) =>
  ({
    type: 'floor.give',
    entryId: `e-${personId}`,
    expects: speaking === undefined ? {} : { speakingEntryId: `e-${speaking}` },
  }) as const
const finish = { type: 'floor.finish', entryId: 'e-ana' } as const

/** Who is told what by a step. */
const told = (before: Given, after: Given) =>
  alertsOf(before.state, after.state).map(({ personId, code }) => `${personId} ${code}`)

describe('places', () => {
  test('[AL10] the first is called → the second is next, and who comes to the third place is told', () => {
    expect(told(four, four.after(chair, give('ana')))).toEqual(['ana called', 'bo next', 'olu third'])
  })

  test('[AL10] who comes from behind to the second place is told of that one', () => {
    const moved = four.after(chair, { type: 'floor.move', entryId: 'e-olu', ahead: 1 })
    expect(told(four, moved)).toEqual(['olu second'])
  })

  test('[AL10] who has just asked, or was near already, is not told', () => {
    expect(told(open, open.after(ana, { type: 'floor.ask', itemId: 'i1' }))).toEqual([])
    const left = four.after(bo, { type: 'floor.leave', entryId: 'e-bo' })
    expect(told(four, left)).toEqual(['olu third'])
  })

  test('[AL10] both are once for a wish, whichever comes first', () => {
    const once = (after: Given) => alertsOf(four.state, after.state).find(({ personId }) => personId === 'olu')?.once
    expect(once(four.after(chair, give('ana')))).toBe('near-e-olu')
    expect(once(four.after(chair, { type: 'floor.move', entryId: 'e-olu', ahead: 1 }))).toBe('near-e-olu')
  })

  test('[AL11] next is told each time, and that one has the floor', () => {
    const called = four.after(chair, give('ana'))
    expect(told(called, called.after(chair, give('bo', 'ana')))).toContain('bo called')
    const behind = called.after(chair, { type: 'floor.move', entryId: 'e-cy', ahead: 0 })
    const before = behind.after(chair, { type: 'floor.move', entryId: 'e-bo', ahead: 0 })
    expect(told(behind, before)).toContain('bo next')
    expect(alertsOf(behind.state, before.state).map(({ once }) => once)).toEqual([undefined, undefined])
  })

  test('[AL11] who was interrupted goes on → nobody is woken; whose call is undone is next again', () => {
    const raised = four.and(asked('mia', minutes(5), { kind: 'point_of_order' })).after(chair, give('ana'))
    const heard = raised.after(moderator, { type: 'floor.heard', entryId: 'e-ana' })
    const interrupted = heard.after(chair, give('mia', 'ana'))
    const over = interrupted.after(moderator, { type: 'floor.finish', entryId: 'e-mia' })
    expect(told(interrupted, over)).toEqual([])
    const called = over.after(chair, give('bo', 'ana'))
    const undone = called.after(chair, { type: 'floor.undo', expects: { step: 'called', entryId: 'e-bo' } })
    expect(told(called, undone)).toEqual(['bo next', 'cy overtaken_by_chair'])
  })

  test('[AL11] who was called and not heard before a point of order is called anew, and overtakes nobody', () => {
    const called = four.and(asked('mia', minutes(5), { kind: 'point_of_order' })).after(chair, give('ana'))
    const interrupted = called.after(chair, give('mia', 'ana'))
    const over = interrupted.after(moderator, { type: 'floor.finish', entryId: 'e-mia' })
    expect(told(interrupted, over)).toEqual(['ana called'])
  })

  test('[AL12] who was first is told that a point of order, or the chair, overtook them', () => {
    const raised = four.and(asked('mia', minutes(5), { kind: 'point_of_order' }))
    expect(told(four, raised)).toEqual(['ana overtaken_by_point_of_order'])
    const moved = four.after(chair, { type: 'floor.move', entryId: 'e-cy', ahead: 0 })
    expect(told(four, moved)).toEqual(expect.arrayContaining(['cy next', 'ana overtaken_by_chair']))
  })

  test('[AL12] who was first while the chair calls another out of order is told so', () => {
    expect(told(four, four.after(chair, give('cy')))).toEqual(['cy called', 'ana overtaken_by_chair', 'olu third'])
  })

  test('[AL12] who let another go first is not told so', () => {
    const later = four.after(ana, { type: 'floor.later', entryId: 'e-ana' })
    expect(told(four, later)).toEqual(['bo next'])
  })

  test('[AL13] whose place was set aside is told when it is back, with its place', () => {
    const held = four.after(moderator, { type: 'floor.hold', entryId: 'e-cy' })
    const back = held.after(moderator, { type: 'floor.return', entryId: 'e-cy' })
    expect(alertsOf(held.state, back.state)).toContainEqual({
      personId: 'cy',
      code: 'returned',
      tag: 'floor',
      values: { place: 3 },
    })
  })
})

describe('what is said', () => {
  test('[AL15] what changes no place, or is not of the floor, wakes nobody', () => {
    expect(told(four, four.after(cy, { type: 'floor.describe', entryId: 'e-cy', topic: 'Islands' }))).toEqual([])
    expect(told(four, four.after(chair, { type: 'floor.set_limit', limitMs: 60_000 }))).toEqual([])
    expect(told(four, four.after(ana, { type: 'people.set_mode', mode: 'room' }))).toEqual([])
    const spoken = four.after(chair, give('ana'))
    expect(told(spoken, spoken.after(moderator, { type: 'floor.heard', entryId: 'e-ana' }))).toEqual([])
    const heard = spoken.after(moderator, { type: 'floor.heard', entryId: 'e-ana' })
    expect(told(heard, heard.after(ana, finish))).toEqual([])
  })

  test('[AL15] no name, no topic', () => {
    const named = four.and({ type: 'floor.entry_described', entryId: 'e-ana', topicText: 'text1' })
    const alerts = alertsOf(named.state, named.after(chair, give('ana')).state)
    for (const { code, tag, values } of alerts) expect(JSON.stringify({ code, tag, values })).not.toMatch(/Name of|e-/)
  })
})

describe('coffee tables', () => {
  test('[AL14] each person at them is told the number of theirs, once, and of nobody beside them', () => {
    const draft = drawn(withHere(['a', 'b', 'c', 'd']), { size: 2 })
    const seated = draft.after(chair, publish())
    const alerts = alertsOf(draft.state, seated.state)
    expect(alerts.map(({ personId }) => personId).sort()).toEqual(['a', 'b', 'c', 'd'])
    for (const { personId, ...alert } of alerts)
      expect(alert).toEqual({ code: 'table', tag: 'table', values: { number: tableOf(seated, personId) } })
    expect(told(seated, seated.after(chair, { type: 'floor.set_limit', limitMs: 60_000 }))).toEqual([])
  })
})
