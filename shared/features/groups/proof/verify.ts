import { DRAW_ALGORITHM, drawTables } from '../draw/draw.ts'
import { beaconAtMs } from './beacon.ts'
import { canonicalJson } from './canonical.ts'
import { sealOf } from './hash.ts'
import { lineInput, numberOfLine } from './line-input.ts'
import { isRecordFile } from './record-shape.ts'
import { commitmentOf, digestOf, type DrawRecord } from './record.ts'
import { keepsPromise, secretHashOf, seedOf } from './seed.ts'
import { mapOf, textOf } from './shape.ts'
import type { Terms } from './terms.ts'

/** The first thing that does not fit. */
export type Difference =
  /** The record is not what was given out. */
  | { readonly what: 'digest' }
  /** The terms are not what was committed to. */
  | { readonly what: 'commitment' }
  /** The secret is another one than was promised. */
  | { readonly what: 'secret' }
  /** The chance came from elsewhere than was promised. */
  | { readonly what: 'entropy' }
  /** The beacon had spoken when the draw was asked for. */
  | { readonly what: 'known' }
  /** The draw gives another table of this number, from 1. */
  | { readonly what: 'table'; readonly table: number }
  /** Somebody is said to have sat elsewhere, and the tables do not know of it. */
  | { readonly what: 'change'; readonly line: number }

/** What came of checking a record. */
export type Verdict =
  | { readonly outcome: 'same' }
  /** Everything fits so far as it can be told: another version drew these tables, with another algorithm. */
  | { readonly outcome: 'other_algorithm'; readonly algorithm: number }
  /** What was promised fits; to draw it again would keep the reader waiting for minutes. */
  | { readonly outcome: 'too_large' }
  | { readonly outcome: 'differs'; readonly difference: Difference }

/** No meeting gives out a longer file. */
export const MOST_CHARACTERS = 30_000_000

/** Seats that are drawn again in one go, in all rounds that are planned together: a minute of a slow phone. */
export const MOST_SEATS = 50_000

/** Pairs who met before, are kept apart or sit together. */
const MOST_PAIRS = 10_000_000

/** The draws of a file as a meeting gives it out, to the sign; undefined where it is none, or was changed in how it is written. */
export function drawsOf(text: string): readonly DrawRecord[] | undefined {
  if (text.length > MOST_CHARACTERS) return undefined
  const file = parsed(text.trim())
  return isRecordFile(file) && canonicalJson(file) === text.trim() ? file.draws : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Draws the tables of a record again. That a beacon's signature is the beacon's has to be checked besides: it takes mathematics that
 * is not here.
 */
export function verifyRecord(record: DrawRecord): Verdict {
  const { terms, secret, entropy, commitment } = record
  const broken = brokenPromise(record)
  if (broken) return differs({ what: broken })
  const change = wrongChange(record)
  if (change !== undefined) return differs({ what: 'change', line: change })
  if (terms.algorithm !== DRAW_ALGORITHM) return { outcome: 'other_algorithm', algorithm: terms.algorithm }
  if (seatsOf(record) > MOST_SEATS || pairsOf(terms) > MOST_PAIRS) return { outcome: 'too_large' }
  const { tables } = drawTables(lineInput(terms, seedOf(commitment, secret, entropy)))
  const drawn = tables.map(({ members }) => members.map(numberOfLine))
  const table = firstOther(drawn, record.tables)
  return table === undefined ? { outcome: 'same' } : differs({ what: 'table', table })
}

/** How many seats a record draws again. */
export const seatsOf = ({ terms: { people, asked } }: DrawRecord): number => people.zones.length * (asked.rounds ?? 1)

const pairsOf = ({ met, asked: { apart = [], together = [] } }: Terms): number =>
  [...met, ...apart, ...together].reduce((pairs, { length }) => pairs + (length * (length - 1)) / 2, 0)

function brokenPromise({ terms, secret, entropy, commitment, ...record }: DrawRecord) {
  if (digestOf({ ...record, terms, secret, entropy, commitment }) !== record.digest) return 'digest'
  if (commitmentOf(terms) !== commitment) return 'commitment'
  if (secretHashOf(secret) !== terms.secretHash) return 'secret'
  if (!keepsPromise(terms.entropy, entropy)) return 'entropy'
  return entropy.kind === 'beacon' && beaconAtMs(entropy.round) <= terms.askedAtMs ? 'known' : undefined
}

const differs = (difference: Difference): Verdict => ({ outcome: 'differs', difference })

/** The number of the first table that is another one. */
function firstOther(drawn: DrawRecord['tables'], said: DrawRecord['tables']): number | undefined {
  const most = Math.max(drawn.length, said.length)
  for (let at = 0; at < most; at++) if (canonicalJson(drawn[at] ?? []) !== canonicalJson(said[at] ?? [])) return at + 1
  return undefined
}

/** The first line whose change cannot be: it did not sit where it is said to have, or is said to have come and was drawn. */
function wrongChange({ changes, tables, terms }: DrawRecord): number | undefined {
  const people = terms.people.zones.length
  const tableOf = new Map(tables.flatMap((lines, at) => lines.map((line) => [line, at + 1] as const)))
  const isRight = ({ line, from, to, why }: DrawRecord['changes'][number]) => {
    if (why === 'came') return line > people && from === 0 && to > 0
    return line <= people && from === (tableOf.get(line) ?? 0) && from !== to && (why === 'left') === (to === 0)
  }
  return changes.find((change) => !isRight(change))?.line
}

/** What an opening says of its line: the words of a person's own row, by what they are. */
export type Opened = { readonly [what: string]: string }

/** What somebody's own line says; undefined where the record does not have it so. */
export function openLine({ terms }: DrawRecord, line: number, opening: string): Opened | undefined {
  if (terms.people.seals[line - 1] !== sealOf(opening)) return undefined
  const words = parsed(opening)
  if (!areWords(words)) return undefined
  const { salt: _salt, id: _id, ...said } = words
  return said
}

const areWords = mapOf(textOf(/^/), textOf(/^/))
