import { canonicalJson } from './canonical.ts'
import { hashFor } from './hash.ts'
import type { Entropy } from './seed.ts'
import type { Terms } from './terms.ts'

/** Why somebody sits elsewhere than where the draw put them. */
export const CHANGES = ['came', 'left', 'moved'] as const

/** Somebody who sat elsewhere in the end; 0 for no table. Those who came later have the lines after all that were drawn. */
export interface Change {
  readonly line: number
  readonly from: number
  readonly to: number
  readonly why: (typeof CHANGES)[number]
}

/** Everything from which anybody can draw the tables of a round again; it names nobody. */
export interface DrawRecord {
  readonly commitment: string
  readonly terms: Terms
  readonly secret: string
  readonly entropy: Entropy
  /** The lines at each table as they were drawn, the first table first. */
  readonly tables: readonly (readonly number[])[]
  /** What became of them. */
  readonly changes: readonly Change[]
  /** Of all the rest. */
  readonly digest: string
}

/** The file of a meeting: what was drawn for each round whose tables were published. */
export interface RecordFile {
  readonly kind: typeof FILE_KIND
  readonly draws: readonly DrawRecord[]
}

export const FILE_KIND = 'rostrum-draws'

/** What was on the screen before the draw. */
export const commitmentOf = (terms: Terms): string => hashFor('terms', canonicalJson(terms))

/** The record with its digest. */
export const sealed = (record: Omit<DrawRecord, 'digest'>): DrawRecord => ({ ...record, digest: digestOf(record) })

/** What a record's digest must be. */
export const digestOf = ({ digest: _own, ...record }: Omit<DrawRecord, 'digest'> & { digest?: string }): string =>
  hashFor('record', canonicalJson(record))

/** The one text of a file. */
export const textOfFile = (draws: readonly DrawRecord[]): string => canonicalJson({ kind: FILE_KIND, draws })
