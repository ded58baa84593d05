import type { RosterRefusal } from '../../../shared/features/people/roster-file.ts'
import type { RosterRemark } from '../../../shared/features/people/roster-remarks.ts'
import { csvOf } from '../../../shared/lib/csv.ts'
import type { Say } from '../../i18n/use-text.ts'

/** Which sentence belongs to which refusal; a new code without one does not compile. */
const SENTENCES: { readonly [Code in RosterRefusal['code'] | RosterRemark['code']]: string } = {
  not_text: 'people.roster_not_text',
  not_csv: 'people.roster_not_csv',
  no_rows: 'people.roster_no_rows',
  too_many_rows: 'people.roster_too_many_rows',
  too_many_columns: 'people.roster_too_many_columns',
  old_excel: 'people.roster_old_excel',
  open_document: 'people.roster_open_document',
  numbers: 'people.roster_numbers',
  binary_excel: 'people.roster_binary_excel',
  password: 'people.roster_password',
  pdf: 'people.roster_pdf',
  unpacks_too_large: 'people.roster_unpacks_too_large',
  broken_file: 'people.roster_broken_file',
  no_such_sheet: 'people.roster_no_such_sheet',
  took_too_long: 'people.roster_took_too_long',
  missing_column: 'people.roster_missing_column',
  wrong_number_of_cells: 'people.roster_wrong_number_of_cells',
  duplicate: 'people.roster_duplicate',
  same_address: 'people.roster_same_address',
  placeholder: 'people.roster_placeholder',
  no_name: 'people.roster_no_name',
  too_long: 'people.roster_too_long',
  unknown_value: 'people.roster_unknown_value',
  bad_email: 'people.roster_bad_email',
  unreadable: 'people.roster_unreadable',
  like_another_line: 'people.roster_like_another_line',
  like_somebody_known: 'people.roster_like_somebody_known',
  new_group: 'people.roster_new_group',
}

interface Found {
  readonly code: keyof typeof SENTENCES
  readonly firstLine?: number
  readonly otherLine?: number
  readonly other?: string
  readonly group?: string
}

/** Why a line is refused, or worth a look, in the reader's language. */
export const rosterSentence = (t: Say, { code, firstLine = 0, otherLine = 0, other = '', group = '' }: Found): string =>
  t(SENTENCES[code], { firstLine, otherLine, other, group })

/** What was refused, as a file for whoever mends the list. */
export const refusalsCsv = (t: Say, rejected: readonly RosterRefusal[]): string =>
  csvOf([
    ['line', 'column', 'found', 'reason'],
    ...rejected.map((refusal) => [
      String(refusal.line),
      refusal.column ?? '',
      refusal.found ?? '',
      rosterSentence(t, refusal),
    ]),
  ])
