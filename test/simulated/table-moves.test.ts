import { describe, expect, test } from 'vitest'
import { chairMoves } from '../../server/simulated/chair-moves.ts'
import type { Move, Sight } from '../../server/simulated/desk.ts'
import { moderatorMoves } from '../../server/simulated/moderator-moves.ts'
import type { Wish } from '../../shared/protocol/wish.ts'
import { chair, moderator, person, START_MS, system, type Given } from '../support/given.ts'
import { withHere } from '../support/groups-meeting.ts'
import { createGroup, inBreakout, openGroups, withCrowd, withGroups } from '../support/standing-meeting.ts'

interface Standing {
  /** Seconds after the beginning. */
  readonly nowS?: number
  readonly stoodS?: number
  readonly luck?: number
}

function wishOf(
  moves: readonly Move[],
  meeting: Given,
  { nowS = 0, stoodS = 0, luck = 0.99 }: Standing,
): Wish | undefined {
  const nowMs = START_MS + nowS * 1000
  const sight: Sight = {
    view: meeting.sees('podium') as unknown as Sight['view'],
    connected: new Set(),
    stoodS,
    luck,
    secondsSince: (atMs) => (nowMs - atMs) / 1000,
    instantIn: (seconds) => nowMs + seconds * 1000,
  }
  return moves.map((move) => move(sight)).find((wish) => wish !== undefined)
}

const placed = (meeting: Given) =>
  meeting.after(moderator, { type: 'groups.set_places', remote: { kind: 'instruction', text: { en: 'Room {n}' } } })

const breakout = placed(inBreakout(withGroups()))
const meeting = breakout.after(chair, openGroups({ endsAtMs: START_MS + 300_000 }))
const ended = meeting.after(chair, { type: 'groups.end', roundId: 'r1' })
const ana = person('ana', 'participant')
const asked = meeting.after(chair, { type: 'groups.ask_reports', roundId: 'r1', parts: ['points'] })

/** After the first table has handed in, and the round is over. */
const reported = (before: Given): Given => {
  const report = { roundId: 'r1', table: 1 } as const
  const points = { part: 'points', language: 'en', text: 'We met.', expects: { version: 0 } } as const
  return before
    .after(ana, { type: 'groups.choose_rapporteur', ...report, personId: 'ana' })
    .after(ana, { type: 'groups.write_report', ...report, ...points })
    .after(ana, { type: 'groups.submit_report', ...report })
    .after(chair, { type: 'groups.end', roundId: 'r1' })
}

describe('groups that meet again and again', () => {
  test('[SI13] a breakout → they are opened once, until its part is over', () => {
    expect(wishOf(moderatorMoves(), breakout, { nowS: 5 })).toBeUndefined()
    expect(wishOf(moderatorMoves(), breakout, { nowS: 20 })).toMatchObject({
      type: 'groups.open_groups',
      endsAtMs: START_MS + 140_000,
    })
    expect(wishOf(moderatorMoves(), ended, { stoodS: 60, nowS: 20 })).toBeUndefined()
  })

  test('[SI13] a breakout in a meeting without groups → tables are drawn', () => {
    const without = placed(inBreakout(withCrowd()))
    expect(wishOf(moderatorMoves(), without, { stoodS: 7 })).toMatchObject({ type: 'groups.prepare' })
  })

  test('[SI6] a part of an item is over → the next one begins', () => {
    expect(wishOf(chairMoves(), ended, { nowS: 100, stoodS: 1 })).toBeUndefined()
    expect(wishOf(chairMoves(), ended, { nowS: 150, stoodS: 1 })).toEqual({
      type: 'agenda.start_segment',
      itemId: 'i2',
      segment: 1,
    })
  })
})

describe('while people sit', () => {
  test('[SI14] somebody waits → nobody gets the floor until the breakout is over', () => {
    const waiting = (before: Given) =>
      before.after(chair, { type: 'floor.open_queue', itemId: 'i2' }).after(ana, { type: 'floor.ask', itemId: 'i2' })
    expect(wishOf(chairMoves(), waiting(meeting), { stoodS: 30, nowS: 60 })).toBeUndefined()
    expect(wishOf(chairMoves(), waiting(ended), { stoodS: 30, nowS: 60 })).toBeUndefined()
    const reports = ended.after(chair, { type: 'agenda.start_segment', itemId: 'i2', segment: 1 })
    expect(wishOf(chairMoves(), waiting(reports), { stoodS: 30, nowS: 60 })).toMatchObject({ type: 'floor.give' })
  })

  test('[SI14] they have talked for a while → most rounds are told something, once', () => {
    const standing = { nowS: 40, luck: 0.6 }
    expect(wishOf(moderatorMoves(), asked, { ...standing, luck: 0.8 })).toBeUndefined()
    const wish = wishOf(moderatorMoves(), asked, standing)
    expect(wish).toMatchObject({ type: 'groups.tell', roundId: 'r1' })
    expect(wishOf(moderatorMoves(), asked.after(moderator, wish!), standing)).toBeUndefined()
  })

  test('[SI14] the part is nearly over → some rounds are called back', () => {
    expect(wishOf(moderatorMoves(), asked, { nowS: 80, luck: 0.4 })).toMatchObject({ type: 'groups.tell' })
    const called = wishOf(moderatorMoves(), asked, { nowS: 130, luck: 0.4 })
    expect(called).toEqual({ type: 'groups.call_back', roundId: 'r1', seconds: 30 })
  })
})

describe('reports', () => {
  test('[SI15] groups have talked for a while → they are asked', () => {
    expect(wishOf(moderatorMoves(), meeting, { nowS: 5 })).toBeUndefined()
    expect(wishOf(moderatorMoves(), meeting, { nowS: 20 })).toMatchObject({
      type: 'groups.ask_reports',
      roundId: 'r1',
      parts: ['points', 'recommendations'],
    })
  })

  const reporting = reported(asked)
    .after(chair, { type: 'agenda.start_segment', itemId: 'i2', segment: 1 })
    .after(system, { type: 'groups.call_reports', roundId: 'r1' })

  test('[SI15] a report is called → is published; the rapporteur has spoken → the plenary says something to it', () => {
    const publish = wishOf(moderatorMoves(), reporting, { stoodS: 3 })
    expect(publish).toEqual({ type: 'groups.publish_report', roundId: 'r1', table: 1 })
    const published = reporting.after(moderator, publish!)
    expect(wishOf(moderatorMoves(), published, { stoodS: 3 })).toBeUndefined()
    const entryId = Object.keys(published.sees('podium')['floor']!['entries']!)[0]!
    const spoken = published.after(ana, { type: 'floor.leave', entryId })
    expect(wishOf(moderatorMoves(), spoken, { stoodS: 3, luck: 0.1 })).toEqual({
      type: 'groups.endorse',
      roundId: 'r1',
      table: 1,
      outcome: 'endorsed',
    })
  })

  test('[SI15] no part for reports called them → the first plenary of that day does', () => {
    const early = placed(withHere(['ana', 'bo']))
      .after(chair, createGroup('hybrid', ['ana', 'bo']))
      .after(chair, openGroups({ endsAtMs: START_MS + 300_000 }))
      .after(chair, { type: 'groups.ask_reports', roundId: 'r1', parts: ['points'] })
    const over = reported(early)
    expect(wishOf(moderatorMoves(), over, { nowS: 30 })).toBeUndefined()
    const plenary = over.after(chair, { type: 'agenda.open', itemId: 'i2', expects: { itemId: 'i1' } })
    expect(wishOf(moderatorMoves(), plenary, { nowS: 10 })).toBeUndefined()
    expect(wishOf(moderatorMoves(), plenary, { nowS: 30 })).toEqual({ type: 'groups.call_reports', roundId: 'r1' })
    const nextDay = over.after(chair, { type: 'agenda.open', itemId: 'i4', expects: { itemId: 'i1' } })
    expect(wishOf(moderatorMoves(), nextDay, { nowS: 30 })).toBeUndefined()
  })
})
