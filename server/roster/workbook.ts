import { readSheet, type CellValue } from 'read-excel-file/universal'
import type { RosterTable, TableFault } from '../../shared/meeting/roster.ts'
import { LargeZipError, storedZip, unzipped, zipDirectory, type ZipEntry } from './zip-directory.ts'

/** What a workbook may unpack to: fifty times what an upload may weigh is far beyond any list of ten thousand. */
const MOST_UNPACKED_BYTES = 64 * 1024 * 1024
const MOST_ENTRIES = 1000
/** Rows and columns up to which cells are looked for; a stray one beyond would be a sheet of a million rows. */
const MOST_ROW = 20_000
const MOST_COLUMN = 1000

const WORKBOOK = 'xl/workbook.xml'

/** Programs of which a file is told by a part of its archive. */
const OTHERS: readonly (readonly [part: RegExp, fault: TableFault['fault'], reason: string])[] = [
  [/^xl\/workbook\.bin$/, 'binary_excel', 'the file is a binary workbook'],
  [/^content\.xml$/, 'open_document', 'the file is an OpenDocument spreadsheet'],
  [/^Index(\.zip$|\/)/, 'numbers', 'the file is one of Numbers'],
]

/** The table in a sheet of an Excel workbook: the one that is wanted, else the first that can be seen. */
export async function workbookTable(bytes: Uint8Array, wanted?: string): Promise<RosterTable | TableFault> {
  try {
    return await tableIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), wanted)
  } catch (error) {
    if (error instanceof LargeZipError) return { fault: 'unpacks_too_large', reason: 'the file unpacks to too much' }
    return { fault: 'broken_file', reason: 'the workbook is damaged' }
  }
}

async function tableIn(bytes: Buffer, wanted: string | undefined): Promise<RosterTable | TableFault> {
  const entries = zipDirectory(bytes, MOST_ENTRIES)
  const fault = faultOf(entries)
  if (fault) return fault
  const parts = unpackedParts(bytes, entries)
  const book = parts.find(({ name }) => name === WORKBOOK)
  const sheets = sheetsIn(book?.content.toString('utf8') ?? '')
  const visible = sheets.filter(({ isHidden }) => !isHidden)
  const sheet = wanted === undefined ? (visible[0] ?? sheets[0]) : visible.find(({ name }) => name === wanted)
  if (!sheet) return { fault: 'no_such_sheet', reason: 'the workbook has no such sheet' }
  const read = await readSheet(arrayBufferOf(storedZip(parts)), sheet.number, { parseNumber: (digits) => digits })
  const rows = read.map((cells, at) => ({ line: at + 1, cells: cells.map(textOf) }))
  return {
    format: 'xlsx',
    rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    sheet: sheet.name,
    sheets: visible.map(({ name }) => name),
  }
}

function faultOf(entries: readonly ZipEntry[]): TableFault | undefined {
  if (entries.some(({ isEncrypted }) => isEncrypted))
    return { fault: 'password', reason: 'the file is protected by a password' }
  for (const [part, fault, reason] of OTHERS) if (entries.some(({ name }) => part.test(name))) return { fault, reason }
  if (!entries.some(({ name }) => name === WORKBOOK)) return { fault: 'not_text', reason: 'the archive is no workbook' }
  return undefined
}

interface Part {
  readonly name: string
  readonly content: Buffer
}

/** The parts in which the cells are, and no more of them than there is room for; a declared size is believed only where it is too large. */
function unpackedParts(bytes: Buffer, entries: readonly ZipEntry[]): readonly Part[] {
  const read = entries.filter(
    ({ name }) => /^xl\/.*\.xml(\.rels)?$/.test(name) && !/^xl\/(theme|drawings|charts|media)\//.test(name),
  )
  if (read.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0) > MOST_UNPACKED_BYTES)
    throw new LargeZipError('The workbook says that it is too large.')
  let left = MOST_UNPACKED_BYTES
  return read.map((entry) => {
    const content = unzipped(bytes, entry, left)
    left -= content.length
    if (entry.name.startsWith('xl/worksheets/')) refuseFarCells(content)
    return { name: entry.name, content }
  })
}

/** Rows and cells between the last one and those before would all be made. */
function refuseFarCells(sheet: Buffer): void {
  const text = sheet.toString('latin1')
  for (const [, column = '', row = ''] of text.matchAll(/\sr\s*=\s*["']([A-Za-z]*)(\d+)["']/g))
    if (Number(row) > MOST_ROW || columnOf(column) > MOST_COLUMN) throw new LargeZipError('A cell is too far away.')
}

const columnOf = (letters: string): number =>
  letters.length > 3
    ? Infinity
    : Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

interface SheetEntry {
  /** 1 for the first. */
  readonly number: number
  readonly name: string
  readonly isHidden: boolean
}

function sheetsIn(workbook: string): readonly SheetEntry[] {
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, attributes = ''], at) => ({
    number: at + 1,
    name: unescaped(/(?:^|\s)name\s*=\s*"([^"]*)"/.exec(attributes)?.[1] ?? ''),
    isHidden: /(?:^|\s)state\s*=\s*"(?:hidden|veryHidden)"/.test(attributes),
  }))
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescaped = (text: string): string =>
  text
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, decimal?: string) => characterOf(hex, decimal))
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')

function characterOf(hex: string | undefined, decimal: string | undefined): string {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** A cell as a reader sees it; a day without its time. */
function textOf(cell: CellValue<string> | Date | null): string {
  if (cell === null) return ''
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().replace(/T00:00:00\.000Z$/, '')
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return String(cell)
}

function arrayBufferOf(bytes: Buffer): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  return copy
}
