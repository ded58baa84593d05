import { fingerprint } from '../../lib/fingerprint.ts'
import type { RosterRow } from './messages.ts'
import type { RosterColumn } from './roster-columns.ts'
import { changedFields, COMPARED, diffRoster, type RosterDiff, type RosterMatch } from './roster-diff.ts'
import type { RosterFile, RosterReading } from './roster-file.ts'
import type { PeopleSlice, Person } from './state.ts'

/** Somebody of a file: the line that says them, and who they are. */
export interface PreviewLine {
  readonly line: number
  readonly name: string
  readonly organisation?: string
}

/** What a line changes of somebody: the field, and what it says before and after; empty where nothing. */
export interface PreviewChange extends PreviewLine {
  readonly changes: readonly { readonly field: RosterColumn; readonly from: string; readonly to: string }[]
}

/** What a file would do, and its rows as they are to be imported: what no column says of somebody stays as it is. */
export function diffOfFile(
  people: PeopleSlice,
  { rows, reading }: RosterFile,
): RosterDiff & { readonly rows: RosterRow[] } {
  const unread = unreadFields(reading)
  const said = rows.map(({ row }) => row)
  const { added, updated, unchanged } = diffRoster(people, said)
  const matches = [...updated, ...unchanged].map((match) => ({ ...match, row: withFields(match, unread) }))
  const rowOf = new Map(matches.map((match) => [match.said, match.row]))
  return {
    added,
    updated: matches.filter(({ person, row }) => changedFields(person, row).length > 0),
    unchanged: matches.filter(({ person, row }) => changedFields(person, row).length === 0),
    rows: said.map((row) => rowOf.get(row) ?? row),
  }
}

/** By which columns each field is said. */
const FIELDS: readonly (readonly [field: keyof RosterRow & keyof Person, columns: readonly RosterColumn[]])[] = [
  ['familyName', ['family_name', 'full_name']],
  ['nameLatin', ['name_latin']],
  ['nameArabic', ['name_arabic']],
  ['organisation', ['organisation']],
  ['country', ['country']],
  ['stakeholderGroup', ['stakeholder_group']],
  ['regionalGroup', ['regional_group']],
  ['language', ['preferred_language']],
  ['roles', ['role']],
  ['email', ['email']],
]

function unreadFields(reading: RosterReading | undefined): readonly (keyof RosterRow & keyof Person)[] {
  const read = new Set(reading?.columns.map(({ column }) => column))
  return FIELDS.filter(([, columns]) => !columns.some((column) => read.has(column))).map(([field]) => field)
}

function withFields({ person, row }: RosterMatch, fields: readonly (keyof RosterRow & keyof Person)[]): RosterRow {
  const kept = fields.flatMap((field) => (person[field] === undefined ? [] : [[field, person[field]]]))
  return kept.length === 0 ? row : { ...row, ...Object.fromEntries(kept) }
}

/** The mark by which an import is known to do what its preview showed: it differs whenever anything of it does. */
export const markOf = ({ added, updated }: RosterDiff): string =>
  // As one text: its parts are never asked for again, and remembering each costs ten times as much.
  fingerprint(
    JSON.stringify([
      added,
      updated.map(({ person, row }) => [
        person.personId,
        COMPARED.map((field) => person[field]),
        person.roles,
        person.mode,
        row,
      ]),
    ]),
  )

/** A line of the preview for each of these rows. */
export const previewLine = (line: number, { name, organisation }: RosterRow): PreviewLine => ({
  line,
  name,
  ...(organisation !== undefined && { organisation }),
})

/** A line of the preview for somebody who changes. */
export const previewChange = (line: number, { person, row }: RosterMatch): PreviewChange => ({
  ...previewLine(line, row),
  changes: changedFields(person, row).map((field) => ({
    field: COLUMN_OF[field],
    from: wordsOf(person[field]),
    to: wordsOf(row[field]),
  })),
})

/** As which column a field is shown. */
const COLUMN_OF = {
  name: 'full_name',
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
} as const satisfies Record<keyof RosterRow, RosterColumn>

const wordsOf = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : (value?.join(', ') ?? '')
