import { describe, expect, test } from 'vitest'
import { parseCsv, unguarded } from '../../shared/lib/csv.ts'
import type { Language } from '../../shared/lib/languages.ts'
import { ROLES } from '../../shared/lib/roles.ts'
import { exportOf, mayFetch } from '../../shared/meeting/exports.ts'
import { asleep, at, checkedIn, connected, expected, said } from '../support/attendance-meeting.ts'
import { listed, nobody, sampleRows, stayed, withSample } from '../support/crowd-of-sample.ts'
import { given, secretariat, text, type Given } from '../support/given.ts'
import { smallMeeting } from '../support/small-meeting.ts'

const FILES = [
  'statistics.json',
  'attendance.csv',
  'participants.csv',
  'participants.json',
  'attendance.md',
  'history.json',
]

interface Asked {
  readonly language?: Language
  readonly about?: string
}

function fetched({ state }: Given, fileName: string, { language = 'en', about }: Asked = {}): string {
  const file = exportOf(fileName)
  if (!file || !('body' in file)) throw new Error('There is no such file.')
  return file.body(state, { nowMs: at(60), language, ...(about !== undefined && { about }) })
}

/** A table as records by its head. */
function table(meeting: Given, fileName: string, asked?: Asked): readonly Record<string, string>[] {
  const [head, ...rows] = parseCsv(fetched(meeting, fileName, asked).replace(/^\uFEFF/, '')).rows
  return rows.map(({ cells }) =>
    Object.fromEntries(head!.cells.map((column, place) => [column, unguarded(cells[place] ?? '')])),
  )
}

const came = (...rows: Parameters<typeof listed>[0][]): Given =>
  given(
    ...smallMeeting,
    ...rows.map(listed),
    ...rows.map(({ personId }) => stayed(personId, 'remote', { fromMs: at(1) })),
  )

const whole = withSample().and(
  ...sampleRows.map(({ personId, attendance_mode: mode }) =>
    stayed(personId, mode === 'in_person' ? 'room' : 'remote', { fromMs: at(1) }),
  ),
)

test('[AT89] the podium fetches each file, nobody else does, and no address is in any', () => {
  for (const fileName of FILES) {
    const allowed = ROLES.filter((role) => mayFetch(exportOf(fileName)!, [role]))
    expect(allowed, fileName).toEqual(['secretariat', 'chair', 'moderator'])
    expect(fetched(whole, fileName, { about: 'p4' }), fileName).not.toContain('@')
  }
})

describe('the list of participants', () => {
  const sections = (meeting: Given, language: Language = 'en') =>
    (
      JSON.parse(fetched(meeting, 'participants.json', { language })) as {
        sections: { region: string; group: string; withoutName: number; people: { name: string }[] }[]
      }
    ).sections
  const names = (meeting: Given, language: Language = 'en') =>
    sections(meeting, language).flatMap(({ people }) => people.map(({ name }) => name))

  test('[AT91] the sample → by region, then stakeholder group, intergovernmental organisations last, 226 in all', () => {
    const order = sections(whole).map(({ region, group, people }) => [region, group, people.length])
    expect(order.slice(0, 4)).toEqual([
      ['african', 'civil_society', 23],
      ['african', 'government', 4],
      ['african', 'private_sector', 4],
      ['african', 'technical_community', 7],
    ])
    expect(order.at(-1)).toEqual(['intergovernmental', 'intergovernmental', 26])
    expect(table(whole, 'participants.csv')).toHaveLength(226)
    expect(new Set(table(whole, 'participants.csv').map((row) => row['regional_group']))).toEqual(
      new Set(['african', 'asia_pacific', 'eastern_european', 'grulac', 'weog', 'intergovernmental']),
    )
  })

  test('[AT91] by family name as a dictionary has it: capitals and accents do not matter, particles do, no family name is the whole', () => {
    const meeting = came(
      { personId: 'a', given_name: 'Ali', family_name: 'MOMENI' },
      { personId: 'b', given_name: 'Ana', family_name: 'Momém' },
      { personId: 'c', given_name: 'Juan', family_name: 'de la Fuente' },
      { personId: 'd', given_name: 'Piet', family_name: 'van Niekerk' },
      { personId: 'e', given_name: 'fatou', family_name: 'thiam' },
      { personId: 'f', given_name: 'YingChu' },
      { personId: 'g', given_name: 'Zoé', family_name: "N'guessan" },
      { personId: 'h', given_name: 'Adam', family_name: 'Thiam' },
      { personId: 'i', given_name: 'Élan', family_name: 'Zhu' },
    )
    expect(names(meeting)).toEqual([
      'Juan de la Fuente',
      'Ana Momém',
      'Ali MOMENI',
      "Zoé N'guessan",
      'Adam Thiam',
      'fatou thiam',
      'Piet van Niekerk',
      'YingChu',
      'Élan Zhu',
    ])
  })

  test('[AT91] the columns are those of the list: given and family name apart, also where they were swapped', () => {
    const meeting = came(
      {
        personId: 'a',
        given_name: 'Velimir',
        family_name: 'Radicevic',
        organisation: 'ICANN / SVNet',
        country: 'Congo, Democratic Republic of the',
      },
      { personId: 'b', given_name: 'Fatou' },
    ).and(
      { ...listed({ personId: 'c', given_name: 'Lee Ann', family_name: '' }), familyNameText: text('Lee') },
      stayed('c', 'room', { fromMs: at(2), toMs: at(3) }),
      stayed('c', 'remote', { fromMs: at(4) }),
    )
    expect(table(meeting, 'participants.csv')).toEqual([
      expect.objectContaining({ given_name: 'Fatou', family_name: '', mode: 'remote', also_remote: '' }),
      expect.objectContaining({ given_name: 'Ann', family_name: 'Lee', mode: 'room', also_remote: 'yes' }),
      expect.objectContaining({
        given_name: 'Velimir',
        family_name: 'Radicevic',
        organisation: 'ICANN / SVNet',
        country: 'Congo, Democratic Republic of the',
      }),
    ])
  })

  test('[AT92] a name in the letters of the reader’s language where they are known', () => {
    const meeting = came(
      { personId: 'a', given_name: 'محمد', family_name: 'ياسين', name_latin: 'Mohamed Yassin' },
      { personId: 'b', given_name: 'Ana', family_name: 'Zeb', name_arabic: 'آنا زيب' },
    )
    expect(names(meeting)).toEqual(['Mohamed Yassin', 'Ana Zeb'])
    expect(names(meeting, 'ar').toSorted()).toEqual(['آنا زيب', 'محمد ياسين'])
    expect(names(meeting, 'fr')).toEqual(['Mohamed Yassin', 'Ana Zeb'])
  })

  test('[AT83, AT93] who names nobody is not on it; who is erased is counted without a name', () => {
    const erased = whole
      .and(listed(nobody), stayed('nobody', 'remote', { fromMs: at(2) }))
      .after(secretariat, { type: 'people.erase', personId: 'p4' })
    const intergovernmental = sections(erased).at(-1)!
    expect([intergovernmental.people.length, intergovernmental.withoutName]).toEqual([25, 1])
    expect(table(erased, 'participants.csv')).toHaveLength(225)
    expect(fetched(erased, 'participants.csv')).not.toContain('na,na')
  })
})

describe('the table of stays', () => {
  test('[AT90] a row for each stay, in the zone of the meeting, with its way and door', () => {
    const meeting = connected(checkedIn(expected, 'ana', 1), 'cy', 3).and(
      stayed('bo', 'room', { fromMs: at(5), toMs: at(9), source: 'scan', door: 'B' }),
    )
    expect(table(meeting, 'attendance.csv')).toEqual([
      expect.objectContaining({
        day: '2026-11-23',
        name: 'Name of ana',
        mode: 'room',
        source: 'tap',
        door: 'A',
        from: '2026-11-23T08:01:00+00:00',
        to: '',
        person_id: 'ana',
        counted: 'yes',
      }),
      expect.objectContaining({ name: 'Name of cy', mode: 'remote', source: 'connection', door: '' }),
      expect.objectContaining({ name: 'Name of bo', door: 'B', to: '2026-11-23T08:09:00+00:00' }),
    ])
  })

  test('[AT90, AT93] names that would be formulas are text; who is erased has none; who names nobody is not counted', () => {
    const meeting = came(
      { personId: 'a', given_name: '=HYPERLINK("http://x")', organisation: '+1' },
      { personId: 'b', given_name: 'Bo' },
      nobody,
    ).after(secretariat, { type: 'people.erase', personId: 'b' })
    for (const fileName of ['attendance.csv', 'participants.csv'])
      expect(fetched(meeting, fileName), fileName).not.toMatch(/(^|,|\n)"?[=+]/)
    expect(
      table(meeting, 'attendance.csv').map(({ name, organisation, counted }) => [name, organisation, counted]),
    ).toEqual([
      ['=HYPERLINK("http://x")', '+1', 'yes'],
      ['', '', 'yes'],
      ['na na', '', 'no'],
    ])
  })
})

describe('both annexes as a document', () => {
  test('[AT94] in words and figures for both modes, and the list after them', () => {
    const document = fetched(whole, 'attendance.md')
    expect(document).toContain('# Attendance: Small meeting\n\nAs of 2026-11-23T09:00:00+00:00 (UTC)')
    expect(document).toContain('226 unique participants: 36 in the room and 190 remotely.')
    expect(document).toContain('| 2026-11-23 | 226 | 36 | 0 | 190 | 226 | 36 | 190 |')
    expect(document).toMatch(/\| African Group \| 23 \| 4 \| 4 \| 7 \| 38 \|/)
    expect(document).toMatch(/\| Intergovernmental organisations \|(  \|){4} 26 \|\n\| Participants \|(  \|){4} 226 \|/)
    expect(document.match(/^### /gm)).toHaveLength(1 + 3 + 6)
    expect(document.indexOf('## Annex II')).toBeGreaterThan(document.indexOf('### Remotely'))
    expect(document.split('\n').filter((line) => /\| (In the room|Remotely) \|$/.test(line))).toHaveLength(226)
  })

  test('[AT94] in Arabic; nothing that people are called marks anything up', () => {
    const meeting = came({ personId: 'a', given_name: '[x](http://x) | **b**', organisation: '# one' })
    const document = fetched(meeting, 'attendance.md', { language: 'ar' })
    expect(document).toContain('# الحضور')
    expect(document).toContain('عدد المشاركين، وكل منهم محسوب مرة واحدة: 1')
    expect(document).toContain(String.raw`| \[x](http://x) \| \*\*b\*\* |  | \# one |  | عن بُعد |`)
    expect(fetched(expected, 'attendance.md')).toContain('Nobody has come yet.')
  })
})

describe('the history of a person', () => {
  const history = (meeting: Given, about: string) => JSON.parse(fetched(meeting, 'history.json', { about })) as object

  test('[AT95] every arrival and departure in order, with way and door', () => {
    const meeting = said(connected(checkedIn(expected, 'ana', 1), 'ana', 3), 'ana', 10, { type: 'attendance.leave' })
    expect(history(meeting, 'ana')).toEqual({
      asOfMs: at(60),
      standing: 'absent',
      stays: [
        { mode: 'room', fromMs: at(1), toMs: at(10), source: 'tap', door: 'A' },
        { mode: 'remote', fromMs: at(3), toMs: at(10), source: 'connection' },
      ],
      departedAtMs: at(10),
    })
    expect(history(asleep(connected(expected, 'cy', 3), 'cy', 9), 'cy')).toMatchObject({
      standing: 'asleep',
      asleepSinceMs: at(9),
    })
  })

  test('[AT95] of those united it has both; of somebody who never came, nothing', () => {
    const merged = checkedIn(expected, 'ana', 1)
      .and({ ...listed({ personId: 'walk', given_name: 'Walk' }), source: 'walk_in' })
      .and(stayed('walk', 'remote', { fromMs: at(5) }))
      .and({ type: 'people.merged', fromPersonId: 'walk', intoPersonId: 'ana' })
    for (const about of ['ana', 'walk'])
      expect(history(merged, about)).toMatchObject({ standing: 'room', stays: [{ mode: 'room' }, { mode: 'remote' }] })
    for (const about of ['bo', 'nobody', '__proto__'])
      expect(history(merged, about)).toEqual({ asOfMs: at(60), standing: 'absent', stays: [] })
  })
})
