import { describe, expect, test } from 'vitest'
import { combinedRanking } from '../../shared/features/groups/report-ranking.ts'
import type { Language } from '../../shared/lib/languages.ts'
import { exportOf, mayFetch } from '../../shared/meeting/exports.ts'
import { chair, person, START_MS, type Given } from '../support/given.ts'
import { tablesOf } from '../support/groups-meeting.ts'
import { endedRound, reporting, table1Of } from '../support/reports-meeting.ts'

const [one] = table1Of(reporting())
const [four] = tablesOf(reporting())[2]!
const by = (personId: string) => person(personId, 'participant')

function fileOf({ state }: Given, name: string, language: Language = 'en'): string {
  const file = exportOf(name)
  if (!file || 'calendar' in file) throw new Error(`There is no file ${name}.`)
  return file.body(state, { nowMs: START_MS, language })
}

/** What a table ranked and handed in. */
const rankedBy = (meeting: Given, table: number, personId: string, order: readonly string[]) =>
  meeting
    .after(by(personId), { type: 'groups.choose_rapporteur', roundId: 'r1', table, personId })
    .after(by(personId), { type: 'groups.rank_options', roundId: 'r1', table, order, expects: { version: 0 } })
    .after(by(personId), { type: 'groups.submit_report', roundId: 'r1', table })

const written = reporting()
  .after(by(one), {
    type: 'groups.write_report',
    roundId: 'r1',
    table: 1,
    part: 'points',
    language: 'en',
    text: '# We agree\nMore time',
    expects: { version: 0 },
  })
  .after(by(one), {
    type: 'groups.write_report',
    roundId: 'r1',
    table: 1,
    part: 'points',
    language: 'ar',
    text: 'اتفقنا',
    expects: { version: 0 },
  })
const both = endedRound(rankedBy(rankedBy(written, 1, one, ['o2', 'o1', 'o3']), 2, four!, ['o2', 'o3', 'o1'])).after(
  chair,
  { type: 'groups.endorse', roundId: 'r1', table: 1, outcome: 'endorsed', words: { en: 'By applause' } },
)

describe('the files of the reports', () => {
  test('[GR219] for the podium, in the reader’s language → who reports, what they wrote, and what the plenary said', () => {
    const english = fileOf(both, 'reports.md')
    for (const line of [
      '# Reports of the groups: Small meeting',
      '## Title of i1, 2026-11-23T08:00+00:00',
      '### Table 1',
      `- Rapporteur: Name of ${one}`,
      '- Plenary: endorsed, 2026-11-23T08:00+00:00 (By applause)',
      '\\# We agree  \nMore time',
      '1. Second\n2. First\n3. Third',
    ])
      expect(english).toContain(line)
    const arabic = fileOf(both, 'reports.md', 'ar')
    for (const line of ['# تقارير المجموعات: Small meeting', 'اتفقنا', '1. الثاني']) expect(arabic).toContain(line)
    expect(arabic).not.toContain('We agree')
  })

  test('[GR219] as JSON → every language that something was written in', () => {
    const json: unknown = JSON.parse(fileOf(both, 'reports.json'))
    expect(json).toMatchObject({
      rounds: [
        {
          itemId: 'i1',
          tables: [
            {
              table: 1,
              rapporteur: `Name of ${one}`,
              points: { en: '# We agree\nMore time', ar: 'اتفقنا' },
              ranking: ['Second', 'First', 'Third'],
              plenary: [{ outcome: 'endorsed', words: { en: 'By applause' }, at: '2026-11-23T08:00+00:00' }],
            },
            { table: 2 },
          ],
          combinedRanking: [
            { option: 'Second', sum: 2 },
            { option: 'First', sum: 5 },
            { option: 'Third', sum: 5 },
          ],
        },
      ],
    })
  })

  test('[GR219] nobody asked for reports → the file says so; nobody but the podium gets it', () => {
    expect(fileOf(endedRound(reporting()), 'reports.md')).toContain('- Not handed in')
    expect(fileOf(reporting().and({ type: 'meeting.closed' }), 'reports.md')).toContain('### Table 2')
    const file = exportOf('reports.md')!
    expect(mayFetch(file, ['moderator'])).toBe(true)
    expect(mayFetch(file, ['member', 'participant', 'observer', 'door', 'booth', 'screen'])).toBe(false)
  })

  test('[GR219] places are added up, and options with the same sum keep their order', () => {
    expect(
      combinedRanking(
        ['o1', 'o2', 'o3'],
        [
          ['o2', 'o1', 'o3'],
          ['o3', 'o1', 'o2'],
        ],
      ),
    ).toEqual([
      { optionId: 'o1', sum: 4 },
      { optionId: 'o2', sum: 4 },
      { optionId: 'o3', sum: 4 },
    ])
    expect(combinedRanking(['o1', 'o2'], [['o2', 'o1']])[0]).toEqual({ optionId: 'o2', sum: 1 })
  })
})
