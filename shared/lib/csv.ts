/** A row of a CSV file; `line` is where it begins, 1 for the first line of the file. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** What a CSV text holds; `brokenLine` is where reading stopped because a quote is open or stands amiss. */
export interface CsvText {
  readonly rows: readonly CsvRow[]
  readonly brokenLine?: number
}

const DELIMITERS = [',', ';', '\t'] as const
type Delimiter = (typeof DELIMITERS)[number]

/** One cell, quoted or bare, with what ends it. */
const cellPattern = (delimiter: Delimiter): RegExp =>
  new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"|((?:[^"${delimiter}\\r\\n][^${delimiter}\\r\\n]*)?))(${delimiter}|\\r\\n|\\n|\\r|$)`,
    'gy',
  )

/** Reads RFC 4180, also with the semicolons or tabs that spreadsheets of some countries write; empty lines are passed over. */
export function parseCsv(text: string): CsvText {
  const delimiter = delimiterOf(text)
  const rows: CsvRow[] = []
  let cells: string[] = []
  let startLine = 1
  let line = 1
  for (const [whole, quoted, bare, end] of text.matchAll(cellPattern(delimiter))) {
    cells.push(valueOf(quoted, bare))
    line += whole.split(/\r\n|\n|\r/).length - 1
    if (end === delimiter) continue
    if (cells.join('').trim() !== '') rows.push({ line: startLine, cells })
    if (end === '') return { rows }
    cells = []
    startLine = line
  }
  return { rows, brokenLine: startLine }
}

const valueOf = (quoted: string | undefined, bare = ''): string => quoted?.replaceAll('""', '"') ?? bare

function delimiterOf(text: string): Delimiter {
  const header = /^.*/u.exec(text)?.[0] ?? ''
  const uses = (delimiter: Delimiter) => header.split(delimiter).length
  return DELIMITERS.reduce((best, delimiter) => (uses(delimiter) > uses(best) ? delimiter : best))
}

/** Spreadsheets take a cell that begins so for a formula, which a word from outside must never become. */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\0])/

const cellOf = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",;\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** What a cell said before {@link csvOf} kept it from being a formula. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell)

/** A file of rows by RFC 4180, with the mark by which Excel knows UTF-8; no cell is a formula. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`
