import { defined } from '../../lib/defined.ts'
import type { Mode } from '../../lib/mode.ts'
import type { Role } from '../../lib/roles.ts'
import { rosterRowSchema, type RosterRow } from './messages.ts'

/** The columns of a roster file, by the names of its header row. */
export const ROSTER_COLUMNS = [
  'given_name',
  'family_name',
  'name_latin',
  'name_arabic',
  'organisation',
  'country',
  'stakeholder_group',
  'regional_group',
  'attendance_mode',
  'preferred_language',
  'role',
  'email',
] as const
export type RosterColumn = (typeof ROSTER_COLUMNS)[number]

/** The cells of a row that say something. */
export type RosterCells = { readonly [C in RosterColumn]?: string }

/** Why a row was not taken: one entry for each cell that is wrong. */
export interface CellRefusal {
  readonly column: RosterColumn
  readonly code: 'placeholder' | 'unknown_value' | 'invalid'
  /** In English, for whoever mends the file. */
  readonly reason: string
}

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

const ROLE_OF: { readonly [word: string]: Role } = {
  mag_member: 'member',
  member: 'member',
  participant: 'participant',
  observer: 'observer',
  moderator: 'moderator',
  door: 'door',
  booth: 'booth',
  interpreter: 'booth',
  captioner: 'booth',
  secretariat: 'secretariat',
  chair: 'chair',
  co_chair: 'chair',
}

const MODE_OF: { readonly [word: string]: Mode } = {
  in_person: 'room',
  room: 'room',
  remote: 'remote',
  online: 'remote',
}

const PLACEHOLDERS = ['na', 'n/a', 'n.a.', 'none', 'null', 'unknown', 'tbd', 'tbc', 'xxx', '-', '.', '?']

/** How a spreadsheet's word for something reads here: `In person` as `in_person`. */
export const wordOf = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')

/** A row of the roster as its cells say it, or everything that is wrong with it. */
export function readRosterRow(cells: RosterCells): RosterRow | readonly CellRefusal[] {
  const names = [cells.given_name, cells.family_name].filter((name) => name !== undefined)
  if (names.length > 0 && names.every((name) => PLACEHOLDERS.includes(name.toLowerCase()))) {
    return [{ column: 'given_name', code: 'placeholder', reason: 'stands for nobody' }]
  }
  const unknown = [...unknownWord(cells, 'role', ROLE_OF), ...unknownWord(cells, 'attendance_mode', MODE_OF)]
  const parsed = rosterRowSchema.safeParse(rawRow(cells, names))
  if (parsed.success && unknown.length === 0) return parsed.data
  const invalid = parsed.error?.issues.map((issue) => refusalOf(String(issue.path[0]), issue.message)) ?? []
  return [...unknown, ...invalid]
}

const rawRow = (cells: RosterCells, names: readonly string[]) =>
  defined({
    name: names.join(' '),
    familyName: cells.family_name,
    nameLatin: cells.name_latin,
    nameArabic: cells.name_arabic,
    organisation: cells.organisation,
    country: cells.country,
    stakeholderGroup: cells.stakeholder_group && wordOf(cells.stakeholder_group),
    regionalGroup: cells.regional_group && wordOf(cells.regional_group),
    language: cells.preferred_language?.toLowerCase(),
    mode: cells.attendance_mode && MODE_OF[wordOf(cells.attendance_mode)],
    roles: [ROLE_OF[wordOf(cells.role ?? 'participant')] ?? 'participant'],
    email: cells.email,
  })

function unknownWord(
  cells: RosterCells,
  column: RosterColumn,
  known: { readonly [word: string]: string },
): CellRefusal[] {
  const cell = cells[column]
  if (cell === undefined || Object.hasOwn(known, wordOf(cell))) return []
  return [{ column, code: 'unknown_value', reason: `is not one of ${Object.keys(known).join(', ')}` }]
}

function refusalOf(field: string, reason: string): CellRefusal {
  const column = Object.entries(COLUMN_OF).find(([name]) => name === field)?.[1] ?? 'given_name'
  return { column, code: 'invalid', reason }
}
