import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRosterFile, type RosterChoices } from '../../shared/features/people/roster-file.ts'
import { csvOf } from '../../shared/lib/csv.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (bytes: Uint8Array | string, choices?: RosterChoices) => {
  const { rows, ...file } = readRosterFile(typeof bytes === 'string' ? utf8(bytes) : bytes, choices)
  return { ...file, rows: rows.map(({ row }) => row) }
}
const good = 'Bo Li,Org,bo@example.org'

describe('a hostile file', () => {
  test.each(['=HYPERLINK("https://example.org")', '+cmd|calc', '@SUM(A1:A9)', '-2+3', '＝1+1'])(
    '[PE88] the formula %s → text, here and in every file that leaves',
    (formula) => {
      const quoted = `"${formula.replaceAll('"', '""')}"`
      const { rows } = read(`name,organisation,email\nAnn Lee,${quoted},a@example.org\n${good}\n`)
      expect(rows[0]?.organisation).toBe(formula.normalize('NFKC'))
      expect(csvOf([[formula]])).toMatch(/^\uFEFF"?'/)
      // What we wrote is read as it was.
      expect(
        read(
          csvOf([
            ['name', 'organisation'],
            ['Ann Lee', formula],
          ]),
        ).rows[0]?.organisation,
      ).toBe(formula.normalize('NFKC'))
    },
  )

  test('[PE88] a cell of a megabyte → its line is refused by line and column, with its beginning alone', () => {
    const { rows, rejected } = read(`name,organisation,email\n${'x'.repeat(1_000_000)},Org,a@example.org\n${good}\n`)
    expect(rows).toMatchObject([{ name: 'Bo Li' }])
    expect(rejected).toMatchObject([{ line: 2, column: 'full_name', code: 'too_long' }])
    expect(JSON.stringify(rejected).length).toBeLessThan(500)
  })

  test('[PE88] a title of a megabyte → a column that nobody reads', () => {
    const { rows, reading } = read(`name,${'y'.repeat(1_000_000)}\nAnn Lee,x\n`)
    expect(rows).toMatchObject([{ name: 'Ann Lee' }])
    expect(JSON.stringify(reading).length).toBeLessThan(1000)
  })

  test('[PE88] zero bytes within a name → left out of it', () => {
    const many = Array.from({ length: 100 }, (_, at) => `Ann ${at},Org,a${at}@example.org`)
    expect(read(`name,organisation,email\nA\0nn,Org,\n${many.join('\n')}`).rows[0]).toMatchObject({ name: 'Ann' })
  })

  test('[PE88] half a character of UTF-16 → its line is refused, the others are taken', () => {
    const text = `\uFEFFname,organisation\nAnn \uD83D Lee,Org\nBo Li,Org\n`
    const bytes = Uint8Array.from(
      Array.from({ length: text.length }, (_, at) => [text.charCodeAt(at) & 255, text.charCodeAt(at) >> 8]).flat(),
    )
    expect(read(bytes)).toMatchObject({
      rows: [{ name: 'Bo Li' }],
      rejected: [{ line: 2, column: 'full_name', code: 'unreadable' }],
    })
    expect(read(bytes.subarray(0, -1)).rejected).toMatchObject([{ line: 2 }, { line: 3, code: 'unreadable' }])
  })

  test.each([
    ['100,000 rows', `name\n${'Ann Lee\n'.repeat(100_000)}`, 'too_many_rows'],
    ['10,000 columns', `name,${'x,'.repeat(10_000)}x\nAnn`, 'too_many_columns'],
    ['a header alone', 'name,organisation\n', 'no_rows'],
    ['a million commas in a line', ','.repeat(1_000_000), 'no_rows'],
    ['nothing but line ends', '\n\r\n\r'.repeat(1000), 'no_rows'],
    ['a quote that nobody closes', `name\n"${'Ann,'.repeat(100_000)}`, 'not_csv'],
    ['a million quotes', `name\n${'"'.repeat(1_000_001)}`, 'not_csv'],
    ['a web page', '<html><table><tr><td>name</td></tr></table>', 'not_text'],
    ['XML', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 'not_text'],
  ])('[PE88] %s → the whole file is refused with one reason', (_what, text, code) => {
    const { rows, rejected } = read(text)
    expect(rows).toEqual([])
    expect(rejected).toMatchObject([{ code, reason: expect.stringMatching(/\w/) }])
  })

  test('[PE88] a million commas below a header → that line is refused, the others are taken', () => {
    const { rows, rejected } = read(`name,organisation,email\n${'x,'.repeat(1_000_000)}\n${good}\n`)
    expect(rows).toMatchObject([{ name: 'Bo Li' }])
    expect(rejected).toMatchObject([{ line: 2, code: 'wrong_number_of_cells' }])
  })

  test('[PE88] names of inherited properties as titles and words → titles and words', () => {
    const text = 'name,__proto__,constructor,role\nAnn Lee,1,2,toString\n__proto__,3,4,member\n'
    expect(read(text)).toMatchObject({
      rows: [{ name: '__proto__' }],
      rejected: [{ line: 2, column: 'role', code: 'unknown_value' }],
    })
  })

  test('[PE88] any bytes, read in any way → an answer, never a throw', () => {
    const choices = fc.record(
      {
        encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1256'),
        headerLine: fc.constantFrom(0, 1, 2, 99),
        columns: fc.array(fc.constantFrom('given_name', 'full_name', 'email', undefined), { maxLength: 4 }),
      },
      { requiredKeys: [] },
    )
    const unit = fc.constantFrom(',', ';', '"', '\n', '\r', '\t', '=', 'a', 'é', 'م', '😀', '\u202e', '\0', '\ud800')
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit }).map((body) => utf8(`name,email\n${body}`)),
    )
    fc.assert(
      fc.property(bytes, choices, (file, wanted) => {
        const { rows, rejected } = readRosterFile(file, wanted)
        expect(rows.length + rejected.length).toBeGreaterThan(0)
      }),
    )
  })
})
