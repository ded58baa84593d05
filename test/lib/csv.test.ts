import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf, parseCsv } from '../../shared/lib/csv.ts'
import { utf8Text } from '../../shared/lib/utf8.ts'

const unit = fc.constantFrom(',', ';', '"', '\n', '\r', '\t', ' ', 'a', 'é', 'م', '😀')
const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`

test('what is written by RFC 4180 is read again', () => {
  const rows = fc.array(fc.array(fc.string({ unit }), { minLength: 2, maxLength: 4 }), { minLength: 1 })
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n'), (written, lineEnd) => {
      const text = ['h1,h2', ...written.map((cells) => cells.map(quote).join(','))].join(lineEnd)
      const read = parseCsv(text).rows.map(({ cells }) => cells)
      expect(read).toEqual([['h1', 'h2'], ...written.filter((cells) => cells.join('').trim() !== '')])
    }),
  )
})

test('a row knows the line on which it begins', () => {
  expect(parseCsv('a,b\r\n\r\n"1\n2",3\r4,5').rows).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 3, cells: ['1\n2', '3'] },
    { line: 5, cells: ['4', '5'] },
  ])
})

test('a quote that is never closed is found in the line where its row begins', () => {
  expect(parseCsv('a,b\n1,2\n3,"open\n4,5')).toMatchObject({ brokenLine: 3 })
})

test('a quote amid a cell, or text after one that closed, is taken as it stands', () => {
  expect(parseCsv('a,b\nAnn "Bo" Lee,2\n"x" y,3').rows.map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['Ann "Bo" Lee', '2'],
    ['x y', '3'],
  ])
})

test.each([
  ['name;words\nAnn;a, b, c, d\nBo;e, f', ';'],
  ['name,words\nAnn,"a; b; c; d"\nBo,e', ','],
  ['name\twords\nAnn\ta, b; c\nBo\td', '\t'],
  ['sep=;\r\nname;words\r\nAnn;b', ';'],
  ['List of participants\n\nname;words, all\nAnn;b', ';'],
])('%j is separated by %j', (text, delimiter) => {
  expect(parseCsv(text)).toMatchObject({ delimiter })
})

test('the line by which a spreadsheet says its separator is no row', () => {
  expect(parseCsv('sep=;\r\na;b\r\n1;2').rows).toEqual([
    { line: 2, cells: ['a', 'b'] },
    { line: 3, cells: ['1', '2'] },
  ])
})

test('a cell of several lines with semicolons makes no other separator of them', () => {
  const rows = [
    ['title', 'points', 'outputs'],
    ['Opening', 'a\n"\nb', ';\n<;<\n#;#"'],
  ]
  expect(parseCsv(csvOf(rows)).rows.map(({ cells }) => cells)).toEqual([
    rows[0]!.map((cell, at) => (at === 0 ? `\uFEFF${cell}` : cell)),
    rows[1],
  ])
})

test('a long open quote is found broken at once', () => {
  expect(parseCsv(`a,b\n"${'x""'.repeat(100_000)}`)).toMatchObject({ brokenLine: 2 })
})

test('bytes are text in UTF-8 or none', () => {
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(utf8Text(new TextEncoder().encode(text))).toBe(text.replace(/^\uFEFF/, ''))
    }),
  )
  expect(utf8Text(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('a')
  expect(utf8Text(Uint8Array.of(0xe9))).toBeUndefined()
})
