import fc from 'fast-check'
import type { Past, Queued } from '../../shared/features/floor/order.ts'
import type { Policy } from '../../shared/features/floor/policy.ts'
import { KINDS, type Kind } from '../../shared/features/floor/state.ts'
import { MODES } from '../../shared/lib/mode.ts'
import { HALL_ROLES } from '../../shared/lib/roles.ts'

/** Entries as the order gets them. */
export type Crowd = readonly (readonly [string, Queued])[]

/** Kinds that wait in the line of all others. */
export const ORDINARY_KINDS = KINDS.filter((kind): kind is Exclude<Kind, 'point_of_order'> => kind !== 'point_of_order')

const ratio = fc.integer({ min: 1, max: 4 })

/** Every combination of rules. */
export const policies: fc.Arbitrary<Policy> = fc.record(
  {
    precedence: fc.shuffledSubarray([...HALL_ROLES], { minLength: 1 }),
    sides: fc.record({ room: ratio, remote: ratio }),
    byKind: fc.constant(true as const),
    firstTime: fc.constant(true as const),
    balance: fc.constantFrom('stakeholderGroup', 'regionalGroup'),
  },
  { requiredKeys: [] },
)

/** The facts of an entry that some policies ask for. */
const facts = {
  rank: fc.nat(2),
  hasSpoken: fc.constant(true as const),
  group: fc.constantFrom('g0', 'g1', 'g2'),
}

/** Somebody who waits, not moved, with no point of order. */
export const ordinary: fc.Arbitrary<Queued> = fc.record(
  {
    mode: fc.constantFrom(...MODES),
    kind: fc.constantFrom(...ORDINARY_KINDS),
    askedAtMs: fc.nat(30),
    status: fc.constant('waiting' as const),
    ...facts,
  },
  { requiredKeys: ['mode', 'kind', 'askedAtMs', 'status'] },
)

/** Anybody in a queue, with or without a place. */
export const anybody: fc.Arbitrary<Queued> = fc.record(
  {
    mode: fc.constantFrom(...MODES),
    kind: fc.constantFrom(...KINDS),
    askedAtMs: fc.nat(30),
    status: fc.constantFrom('waiting', 'waiting', 'held', 'needs_leave'),
    ahead: fc.nat(40),
    movedBy: fc.constantFrom('self', 'chair', 'skipped', 'pinned'),
    report: fc.record({ rank: fc.nat(5) }),
    ...facts,
  },
  { requiredKeys: ['mode', 'kind', 'askedAtMs', 'status'] },
)

/** A queue of these. */
export const crowdOf = (one: fc.Arbitrary<Queued>): fc.Arbitrary<Crowd> =>
  fc.array(one, { maxLength: 40 }).map((list) => list.map((entry, at) => [`e${at}`, entry]))

/** What may have come before. */
export const pasts: fc.Arbitrary<Past> = fc.record(
  {
    lastMode: fc.constantFrom(...MODES),
    lastModeRun: fc.integer({ min: 0, max: 6 }),
    next: fc.nat(40).map((at) => `e${at}`),
    overtakers: fc.dictionary(
      fc.nat(20).map((at) => `c${at}`),
      fc.record(
        { askedAtMs: fc.nat(40), mode: fc.constantFrom(...MODES), rank: fc.nat(2) },
        { requiredKeys: ['askedAtMs', 'mode'] },
      ),
    ),
    balance: fc.record({
      paceMs: fc.integer({ min: 1, max: 300_000 }),
      groups: fc.record({
        g0: fc.record({ heardMs: fc.nat(900_000), weight: fc.integer({ min: 5, max: 90 }) }),
        g1: fc.record({ heardMs: fc.nat(900_000), weight: fc.integer({ min: 5, max: 90 }) }),
        g2: fc.record({ heardMs: fc.nat(900_000), weight: fc.integer({ min: 5, max: 90 }) }),
      }),
    }),
  },
  { requiredKeys: ['lastModeRun'] },
)
