import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { exportOf } from '../../shared/meeting/exports.ts'
import { chair, person, START_MS, type Given } from '../support/given.ts'
import { followed, left, tablesOf } from '../support/groups-meeting.ts'
import { waiting } from '../support/floor-meeting.ts'
import { endedRound, reporting, table1Of } from '../support/reports-meeting.ts'

const [one, two] = table1Of(reporting())
const [four] = tablesOf(reporting())[2]!
const by = (personId: string) => person(personId, 'participant')
const CALL = { type: 'groups.call_reports', roundId: 'r1' } as const
const choose = (table: number, personId: string) =>
  ({ type: 'groups.choose_rapporteur', roundId: 'r1', table, personId }) as const
const write = (text: string) =>
  ({
    type: 'groups.write_report',
    roundId: 'r1',
    table: 1,
    part: 'points',
    language: 'en',
    text,
    expects: { version: 0 },
  }) as const
const erase = (meeting: Given, personId: string) => meeting.and({ type: 'people.erased', personId, erasedTexts: [] })

const named = reporting().after(by(one), choose(1, one)).after(by(four!), choose(2, four!))
const called = endedRound(named).after(chair, CALL)

/** Everybody went home before the round was over. */
const goneHome = endedRound(
  followed(['a', 'b', 'c', 'd', 'e', 'f'].reduce((next, id) => next.and(left(id, 'room')), named)),
)

describe('whoever is erased', () => {
  test('[GR206] reports for nobody any more: their table waits by its number until somebody is named', () => {
    const erased = erase(called, one)
    const [entryId] = waiting(erased)
    const entry = erased.state.floor.items['i1']!.entries.get(entryId!)
    expect(entry).toMatchObject({ report: { table: 1 } })
    expect(entry).not.toHaveProperty('personId')
    expect(erased.when(chair, { type: 'floor.give', entryId: entryId!, expects: {} })).toEqual(
      reject({ code: 'floor/no_rapporteur' }),
    )
    const next = erased.after(chair, choose(1, two))
    expect(next.state.floor.items['i1']!.entries.get(entryId!)).toMatchObject({ personId: two })
  })

  test('[GR206] is not named', () => {
    const refusal = reject({ code: 'groups/not_at_table' })
    expect(erase(endedRound(named), two).when(chair, choose(1, two))).toEqual(refusal)
    expect(erase(endedRound(named), two).when(by(one), choose(1, two))).toEqual(refusal)
  })
})

describe('a table that everybody left before the round was over', () => {
  test('[GR208] its rapporteur writes its report, and reads it', () => {
    expect(goneHome.when(by(one), write('We agreed')).outcome).toBe('accepted')
    expect(goneHome.when(by(two), write('We agreed'))).toEqual(reject({ code: 'groups/not_at_table' }))
    expect(goneHome.seesOfSelf(one)).toMatchObject({ groups: { reports: { r1: { table: 1 } } } })
  })

  test('[GR215] its report is called, where a rapporteur was named', () => {
    expect(waiting(goneHome.after(chair, CALL))).toHaveLength(2)
    const nobody = endedRound(
      followed(['a', 'b', 'c', 'd', 'e', 'f'].reduce((next, id) => next.and(left(id, 'room')), reporting())),
    )
    expect(nobody.when(chair, CALL)).toEqual(accept())
  })
})

describe('the plenary', () => {
  test('[GR217] two of the podium press the same → it is recorded once', () => {
    const endorse = { type: 'groups.endorse', roundId: 'r1', table: 1, outcome: 'endorsed' } as const
    const words = { en: 'By applause' }
    const said = called.after(chair, { ...endorse, words })
    expect(said.when(chair, { ...endorse, words })).toEqual(accept())
    expect(said.when(chair, endorse).outcome).toBe('accepted')
    expect(said.when(chair, endorse)).not.toEqual(accept())
    expect(said.when(chair, { ...endorse, outcome: 'noted', words })).not.toEqual(accept())
  })
})

describe('the file', () => {
  const markdown = ({ state }: Given): string => {
    const file = exportOf('reports.md')
    if (!file || 'calendar' in file) throw new Error('There is no such file.')
    return file.body(state, { nowMs: START_MS, language: 'en' })
  }

  test.each([
    ['a fence', '```\nall of it', '\\`\\`\\`  \nall of it'],
    ['another fence', '~~~', '\\~~~'],
    ['a comment that hides what follows', '<!-- hidden', '\\<!-- hidden'],
    ['a script', 'a <script>alert(1)</script>', 'a \\<script>alert(1)\\</script>'],
    ['a link', 'see [this](javascript:alert(1))', 'see \\[this](javascript:alert(1))'],
    ['a picture', '![x](https://example.org/x.png)', '!\\[x](https://example.org/x.png)'],
    ['a heading from below', 'Title\n===', 'Title  \n\\==='],
    ['a line across', 'Title\n---\n___', 'Title  \n\\---  \n\\___'],
    ['a table', 'a | b\n:-|-:', 'a \\| b  \n:-\\|-:'],
    ['code by its indentation', '    code', 'code'],
    ['a backslash', '\\# no', '\\\\# no'],
  ])('[GR219] %s in what somebody wrote is words, and nothing else', (_what, text, said) => {
    const lines = markdown(reporting().after(by(one), write(text)))
    expect(lines).toContain(`#### Points\n\n${said}\n\n### Table 2`)
  })
})
