/** A row of a CSV file; `line` is where it begins, 1 for the first line of the file. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** What a CSV text holds; `brokenLine` is where the row begins in which a quote is never closed, and reading stopped. */
export interface CsvText {
  readonly rows: readonly CsvRow[]
  readonly delimiter: Delimiter
  readonly brokenLine?: number
}

const DELIMITERS = [',', ';', '\t'] as const
/** What separates cells. */
export type Delimiter = (typeof DELIMITERS)[number]

/** By so many rows is told which delimiter a text has. */
const LOOKED_AT = 30

/** A bare cell, or what stands between a closing quote and the end of its cell. */
const REST: { readonly [D in Delimiter]: RegExp } = { ',': /[^,\r\n]*/y, ';': /[^;\r\n]*/y, '\t': /[^\t\r\n]*/y }

/**
 * Reads RFC 4180, also with the semicolons or tabs that spreadsheets of some countries write, and the line `sep=;` by which
 * some say so; empty lines are passed over. A quote amid a cell is a character like others.
 */
export function parseCsv(text: string, mostRows = Infinity): CsvText {
  const said = /^\uFEFF?sep=([,;\t])(?:\r\n|\n|\r|$)/i.exec(text)
  const delimiter = DELIMITERS.find((candidate) => candidate === said?.[1]) ?? delimiterOf(text)
  const { strays: _strays, ...read } = readRows({
    text,
    delimiter,
    ...(said ? { from: said[0].length, fromLine: 2 } : { from: 0, fromLine: 1 }),
    mostRows,
  })
  return read
}

interface Reading {
  readonly text: string
  readonly delimiter: Delimiter
  /** Where to begin, and the number of that line. */
  readonly from: number
  readonly fromLine: number
  readonly mostRows: number
}

interface Rows extends CsvText {
  /** Cells that go on after their closing quote: many by a delimiter that is not the text's. */
  readonly strays: number
}

function readRows({ text, delimiter, from, fromLine, mostRows }: Reading): Rows {
  let at = from
  let line = fromLine
  const rows: CsvRow[] = []
  let strays = 0
  let cells: string[] = []
  let startLine = line
  while (rows.length < mostRows) {
    const cell = readCell(text, at, delimiter)
    if (!cell) return { rows, delimiter, strays, brokenLine: startLine }
    cells.push(cell.value)
    strays += Number(cell.isStray)
    line += cell.lines
    at = cell.end
    if (text[at] === delimiter) {
      at += 1
      continue
    }
    if (cells.some((value) => value.trim() !== '')) rows.push({ line: startLine, cells })
    if (at >= text.length) break
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
    line += 1
    startLine = line
    cells = []
  }
  return { rows, delimiter, strays }
}

interface Cell {
  readonly value: string
  /** Where what ends it stands. */
  readonly end: number
  /** How many lines end in it. */
  readonly lines: number
  readonly isStray: boolean
}

function readCell(text: string, at: number, delimiter: Delimiter): Cell | undefined {
  if (text[at] !== '"') {
    const value = restFrom(text, at, delimiter)
    return { value, end: at + value.length, lines: 0, isStray: false }
  }
  const closing = closingQuote(text, at + 1)
  if (closing < 0) return undefined
  const quoted = text.slice(at + 1, closing)
  const rest = restFrom(text, closing + 1, delimiter)
  const lines = /[\r\n]/.test(quoted) ? quoted.split(/\r\n|\n|\r/).length - 1 : 0
  const value = quoted.replaceAll('""', '"') + rest
  return { value, end: closing + 1 + rest.length, lines, isStray: rest.trim() !== '' }
}

function restFrom(text: string, at: number, delimiter: Delimiter): string {
  const pattern = REST[delimiter]
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** Where the quote stands that closes a cell; -1 where none does. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

/** The one by which the greatest share of the first rows have as many cells as each other, and more than one; quotes close where cells end. */
function delimiterOf(text: string): Delimiter {
  const [best] = DELIMITERS.map((delimiter) => {
    const { rows, strays } = readRows({ text, delimiter, from: 0, fromLine: 1, mostRows: LOOKED_AT })
    const counts = rows.map(({ cells }) => cells.length).filter((count) => count > 1)
    const usual = counts.toSorted((a, b) => a - b)[counts.length >> 1] ?? 0
    const agreeing = counts.filter((count) => count === usual).length
    return { delimiter, strays, usual, agreement: agreeing / Math.max(1, rows.length) }
  }).sort((a, b) => a.strays - b.strays || b.agreement - a.agreement || b.usual - a.usual)
  return best?.delimiter ?? ','
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
