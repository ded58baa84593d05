import {
  drawsOf,
  MOST_SEATS,
  openLine,
  seatsOf,
  verifyRecord,
  type Difference,
  type Opened,
} from '../../../shared/features/groups/proof/verify.ts'
import type { DrawRecord } from '../../../shared/features/groups/proof/record.ts'
import type { Terms } from '../../../shared/features/groups/proof/terms.ts'
import { isBeaconSignature } from './beacon-signature.ts'

/** Somebody's own line, as their page knows it. */
export interface OwnLine {
  readonly round: string
  readonly line: number
  readonly opening: string
}

/** A draw of a file, checked. */
export interface CheckedDraw {
  readonly round: string
  readonly commitment: string
  readonly entropy: Terms['entropy']['kind']
  readonly numbers: readonly number[]
  readonly beaconRound: number | undefined
  readonly people: number
  readonly tables: readonly (readonly number[])[]
  readonly changes: number
  /** What was settled of people by whoever asked: how many sets sit together, how many are kept apart, how many hosts there are. */
  readonly wished: { readonly together: number; readonly apart: number; readonly hosts: number }
  /** The draws that led to it, this one last. */
  readonly steps: readonly { readonly atMs: number; readonly by: string; readonly reason: string | undefined }[]
  readonly outcome: 'same' | 'other_algorithm' | 'too_large' | Difference['what'] | 'beacon'
  /** Of the table or line that does not fit, and of another algorithm. */
  readonly number: number | undefined
  readonly own: CheckedLine | undefined
}

/** What the reader's own line says; `said` is absent where the record does not have it so. */
export interface CheckedLine {
  readonly line: number
  /** 0 for none. */
  readonly table: number
  readonly said: Opened | undefined
}

/** Draws the tables of a file again; undefined where it is none, or is not as it was given out. */
export async function checkDraws(text: string, own: OwnLine | undefined): Promise<readonly CheckedDraw[] | undefined> {
  const draws = drawsOf(text)
  if (!draws) return undefined
  let seats = 0
  return Promise.all(
    draws.map((record) => {
      seats += seatsOf(record)
      return checked(record, { own, isTooMuch: seats > MOST_SEATS_OF_FILE })
    }),
  )
}

/** What is drawn again of one file at the most. */
const MOST_SEATS_OF_FILE = 4 * MOST_SEATS

interface Checking {
  readonly own: OwnLine | undefined
  readonly isTooMuch: boolean
}

async function checked(record: DrawRecord, { own, isTooMuch }: Checking): Promise<CheckedDraw> {
  const { terms, commitment, entropy, tables, changes } = record
  const steps = [...terms.earlier, terms]
  return {
    round: terms.round,
    commitment,
    entropy: terms.entropy.kind,
    numbers: entropy.kind === 'numbers' ? entropy.numbers : [],
    beaconRound: entropy.kind === 'beacon' ? entropy.round : undefined,
    people: terms.people.zones.length,
    tables,
    changes: changes.length,
    wished: wishedOf(terms.asked),
    steps: steps.map(({ askedAtMs, by, reason }) => ({ atMs: askedAtMs, by, reason })),
    ...(isTooMuch ? TOO_LARGE : await outcomeOf(record)),
    own: own?.round === terms.round ? ownLine(record, own) : undefined,
  }
}

const wishedOf = ({ together = [], apart = [], hosts = [] }: Terms['asked']): CheckedDraw['wished'] => ({
  together: together.length,
  apart: apart.length,
  hosts: hosts.length,
})

const TOO_LARGE = { outcome: 'too_large', number: undefined } as const

async function outcomeOf(record: DrawRecord): Promise<Pick<CheckedDraw, 'outcome' | 'number'>> {
  const { entropy } = record
  const verdict = verifyRecord(record)
  if (verdict.outcome === 'differs') return differing(verdict.difference)
  if (entropy.kind === 'beacon' && !(await isBeaconSignature(entropy.round, entropy.signature)))
    return { outcome: 'beacon', number: entropy.round }
  return { outcome: verdict.outcome, number: verdict.outcome === 'other_algorithm' ? verdict.algorithm : undefined }
}

function differing(difference: Difference): Pick<CheckedDraw, 'outcome' | 'number'> {
  if (difference.what === 'table') return { outcome: 'table', number: difference.table }
  return { outcome: difference.what, number: difference.what === 'change' ? difference.line : undefined }
}

const ownLine = (record: DrawRecord, { line, opening }: OwnLine): CheckedLine => ({
  line,
  table: record.tables.findIndex((lines) => lines.includes(line)) + 1,
  said: openLine(record, line, opening),
})
