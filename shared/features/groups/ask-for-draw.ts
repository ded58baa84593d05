import { defined } from '../../lib/defined.ts'
import type { DecideContext } from '../../lib/feature.ts'
import type { TextId } from '../../lib/ids.ts'
import { drawInputOf } from './draw-input.ts'
import { sha256 } from './draw/sha256.ts'
import type { GroupsSees } from './pool.ts'
import { roleOf, type DrawStep } from './proof-state.ts'
import { beaconRoundFor } from './proof/beacon.ts'
import { canonicalJson } from './proof/canonical.ts'
import { drawTerms } from './proof/draw-terms.ts'
import { commitmentOf } from './proof/record.ts'
import { secretHashOf, type Promised } from './proof/seed.ts'
import type { Reason } from './proof/terms.ts'
import { seeded } from './seeded.ts'
import { ZONES, type Draft, type Settings } from './state.ts'

/** A draw as it is asked for. */
export interface Ticket extends Settings, Pick<Draft, 'roundId' | 'draw' | 'room' | 'remote'> {
  /** Those before it that nobody sits at. */
  readonly before: readonly DrawStep[]
  readonly reason?: Reason | 'discarded' | undefined
  readonly words?: string | undefined
}

/** What an event keeps of it. */
export interface Commitment {
  readonly commitment: string
  readonly secretText: TextId
  readonly keyText: TextId
  readonly termsText: TextId
}

/**
 * Commits to everything that the tables will follow from. Secret and key stay outside the log, so that a copy of it tells nothing
 * before the time. Where the chance is the server's alone, the seed is known in the same record.
 */
export function commitTo(state: GroupsSees, ticket: Ticket, context: DecideContext) {
  const { roundId, draw, reason, before } = ticket
  const { nowMs, keepText } = context
  const [secret, salt] = [newSecret(context), newSecret(context)]
  const { terms, key } = drawTerms(
    drawInputOf(state, ticket),
    {
      round: roundId,
      draw: before.length + 1,
      askedAtMs: nowMs,
      by: roleOf(context.actor),
      ...defined({ reason }),
      earlier: before.map(({ commitment, askedAtMs, by, reason: why }, at) => ({
        draw: at + 1,
        askedAtMs,
        by,
        commitment,
        ...defined({ reason: why }),
      })),
      secretHash: secretHashOf(secret),
      entropy: promised(ticket.entropy, nowMs),
    },
    { salt, zones: ZONES },
  )
  const commitment = commitmentOf(terms)
  const committed: Commitment = {
    commitment,
    secretText: keepText(secret),
    keyText: keepText(canonicalJson(key)),
    termsText: keepText(canonicalJson(terms)),
  }
  const isServers = terms.entropy.kind === 'server'
  return { committed, seeded: isServers ? seeded({ roundId, draw, commitment, secret }, terms.entropy) : undefined }
}

const promised = (entropy: Settings['entropy'] = 'server', nowMs: number): Promised =>
  entropy === 'beacon' ? { kind: entropy, round: beaconRoundFor(nowMs) } : { kind: entropy }

/** 256 bits of what fresh ids of 96 hold of chance. */
function newSecret({ newId }: DecideContext): string {
  const words = sha256(['secret', 'secret', 'secret'].map((prefix) => newId<string>(prefix)).join(' '))
  return [...words].map((word) => word.toString(16).padStart(8, '0')).join('')
}
