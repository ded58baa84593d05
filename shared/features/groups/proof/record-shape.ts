import { SIGNATURE_PATTERN } from './beacon.ts'
import { PROTOCOL } from './hash.ts'
import { CHANGES, FILE_KIND, type RecordFile } from './record.ts'
import { LARGEST_NUMBER, MOST_NUMBERS } from './seed.ts'
import { either, fieldsOf, listOf, mapOf, oneOf, textOf, whole, type Shape } from './shape.ts'
import { REASONS } from './terms.ts'

// A record comes from anywhere: nothing of it is believed, and none of its sizes may keep the reader's browser busy for long.

const MOST_PEOPLE = 10_000
const MOST_ROUNDS = 20
const MOST_TABLES = 1000
/** The last instant that a calendar has. */
const LAST_MS = 8_640_000_000_000_000

const hash = textOf(/^[0-9a-f]{64}$/)
const name = textOf(/^[a-zA-Z]{1,40}$/)
const number = whole(1, MOST_PEOPLE)
const instant = whole(0, LAST_MS)
const lines = listOf(number, MOST_PEOPLE)
const sets = listOf(lines, MOST_PEOPLE)
const column = listOf(whole(0, MOST_PEOPLE), MOST_PEOPLE)
const names = listOf(name, 10)

const beacon = { kind: oneOf('beacon'), round: whole(1, Number.MAX_SAFE_INTEGER) }
const promised = either(fieldsOf({ kind: oneOf('server', 'numbers') }), fieldsOf(beacon))
const entropy = either(
  either(
    fieldsOf({ kind: oneOf('server') }),
    fieldsOf({ kind: oneOf('numbers'), numbers: listOf(whole(0, LARGEST_NUMBER), MOST_NUMBERS) }),
  ),
  fieldsOf({ ...beacon, signature: textOf(SIGNATURE_PATTERN) }),
)

const why = { reason: oneOf(...REASONS, 'discarded') }
const step = { draw: number, askedAtMs: instant, by: name }
const table = fieldsOf({ zone: whole(1, 999), lines }, { language: whole(1, 999) })

const terms = fieldsOf(
  {
    ...step,
    protocol: oneOf(PROTOCOL),
    algorithm: whole(1, 10_000),
    round: textOf(/^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/),
    earlier: listOf(fieldsOf({ ...step, commitment: hash }, why), 1000),
    secretHash: hash,
    entropy: promised,
    asked: fieldsOf(
      { size: whole(2, 20), mix: names },
      {
        count: whole(1, MOST_TABLES),
        rounds: whole(1, MOST_ROUNDS),
        notAlone: names,
        apart: sets,
        together: sets,
        hosts: lines,
      },
    ),
    people: fieldsOf(
      {
        zones: listOf(whole(1, 999), MOST_PEOPLE),
        classes: mapOf(name, column),
        seals: listOf(textOf(/^[\w-]{32}$/), MOST_PEOPLE),
      },
      { languages: column },
    ),
    met: listOf(lines, 100_000),
  },
  { ...why, plan: listOf(listOf(table, MOST_PEOPLE), MOST_ROUNDS) },
)

const record = fieldsOf({
  commitment: hash,
  terms,
  secret: hash,
  entropy,
  tables: sets,
  changes: listOf(
    fieldsOf({ line: number, from: whole(0, MOST_PEOPLE), to: whole(0, MOST_PEOPLE), why: oneOf(...CHANGES) }),
    MOST_PEOPLE,
  ),
  digest: hash,
})

/** Whether something read from outside is a file of records. */
export const isRecordFile: Shape<RecordFile> = (value): value is RecordFile =>
  fieldsOf({ kind: oneOf(FILE_KIND), draws: listOf(record, 1000) })(value)
