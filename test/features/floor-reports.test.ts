import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedAtMs } from '../../shared/features/floor/expected.ts'
import { isPointOfOrder, orderQueue, type Queued } from '../../shared/features/floor/order.ts'
import { NAMED_POLICIES } from '../../shared/features/floor/policy.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import { dueOf } from '../../shared/meeting/due.ts'
import { chair, given, moderator, person, START_MS, system, text, type Given } from '../support/given.ts'
import { arrived, left, listed, seatedRound, tablesOf } from '../support/groups-meeting.ts'
import { waiting } from '../support/floor-meeting.ts'
import { endedRound, reporting, table1Of } from '../support/reports-meeting.ts'
import { minutes, smallMeeting } from '../support/small-meeting.ts'
import { crowdOf, ordinary, pasts, policies } from '../support/waiting-crowd.ts'

const by = (personId: string) => person(personId, 'participant')
const CALL = { type: 'groups.call_reports', roundId: 'r1' } as const

const [one, two] = table1Of(reporting())
const [four] = tablesOf(reporting())[2]!
const choose = (table: number, personId: string) =>
  ({ type: 'groups.choose_rapporteur', roundId: 'r1', table, personId }) as const

/** The round is over, and each table named somebody. */
const over = endedRound(reporting().after(by(one), choose(1, one)).after(by(four!), choose(2, four!)))
const called = over.after(chair, CALL)

const labels = (meeting: Given) =>
  waiting(meeting).map((entryId) => {
    const { report, personId } = meeting.state.floor.items['i1']!.entries.get(entryId)!
    return report ? `report ${report.table}` : personId
  })
const ask = (meeting: Given, personId: string) =>
  meeting.after(by(personId), { type: 'floor.ask', itemId: 'i1', kind: 'intervention' })
const entryOf = (meeting: Given, table: number) =>
  [...meeting.state.floor.items['i1']!.entries.values()].find(({ report }) => report?.table === table)!
const give = (meeting: Given, entryId: string) =>
  meeting.after(chair, {
    type: 'floor.give',
    entryId,
    expects: meeting.state.floor.turn ? { speakingEntryId: meeting.state.floor.turn.entry.entryId } : {},
  })
/** The first one who waits is called and heard. */
function firstHeard(meeting: Given): Given {
  const [entryId] = waiting(meeting)
  return give(meeting, entryId!).after(moderator, { type: 'floor.heard', entryId: entryId! })
}
const done = (meeting: Given) =>
  meeting.after(chair, { type: 'floor.finish', entryId: meeting.state.floor.turn!.entry.entryId })

const reportOf = (rank: number): fc.Arbitrary<Queued> => ordinary.map((entry) => ({ ...entry, report: { rank } }))
const reports = fc.nat(5).chain((count) => fc.tuple(...Array.from({ length: count }, (_none, rank) => reportOf(rank))))

describe('the order', () => {
  test('[FL160] under every policy reports come in the order of the tables, before all but whoever was told, and leave the order of the others', () => {
    fc.assert(
      fc.property(crowdOf(ordinary), reports, policies, pasts, (crowd, reporting, policy, past) => {
        const calledAtMs = { askedAtMs: 50 }
        const withReports = [...crowd, ...reporting.map((each, at) => [`r${at}`, { ...each, ...calledAtMs }] as const)]
        const order = orderQueue(withReports, policy, past).map(({ entryId }) => entryId)
        const others = orderQueue(crowd, policy, past).map(({ entryId }) => entryId)
        const isReport = (id: string) => id.startsWith('r')
        expect(order.filter((id) => !isReport(id))).toEqual(others)
        expect(order.filter(isReport)).toEqual(reporting.map((_each, at) => `r${at}`))
        const isTold = past.next !== undefined && others.includes(past.next) && reporting.length > 0
        expect(order.slice(isTold ? 1 : 0, reporting.length + (isTold ? 1 : 0)).every(isReport)).toBe(true)
        if (isTold) expect(order[0]).toBe(past.next)
      }),
    )
  })

  test('[FL160] reports are called while others wait, the queue closed → behind a point of order and whoever was told, before all else', () => {
    const crowd = ask(ask(over, 'a'), 'c').after(chair, { type: 'floor.close_queue', itemId: 'i1' })
    const urgent = crowd.after(chair, CALL).after(chair, {
      type: 'floor.add',
      itemId: 'i1',
      personId: 'd',
      mode: 'room',
      kind: 'point_of_order',
      channel: 'raised_hand',
    })
    expect(labels(urgent)).toEqual(['d', 'a', 'report 1', 'report 2', 'c'])
  })

  test('[FL160] the chair moves somebody before the reports, and a report back → they stand where they were put', () => {
    const waits = ask(called, 'c')
    const [wish] = waiting(waits).slice(-1)
    const moved = waits.after(chair, { type: 'floor.move', entryId: wish!, ahead: 0 })
    expect(labels(moved)).toEqual(['c', 'report 1', 'report 2'])
    const back = moved.after(chair, { type: 'floor.move', entryId: entryOf(moved, 1).entryId, ahead: 2 })
    expect(labels(back)).toEqual(['c', 'report 2', 'report 1'])
  })

  test('[FL160] reports are given while people wait → nobody counts as overtaken, and sides and pace are as before', () => {
    const waits = ask(ask(over, 'a').at(START_MS + 1), 'c').after(chair, {
      type: 'floor.set_policy',
      policy: NAMED_POLICIES.alternate,
    })
    const spoken = firstHeard(waits.after(chair, CALL))
    const before = spoken.state.floor.items['i1']!
    const reported = done(firstHeard(done(spoken).at(START_MS + 60_000)).at(START_MS + 600_000))
    const after = reported.state.floor.items['i1']!
    expect(after).not.toHaveProperty('overtakers')
    expect([after.turns, after.lastMode, after.lastModeRun]).toEqual([1, 'room', 1])
    expect(before.turns).toBe(0)
  })

  test('[FL160] the first report is told to be next, and the floor is open as usual after the last', () => {
    expect(called.state.floor.items['i1']!.next).toBe(entryOf(called, 1).entryId)
    const both = done(firstHeard(done(firstHeard(called))))
    expect(labels(both)).toEqual([])
    expect(labels(ask(both, 'c'))).toEqual(['c'])
  })
})

describe('who reports', () => {
  test('[FL161] a rapporteur asks for the floor besides → two entries, each with its own place', () => {
    const both = ask(called, one)
    expect(labels(both)).toEqual(['report 1', 'report 2', one])
    const gone = both.after(by(one), { type: 'floor.leave', entryId: waiting(both)[2]! })
    expect(labels(gone)).toEqual(['report 1', 'report 2'])
    expect(labels(ask(gone, one))).toEqual(['report 1', 'report 2', one])
  })

  test('[FL161] a rapporteur goes over to the call, or leaves under the rule that only those may wait who are here → the report stays', () => {
    const remote = called.after(by(one), { type: 'people.set_mode', mode: 'remote' })
    expect(entryOf(remote, 1)).toMatchObject({ mode: 'remote' })
    const strict = called.after(chair, { type: 'attendance.set_rules', onlyHere: true })
    expect(labels(strict.and(left(one, 'room')))).toContain('report 1')
  })

  test('[FL161] two persons turn out to be one → the report is the one’s', () => {
    const merged = called.and({ type: 'people.merged', fromPersonId: one, intoPersonId: two })
    expect(entryOf(merged, 1)).toMatchObject({ personId: two })
    expect(labels(merged)).toEqual(['report 1', 'report 2'])
  })

  test('[FL162] nobody was named → the table stands there by its number, until the podium names somebody', () => {
    const nameless = endedRound(reporting()).after(chair, CALL)
    expect(entryOf(nameless, 1)).not.toHaveProperty('personId')
    const giveIt = { type: 'floor.give', entryId: entryOf(nameless, 1).entryId, expects: {} } as const
    expect(nameless.when(chair, giveIt)).toEqual(reject({ code: 'floor/no_rapporteur' }))
    expect(entryOf(nameless.after(moderator, choose(1, two)), 1)).toMatchObject({ personId: two })
  })

  test('[FL162] whoever is called does not come → the podium names the next of the table, and the report waits again', () => {
    const held = give(called, entryOf(called, 1).entryId).after(moderator, {
      type: 'floor.hold',
      entryId: entryOf(called, 1).entryId,
      reason: 'unavailable',
    })
    expect(labels(held)).toEqual(['report 2'])
    const other = held.after(moderator, choose(1, two))
    expect(labels(other)).toEqual(['report 1', 'report 2'])
    expect(entryOf(other, 1)).not.toHaveProperty('heldFor')
  })

  test('[FL167] a report is said to be a point of order → refused; a topic is welcome', () => {
    const { entryId } = entryOf(called, 1)
    expect(called.when(by(one), { type: 'floor.describe', entryId, kind: 'point_of_order' })).toEqual(
      reject({ code: 'floor/is_report' }),
    )
    expect(called.when(by(one), { type: 'floor.describe', entryId, topic: 'Our result' }).outcome).toBe('accepted')
  })
})

describe('the turn', () => {
  test('[FL163] a report is given under its own limit, and everybody sees whose it is', () => {
    const limited = called.after(chair, { type: 'floor.set_limit', limitMs: 60_000 })
    const given1 = give(limited, entryOf(called, 1).entryId)
    expect(given1.state.floor.turn).toMatchObject({ limitMs: 600_000 })
    for (const audience of ['hall', 'podium', 'screen'] as const)
      expect(given1.sees(audience)['floor']).toMatchObject({ turn: { report: { roundId: 'r1', table: 1 } } })
  })

  test('[FL164] called again → what waits or is given stays; what was given is called anew', () => {
    const again = called.after(chair, { ...CALL, tables: [1, 2] })
    expect(labels(again)).toEqual(['report 1', 'report 2'])
    const speaking = firstHeard(again).after(chair, { ...CALL, tables: [1] })
    expect(labels(speaking)).toEqual(['report 2'])
    expect(labels(done(speaking).after(chair, { ...CALL, tables: [1] }))).toEqual(['report 2', 'report 1'])
  })

  test('[FL164] the item ends before the last report → it comes over when it is called on the next one', () => {
    const next = done(firstHeard(called)).and(
      { type: 'agenda.item_closed', itemId: 'i1' },
      { type: 'agenda.item_opened', itemId: 'i2' },
    )
    const there = next.after(chair, { ...CALL, tables: [2] })
    expect(there.state.floor.items['i1']!.entries.size).toBe(0)
    expect([...there.state.floor.items['i2']!.entries.values()]).toMatchObject([{ report: { table: 2 } }])
  })

  test('[FL165] a report that was given is floor time of its person, and no turn that somebody asked for', () => {
    const given1 = done(firstHeard(called).at(START_MS + 120_000))
    expect(given1.state.floor.totals.get(one)).toEqual({ turns: 0, spokeMs: 120_000 })
    expect([...given1.state.floor.history.values()]).toMatchObject([{ report: { table: 1 }, channel: 'report' }])
  })

  test('[FL166] three wait behind two reports of ten minutes → each report counts ten minutes, each wish its pace', () => {
    const wish = { mode: 'room', kind: 'intervention', askedAtMs: 0, status: 'waiting' } as const
    const entries = {
      r2: { ...wish, report: { rank: 2 }, limitMs: 600_000 },
      r1: { ...wish, report: { rank: 1 }, limitMs: 300_000 },
      a: wish,
      b: wish,
    }
    const floor = { turns: 0, spokeMs: 0, limitMs: 180_000, entries }
    expect([1, 2, 3, 4].map((place) => expectedAtMs(place, floor, 0))).toEqual([0, 300_000, 900_000, 1_080_000])
  })

  test('[FL160] a report is no point of order, whatever table it is of', () => {
    expect(isPointOfOrder(entryOf(called, 1))).toBe(false)
  })
})

describe('by themselves', () => {
  /** The day’s breakout with its report part, after a round in the first part; `d` reports nothing. */
  const breakout = given(
    ...smallMeeting,
    {
      type: 'agenda.imported',
      days: [
        {
          dayId: 'd1',
          date: '2026-11-23',
          titleText: text({ en: 'Day' }),
          rule: { member: 'yes', participant: 'yes', observer: 'yes' },
          items: [
            {
              itemId: 'i1',
              kind: 'breakout',
              titleText: text({ en: 'Breakout' }),
              startMs: minutes(0),
              endMs: minutes(60),
              pointTexts: [],
              outputTexts: [],
              segments: [
                { titleText: text({ en: 'Groups' }), minutes: 30, kind: 'breakout' },
                { titleText: text({ en: 'Reports' }), minutes: 30, kind: 'report' },
              ],
            },
          ],
        },
      ],
    },
    ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => listed(id)),
    { type: 'agenda.item_opened', itemId: 'i1' },
    { type: 'agenda.segment_started', itemId: 'i1', segment: 0, queue: 'closed' },
    ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => arrived(id, 'room')),
  )
  const asked = seatedRound(breakout).after(chair, { type: 'groups.ask_reports', roundId: 'r1', parts: ['points'] })
  const reportPart = { type: 'agenda.segment_started', itemId: 'i1', segment: 1, queue: 'closed' } as const
  const dueReports = ({ state }: Given) => dueOf(state).filter(({ command }) => command.type === 'groups.call_reports')

  test('[GR216] the part for reports opens after the round → the reports are called, once', () => {
    expect(dueReports(asked.and(reportPart))).toEqual([])
    const opened = endedRound(asked).and(reportPart)
    expect(dueReports(endedRound(asked))).toEqual([])
    expect(dueReports(opened)).toEqual([{ atMs: START_MS, cause: expect.any(String), command: CALL }])
    const byItself = opened.after(system, CALL)
    expect(labels(byItself)).toEqual(['report 1', 'report 2'])
    expect(dueReports(byItself)).toEqual([])
    expect(byItself.when(system, CALL)).toEqual(accept())
  })

  test('[GR216] the podium switched it off, or asked for no reports → nothing is called', () => {
    const byHand = endedRound(asked).after(chair, { type: 'groups.set_report_call', roundId: 'r1', by: 'hand' })
    expect(dueReports(byHand.and(reportPart))).toEqual([])
    expect(byHand.and(reportPart).when(system, CALL)).toEqual(accept())
    const again = byHand.after(chair, { type: 'groups.set_report_call', roundId: 'r1', by: 'itself' }).and(reportPart)
    expect(dueReports(again)).toHaveLength(1)
    expect(dueReports(endedRound(seatedRound(breakout)).and(reportPart))).toEqual([])
  })
})
