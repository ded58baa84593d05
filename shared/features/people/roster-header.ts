import type { CsvRow } from '../../lib/csv.ts'
import { guessColumns, NAME_COLUMNS, titleKey, type RosterColumn } from './roster-columns.ts'
import { meantBy } from './roster-words.ts'
import { CLOSED_WORDS } from './roster-row.ts'

/** A column of a file: its title, what it begins with, and what of a person it holds. */
export interface ReadColumn {
  readonly title: string
  /** The first three values. */
  readonly samples: readonly string[]
  /** Absent where nobody reads it. */
  readonly column?: RosterColumn
}

/** Titles, letterheads and dates stand above many a list. */
const LOOKED_AT = 20
/** Words by which is told whether a column holds what its title may mean. */
const WORDS_LOOKED_AT = 50
const SAMPLES = 3
const SAMPLE_CHARACTERS = 60

/** Which row names the columns: the one with most known titles among the first twenty, two at least or a name. */
export function findHeader(rows: readonly CsvRow[]): CsvRow | undefined {
  const known = rows.slice(0, LOOKED_AT).map((row) => ({ row, columns: knownIn(row) }))
  const [best] = known
    .filter(({ columns }) => columns.length > 1 || columns.some((column) => NAME_COLUMNS.includes(column)))
    .sort((a, b) => b.columns.length - a.columns.length)
  return best?.row
}

const knownIn = ({ cells }: CsvRow): RosterColumn[] => guessColumns(cells).filter((column) => column !== undefined)

/** What each column holds: as chosen, else by its title, unless its words say that the title means something else. */
export function columnsOf(
  titles: readonly string[],
  lines: readonly CsvRow[],
  chosen: readonly (RosterColumn | undefined)[] | undefined,
): readonly ReadColumn[] {
  const columns = chosen ?? guessColumns(titles)
  return titles.map((title, at) => {
    const values = valuesOf(lines, at)
    const column = columns[at]
    const isMeant = column !== undefined && (chosen !== undefined || fits(title, column, values))
    return {
      title: title.slice(0, SAMPLE_CHARACTERS).toWellFormed(),
      samples: values.slice(0, SAMPLES).map((value) => value.slice(0, SAMPLE_CHARACTERS).toWellFormed()),
      ...(isMeant && { column }),
    }
  })
}

function valuesOf(lines: readonly CsvRow[], at: number): readonly string[] {
  const values: string[] = []
  for (const { cells } of lines) {
    const value = cells[at]?.trim()
    if (value) values.push(value)
    if (values.length === WORDS_LOOKED_AT) break
  }
  return values
}

/** A "Function" may hold roles of the meeting or titles of office: by its values it can be told. */
function fits(title: string, column: RosterColumn, values: readonly string[]): boolean {
  if (titleKey(title) === titleKey(column) || !(column in CLOSED_WORDS)) return true
  const words: ReadonlyMap<string, string> = CLOSED_WORDS[column as keyof typeof CLOSED_WORDS]
  const known = values.filter((value) => meantBy(words, value) !== undefined)
  return known.length * 2 >= values.length
}
