import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import type { Json } from '../../shared/lib/patch.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import { chair, moderator, person, START_MS, text, type Given, type Plain } from '../support/given.ts'
import { followed, left, seatedRound, tablesOf, withHere } from '../support/groups-meeting.ts'
import { endedRound, reporting, table1Of } from '../support/reports-meeting.ts'

const LATER_MS = START_MS + 1_800_000
const HOUR_MS = 3_600_000

type Of<Type extends Command['type']> = Partial<Extract<Plain<Command>, { type: Type }>>

const [one, two, three] = table1Of(reporting())
const elsewhere = tablesOf(reporting())[2]![0]!
const choose = (more: Of<'groups.choose_rapporteur'> = {}) =>
  ({ type: 'groups.choose_rapporteur', roundId: 'r1', table: 1, personId: one, ...more }) as const
const write = (more: Of<'groups.write_report'> = {}) =>
  ({
    type: 'groups.write_report',
    roundId: 'r1',
    table: 1,
    part: 'points',
    language: 'en',
    text: 'We agree',
    expects: { version: 0 },
    ...more,
  }) as const
const about = <T extends 'submit' | 'reopen' | 'publish' | 'unpublish'>(doing: T) =>
  ({ type: `groups.${doing}_report`, roundId: 'r1', table: 1 }) as const
const by = (personId: string) => person(personId, 'participant')

const mine = (meeting: Given, personId: string) =>
  (meeting.seesOfSelf(personId) as { groups: { rapporteur?: string; reports?: Record<string, Record<string, Json>> } })
    .groups
const report = (meeting: Given, personId = one) => mine(meeting, personId).reports?.['r1']

/** Table 1 named a rapporteur and wrote its points. */
const written = reporting().after(by(one), choose()).after(by(two), write())
const handedIn = written.after(by(one), about('submit'))

describe('the rapporteur', () => {
  test('[GR205] somebody of the table says “I report”, another names another → the last one reports, and both see it', () => {
    const chosen = reporting().after(by(one), choose())
    expect(mine(chosen, two)).toMatchObject({ rapporteur: one })
    expect(mine(chosen.after(by(two), choose({ personId: three })), one)).toMatchObject({ rapporteur: three })
    expect(chosen.when(by(two), choose())).toEqual(accept())
    expect(mine(chosen, elsewhere)).not.toHaveProperty('rapporteur')
  })

  test('[GR205] nobody of another table names or is named; the podium names whom it likes of the table', () => {
    const refusal = reject({ code: 'groups/not_at_table' })
    expect(reporting().when(by(elsewhere), choose())).toEqual(refusal)
    expect(reporting().when(by(one), choose({ personId: elsewhere }))).toEqual(refusal)
    expect(reporting().when(moderator, choose({ personId: elsewhere }))).toEqual(refusal)
    expect(mine(reporting().after(moderator, choose()), one)).toMatchObject({ rapporteur: one })
  })

  test('[GR205] once the report is called the table names nobody else; the podium does', () => {
    const called = endedRound(written).after(chair, { type: 'groups.call_reports', roundId: 'r1' })
    expect(called.when(by(two), choose({ personId: two }))).toEqual(reject({ code: 'groups/report_called' }))
    expect(report(called.after(chair, choose({ personId: two })))).toMatchObject({ rapporteur: { personId: two } })
  })

  test('[GR206] a rapporteur leaves the meeting → named still, and the table reads that they are away', () => {
    const gone = followed(written.and(left(one, 'room')))
    expect(report(gone, two)).toMatchObject({ rapporteur: { personId: one, isAway: true } })
    expect(report(gone.after(by(two), choose({ personId: two })), two)).toMatchObject({ rapporteur: { personId: two } })
  })

  test('[GR206] a rapporteur is erased → nobody is named', () => {
    const erased = written.and({ type: 'people.erased', personId: one, erasedTexts: [] })
    expect(report(erased, two)).not.toHaveProperty('rapporteur')
  })
})

describe('asking', () => {
  const seated = seatedRound(withHere(['a', 'b', 'c', 'd', 'e', 'f']))
  const ask = { type: 'groups.ask_reports', roundId: 'r1', parts: ['points'] } as const

  test('[GR207] the podium asks for parts until a deadline, ten minutes each → everybody sees what and until when', () => {
    const asked = seated.after(chair, { ...ask, deadlineAtMs: LATER_MS })
    expect(asked.sees('hall')['groups']).toMatchObject({
      reports: { r1: { parts: ['points'], deadlineAtMs: LATER_MS, limitMs: 600_000, tables: 2, handedIn: 0 } },
    })
    expect(asked.when(chair, ask)).toEqual(reject({ code: 'groups/reports_asked' }))
  })

  test('[GR207] a ranking needs options, and a deadline lies ahead', () => {
    expect(seated.when(chair, { ...ask, parts: ['ranking'] })).toEqual(reject({ code: 'groups/options_missing' }))
    expect(seated.when(chair, { ...ask, deadlineAtMs: START_MS })).toEqual(reject({ code: 'groups/deadline_past' }))
  })

  test('[GR220] an unknown round or table, and what was not asked for → refused', () => {
    expect(seated.when(chair, { ...ask, roundId: 'r9' })).toEqual(reject({ code: 'groups/no_report_table' }))
    expect(reporting().when(chair, choose({ table: 9 }))).toEqual(reject({ code: 'groups/no_report_table' }))
    expect(seated.when(by(one), write())).toEqual(reject({ code: 'groups/reports_not_asked' }))
    expect(seated.when(by(one), about('submit'))).toEqual(reject({ code: 'groups/reports_not_asked' }))
  })

  test('[GR220] the meeting is closed → no more is written, named or called', () => {
    const closed = endedRound(written).and({ type: 'meeting.closed' })
    for (const command of [write({ expects: { version: 1 } }), choose({ personId: two }), about('submit')])
      expect(closed.when(by(one), command)).toEqual(reject({ code: 'groups/meeting_closed' }))
  })
})

describe('writing', () => {
  test('[GR208] who sits at the table writes each part in any language, and the others of the table read it', () => {
    const both = written.after(by(three), write({ language: 'ar', text: 'اتفقنا' }))
    expect(report(both, two)).toMatchObject({
      fields: {
        points_en: { text: 'We agree', version: 1, by: `Name of ${two}` },
        points_ar: { text: 'اتفقنا', version: 1, by: `Name of ${three}` },
      },
    })
    expect(report(both, elsewhere)).toMatchObject({ table: 2, fields: {} })
  })

  test('[GR208] the round is over → the table goes on writing', () => {
    const over = endedRound(written)
    expect(over.when(by(three), write({ text: 'More', expects: { version: 1 } }))).toEqual(
      accept(expect.objectContaining({ type: 'groups.report_written', version: 2, text: text('More') })),
    )
  })

  test('[GR208] somebody of another table, and a part that was not asked for → refused', () => {
    expect(reporting().when(by(elsewhere), write())).toEqual(reject({ code: 'groups/not_at_table' }))
    const onlyPoints = seatedRound(withHere(['a', 'b', 'c', 'd', 'e', 'f'])).after(chair, {
      type: 'groups.ask_reports',
      roundId: 'r1',
      parts: ['points'],
    })
    expect(onlyPoints.when(by(one), write({ part: 'recommendations' }))).toEqual(
      reject({ code: 'groups/part_not_asked' }),
    )
  })

  test('[GR209] two write at once → the second is refused with the version that stands there, and nothing is lost', () => {
    expect(written.when(by(three), write({ text: 'We differ' }))).toEqual(
      reject({ code: 'groups/report_changed', version: 1 }),
    )
    expect(written.when(by(three), write())).toEqual(accept())
    const again = written.after(by(three), write({ text: 'We differ', expects: { version: 1 } }))
    expect(report(again)).toMatchObject({ fields: { points_en: { text: 'We differ', version: 2 } } })
  })

  test('[GR209] an empty text takes a part away, and the version goes on', () => {
    const without = written.after(by(one), write({ text: '', expects: { version: 1 } }))
    expect(report(without)).toMatchObject({ fields: { points_en: { text: '', version: 2 } } })
    expect(without.when(by(one), about('submit'))).toEqual(reject({ code: 'groups/report_empty' }))
  })

  test('[GR210] a ranking names every option once, and the last one counts', () => {
    const rank = { type: 'groups.rank_options', roundId: 'r1', table: 1, expects: { version: 0 } } as const
    const ranked = reporting().after(by(one), { ...rank, order: ['o2', 'o3', 'o1'] })
    expect(report(ranked)).toMatchObject({ ranking: { order: ['o2', 'o3', 'o1'], version: 1 } })
    for (const wrong of ['o1 o2', 'o1 o2 o2', 'o1 o2 o4'])
      expect(reporting().when(by(one), { ...rank, order: wrong.split(' ') })).toEqual(
        reject({ code: 'groups/not_all_options' }),
      )
    expect(ranked.when(by(two), { ...rank, order: ['o1', 'o2', 'o3'] })).toEqual(
      reject({ code: 'groups/report_changed', version: 1 }),
    )
  })
})

describe('handing in', () => {
  test('[GR211] the rapporteur hands in → nobody writes any more; others do not hand in, the podium does', () => {
    expect(written.when(by(two), about('submit'))).toEqual(reject({ code: 'groups/not_rapporteur' }))
    expect(report(written.after(moderator, about('submit')))).toMatchObject({ handedInAtMs: START_MS })
    expect(handedIn.when(by(two), write({ text: 'More', expects: { version: 1 } }))).toEqual(
      reject({ code: 'groups/report_handed_in' }),
    )
    expect(handedIn.when(by(one), about('submit'))).toEqual(accept())
    expect(handedIn.sees('hall')['groups']).toMatchObject({ reports: { r1: { handedIn: 1 } } })
  })

  test('[GR212] the deadline is over → nobody writes, what is written may be handed in, and the chair sets another one', () => {
    const late = written.at(LATER_MS + 1)
    const more = write({ text: 'More', expects: { version: 1 } })
    expect(written.at(LATER_MS).when(by(one), more).outcome).toBe('accepted')
    expect(late.when(by(one), more)).toEqual(reject({ code: 'groups/report_late', deadlineAtMs: LATER_MS }))
    expect(late.when(by(one), about('submit')).outcome).toBe('accepted')
    const move = { type: 'groups.move_report_deadline', roundId: 'r1', deadlineAtMs: LATER_MS + HOUR_MS } as const
    expect(late.after(chair, move).when(by(one), more).outcome).toBe('accepted')
    expect(late.when(chair, { ...move, deadlineAtMs: LATER_MS })).toEqual(reject({ code: 'groups/deadline_past' }))
  })

  test('[GR213] the podium opens it again → the table writes on, whatever the deadline, and it is not published', () => {
    const published = handedIn.after(chair, about('publish')).at(LATER_MS + 1)
    const open = published.after(chair, about('reopen'))
    expect(open.when(by(two), write({ text: 'More', expects: { version: 1 } })).outcome).toBe('accepted')
    expect(open.sees('hall')['groups']).toMatchObject({ reports: { r1: { handedIn: 0, published: {} } } })
    expect(open.when(chair, about('reopen'))).toEqual(accept())
  })
})

describe('the plenary', () => {
  const over = endedRound(handedIn)

  test('[GR215] the podium calls the reports → all tables in their order, each ten minutes, with who reports', () => {
    expect(over.when(chair, { type: 'groups.call_reports', roundId: 'r1' })).toEqual(
      accept(
        expect.objectContaining({
          type: 'groups.reports_called',
          itemId: 'i1',
          called: [
            { table: 1, entryId: expect.any(String), personId: one, mode: 'room', limitMs: 600_000 },
            { table: 2, entryId: expect.any(String), mode: 'room', limitMs: 600_000 },
          ],
        }),
      ),
    )
  })

  test('[GR215] called again → only what was not called before; a table by its number at any time', () => {
    const call = { type: 'groups.call_reports', roundId: 'r1' } as const
    const called = over.after(chair, call)
    expect(called.when(chair, call)).toEqual(accept())
    expect(called.when(chair, { ...call, tables: [2], limitMs: 300_000 })).toEqual(
      accept(
        expect.objectContaining({
          called: [{ table: 2, entryId: expect.any(String), mode: 'room', limitMs: 300_000 }],
        }),
      ),
    )
    expect(called.when(chair, { ...call, tables: [9] })).toEqual(reject({ code: 'groups/no_report_table' }))
  })

  test('[GR215] no item with a floor is on → refused', () => {
    const coffee = over.and({ type: 'agenda.item_opened', itemId: 'i3' })
    expect(coffee.when(chair, { type: 'groups.call_reports', roundId: 'r1' })).toEqual(
      reject({ code: 'groups/no_plenary' }),
    )
  })

  test('[GR217] the plenary endorses, and says so again with changes → the last word counts, the first one is kept', () => {
    const endorse = { type: 'groups.endorse', roundId: 'r1', table: 1 } as const
    const said = over
      .after(chair, { ...endorse, outcome: 'noted' })
      .at(LATER_MS)
      .after(chair, { ...endorse, outcome: 'endorsed_with_changes', words: { en: 'Without the second point' } })
    const last = { outcome: 'endorsed_with_changes', words: { en: 'Without the second point' }, atMs: LATER_MS }
    expect(report(said, two)).toMatchObject({ endorsement: last })
    expect(said.sees('podium')['groups']).toMatchObject({
      reports: { r1: { tables: { t1: { endorsement: last, before: { e1: { outcome: 'noted', atMs: START_MS } } } } } },
    })
  })

  test('[GR218] the podium publishes a report → everybody reads it with what the plenary said; taken back, nobody does', () => {
    expect(endedRound(written).when(chair, about('publish'))).toEqual(reject({ code: 'groups/report_not_handed_in' }))
    expect(JSON.stringify(over.sees('hall'))).not.toContain('We agree')
    const published = over
      .after(chair, about('publish'))
      .after(chair, { type: 'groups.endorse', roundId: 'r1', table: 1, outcome: 'endorsed' })
      .and({ type: 'agenda.item_opened', itemId: 'i2' })
    expect(published.sees('hall')['groups']).toMatchObject({
      reports: {
        r1: {
          published: {
            t1: {
              table: 1,
              rapporteur: `Name of ${one}`,
              points: { en: 'We agree' },
              endorsement: { outcome: 'endorsed', atMs: START_MS },
            },
          },
        },
      },
    })
    expect(JSON.stringify(published.after(chair, about('unpublish')).sees('hall'))).not.toContain('We agree')
  })

  test('[GR218] what a table wrote reaches neither screen, door and booth nor another table', () => {
    for (const audience of ['screen', 'door', 'booth'] as const)
      expect(JSON.stringify(over.sees(audience))).not.toContain('We agree')
    expect(JSON.stringify(over.seesOfSelf(elsewhere))).not.toContain('We agree')
    expect(JSON.stringify(over.sees('podium'))).toContain('We agree')
  })
})
