import { describe, expect, test } from 'vitest'
import { chairMoves } from '../../server/simulated/chair-moves.ts'
import type { Move, Sight } from '../../server/simulated/desk.ts'
import { moderatorMoves } from '../../server/simulated/moderator-moves.ts'
import type { Wish } from '../../shared/protocol/wish.ts'
import { chair, given, moderator, person, START_MS, type Given } from '../support/given.ts'
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
  .after(chair, { type: 'floor.set_policy', policy: { name: 'alternate', room: 1, remote: 2 } })
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

  test('[SI7] the day is over → is taken back until nothing was, and begins again', () => {
    const moves = chairMoves()
    const open = (meeting: Given, itemId: string, before?: string) =>
      meeting.after(chair, { type: 'agenda.open', itemId, expects: before ? { itemId: before } : {} })
    let meeting = open(open(open(agreed, 'i1'), 'i2', 'i1'), 'i3', 'i2').after(chair, {
      type: 'agenda.close',
      expects: { itemId: 'i3' },
    })
    const steps: string[] = []
    for (let wish = wishOf(moves, meeting, { stoodS: 11 }); wish?.type === 'agenda.go_back';) {
      steps.push(wish.expects.itemId ?? '')
      meeting = meeting.after(chair, wish)
      wish = wishOf(moves, meeting, { stoodS: 0 })
    }
    expect(steps).toEqual(['', 'i3', 'i2', 'i1'])
    expect(wishOf(moves, meeting, { stoodS: 3 })).toEqual({ type: 'agenda.open', itemId: 'i1', expects: {} })
  })

  test('[SI9] a technical pause → waits', () => {
    const paused = waiting.after(moderator, { type: 'meeting.pause' })
    expect(wishOf(chairMoves(), paused, { stoodS: 60, nowMs: at(500) })).toBeUndefined()
  })
})

describe('the moderator', () => {
  const placed = (meeting: Given) =>
    meeting.after(moderator, { type: 'groups.set_places', remote: { kind: 'instruction', text: { en: 'Room {n}' } } })

  test('[SI8] somebody is called → is heard where they are there', () => {
    const heard = { type: 'floor.heard', entryId: 'e-new1' }
    expect(wishOf(moderatorMoves(), placed(called), { stoodS: 5 })).toBeUndefined()
    expect(wishOf(moderatorMoves(), placed(called), { stoodS: 5, connected: ['p1'] })).toEqual(heard)
  })

  test('[SI8] coffee → a draw is asked for; it is published once it was looked at', () => {
    const here = (personId: string) => [
      { ...member, personId },
      { type: 'attendance.arrived', personId, mode: 'remote', fromMs: START_MS, source: 'connection' } as const,
    ]
    const coffee = placed(agreed)
      .and(...['p1', 'p2', 'p3', 'p4'].flatMap(here))
      .after(chair, { type: 'agenda.open', itemId: 'i3', expects: {} })
    const wish = wishOf(moderatorMoves(), coffee, { stoodS: 4 })
    expect(wish).toMatchObject({ type: 'groups.prepare', from: 'here' })
    if (wish?.type !== 'groups.prepare') return
    const asked = coffee.after(moderator, wish)
    expect(wishOf(moderatorMoves(), asked, { stoodS: 30 })).toBeUndefined()
    const { roundId } = wish
    const drawn = asked.and({
      type: 'groups.drawn',
      roundId,
      draw: 1,
      algorithm: 1,
      tables: [{ number: 1, zone: 'remote', room: [], remote: ['p1', 'p2', 'p3', 'p4'] }],
      quality: { people: 4, tables: 1, smallest: 4, largest: 4, repeats: 0, leastRepeats: 0, excess: {}, alone: [] },
    })
    expect(wishOf(moderatorMoves(), drawn, { stoodS: 2 })).toBeUndefined()
    const publish = wishOf(moderatorMoves(), drawn, { stoodS: 8, nowMs: at(10) })
    expect(publish).toEqual({ type: 'groups.publish', roundId, expects: { draw: 1 }, endsAtMs: at(210) })
  })
})
