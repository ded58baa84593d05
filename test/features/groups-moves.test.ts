import { describe, expect, test } from 'vitest'
import { reject } from '../../shared/lib/decision.ts'
import { chair, moderator, type Given } from '../support/given.ts'
import { drawn, prepare, publish, tablesOf, withHere } from '../support/groups-meeting.ts'

const ROOM = ['ana', 'bo', 'cy', 'dee', 'eli', 'flo']
const REMOTE = ['pat', 'quin', 'rob', 'sam']
const meeting = drawn(withHere(ROOM, REMOTE), { size: 3, mix: ['stakeholderGroup'] })

const draftOf = ({ state }: Given) => state.groups.draft!
const seated = (given: Given) => draftOf(given).drawn!.tables
const at = (given: Given, number: number): readonly string[] => {
  const { room, remote } = seated(given).find((table) => table.number === number)!
  return [...room, ...remote]
}
const [one, two, three] = [at(meeting, 1), at(meeting, 2), at(meeting, 3)]
const move = (personId: string, table: number, more: { with?: string; draw?: number } = {}) => ({
  type: 'groups.move_seat' as const,
  roundId: 'r1',
  expects: { draw: more.draw ?? 1 },
  personId,
  table,
  ...(more.with && { with: more.with }),
})
const undo = (number: number) =>
  ({ type: 'groups.undo_move', roundId: 'r1', expects: { draw: 1 }, move: number }) as const
const moved = meeting.after(chair, move(one[0]!, 2))

describe('moving by hand', () => {
  test('[GR60] somebody is moved to another table → they sit there, all others where they sat', () => {
    expect(at(moved, 1)).toEqual(one.slice(1))
    expect([...at(moved, 2)].sort()).toEqual([...two, one[0]!].sort())
    expect(at(moved, 3)).toEqual(three)
  })

  test('[GR60] two change places → each sits where the other sat', () => {
    const swapped = meeting.after(moderator, move(one[0]!, 2, { with: two[0]! }))
    expect([...at(swapped, 1)].sort()).toEqual([...one.slice(1), two[0]!].sort())
    expect([...at(swapped, 2)].sort()).toEqual([...two.slice(1), one[0]!].sort())
  })

  test('[GR60] is published as it was moved', () => {
    const round = moved.after(chair, publish())
    expect(tablesOf(round)).toMatchObject({ 2: [...two, one[0]!].sort() })
  })

  test('[GR60] to where they sit already → nothing happens', () => {
    expect(meeting.when(chair, move(one[0]!, 1))).toEqual({ outcome: 'accepted', events: [] })
  })

  test('[GR61] the quality is counted anew from who sits where', () => {
    expect(draftOf(meeting).drawn!.quality).toMatchObject({ smallest: 3, largest: 4 })
    const uneven = meeting.after(chair, move(one[0]!, 2))
    expect(draftOf(uneven).drawn!.quality).toMatchObject({ smallest: 2, largest: 4, people: 10, tables: 3 })
  })

  test('[GR62] somebody remote to a table of the room → refused, and the other way round', () => {
    const wrong = (personId: string) => reject({ code: 'groups/wrong_side', personId })
    expect(meeting.when(chair, move(three[0]!, 1))).toEqual(wrong(three[0]!))
    expect(meeting.when(chair, move(one[0]!, 3))).toEqual(wrong(one[0]!))
    expect(meeting.when(chair, move(one[0]!, 3, { with: three[0]! }))).toEqual(wrong(one[0]!))
  })

  test('[GR62] where both sides share tables everybody may sit at each; a guest of the other side at any of its tables', () => {
    const mixed = drawn(withHere(ROOM, REMOTE), { zones: 'mixed', size: 3 })
    const remote = at(mixed, 1).find((id) => REMOTE.includes(id)) ?? at(mixed, 2).find((id) => REMOTE.includes(id))!
    const to = at(mixed, 3).includes(remote) ? 1 : 3
    expect(mixed.when(chair, move(remote, to))).toMatchObject({ outcome: 'accepted' })
    const guest = drawn(withHere(ROOM, ['pat']), { size: 3 })
    const from = at(guest, 1).includes('pat') ? 1 : 2
    expect(guest.when(chair, move('pat', 3 - from))).toMatchObject({ outcome: 'accepted' })
  })

  test('[GR63] somebody would be left alone → refused with the table; an exchange is not', () => {
    const pairs = drawn(withHere(['ana', 'bo', 'cy', 'dee']), { size: 2 })
    const [first] = at(pairs, 1)
    expect(pairs.when(chair, move(first!, 2))).toEqual(reject({ code: 'groups/left_alone', table: 1 }))
    expect(pairs.when(chair, move(first!, 2, { with: at(pairs, 2)[0]! }))).toMatchObject({ outcome: 'accepted' })
  })

  test('[GR64] what was done is listed, taken back by its number, and taken back once', () => {
    const podium = (given: Given) => given.sees('podium')['groups']!['draft'] as { moves?: object; tables: object }
    expect(podium(moved).moves).toEqual({ m1: { number: 1, personId: one[0], from: 1, to: 2 } })
    const undone = moved.after(chair, undo(1))
    expect(podium(undone).moves).toEqual({})
    expect(at(undone, 1).toSorted()).toEqual(one.toSorted())
    expect(draftOf(undone).drawn!.quality).toEqual(draftOf(meeting).drawn!.quality)
    expect(undone.when(chair, undo(1))).toEqual({ outcome: 'accepted', events: [] })
    expect(meeting.when(chair, undo(1))).toEqual(reject({ code: 'groups/no_move' }))
  })

  test('[GR64] an earlier one is taken back while nobody of it was moved again', () => {
    const twice = moved.after(chair, move(two[0]!, 1))
    expect(at(twice.after(chair, undo(1)), 1)).toContain(one[0]!)
    const again = moved.after(chair, move(one[0]!, 1))
    expect(again.when(chair, undo(1))).toEqual(reject({ code: 'groups/moved_since' }))
  })

  test('[GR64] drawn again → no move is left', () => {
    const again = moved.after(chair, { type: 'groups.redraw', roundId: 'r1', expects: { draw: 1 }, reason: 'look' })
    expect(draftOf(again).moves).toBeUndefined()
  })

  test('[GR65] of what the sender does not see any more → refused with the reason', () => {
    expect(meeting.when(chair, move('nobody', 2))).toEqual(reject({ code: 'groups/not_drawn' }))
    expect(meeting.when(chair, move(one[0]!, 9))).toEqual(reject({ code: 'groups/no_table' }))
    expect(meeting.when(chair, move(one[0]!, 2, { draw: 2 }))).toEqual(reject({ code: 'groups/drawn_again', draw: 1 }))
    expect(meeting.when(chair, move(one[0]!, 2, { with: three[0]! }))).toEqual(reject({ code: 'groups/moved_since' }))
    const asked = withHere(ROOM).after(chair, prepare())
    expect(asked.when(chair, move('ana', 1))).toEqual(reject({ code: 'groups/still_drawing' }))
    expect(withHere(ROOM).when(chair, move('ana', 1))).toEqual(reject({ code: 'groups/no_draft' }))
  })
})
