import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRosterFile, type RosterChoices, type RosterFile } from '../../shared/features/people/roster-file.ts'

const HEADER =
  'given_name,family_name,organisation,country,stakeholder_group,regional_group,attendance_mode,preferred_language,role,email'
const utf8 = (text: string) => new TextEncoder().encode(text)
const rowsIn = ({ rows, ...file }: RosterFile) => ({ ...file, rows: rows.map(({ row }) => row) })
const readBytes = (bytes: Uint8Array, choices?: RosterChoices) => rowsIn(readRosterFile(bytes, choices))
const read = (text: string) => readBytes(utf8(text))
const readLines = (...lines: string[]) => read([HEADER, ...lines].join('\n'))
const ann = 'Ann,Lee,Org,Fiji,government,asia_pacific,in_person,en,mag_member,ann@example.org'
const annsRow = {
  name: 'Ann Lee',
  familyName: 'Lee',
  organisation: 'Org',
  country: 'Fiji',
  stakeholderGroup: 'government',
  regionalGroup: 'asia_pacific',
  mode: 'room',
  language: 'en',
  roles: ['member'],
  email: 'ann@example.org',
}
const sample = readFileSync(new URL('../../shared/sample/igf-2021-roster.csv', import.meta.url))

test('[PE22] the sample → 226 rows, nothing refused', () => {
  const { rows, rejected } = readBytes(sample)
  expect(rejected).toEqual([])
  expect(rows).toHaveLength(226)
  expect(Object.groupBy(rows, ({ roles }) => roles.join())).toMatchObject({
    member: { length: 50 },
    participant: { length: 97 },
    observer: { length: 71 },
    secretariat: { length: 6 },
    chair: { length: 2 },
  })
})

test('[PE22] a byte order mark, CRLF, semicolons, tabs, quotes → read alike', () => {
  expect(readLines(ann)).toMatchObject({ rows: [annsRow], rejected: [] })
  expect(read(`\uFEFF${HEADER}\r\n${ann}\r\n\r\n`).rows).toEqual([annsRow])
  expect(read(`${HEADER}\n${ann}`.replaceAll(',', ';')).rows).toEqual([annsRow])
  expect(read(`${HEADER}\n${ann}`.replaceAll(',', '\t')).rows).toEqual([annsRow])
  expect(read(`${HEADER}\n"${ann.replaceAll(',', '","')}"`).rows).toEqual([annsRow])
})

test('[PE22] quotes keep commas, quotes and line ends; lines are counted as an editor shows them', () => {
  const { rows, rejected } = readLines('Ann,Lee,"Post, ""Tele""\nand more",,,,,,,', 'Bo,Li,,,,,,xx,,')
  expect(rows).toMatchObject([{ organisation: 'Post, "Tele" and more' }])
  expect(rejected).toMatchObject([{ line: 4, column: 'preferred_language', code: 'unknown_value' }])
})

test.each([
  ['a picture in it', Uint8Array.from({ length: 4000 }, (_, at) => (at * 37) % 251), 'not_text'],
  ['a web page in it', utf8('<!DOCTYPE html><table><tr><td>given_name,family_name'), 'not_text'],
  ['nothing', new Uint8Array(), 'no_rows'],
  ['a header alone', utf8(HEADER), 'no_rows'],
  ['an open quote', utf8(`${HEADER}\n"Ann,Lee`), 'not_csv'],
  ['10,001 rows', utf8(`${HEADER}\n${`${ann}\n`.repeat(10_001)}`), 'too_many_rows'],
  ['no column for names', utf8('organisation,email\nOrg,a@example.org'), 'missing_column'],
])('[PE22] a file with %s → refused as a whole with the reason', (_what, bytes, code) => {
  const { rows, rejected } = readBytes(bytes)
  expect(rows).toEqual([])
  expect(rejected[0]).toMatchObject({ code, reason: expect.stringMatching(/\w+/) })
})

test('[PE23] rows that cannot be read → refused with line, column and reason; the others are taken', () => {
  const { rows, rejected } = readLines(
    ann,
    'Bo,Li,,,,,hybrid,,boss,not-an-address',
    'Cy,Li',
    ',,Org,,,,,,,',
    'Dee,Li,,,,,,,observer,',
  )
  expect(rows.map(({ name }) => name)).toEqual(['Ann Lee', 'Dee Li'])
  expect(rejected).toMatchObject([
    { line: 3, column: 'role', code: 'unknown_value' },
    { line: 3, column: 'attendance_mode', code: 'unknown_value' },
    { line: 3, column: 'email', code: 'bad_email', found: 'not-an-address' },
    { line: 4, code: 'wrong_number_of_cells' },
    { line: 5, column: 'given_name', code: 'no_name' },
  ])
})

test('[PE23] a person comes twice → the second line is refused and names the first', () => {
  expect(readLines(ann, ann.replace('ann@', 'ANN@')).rejected).toEqual([
    { line: 3, code: 'duplicate', firstLine: 2, reason: 'is the person of line 2' },
  ])
})

test('[PE23] any bytes → an answer, never a throw', () => {
  const unit = fc.constantFrom(',', ';', '"', '\n', '\r', '\t', '=', 'a', 'é', '😀', '\u202e', '\u0000', '\ud800')
  const anyBytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit }).map((body) => utf8(`${HEADER}\n${body}`)),
  )
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      expect(readRosterFile(bytes)).toMatchObject({ rows: expect.any(Array), rejected: expect.any(Array) })
    }),
  )
})

test.each(['na,na', 'N/A,n/a', 'TBD,', '-,-'])('[PE24] the placeholder %s → refused', (names) => {
  expect(readLines(`${names},,,,,,,,`)).toMatchObject({ rows: [], rejected: [{ line: 2, code: 'placeholder' }] })
})

test('[PE24] a person whose name is Na → taken', () => {
  expect(readLines('Hye-jin,Na,,,,,,,,').rows).toMatchObject([{ name: 'Hye-jin Na' }])
})

test('[PE25] a column that nobody knows → said so with what it begins with, the rows are taken', () => {
  const { rows, rejected, reading } = read(`${HEADER},shoe_size\n${ann},43\n${ann.replaceAll('nn', 'da')},38`)
  expect(rows).toHaveLength(2)
  expect(rejected).toEqual([])
  expect(reading?.columns.at(-1)).toEqual({ title: 'shoe_size', samples: ['43', '38'] })
})

test('[PE26] names in any script, very long organisations, formulas → text as typed', () => {
  const { rows, rejected } = readLines(
    'لمياء,الحصرواني,,,,,,,,',
    'N’Golo,Kanté-Ouédraogo,,,,,,,,',
    '"=HYPERLINK(""https://example.org"")",Lee,@SUM(A1),,,,,,,',
  )
  expect(rejected).toEqual([])
  expect(rows.map(({ name }) => name)).toEqual([
    'لمياء الحصرواني',
    'N’Golo Kanté-Ouédraogo',
    '=HYPERLINK("https://example.org") Lee',
  ])
  expect(rows[2]).toMatchObject({ organisation: '@SUM(A1)' })
})

test('[PE27] words for role and mode → ours; without a role a participant', () => {
  const words = [
    'mag_member',
    'MAG Member',
    'co-chair',
    'chair',
    'observer',
    'secretariat',
    'moderator',
    'Door',
    'Booth',
    'Interpreter',
    'Captioner',
    '',
  ]
  const { rows } = readLines(...words.map((word, at) => `Ann${at},Lee,,,,,Remote,,${word},`))
  expect(rows.map(({ roles }) => roles[0])).toEqual([
    'member',
    'member',
    'chair',
    'chair',
    'observer',
    'secretariat',
    'moderator',
    'door',
    'booth',
    'booth',
    'booth',
    'participant',
  ])
  expect(rows[0]).toMatchObject({ mode: 'remote' })
  expect(readLines('Ann,Lee,,,,,,,screen,').rejected).toMatchObject([{ column: 'role', code: 'unknown_value' }])
})
