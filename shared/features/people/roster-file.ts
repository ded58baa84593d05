import { unguarded, type CsvRow } from '../../lib/csv.ts'
import type { Encoding } from '../../lib/text-of-bytes.ts'
import type { RosterRow } from './messages.ts'
import { NAME_COLUMNS, type RosterColumn } from './roster-columns.ts'
import { rosterKey } from './roster-diff.ts'
import { columnsOf, findHeader, type ReadColumn } from './roster-header.ts'
import { remarksInFile, type RosterRemark } from './roster-remarks.ts'
import { readRosterRow, type CellRefusal, type RosterCells } from './roster-row.ts'
import { csvTable, MOST_COLUMNS, MOST_ROWS, type FileFault, type RosterTable, type TableFault } from './roster-table.ts'

/** Why a file, a column or a row was not taken; line 1 is the file's first. */
export interface RosterRefusal {
  readonly line: number
  readonly column?: string
  readonly code: FileFault | 'missing_column' | LineFault | CellRefusal['code']
  /** In English, for whoever mends the file. */
  readonly reason: string
  /** The beginning of what the cell says. */
  readonly found?: string
  /** The line that says the same already. */
  readonly firstLine?: number
}

type LineFault = 'wrong_number_of_cells' | 'duplicate' | 'same_address'

/** What the reader says about how a file is to be read; all else is guessed. */
export interface RosterChoices {
  readonly encoding?: Encoding | undefined
  readonly sheet?: string | undefined
  /** The line that names the columns; 0 where none does. */
  readonly headerLine?: number | undefined
  /** What each column holds, from the first on. */
  readonly columns?: readonly (RosterColumn | undefined)[] | undefined
}

/** A row that can be taken, with the line that says it. */
export interface ReadRow {
  readonly line: number
  readonly row: RosterRow
}

/** How a file was read: all that was guessed, so that it can be put right. */
export interface RosterReading extends Omit<RosterTable, 'rows'> {
  /** The line that names the columns; 0 where none does. */
  readonly headerLine: number
  readonly columns: readonly ReadColumn[]
}

/** What of a roster file can be imported, and what was refused. */
export interface RosterFile {
  readonly reading?: RosterReading
  readonly rows: readonly ReadRow[]
  readonly rejected: readonly RosterRefusal[]
  /** What is worth a look though it can be taken. */
  readonly remarks: readonly RosterRemark[]
}

/** Reads a roster from the bytes of a CSV file: see {@link readRosterTable}. */
export function readRosterFile(bytes: Uint8Array, choices: RosterChoices = {}): RosterFile {
  const table = csvTable(bytes, choices.encoding)
  return 'fault' in table ? refusedFile(table) : readRosterTable(table, choices)
}

/** A file of which nothing can be read. */
export const refusedFile = ({ fault, line = 1, reason }: TableFault): RosterFile => ({
  rows: [],
  rejected: [{ line, code: fault, reason }],
  remarks: [],
})

/**
 * Reads a roster from the rows of a file. Never throws: what cannot be taken is listed with line, column and reason. A cell is
 * text and nothing else, whatever a spreadsheet would make of it.
 */
export function readRosterTable({ rows, ...table }: RosterTable, choices: RosterChoices): RosterFile {
  const { headerLine, titles } = headerIn(rows, choices)
  const lines = rows.filter(({ line }) => line > headerLine)
  const columns = columnsOf(titles.slice(0, MOST_COLUMNS), lines, choices.columns)
  const file = { reading: { ...table, headerLine, columns }, rows: [], remarks: [] }
  const fault = faultOf(titles, lines, columns)
  if (fault) return { ...file, rejected: [{ line: Math.max(headerLine, 1), ...fault }] }
  return { ...file, ...readLines(columns, lines) }
}

interface Header {
  readonly headerLine: number
  readonly titles: readonly string[]
}

/** The row that names the columns, as the reader says or as it looks; where none does, columns have no titles. */
function headerIn(rows: readonly CsvRow[], { headerLine }: RosterChoices): Header {
  const first = rows[0] ?? { line: 1, cells: [] }
  if (headerLine === 0) return { headerLine, titles: first.cells.map(() => '') }
  const { line, cells } = rows.find((row) => row.line === headerLine) ?? findHeader(rows) ?? first
  return { headerLine: line, titles: withoutEmptyEnd(cells) }
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '')
  return cells.slice(0, last + 1)
}

type Fault = Pick<RosterRefusal, 'code' | 'reason' | 'column'>

function faultOf(
  titles: readonly string[],
  lines: readonly CsvRow[],
  columns: readonly ReadColumn[],
): Fault | undefined {
  if (titles.length > MOST_COLUMNS)
    return { code: 'too_many_columns', reason: `the file has more than ${MOST_COLUMNS} columns` }
  if (lines.length === 0) return { code: 'no_rows', reason: 'the file has no rows' }
  if (lines.length > MOST_ROWS) return { code: 'too_many_rows', reason: `the file has more than ${MOST_ROWS} rows` }
  if (columns.some(({ column }) => column && NAME_COLUMNS.includes(column))) return undefined
  return { code: 'missing_column', column: 'given_name', reason: 'no column is known to hold names' }
}

function readLines(columns: readonly ReadColumn[], lines: readonly CsvRow[]): Omit<RosterFile, 'reading'> {
  const rejected: RosterRefusal[] = []
  const firstOf = new Map<string, ReadRow>()
  for (const line of lines) {
    const row = readLine(columns, line)
    if (!('name' in row)) {
      rejected.push(...row)
      continue
    }
    const key = rosterKey(row)
    const first = firstOf.get(key)
    if (first) rejected.push(repeated(line.line, row, first))
    else firstOf.set(key, { line: line.line, row })
  }
  const rows = [...firstOf.values()]
  return { rows, rejected, remarks: remarksInFile(rows) }
}

/** An address is one person's: under another name the line is refused and nobody's name is overwritten. */
const repeated = (line: number, row: RosterRow, first: ReadRow): RosterRefusal =>
  row.name.toLowerCase() === first.row.name.toLowerCase()
    ? { line, code: 'duplicate', firstLine: first.line, reason: `is the person of line ${first.line}` }
    : {
        line,
        column: 'email',
        code: 'same_address',
        firstLine: first.line,
        reason: `has the address of line ${first.line} under another name`,
        found: row.email ?? row.name,
      }

function readLine(columns: readonly ReadColumn[], { line, cells }: CsvRow): RosterRow | readonly RosterRefusal[] {
  const isTooLong = cells.slice(columns.length).some((cell) => cell.trim() !== '')
  if (cells.length < columns.length || isTooLong) {
    const reason = `has ${cells.length} cells where the header has ${columns.length}`
    return [{ line, code: 'wrong_number_of_cells', reason }]
  }
  const row = readRosterRow(cellsOf(columns, cells))
  return 'name' in row ? row : row.map((refusal) => ({ line, ...refusal }))
}

function cellsOf(columns: readonly ReadColumn[], cells: readonly string[]): RosterCells {
  const said: { [C in RosterColumn]?: string } = {}
  columns.forEach(({ column }, at) => {
    const cell = column === undefined ? '' : unguarded((cells[at] ?? '').trim())
    if (column !== undefined && cell !== '') said[column] = cell
  })
  return said
}
