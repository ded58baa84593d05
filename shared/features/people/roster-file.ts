import { parseCsv, type CsvRow } from '../../lib/csv.ts'
import { utf8Text } from '../../lib/utf8.ts'
import type { RosterRow } from './messages.ts'
import { rosterKey } from './roster-diff.ts'
import { readRosterRow, ROSTER_COLUMNS, wordOf, type CellRefusal, type RosterCells } from './roster-row.ts'

const MAX_ROWS = 10_000

/** Why a file, a column or a row was not taken; line 1 is the file's first. */
export interface RosterRefusal {
  readonly line: number
  readonly column?: string
  readonly code: FileFault | LineFault | CellRefusal['code']
  /** In English, for whoever mends the file. */
  readonly reason: string
}

type FileFault = 'not_utf8' | 'not_csv' | 'no_rows' | 'too_many_rows' | 'missing_column' | 'unknown_column'
type LineFault = 'wrong_number_of_cells' | 'duplicate'

/** What of a roster file can be imported, and what was refused. */
export interface RosterFile {
  readonly rows: readonly RosterRow[]
  readonly rejected: readonly RosterRefusal[]
}

/**
 * Reads a roster from a CSV file in UTF-8 whose first row names the columns, as the sample does. Never throws: what cannot
 * be taken is listed with line and reason. A cell is text and nothing else, whatever a spreadsheet would make of it.
 */
export function readRosterFile(bytes: Uint8Array): RosterFile {
  const text = utf8Text(bytes)
  if (text === undefined) return refused({ line: 1, code: 'not_utf8', reason: 'the file is not in UTF-8' })
  const { rows, brokenLine } = parseCsv(text)
  if (brokenLine !== undefined) {
    return refused({ line: brokenLine, code: 'not_csv', reason: 'a quote is never closed or stands amiss' })
  }
  const [header, ...lines] = rows
  if (!header || lines.length === 0) return refused({ line: 1, code: 'no_rows', reason: 'the file has no rows' })
  if (lines.length > MAX_ROWS)
    return refused({ line: 1, code: 'too_many_rows', reason: `the file has more than ${MAX_ROWS} rows` })
  return readLines(header, lines)
}

const refused = (...rejected: RosterRefusal[]): RosterFile => ({ rows: [], rejected })

const isKnown = (column: string): boolean => (ROSTER_COLUMNS as readonly string[]).includes(column)

function readLines(header: CsvRow, lines: readonly CsvRow[]): RosterFile {
  const columns = header.cells.map(wordOf)
  const missing = ['given_name', 'family_name'].filter((column) => !columns.includes(column))
  if (missing.length > 0) {
    const fault = {
      line: header.line,
      code: 'missing_column',
      reason: 'the first row does not name this column',
    } as const
    return refused(...missing.map((column) => ({ ...fault, column })))
  }
  const unknown = { line: header.line, code: 'unknown_column', reason: 'this column is not read' } as const
  const rejected: RosterRefusal[] = columns
    .filter((column) => !isKnown(column))
    .map((column) => ({ ...unknown, column }))
  const lineOf = new Map<string, number>()
  const rows: RosterRow[] = []
  for (const line of lines) {
    const row = readLine(columns, line)
    if ('name' in row && !lineOf.has(rosterKey(row))) {
      rows.push(row)
      lineOf.set(rosterKey(row), line.line)
    } else rejected.push(...('name' in row ? [duplicate(line.line, lineOf.get(rosterKey(row)))] : row))
  }
  return { rows, rejected }
}

const duplicate = (line: number, first = 1): RosterRefusal => ({
  line,
  code: 'duplicate',
  reason: `is the person of line ${first}`,
})

function readLine(columns: readonly string[], { line, cells }: CsvRow): RosterRow | readonly RosterRefusal[] {
  if (cells.length !== columns.length) {
    const reason = `has ${cells.length} cells where the first row has ${columns.length}`
    return [{ line, code: 'wrong_number_of_cells', reason }]
  }
  const said: RosterCells = Object.fromEntries(
    columns.map((column, at) => [column, cells[at]!.trim()]).filter(([, cell]) => cell !== ''),
  )
  const row = readRosterRow(said)
  return 'name' in row ? row : row.map((refusal) => ({ line, ...refusal }))
}
