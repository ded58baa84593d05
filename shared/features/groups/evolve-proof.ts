import { defined } from '../../lib/defined.ts'
import type { EvolveContext } from '../../lib/feature.ts'
import type { TextId } from '../../lib/ids.ts'
import type { GroupsEvent } from './messages.ts'
import { roleOf, type DrawProof, type DrawStep } from './proof-state.ts'
import type { Key } from './proof/key.ts'
import type { Entropy } from './proof/seed.ts'
import type { Terms } from './proof/terms.ts'

type Asked = Extract<GroupsEvent, { type: 'groups.draw_asked' }>
type Seeded = Extract<GroupsEvent, { type: 'groups.seeded' }>

/** What was committed to; undefined for draws from before there were commitments. */
export function promiseOf(event: Asked, before: readonly DrawStep[], context: EvolveContext): DrawProof | undefined {
  const line = lineOf(context)
  const [secret, key, terms] = [event.secretText, event.keyText, event.termsText].map(line)
  if (event.commitment === undefined || !secret || !key || !terms) return undefined
  return {
    secret,
    // Both were written by `commitTo`.
    key: JSON.parse(key) as Key,
    terms: JSON.parse(terms) as Terms,
    people: [...event.room, ...event.remote],
    steps: [...before, stepOf(event, event.commitment, context)],
  }
}

function stepOf({ reason, wordsText }: Asked, commitment: string, context: EvolveContext): DrawStep {
  const { actor, atMs } = context
  const byPersonId = actor.kind === 'person' ? actor.personId : undefined
  return {
    commitment,
    askedAtMs: atMs,
    by: roleOf(actor),
    ...defined({ reason, byPersonId, words: lineOf(context)(wordsText) }),
  }
}

const lineOf =
  ({ text }: EvolveContext) =>
  (id: TextId | undefined): string | undefined => {
    const body = id && text(id)
    return typeof body === 'string' ? body : undefined
  }

/** The same when its seed is known. */
export const seededProof = (proof: DrawProof, { numbers, signature }: Seeded): DrawProof => ({
  ...proof,
  entropy: entropyOf(proof, numbers, signature),
})

function entropyOf({ terms }: DrawProof, numbers: Seeded['numbers'], signature: Seeded['signature']): Entropy {
  if (numbers) return { kind: 'numbers', numbers }
  return terms.entropy.kind === 'beacon' && signature ? { ...terms.entropy, signature } : { kind: 'server' }
}
