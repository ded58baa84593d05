import { parseCsv, unguarded, type CsvRow } from '../../lib/csv.ts'
import { LANGUAGES, type Language, type Localized } from '../../lib/languages.ts'
import { problem, type AgendaProblem } from './agenda-problem.ts'
import { presentJson } from './agenda-shape.ts'

/** What a CSV file cannot say of a meeting. */
export interface AgendaForm {
  readonly title: Localized
  readonly zone: string
  readonly languages: readonly Language[]
}

/** A CSV file in the shape of our JSON; `inFile` leads a problem of that shape back to line and column. */
export interface AgendaCsv {
  readonly json: unknown
  readonly problems: readonly AgendaProblem[]
  readonly inFile: (found: AgendaProblem) => AgendaProblem
}

const NEEDED = ['date', 'start', 'end', 'kind']
const TEXTS = ['title', 'focus', 'points', 'outputs']
const COLUMNS = [
  ...NEEDED,
  'id',
  'pinned',
  ...TEXTS.flatMap((name) => LANGUAGES.map((language) => `${name}_${language}`)),
]

const DAY_NAMES: { readonly [L in Language]: (day: number) => string } = {
  en: (day) => `Day ${day}`,
  ar: (day) => `اليوم ${day}`,
  fr: (day) => `Jour ${day}`,
  es: (day) => `Día ${day}`,
  ru: (day) => `День ${day}`,
  zh: (day) => `第${day}天`,
}

/** What a day is called that has no title of its own; 1 is the first. */
export const dayTitle = (language: Language, day: number): string => DAY_NAMES[language](day)

/** Reads the columns of an agenda table: one row an item, with the day it is on. */
export function agendaCsv(text: string, form: AgendaForm): AgendaCsv {
  const { rows, brokenLine } = parseCsv(text)
  const [header, ...body] = rows
  const columns = header?.cells.map((cell) => cell.trim()) ?? []
  const days = daysOf(body, columns)
  const meeting = {
    title: form.title,
    timezone: form.zone,
    languages: form.languages,
    days: days.map(({ date, items }, at) => ({
      date,
      title: Object.fromEntries(form.languages.map((language) => [language, dayTitle(language, at + 1)])),
      items: items.map(({ item }) => item),
    })),
  }
  return {
    json: presentJson(JSON.stringify({ meeting })),
    problems: [...headerProblems(columns), ...rowProblems(body, columns.length, brokenLine)],
    inFile: (found) => inFile(found, days),
  }
}

function headerProblems(columns: readonly string[]): AgendaProblem[] {
  if (columns.length === 0) return [problem('', 'empty')]
  const missing = NEEDED.filter((name) => !columns.includes(name))
  if (!columns.some((name) => name.startsWith('title_'))) missing.push('title_en')
  const unknown = columns.filter((name, at) => !COLUMNS.includes(name) || columns.indexOf(name) !== at)
  return [
    ...missing.map((name) => problem(name, 'missing', { line: 1 })),
    ...unknown.map((name) => problem(name, 'unknown_field', { line: 1 })),
  ]
}

function rowProblems(rows: readonly CsvRow[], width: number, brokenLine?: number): AgendaProblem[] {
  const uneven = rows.filter(({ cells }) => cells.length !== width)
  const problems = uneven.map(({ line }) => problem('', 'wrong_cell_count', { line }))
  return brokenLine === undefined ? problems : [...problems, problem('', 'not_csv', { line: brokenLine })]
}

interface CsvDay {
  readonly date: string
  readonly items: { readonly line: number; readonly item: object }[]
}

/** Rows of the same date one after the other are a day. */
function daysOf(rows: readonly CsvRow[], columns: readonly string[]): CsvDay[] {
  const days: CsvDay[] = []
  for (const { line, cells } of rows) {
    const filled = cells.flatMap((cell, at) =>
      cell.trim() && columns[at] ? [[columns[at], wordsOf(cell)] as const] : [],
    )
    const { date = '', ...fields } = Object.fromEntries(filled)
    if (days.at(-1)?.date !== date) days.push({ date, items: [] })
    days.at(-1)!.items.push({ line, item: itemOf(fields) })
  }
  return days
}

/** An empty line at the beginning counts: a point may have no text in this language. */
const wordsOf = (cell: string): string => unguarded(cell.trimEnd().replace(/^[ \t]+/, ''))

type Words = Record<string, string>

/** `title_en` and its like become one text in several languages; points and outputs have a line each. */
function itemOf({ pinned, ...fields }: { readonly [column: string]: string }): object {
  const item: Record<string, Cell> = pinned ? { pinned: yesOrNo(pinned) } : {}
  for (const [column, value] of Object.entries(fields)) {
    const [, name = '', language = ''] = /^(title|focus|points|outputs)_(..)$/.exec(column) ?? []
    if (name) item[name] = worded(item[name], { name, language, value })
    else item[column] = value
  }
  return item
}

type Cell = string | boolean | Words | Words[]

interface Written {
  readonly name: string
  readonly language: string
  readonly value: string
}

/** What a column adds to the texts of its name in other languages. */
function worded(before: Cell | undefined, { name, language, value }: Written): Words | Words[] {
  if (name === 'points' || name === 'outputs') return withLines(Array.isArray(before) ? before : [], language, value)
  return { ...(typeof before === 'object' && !Array.isArray(before) && before), [language]: value }
}

const YES_OR_NO: { readonly [word: string]: boolean } = {
  yes: true,
  true: true,
  1: true,
  no: false,
  false: false,
  0: false,
}

/** A word that is neither stays as it is, for the reader to complain of. */
const yesOrNo = (word: string): boolean | string => YES_OR_NO[word.toLowerCase()] ?? word

function withLines(texts: readonly Words[], language: string, cell: string): Words[] {
  const lines = cell.split(/\r\n|\n|\r/).map((line) => line.trim())
  const all = lines.length > texts.length ? lines : texts
  return all.map((_, at) => ({ ...texts[at], ...(lines[at] && { [language]: lines[at] }) }))
}

function inFile(found: AgendaProblem, days: readonly CsvDay[]): AgendaProblem {
  const [, day, item = 0, field = ''] = /^days\[(\d+)\](?:\.items\[(\d+)\])?\.?(.*)$/.exec(found.field) ?? []
  const line = day && days[Number(day)]?.items[Number(item)]?.line
  return line ? { ...found, line, field: field.replace('[0]', '').replace('.', '_') } : found
}
