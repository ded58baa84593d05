import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { added, ana, asked, floorOf, placesOf, waiting } from '../support/floor-meeting.ts'
import { chair, moderator, START_MS, type Given } from '../support/given.ts'

const open = floorOf('i1')
const alternate = { sides: { room: 1, remote: 1 } }
const three = open.and(asked('ana', START_MS), asked('bo', START_MS + 1), asked('cy', START_MS + 2))
/** Ana was told by the first command that the desk sent. */
const told = three.after(moderator, { type: 'floor.hold', entryId: 'e-cy' })
const nextOf = (meeting: Given) => meeting.sees('hall')['floor']!['next']

describe('who is told to be next', () => {
  test('[FL64] the first to ask is told in the same record; while they wait nobody else is', () => {
    const one = open.after(ana, { type: 'floor.ask', itemId: 'i1' })
    expect(nextOf(one)).toBe(waiting(one)[0])
    expect(nextOf(told)).toBe('e-ana')
    const policy = { precedence: ['observer'] as const }
    const now = told
      .after(chair, { type: 'floor.add', itemId: 'i1', personId: 'olu', mode: 'remote', channel: 'paper' })
      .after(chair, { type: 'floor.set_policy', policy })
    expect(waiting(now)[0]).toBe('e-ana')
    expect(placesOf(now)[0]).toMatchObject({ reasons: [{ code: 'told_next' }] })
  })

  test('[FL64] called, gone, held or moved → the next one is told', () => {
    expect(nextOf(told.after(chair, { type: 'floor.give', entryId: 'e-ana', expects: {} }))).toBe('e-bo')
    expect(nextOf(told.after(moderator, { type: 'floor.leave', entryId: 'e-ana' }))).toBe('e-bo')
    expect(nextOf(told.after(moderator, { type: 'floor.hold', entryId: 'e-ana' }))).toBe('e-bo')
    expect(nextOf(told.after(chair, { type: 'floor.move', entryId: 'e-ana', ahead: 1 }))).toBe('e-bo')
    expect(nextOf(told.after(ana, { type: 'floor.later', entryId: 'e-ana' }))).toBe('e-bo')
  })

  test('[FL64] a point of order and the chair’s move come before them, and they stay the one who was told', () => {
    const urgent = told.after(chair, {
      type: 'floor.add',
      itemId: 'i1',
      personId: 'mia',
      mode: 'remote',
      kind: 'point_of_order',
      channel: 'paper',
    })
    expect(waiting(urgent)[1]).toBe('e-ana')
    const moved = told.after(chair, { type: 'floor.move', entryId: 'e-bo', ahead: 0 })
    expect(waiting(moved)).toEqual(['e-bo', 'e-ana'])
    for (const meeting of [urgent, moved]) expect(nextOf(meeting)).toBe('e-ana')
    const called = moved.after(chair, { type: 'floor.give', entryId: 'e-bo', expects: {} })
    expect(waiting(called)).toEqual(['e-ana'])
  })
})

describe('who was told turns out to be somebody else', () => {
  const observers = { type: 'floor.set_policy', policy: { precedence: ['observer'] as const } } as const
  const olu = { type: 'floor.add', itemId: 'i1', personId: 'olu', mode: 'remote', channel: 'paper' } as const
  const ahead = told.and(added('ada', 'room')).after(chair, olu).after(chair, observers)
  const merged = (fromPersonId: string, intoPersonId: string) =>
    ({ type: 'people.merged', fromPersonId, intoPersonId }) as const

  test('[FL64] under another id, or with a second entry → still the next one', () => {
    expect(waiting(ahead)[0]).toBe('e-ana')
    expect(waiting(ahead.and(merged('ana', 'ada')))[0]).toBe('e-ana')
    const twice = ahead.and(asked('ada', START_MS - 1))
    for (const one of [twice.and(merged('ana', 'ada')), twice.and(merged('ada', 'ana'))]) {
      expect(nextOf(one)).toBe('e-ada')
      expect(waiting(one)[0]).toBe('e-ada')
    }
  })
})

describe('a policy of an item', () => {
  test('[FL70] set for an item → holds there; taken away → the meeting’s again', () => {
    const scope = { itemId: 'i1' }
    const own = three.after(chair, { type: 'floor.set_policy', policy: alternate, scope })
    expect(own.sees('hall')['floor']).toMatchObject({ policy: alternate, hasOwnPolicy: true })
    expect(waiting(own)).toEqual(['e-ana', 'e-cy', 'e-bo'])
    const meetings = own.after(chair, { type: 'floor.set_policy', policy: { firstTime: true } })
    expect(meetings.sees('hall')['floor']).toMatchObject({ policy: alternate })
    const back = meetings.after(chair, { type: 'floor.set_policy', scope })
    expect(back.sees('hall')['floor']).toMatchObject({ policy: { firstTime: true } })
    expect(back.sees('hall')['floor']).not.toHaveProperty('hasOwnPolicy')
    expect(back.when(chair, { type: 'floor.set_policy', scope })).toEqual(accept())
    expect(own.when(chair, { type: 'floor.set_policy', policy: alternate, scope })).toEqual(accept())
  })

  test('[FL70] of an item that is not on the agenda → refused', () => {
    const scope = { itemId: 'nowhere' }
    expect(three.when(chair, { type: 'floor.set_policy', policy: alternate, scope })).toEqual(
      reject({ code: 'floor/unknown_item' }),
    )
  })
})

describe('a pinned place', () => {
  test('[FL71] pinned → stays there under another policy, one nearer when one before it goes; released → the policy’s place', () => {
    const pinned = three.after(chair, { type: 'floor.pin', entryId: 'e-bo' })
    const turns = pinned.after(chair, { type: 'floor.set_policy', policy: alternate })
    expect(waiting(turns)).toEqual(['e-ana', 'e-bo', 'e-cy'])
    expect(placesOf(turns)[1]).toMatchObject({ reasons: [{ code: 'pinned' }] })
    expect(turns.when(chair, { type: 'floor.pin', entryId: 'e-bo' })).toEqual(reject({ code: 'floor/already_pinned' }))
    expect(waiting(turns.after(moderator, { type: 'floor.leave', entryId: 'e-ana' }))).toEqual(['e-bo', 'e-cy'])
    const released = turns.after(chair, { type: 'floor.unpin', entryId: 'e-bo' })
    expect(waiting(released)).toEqual(['e-ana', 'e-cy', 'e-bo'])
    expect(released.when(chair, { type: 'floor.unpin', entryId: 'e-bo' })).toEqual(reject({ code: 'floor/not_pinned' }))
  })
})

describe('what travels', () => {
  const grouped = (personId: string, stakeholderGroup: string) => ({ ...added(personId, 'room'), stakeholderGroup })
  const balanced = floorOf('i1')
    .and(grouped('dee', 'Business'), grouped('eli', 'Academia'), asked('dee', START_MS), asked('eli', START_MS + 1))
    .after(chair, { type: 'floor.set_policy', policy: { balance: 'stakeholderGroup' } })

  test('[FL67] where groups count, the hall sees labels, never a group’s name nor the size of a small one', () => {
    for (const audience of ['hall', 'screen'] as const) {
      const seen = JSON.stringify(balanced.sees(audience)['floor'])
      expect(seen).toContain('"group":"g1"')
      expect(seen).toContain('"weight":5')
      expect(seen).not.toMatch(/Business|Academia/)
    }
  })

  test('[FL67] where nothing asks for them, no facts about people travel', () => {
    const plain = balanced.after(chair, { type: 'floor.set_policy', policy: {} })
    expect(JSON.stringify(plain.sees('hall')['floor'])).not.toMatch(/"group"|"rank"|"hasSpoken"|"balance"/)
  })

  test('[FL67] somebody arrives → nothing about the order changes until the next call', () => {
    const arrival = {
      type: 'attendance.arrived',
      personId: 'dee',
      mode: 'room',
      source: 'tap',
      fromMs: START_MS,
    } as const
    expect(balanced.and(arrival).sees('hall')['floor']).toEqual(balanced.sees('hall')['floor'])
    const called = balanced.and(arrival).when(chair, { type: 'floor.give', entryId: 'e-dee', expects: {} })
    expect(called).toMatchObject({ events: [{ type: 'floor.given', present: { Business: 1 } }] })
  })
})
