/** Why an agenda file is refused, in English for readers of the API; the client says it by the code in the reader's language. */
const REASONS = {
  wrong_encoding: 'The file is not UTF-8.',
  not_json: 'The file is not JSON.',
  not_xml: 'The file is not XML in UTF-8, lies too deep, or declares a document type.',
  not_schedule: 'This is neither an agenda nor the schedule of a conference.',
  which_room: 'Say which of its rooms the meeting is.',
  not_csv: 'A quote of this row is open or stands amiss.',
  wrong_cell_count: 'The row has more or fewer cells than the header.',
  empty: 'There is nothing in it.',
  missing: 'This is missing.',
  unknown_field: 'This field is unknown.',
  wrong_type: 'This is of the wrong type.',
  not_one_of: 'This is none of the values that are known.',
  too_long: 'This is longer than may be.',
  too_short: 'This is shorter than may be.',
  bad_id: 'An id is a letter with up to 63 letters, digits, _ or - behind it.',
  bad_date: 'This is not a date like 2026-11-23.',
  bad_time: 'This is not a time like 09:30; past midnight it counts on, up to 29:59.',
  unknown_zone: 'This is not a time zone of the IANA database.',
  other_zone: 'The meeting has another time zone than the file.',
  no_such_time: 'The clocks are put forward over this time.',
  ends_before_start: 'The end is not after the start.',
  overlap: 'It starts before the end of the item before it.',
  days_out_of_order: 'The day is not after the day before it.',
  duplicate_id: 'The id was given before.',
} as const
export type AgendaProblemCode = keyof typeof REASONS

/** What is wrong with one field of an agenda file, and what the sentence about it needs. */
export interface AgendaProblem {
  /** Path such as `days[0].items[3].end`, a column of a CSV file, or empty for the file as a whole. */
  readonly field: string
  /** Of a CSV file: 1 for the first line. */
  readonly line?: number
  readonly code: AgendaProblemCode
  /** The same in English. */
  readonly reason: string
  /** The values that are known. */
  readonly allowed?: string
  /** The same, one by one. */
  readonly values?: readonly string[]
  /** The least or most that may be. */
  readonly limit?: number
}

/** A problem with its English reason. */
export const problem = (
  field: string,
  code: AgendaProblemCode,
  details: Pick<AgendaProblem, 'allowed' | 'values' | 'limit' | 'line'> = {},
): AgendaProblem => ({ field, code, reason: REASONS[code], ...details })

/** Whether a word is one of the codes. */
export const isProblemCode = (word: string): word is AgendaProblemCode => Object.hasOwn(REASONS, word)
