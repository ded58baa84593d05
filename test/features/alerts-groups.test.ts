import { describe, expect, test } from 'vitest'
import { alertsOf } from '../../shared/meeting/alerts.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import { chair, START_MS, system, type Given, type Plain } from '../support/given.ts'
import { arrived, followed, left, listed, seatedRound, tableOf, withHere } from '../support/groups-meeting.ts'
import { minutes } from '../support/small-meeting.ts'

const room = ['ana', 'bo', 'cy', 'dan', 'eve', 'fay']
const round = seatedRound(withHere(room))
const settle = { type: 'groups.settle', roundId: 'r1' } as const
const end = { type: 'groups.end', roundId: 'r1' } as const
const callBack = { type: 'groups.call_back', roundId: 'r1', seconds: 120 } as const
const tell = (table?: number): Plain<Command> => ({
  type: 'groups.tell',
  roundId: 'r1',
  messageId: 'm1',
  text: 'The cake has come.',
  ...(table !== undefined && { table }),
})

/** Who is told what by a step, in the order of their ids. */
const told = (before: Given, after: Given) =>
  alertsOf(before.state, after.state)
    .map(({ personId, code, values }) => [personId, code, ...Object.values(values ?? {})].join(' '))
    .sort()
const toAll = (code: string) => room.map((id) => `${id} ${code}`)

describe('a seat', () => {
  test('[GR182] late → they alone are told the number, and not again when others come', () => {
    const late = round.and(listed('zoe'), arrived('zoe', 'room'))
    const seated = late.after(system, settle)
    expect(told(late, seated)).toEqual([`zoe table ${tableOf(seated, 'zoe')}`])
    const next = seated.and(listed('yan'), arrived('yan', 'room'))
    expect(told(next, next.after(system, settle))).toEqual([`yan table ${tableOf(next.after(system, settle), 'yan')}`])
  })

  test('[GR182] somebody is moved → they alone are told the new number', () => {
    const to = tableOf(round, 'ana') === 1 ? 2 : 1
    const moved = round.after(chair, { type: 'groups.move_person', roundId: 'r1', personId: 'ana', table: to })
    expect(told(round, moved)).toEqual([`ana table ${to}`])
  })

  test('[GR182] somebody leaves → nobody at the other tables is told, nor is who stays', () => {
    const gone = round.and(left('ana', 'room'))
    expect(told(gone, gone.after(system, settle))).toEqual([])
  })

  test('[GR183] somebody sits alone → they are told that there is another table, and once taken there, which', () => {
    const mates = room.filter((id) => id !== 'ana' && tableOf(round, id) === tableOf(round, 'ana'))
    const gone = round.and(...mates.map((id) => left(id, 'room')))
    const alone = gone.after(system, settle)
    expect(told(gone, alone)).toEqual(['ana table_alone'])
    const later = followed(alone, START_MS + minutes(2) - minutes(0))
    expect(told(alone, later)).toEqual([`ana table ${tableOf(later, 'ana')}`])
  })
})

describe('what everybody at the tables is told', () => {
  test('[GR183] the last minute, once for an end', () => {
    const say = { type: 'groups.say_last_minute', roundId: 'r1' } as const
    const late = round.at(minutes(59))
    const said = late.after(system, say)
    expect(told(late, said)).toEqual(toAll('table_minute'))
    expect(told(said, said.after(system, say))).toEqual([])
    const longer = said.after(chair, { type: 'groups.extend', roundId: 'r1', minutes: 5 })
    expect(told(said, longer)).toEqual([])
    expect(told(longer, longer.at(minutes(64)).after(system, say))).toEqual(toAll('table_minute'))
  })

  test('[GR183] the way back: when they are called, else at the end, and never twice', () => {
    const called = round.after(chair, callBack)
    expect(told(round, called)).toEqual(toAll('table_back'))
    expect(told(called, called.after(chair, end))).toEqual([])
    expect(told(round, round.after(chair, end))).toEqual(toAll('table_back'))
  })

  test('[GR183] nothing where the meeting is closed', () => {
    const closed = round.and({ type: 'meeting.closed' })
    expect(told(closed, followed(closed))).toEqual([])
  })

  test('[GR183] that there is a message for all tables, or for theirs; its words stay on the page', () => {
    expect(told(round, round.after(chair, tell()))).toEqual(toAll('table_message'))
    const one = round.after(chair, tell(1))
    const there = room.filter((id) => tableOf(round, id) === 1).map((id) => `${id} table_message`)
    expect(told(round, one)).toEqual(there)
    expect(JSON.stringify(alertsOf(round.state, one.state))).not.toContain('cake')
  })
})
