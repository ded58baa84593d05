import { describe, expect, test } from 'vitest'
import { chairMoves } from '../../server/simulated/chair-moves.ts'
import type { Move, Sight } from '../../server/simulated/desk.ts'
import { moderatorMoves } from '../../server/simulated/moderator-moves.ts'
import type { Wish } from '../../shared/protocol/wish.ts'
import { chair, given, moderator, person, START_MS, system, type Given } from '../support/given.ts'
import { drawn, prepare, workedOut } from '../support/groups-meeting.ts'
import { smallMeeting } from '../support/small-meeting.ts'

interface Standing {
  readonly nowMs?: number
  readonly stoodS?: number
  readonly luck?: number
  readonly connected?: readonly string[]
}

function sightOf(meeting: Given, { nowMs = START_MS, stoodS = 0, luck = 0.5, connected = [] }: Standing): Sight {
  return {
    view: meeting.sees('podium') as unknown as Sight['view'],
    connected: new Set(connected),
    stoodS,
    luck,
    secondsSince: (atMs) => (nowMs - atMs) / 1000,
    instantIn: (seconds) => nowMs + seconds * 1000,
  }
}

const wishOf = (moves: readonly Move[], meeting: Given, standing: Standing): Wish | undefined => {
  const sight = sightOf(meeting, standing)
  return moves.map((move) => move(sight)).find((wish) => wish !== undefined)
}

const agreed = given(...smallMeeting)
  .after(chair, { type: 'floor.set_policy', policy: { sides: { room: 1, remote: 2 } } })
  .after(chair, { type: 'floor.set_limit', limitMs: 60_000 })
const member = {
  type: 'people.person_added',
  personId: 'p1',
  nameText: 'none',
  roles: ['participant'],
  source: 'walk_in',
} as const
const plenary = agreed.and(member).after(chair, { type: 'agenda.open', itemId: 'i2', expects: {} })
const waiting = plenary.after(person('p1', 'participant'), { type: 'floor.ask', itemId: 'i2' })
const called = waiting.after(chair, { type: 'floor.give', entryId: 'e-new1', expects: {} })
const speaking = called.after(moderator, { type: 'floor.heard', entryId: 'e-new1' })
const lateSpeaker = called
  .after(chair, { type: 'floor.close_queue', itemId: 'i2' })
  .at(START_MS + 400_000)
  .after(moderator, { type: 'floor.heard', entryId: 'e-new1' })
const at = (seconds: number) => START_MS + seconds * 1000

describe('the chair', () => {
  test('[SI6] agrees on the rules and opens the first item', () => {
    const moves = chairMoves()
    expect(wishOf(moves, given(...smallMeeting), {})).toMatchObject({ type: 'floor.set_policy' })
    expect(wishOf(moves, agreed, { stoodS: 1 })).toBeUndefined()
    expect(wishOf(moves, agreed, { stoodS: 3 })).toEqual({ type: 'agenda.open', itemId: 'i1', expects: {} })
  })

  test.each<[string, Given, Standing, Wish | undefined]>([
    ['somebody waits', waiting, { stoodS: 1 }, undefined],
    ['somebody waits', waiting, { stoodS: 6 }, { type: 'floor.give', entryId: 'e-new1', expects: {} }],
    ['who is called may answer', called, { stoodS: 10 }, undefined],
    ['who is called is not heard', called, { stoodS: 20 }, { type: 'floor.hold', entryId: 'e-new1' }],
    [
      'the time is over a little',
      speaking,
      { nowMs: at(65), luck: 0.1 },
      { type: 'floor.extend', entryId: 'e-new1', byMs: 30_000 },
    ],
    ['the time is over a little', speaking, { nowMs: at(65), luck: 0.6 }, undefined],
    ['somebody does not end', speaking, { nowMs: at(85), luck: 0.6 }, { type: 'floor.finish', entryId: 'e-new1' }],
    ['the item comes to its end', plenary, { nowMs: at(380) }, { type: 'floor.close_queue', itemId: 'i2' }],
    ['the item is over', plenary, { nowMs: at(421) }, { type: 'agenda.advance', expects: { itemId: 'i2' } }],
    ['the item is over while somebody speaks', lateSpeaker, { nowMs: at(425), luck: 0.6 }, undefined],
    [
      'somebody speaks on and on',
      lateSpeaker,
      { nowMs: at(481) },
      { type: 'agenda.advance', expects: { itemId: 'i2' } },
    ],
  ])('[SI6] %s → does what is due', (_case, meeting, standing, wish) => {
    expect(wishOf(chairMoves(), meeting, standing)).toEqual(wish)
  })

  const open = (meeting: Given, itemId: string, before?: string) =>
    meeting.after(chair, { type: 'agenda.open', itemId, expects: before ? { itemId: before } : {} })
  const close = (meeting: Given, itemId: string) => meeting.after(chair, { type: 'agenda.close', expects: { itemId } })
  const firstDay = close(open(open(open(agreed, 'i1'), 'i2', 'i1'), 'i3', 'i2'), 'i3')

  test('[SI6] a day is over → the first item of the next one is opened', () => {
    expect(wishOf(chairMoves(), firstDay, { stoodS: 3 })).toEqual({ type: 'agenda.open', itemId: 'i4', expects: {} })
  })

  test('[SI7] the last day is over → all are taken back until nothing was, and the first one begins again', () => {
    const moves = chairMoves()
    let meeting = close(open(open(firstDay, 'i4'), 'i5', 'i4'), 'i5')
    const steps: string[] = []
    for (let wish = wishOf(moves, meeting, { stoodS: 11 }); wish?.type === 'agenda.go_back';) {
      steps.push(wish.expects.itemId ?? '')
      meeting = meeting.after(chair, wish)
      wish = wishOf(moves, meeting, { stoodS: 0 })
    }
    expect(steps).toEqual(['', 'i5', 'i4', '', 'i3', 'i2', 'i1'])
    expect(wishOf(moves, meeting, { stoodS: 3 })).toEqual({ type: 'agenda.open', itemId: 'i1', expects: {} })
  })

  test('[SI9] a technical pause → waits', () => {
    const paused = waiting.after(moderator, { type: 'meeting.pause' })
    expect(wishOf(chairMoves(), paused, { stoodS: 60, nowMs: at(500) })).toBeUndefined()
  })
})

describe('somebody real beside them', () => {
  test('[SI12] skips items → they are taken back with the day, and it begins again', () => {
    const moves = chairMoves()
    const skip = (meeting: Given, itemId: string) => meeting.after(chair, { type: 'agenda.skip', itemId })
    const opened = agreed.after(chair, { type: 'agenda.open', itemId: 'i1', expects: {} })
    let meeting = ['i2', 'i3', 'i4', 'i5'].reduce(skip, opened)
    meeting = meeting.after(chair, { type: 'agenda.close', expects: { itemId: 'i1' } })
    const steps: string[] = []
    for (let wish = wishOf(moves, meeting, { stoodS: 11 }); wish && wish.type !== 'agenda.open' && steps.length < 9;) {
      steps.push(wish.type)
      meeting = meeting.after(chair, wish)
      wish = wishOf(moves, meeting, { stoodS: 3 })
    }
    expect(steps).toEqual([...Array<string>(4).fill('agenda.unskip'), 'agenda.go_back', 'agenda.go_back'])
  })

  test('[SI12] closes the queue in the middle → it stays closed; at the beginning of an item it is opened', () => {
    const closed = plenary.after(chair, { type: 'floor.close_queue', itemId: 'i2' })
    expect(wishOf(chairMoves(), closed, { nowMs: at(5) })).toEqual({ type: 'floor.open_queue', itemId: 'i2' })
    expect(wishOf(chairMoves(), closed, { nowMs: at(120) })).toBeUndefined()
  })

  test('[SI12] pauses → is let be for minutes; the moderator’s own pause is short', () => {
    const paused = waiting.after(chair, { type: 'meeting.pause' })
    expect(wishOf(moderatorMoves(), placed(paused), { stoodS: 200 })).toBeUndefined()
    expect(wishOf(moderatorMoves(), placed(paused), { stoodS: 301 })).toEqual({ type: 'meeting.resume' })
    const own = wishOf(moderatorMoves(), placed(speaking), { stoodS: 11, luck: 0.99, connected: ['p1'] })
    expect(own).toMatchObject({ type: 'meeting.pause' })
    expect(wishOf(moderatorMoves(), placed(speaking.after(moderator, own!)), { stoodS: 26 })).toEqual({
      type: 'meeting.resume',
    })
    const item = plenary.after(chair, { type: 'agenda.pause', expects: { itemId: 'i2' } })
    expect(wishOf(chairMoves(), item, { stoodS: 200 })).toBeUndefined()
    expect(wishOf(chairMoves(), item, { stoodS: 301 })).toMatchObject({ type: 'agenda.resume' })
  })

  test('[SI9, SI12] closes the meeting → nothing is tried meanwhile, and it is opened again after minutes', () => {
    const closed = agreed.after(chair, { type: 'meeting.close' })
    expect(wishOf(chairMoves(), closed, { stoodS: 200 })).toBeUndefined()
    expect(wishOf(chairMoves(), closed, { stoodS: 301 })).toEqual({ type: 'meeting.reopen' })
  })
})

const placed = (meeting: Given) =>
  meeting.after(moderator, { type: 'groups.set_places', remote: { kind: 'instruction', text: { en: 'Room {n}' } } })

describe('the moderator', () => {
  test('[SI8] somebody is called → is heard where they are there', () => {
    const heard = { type: 'floor.heard', entryId: 'e-new1' }
    expect(wishOf(moderatorMoves(), placed(called), { stoodS: 5 })).toBeUndefined()
    expect(wishOf(moderatorMoves(), placed(called), { stoodS: 5, connected: ['p1'] })).toEqual(heard)
  })

  const here = (personId: string) => [
    { ...member, personId },
    { type: 'attendance.arrived', personId, mode: 'remote', fromMs: START_MS, source: 'connection' } as const,
  ]
  const coffee = placed(agreed)
    .and(...['p1', 'p2', 'p3', 'p4'].flatMap(here))
    .after(chair, { type: 'agenda.open', itemId: 'i3', expects: {} })

  test('[SI8] coffee → a draw is asked for; it is published once it was looked at', () => {
    const moves = moderatorMoves()
    const wish = wishOf(moves, coffee, { stoodS: 4 })
    expect(wish).toMatchObject({ type: 'groups.prepare', from: 'here' })
    const asked = coffee.after(moderator, wish!)
    expect(wishOf(moves, asked, { stoodS: 30 })).toBeUndefined()
    const drawn = workedOut(asked)
    expect(wishOf(moves, drawn, { stoodS: 2 })).toBeUndefined()
    const publish = wishOf(moves, drawn, { stoodS: 8, nowMs: at(10) })
    expect(publish).toMatchObject({ type: 'groups.publish', expects: { draw: 1 } })
    const round = drawn.after(moderator, publish!)
    const { roundId } = round.state.groups.round!
    const ended = round.after(chair, { type: 'groups.end', roundId })
    wishOf(moves, round, { luck: 1 })
    expect(wishOf(moves, ended, { stoodS: 200, nowMs: at(40) })).toBeUndefined()
  })

  test('[SI8] two rounds are planned together → each gets half of the coffee', () => {
    const moves = moderatorMoves()
    const asked = coffee.after(moderator, wishOf(moves, coffee, { stoodS: 4 })!)
    const drawn = workedOut(asked)
    const first = wishOf(moves, drawn, { stoodS: 8, nowMs: at(10) })
    expect(first).toMatchObject({ endsAtMs: at(110) })
    const round = drawn.after(moderator, first!)
    wishOf(moves, round, { luck: 1 })
    const { roundId } = round.state.groups.round!
    const ended = round.at(at(110)).after(system, { type: 'groups.end', roundId })
    const next = wishOf(moves, ended, { stoodS: 4, nowMs: at(110) })
    expect(next).toMatchObject({ type: 'groups.prepare', rounds: 1, zones: 'mixed' })
    const second = workedOut(ended.after(moderator, next!))
    expect(wishOf(moves, second, { stoodS: 8, nowMs: at(120) })).toMatchObject({ endsAtMs: at(210) })
  })

  test('[SI12] coffee, and somebody real drew → theirs is left to them until it is forgotten, and not followed by another', () => {
    const moves = moderatorMoves()
    const theirs = drawn(coffee, { size: 2 })
    expect(wishOf(moves, theirs, { stoodS: 80 })).toBeUndefined()
    expect(wishOf(moves, theirs, { stoodS: 91, nowMs: at(91) })).toMatchObject({
      type: 'groups.publish',
      roundId: 'r1',
    })
    const discarded = theirs.after(chair, { type: 'groups.discard', roundId: 'r1' })
    expect(wishOf(moves, discarded, { stoodS: 60 })).toBeUndefined()
  })

  test('[SI12] a draw that was left behind, or failed → makes place for the next one', () => {
    const discard = { type: 'groups.discard', roundId: 'r1' }
    const later = drawn(coffee, { size: 2 }).after(chair, { type: 'agenda.close', expects: { itemId: 'i3' } })
    expect(wishOf(moderatorMoves(), later, { stoodS: 80 })).toBeUndefined()
    expect(wishOf(moderatorMoves(), later, { stoodS: 91 })).toEqual(discard)
    const failed = coffee
      .after(chair, prepare({ size: 2 }))
      .after(system, { type: 'groups.fail_draw', roundId: 'r1', draw: 1 })
    expect(wishOf(moderatorMoves(), failed, { stoodS: 91 })).toEqual(discard)
  })
})
