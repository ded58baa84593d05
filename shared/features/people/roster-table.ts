import { parseCsv, type CsvRow, type Delimiter } from '../../lib/csv.ts'
import { textOfBytes, type Encoding } from '../../lib/text-of-bytes.ts'

/** The rows of a file before anybody knows what they say, and how they were read. */
export interface RosterTable {
  readonly format: 'csv' | 'xlsx'
  readonly rows: readonly CsvRow[]
  readonly encoding?: Encoding
  /** Nothing in the file says its encoding: its accents have to be looked at. */
  readonly isEncodingGuessed?: boolean
  readonly delimiter?: Delimiter
  /** The sheet that was read, and all that can be seen. */
  readonly sheet?: string
  readonly sheets?: readonly string[]
}

/** Why a file holds no table that can be read. */
export interface TableFault {
  readonly fault: FileFault
  /** Where it is known. */
  readonly line?: number
  /** In English, for whoever mends the file. */
  readonly reason: string
}

/** `old_excel` and the like are files of programs that can save the same list as XLSX or CSV. */
export type FileFault =
  | 'not_text'
  | 'not_csv'
  | 'no_rows'
  | 'too_many_rows'
  | 'too_many_columns'
  | 'old_excel'
  | 'open_document'
  | 'numbers'
  | 'binary_excel'
  | 'password'
  | 'pdf'
  | 'unpacks_too_large'
  | 'broken_file'
  | 'no_such_sheet'
  | 'took_too_long'

/** At most so many rows are read of one file, and so many columns. */
export const MOST_ROWS = 10_000
export const MOST_COLUMNS = 200
/** Room for the titles above a list; who has more rows than are read hears so. */
const ROWS_ABOVE = 30

/** The table in a text file, in whichever encoding and separated by whatever. */
export function csvTable(bytes: Uint8Array, wanted?: Encoding): RosterTable | TableFault {
  const { text, encoding, isGuessed } = textOfBytes(bytes, wanted)
  if (!isTable(text)) return { fault: 'not_text', reason: 'the file is no table of text' }
  const { rows, delimiter, brokenLine } = parseCsv(text, MOST_ROWS + ROWS_ABOVE)
  if (brokenLine !== undefined) return { fault: 'not_csv', line: brokenLine, reason: 'a quote is never closed' }
  return { format: 'csv', rows, encoding, isEncodingGuessed: isGuessed, delimiter }
}

const LOOKED_AT = 65_536

/** A stray control character does no harm; a picture has hundreds, and a web page is no table. */
function isTable(text: string): boolean {
  const head = text.slice(0, LOOKED_AT)
  const controls = head.replace(/[\t\r\n]/g, '').match(/\p{Cc}/gu)?.length ?? 0
  return controls * 200 <= head.length && !/^\s*<(?:!doctype|html|\?xml)/i.test(head)
}
