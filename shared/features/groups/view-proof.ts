import { defined } from '../../lib/defined.ts'
import type { PersonId } from '../../lib/ids.ts'
import { memo } from '../../lib/memo.ts'
import { personOf, type PeopleSlice } from '../people/state.ts'
import type { GroupsSees } from './pool.ts'
import { commitmentOfDraw, linesOfDraw, type DrawProof } from './proof-state.ts'
import { beaconAtMs } from './proof/beacon.ts'
import { openingOf } from './proof/draw-terms.ts'
import type { Draft, GroupsSlice, PastRound, Round } from './state.ts'

/** A draw as everybody sees it before and while its tables are published: what it will be checked by, and what it waits for. */
export interface DrawView {
  readonly roundId: string
  /** How many draws there were for these tables, this one among them. */
  readonly draw: number
  /** 64 digits; people compare the first 16. */
  readonly commitment: string
  readonly entropy: 'server' | 'numbers' | 'beacon'
  readonly status: 'waiting' | 'drawing' | 'failed' | 'ready' | 'published'
  /** The round of the public beacon that was named, and when it is out. */
  readonly beaconRound?: number
  readonly beaconAtMs?: number
}

/** A draw that was asked for, as the podium sees it. */
export interface DrawStepView {
  readonly rank: number
  readonly commitment: string
  readonly atMs: number
  readonly byPersonId?: string
  readonly reason?: string
  readonly words?: string
}

/** What the podium sees of it besides; keyed by `s1`, `s2`, …, the draw in force last. */
export interface DrawProofView extends Omit<DrawView, 'roundId' | 'status'> {
  /** The numbers or the beacon are not there yet. */
  readonly isWaiting?: true
  /** The numbers that were called, in their order. */
  readonly numbers?: readonly string[]
  readonly steps: { readonly [key: string]: DrawStepView }
}

/** Somebody's line in the record of a round, and what opens it: see `openingOf`. */
export interface MyLineView {
  readonly line: number
  readonly opening: string
}

/** The draw that everybody looks at: the one that is not published yet, else that of the round that is on. */
export const viewDraw = ({ draft, round }: GroupsSlice): DrawView | undefined =>
  viewDrawOf(draft ?? NOTHING, round ?? NOTHING)

const NOTHING = {}

const viewDrawOf = memo((draft: Partial<Draft>, round: Partial<Round>): DrawView | undefined => {
  if (draft.roundId && draft.proof) return { ...viewWhat(draft.proof), roundId: draft.roundId, status: statusOf(draft) }
  const proof = proofOf(round)
  return round.roundId && proof ? { ...viewWhat(proof), roundId: round.roundId, status: 'published' } : undefined
})

/** How far a draw is that is not published. */
export function statusOf({ seed, drawn, hasFailed }: Partial<Draft>): Exclude<DrawView['status'], 'published'> {
  if (drawn) return 'ready'
  if (hasFailed) return 'failed'
  return seed === undefined ? 'waiting' : 'drawing'
}

/** What a round keeps of its draw; nothing where nobody drew its tables. */
const proofOf = (round: Partial<Round> | PastRound): DrawProof | undefined =>
  'proof' in round ? round.proof : undefined

const viewWhat = memo((proof: DrawProof) => {
  const { entropy } = proof.terms
  const beacon = entropy.kind === 'beacon' ? { beaconRound: entropy.round, beaconAtMs: beaconAtMs(entropy.round) } : {}
  return { draw: proof.steps.length, commitment: commitmentOfDraw(proof), entropy: entropy.kind, ...beacon }
})

/** The same for the podium. */
export const viewProof = memo((proof: DrawProof): DrawProofView => {
  const { entropy, steps } = proof
  return defined({
    ...viewWhat(proof),
    isWaiting: entropy ? undefined : (true as const),
    numbers: entropy?.kind === 'numbers' ? entropy.numbers.map(String) : undefined,
    steps: Object.fromEntries(
      steps.map(({ commitment, askedAtMs: atMs, by: _role, ...step }, rank) => [
        `s${rank + 1}`,
        defined({ ...step, rank, commitment, atMs }),
      ]),
    ),
  })
})

/** The same of a round; undefined where nobody drew its tables. */
export function viewProofOf(round: Round | PastRound): DrawProofView | undefined {
  const proof = proofOf(round)
  return proof && viewProof(proof)
}

/** Somebody's own lines by round, of the rounds that were published. */
export function viewMyLines(
  { groups, people }: GroupsSees,
  personId: PersonId,
): { lines?: Record<string, MyLineView> } {
  if (personOf(people, personId)?.isErased) return {}
  const lines = publishedDraws(groups).flatMap(([roundId, proof]) => {
    const mine = myLine(proof, people.mergedInto, personId)
    return mine ? [[roundId, mine] as const] : []
  })
  return lines.length > 0 ? { lines: Object.fromEntries(lines) } : {}
}

const publishedDraws = ({ past, round }: GroupsSlice): readonly (readonly [string, DrawProof])[] =>
  [...past, ...(round ? [round] : [])].flatMap((each) => {
    const proof = proofOf(each)
    return proof ? [[each.roundId, proof] as const] : []
  })

function myLine(proof: DrawProof, mergedInto: PeopleSlice['mergedInto'], personId: PersonId): MyLineView | undefined {
  const at = placesOf(proof, mergedInto).get(personId)
  if (at === undefined) return undefined
  return { line: at + 1, opening: openingOf(linesOfDraw(proof)[at]!, at, proof.terms.people, proof.key) }
}

const placesOf = memo(
  (proof: DrawProof, mergedInto: PeopleSlice['mergedInto']) =>
    new Map(linesOfDraw(proof).map(({ id }, at) => [mergedInto.get(id) ?? (id as PersonId), at])),
)
