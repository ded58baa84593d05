import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import writeXlsxFile from 'write-excel-file/node'
import { describe, expect, test } from 'vitest'
import { readRoster } from '../../server/roster/read-roster.ts'
import { storedZip, zipDirectory } from '../../server/roster/zip-directory.ts'
import { readRosterFile, type RosterChoices } from '../../shared/features/people/roster-file.ts'

const sample = readFileSync(new URL('../../shared/sample/igf-2021-roster.csv', import.meta.url))
const shuffled = readFileSync(new URL('../features/fixtures/roster-shuffled.xlsx', import.meta.url))

const read = async (bytes: Uint8Array, choices: RosterChoices = {}) => {
  const { rows, ...file } = await readRoster(bytes, choices)
  return { ...file, rows: rows.map(({ row }) => row) }
}

type Sheet = {
  readonly sheet: string
  readonly data: (string | number | boolean | Date | null)[][]
  readonly rightToLeft?: boolean
}
const workbook = (...sheets: Sheet[]): Promise<Buffer> =>
  writeXlsxFile(
    sheets.map(({ data, ...sheet }) => ({
      ...sheet,
      data: data.map((row) => row.map((value) => (value instanceof Date ? { value, format: 'yyyy-mm-dd' } : value))),
    })),
  ).toBuffer()

/** A workbook of these parts as they are written here. */
const parts = (sheet: string, book = BOOK, after = '') =>
  storedZip(
    Object.entries({
      'xl/workbook.xml': book,
      'xl/_rels/workbook.xml.rels': RELATIONS,
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData>${after}</worksheet>`,
    }).map(([name, content]) => ({ name, content: Buffer.from(content) })),
  )
const BOOK = '<workbook><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>'
const RELATIONS =
  '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`

describe('a workbook', () => {
  test('[PE90] the sample shuffled and saved by a spreadsheet program → the same people as of the CSV file', async () => {
    const { rows, rejected, remarks, reading } = await read(shuffled)
    const byEmail = (a: { email?: string | undefined }, b: { email?: string | undefined }) =>
      (a.email ?? '') < (b.email ?? '') ? -1 : 1
    const before = readRosterFile(sample).rows.map(({ row }) => row)
    expect(rows.map(({ email }) => email)).not.toEqual(before.map(({ email }) => email))
    expect(rows.toSorted(byEmail)).toEqual(before.toSorted(byEmail))
    expect([...rejected, ...remarks]).toEqual([])
    expect(reading).toMatchObject({ format: 'xlsx', headerLine: 1 })
  })

  test('[PE90] of several sheets the first is read, or the one that is chosen; a list from right to left like others', async () => {
    const bytes = await workbook(
      { sheet: 'Staff & co', data: [['Name'], ['Ann Lee']] },
      {
        sheet: 'قائمة',
        rightToLeft: true,
        data: [
          ['الاسم', 'الجهة'],
          ['سالم حمد', 'وزارة'],
        ],
      },
    )
    expect(await read(bytes)).toMatchObject({
      rows: [{ name: 'Ann Lee' }],
      reading: { sheet: 'Staff & co', sheets: ['Staff & co', 'قائمة'] },
    })
    expect((await read(bytes, { sheet: 'قائمة' })).rows).toMatchObject([{ name: 'سالم حمد', organisation: 'وزارة' }])
    expect((await read(bytes, { sheet: 'None' })).rejected).toMatchObject([{ code: 'no_such_sheet' }])
  })

  test('[PE90] a hidden sheet → is neither read nor offered', async () => {
    const book =
      '<workbook><sheets><sheet name="Old" sheetId="1" state="hidden" r:id="rId0"/><sheet name="List" sheetId="2" r:id="rId1"/></sheets></workbook>'
    const relations = RELATIONS.replace(
      '<Relationship ',
      '<Relationship Id="rId0" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet0.xml"/><Relationship ',
    )
    const bytes = storedZip(
      Object.entries({
        'xl/workbook.xml': book,
        'xl/_rels/workbook.xml.rels': relations,
        'xl/worksheets/sheet0.xml': `<worksheet><sheetData><row r="1">${cell('A1', 'Name')}</row><row r="2">${cell('A2', 'Gone')}</row></sheetData></worksheet>`,
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${cell('A1', 'Name')}</row><row r="2">${cell('A2', 'Ann')}</row></sheetData></worksheet>`,
      }).map(([name, content]) => ({ name, content: Buffer.from(content) })),
    )
    expect(await read(bytes)).toMatchObject({ rows: [{ name: 'Ann' }], reading: { sheet: 'List', sheets: ['List'] } })
    expect((await read(bytes, { sheet: 'Old' })).rejected).toMatchObject([{ code: 'no_such_sheet' }])
  })

  test('[PE90] numbers, days and yes or no → as a reader sees them; a line is the row of the sheet', async () => {
    const bytes = await workbook({
      sheet: 'List',
      data: [
        ['List of participants', null],
        [null, null],
        ['Name', 'Organisation'],
        [4711, new Date(Date.UTC(2026, 10, 23))],
        [true, 'Org'],
        ['na', 'Org'],
      ],
    })
    expect(await read(bytes)).toMatchObject({
      rows: [{ name: '4711', organisation: '2026-11-23' }, { name: 'TRUE' }],
      rejected: [{ line: 6, code: 'placeholder' }],
      reading: { headerLine: 3 },
    })
  })

  test('[PE90] a formula → what it said when the file was saved, as text', async () => {
    const sheet = `<row r="1">${cell('A1', 'Name')}${cell('B1', 'Organisation')}</row><row r="2"><c r="A2" t="str"><f>HYPERLINK("https://example.org")</f><v>Ann Lee</v></c>${cell('B2', '=1+1')}</row>`
    expect((await read(parts(sheet))).rows).toMatchObject([{ name: 'Ann Lee', organisation: '=1+1' }])
  })

  test('[PE90] merged cells → what they say stands in the first of them', async () => {
    const sheet = `<row r="1">${cell('A1', 'Participants')}</row><row r="2">${cell('A2', 'Name')}${cell('B2', 'Organisation')}</row><row r="3">${cell('A3', 'Ann')}${cell('B3', 'Org')}</row><row r="4">${cell('A4', 'Bo')}<c r="B4"/></row>`
    const merged = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B3:B4"/></mergeCells>'
    expect((await read(parts(sheet, BOOK, merged))).rows).toMatchObject([
      { name: 'Ann', organisation: 'Org' },
      { name: 'Bo' },
    ])
  })
})

describe('a hostile workbook', () => {
  const list = `<row r="1">${cell('A1', 'Name')}</row><row r="2">${cell('A2', 'Ann')}</row>`

  test('[PE91] one that unpacks to gigabytes → refused before it does, whatever its directory says', async () => {
    const packed = deflateRawSync(Buffer.alloc(80_000_000, ' '), { level: 9 })
    const honest = zipOf('xl/worksheets/sheet1.xml', packed, 80_000_000)
    expect((await read(honest)).rejected).toMatchObject([{ code: 'unpacks_too_large' }])
    const lying = zipOf('xl/worksheets/sheet1.xml', packed, 100)
    expect((await read(lying)).rejected).toMatchObject([{ code: 'unpacks_too_large' }])
  })

  test.each([
    ['a cell in the last row of all', `${list}<row r="1048576">${cell('A1048576', 'x')}</row>`],
    ['a cell in the last column of all', `<row r="1">${cell('A1', 'Name')}${cell('XFD1', 'x')}</row>`],
  ])('[PE91] %s → refused, and the empty ones before it are never made', async (_what, sheet) => {
    expect((await read(parts(sheet))).rejected).toMatchObject([{ code: 'unpacks_too_large' }])
  })

  test('[PE91] an entity that names a file or grows → is not followed', async () => {
    const bytes = Buffer.from(
      parts(
        `<row r="1">${cell('A1', 'Name')}</row><row r="2">${cell('A2', '&b;')}</row>`,
        `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>${BOOK}`,
      ),
    )
    const { rows } = await read(bytes)
    expect(JSON.stringify(rows)).not.toMatch(/root|host\w*\.|[a-z]+-[0-9a-f]{6}/)
    expect(rows.length).toBeLessThanOrEqual(1)
  })

  test.each([
    ['xl/workbook.bin', 'binary_excel'],
    ['content.xml', 'open_document'],
    ['Index/Document.iwa', 'numbers'],
    ['word/document.xml', 'not_text'],
  ])('[PE91] an archive with %s → is named as what it is', async (name, code) => {
    expect((await read(storedZip([{ name, content: Buffer.from('x') }]))).rejected).toMatchObject([{ code }])
  })

  test.each([
    ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old_excel'],
    [
      'one behind a password',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      'password',
    ],
    ['a PDF', Buffer.from('%PDF-1.7'), 'pdf'],
    ['half an archive', shuffled.subarray(0, 9000), 'broken_file'],
    ['an archive of nothing', storedZip([]), 'not_text'],
    [
      'a workbook without its sheet',
      storedZip([{ name: 'xl/workbook.xml', content: Buffer.from(BOOK) }]),
      'broken_file',
    ],
  ])('[PE91] %s → refused in words', async (_what, bytes, code) => {
    expect((await read(bytes)).rejected).toMatchObject([{ code, reason: expect.stringMatching(/\w/) }])
  })

  test('[PE91] any byte of a workbook is another one → an answer, never a throw', async () => {
    for (let at = 0; at < shuffled.length; at += 997) {
      const bytes = Buffer.from(shuffled)
      bytes[at] = bytes[at]! ^ 0xff
      expect(await read(bytes)).toMatchObject({ rejected: expect.any(Array) })
    }
  })

  test('[PE91] what is given to the parser has the parts of the archive and nothing else', () => {
    const entries = zipDirectory(parts(list), 10)
    expect(entries.map(({ name }) => name)).toEqual([
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet1.xml',
    ])
  })
})

/** An archive with a workbook and one packed part of which the directory says this size. */
function zipOf(name: string, packed: Buffer, says: number): Buffer {
  const zip = storedZip([
    { name: 'xl/workbook.xml', content: Buffer.from(BOOK) },
    { name, content: packed },
  ])
  const entry = zip.lastIndexOf(Buffer.from(name)) - 46
  zip.writeUInt16LE(8, entry + 10)
  zip.writeUInt32LE(says, entry + 24)
  return zip
}
