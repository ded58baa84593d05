import { defined } from '../../lib/defined.ts'
import { PLACEHOLDERS } from '../../lib/placeholder.ts'
import { UNREADABLE } from '../../lib/text-of-bytes.ts'
import { rosterRowSchema, type RosterRow } from './messages.ts'
import { titleKey, type RosterColumn } from './roster-columns.ts'
import { LANGUAGE_WORDS, meantBy, MODE_WORDS, REGION_WORDS, ROLE_WORDS, STAKEHOLDER_WORDS } from './roster-words.ts'

/** The cells of a row that say something. */
export type RosterCells = { readonly [C in RosterColumn]?: string }

/** Why a row was not taken: one entry for each cell that is wrong. */
export interface CellRefusal {
  readonly column: RosterColumn
  readonly code: CellFault
  /** In English, for whoever mends the file. */
  readonly reason: string
  /** The beginning of what the cell says. */
  readonly found?: string
}

type CellFault = 'placeholder' | 'no_name' | 'too_long' | 'unknown_value' | 'bad_email' | 'unreadable'

const COLUMN_OF = {
  name: 'given_name',
  familyName: 'family_name',
  nameLatin: 'name_latin',
  nameArabic: 'name_arabic',
  organisation: 'organisation',
  country: 'country',
  stakeholderGroup: 'stakeholder_group',
  regionalGroup: 'regional_group',
  language: 'preferred_language',
  mode: 'attendance_mode',
  roles: 'role',
  email: 'email',
} satisfies Record<keyof RosterRow, RosterColumn>

/** Columns whose words are a closed list, and the list. */
export const CLOSED_WORDS = {
  role: ROLE_WORDS,
  attendance_mode: MODE_WORDS,
  preferred_language: LANGUAGE_WORDS,
} as const satisfies { readonly [C in RosterColumn]?: ReadonlyMap<string, string> }

/** Columns of groups: those that are known, besides which a meeting may have its own. */
export const GROUP_WORDS = {
  stakeholder_group: STAKEHOLDER_WORDS,
  regional_group: REGION_WORDS,
} as const satisfies { readonly [C in RosterColumn]?: ReadonlyMap<string, string> }

/** A row of the roster as its cells say it, or everything that is wrong with it. */
export function readRosterRow(cells: RosterCells): RosterRow | readonly CellRefusal[] {
  const names = namesIn(cells)
  if (names.length > 0 && names.every((name) => PLACEHOLDERS.includes(name.toLowerCase())))
    return [refusal(cells, nameColumnOf(cells), 'placeholder', 'stands for nobody')]
  const unknown = [...unreadableIn(cells), ...unknownIn(cells)]
  const parsed = rosterRowSchema.safeParse(rawRow(cells, names))
  if (parsed.success && unknown.length === 0) return parsed.data
  const invalid = parsed.error?.issues.map((issue) => refusalOf(cells, String(issue.path[0]), issue)) ?? []
  return [...unknown, ...invalid.filter(({ column }) => unknown.every((known) => known.column !== column))]
}

/** The parts of a name in the order in which it is shown; a full name goes before its parts. */
function namesIn({ full_name, given_name, family_name }: RosterCells): readonly string[] {
  const parts = full_name === undefined ? [given_name, family_name] : [full_name]
  return parts.filter((name) => name !== undefined)
}

const nameColumnOf = (cells: RosterCells): RosterColumn =>
  (['full_name', 'given_name', 'family_name'] as const).find((column) => cells[column] !== undefined) ?? 'given_name'

const rawRow = (cells: RosterCells, names: readonly string[]) =>
  defined({
    name: names.join(' '),
    familyName: cells.family_name,
    nameLatin: cells.name_latin,
    nameArabic: cells.name_arabic,
    organisation: cells.organisation,
    country: cells.country,
    stakeholderGroup: groupOf(STAKEHOLDER_WORDS, cells.stakeholder_group),
    regionalGroup: groupOf(REGION_WORDS, cells.regional_group),
    language: cells.preferred_language && meantBy(LANGUAGE_WORDS, cells.preferred_language),
    mode: cells.attendance_mode && meantBy(MODE_WORDS, cells.attendance_mode),
    roles: [meantBy(ROLE_WORDS, cells.role ?? 'participant') ?? 'participant'],
    email: cells.email?.replace(/^mailto:/i, ''),
  })

/** A known group by whatever word for it, else the word itself as a group of the meeting's own. */
const groupOf = (words: ReadonlyMap<string, string>, cell: string | undefined): string | undefined =>
  cell && (meantBy(words, cell) ?? titleKey(cell).replaceAll(' ', '_'))

const columnsIn = (cells: RosterCells) => Object.keys(cells) as RosterColumn[]

const unreadableIn = (cells: RosterCells): CellRefusal[] =>
  columnsIn(cells)
    .filter((column) => cells[column]?.includes(UNREADABLE))
    .map((column) => refusal(cells, column, 'unreadable', 'has letters that are broken in the file'))

const unknownIn = (cells: RosterCells): CellRefusal[] =>
  Object.entries(CLOSED_WORDS).flatMap(([column, words]) => {
    const cell = cells[column as RosterColumn]
    if (cell === undefined || meantBy<string>(words, cell) !== undefined) return []
    return [refusal(cells, column as RosterColumn, 'unknown_value', notOneOf(words))]
  })

const notOneOf = (words: ReadonlyMap<string, string>): string =>
  `is not one of ${[...new Set(words.values())].join(', ')}`

interface Issue {
  readonly code: string
  readonly message: string
}

function refusalOf(cells: RosterCells, field: string, { code, message }: Issue): CellRefusal {
  const named = Object.entries(COLUMN_OF).find(([name]) => name === field)?.[1] ?? 'given_name'
  const column = field === 'name' ? nameColumnOf(cells) : named
  if (column === 'email') return refusal(cells, column, 'bad_email', 'is no e-mail address')
  if (isGroup(column)) return refusal(cells, column, 'unknown_value', notOneOf(GROUP_WORDS[column]))
  if (code === 'too_big' || message.startsWith('has more than'))
    return refusal(cells, column, 'too_long', 'is too long: a name has at most 100 characters, a line 200')
  return refusal(cells, column, 'no_name', 'needs at least one letter or digit')
}

const isGroup = (column: RosterColumn): column is keyof typeof GROUP_WORDS => column in GROUP_WORDS

/** As much of a cell as a reader needs to find it. */
const FOUND = 80

function refusal(cells: RosterCells, column: RosterColumn, code: CellFault, reason: string): CellRefusal {
  return { column, code, reason, ...defined({ found: cells[column]?.slice(0, FOUND).toWellFormed() }) }
}
