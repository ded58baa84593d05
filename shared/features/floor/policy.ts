import type { HallRole } from '../../lib/roles.ts'

/** What a balanced order holds floor time against: the groups of one of these properties of a person. */
export const BALANCES = ['stakeholderGroup', 'regionalGroup'] as const
export type Balance = (typeof BALANCES)[number]

/** By which rules the queue is ordered; without any, by time. They combine in one order of priority (order.ts). */
export interface Policy {
  /** Role classes that go first, in this order; all others after them. */
  readonly precedence?: readonly HallRole[] | undefined
  /** So many from the room, then so many remote, while both wait. */
  readonly sides?: { readonly room: number; readonly remote: number } | undefined
  /** Kinds of wishes in their order. */
  readonly byKind?: true | undefined
  /** Who has not spoken on this item goes before who has. */
  readonly firstTime?: true | undefined
  /** The group with the least floor time, set against how many of it are present, goes first. */
  readonly balance?: Balance | undefined
}

/** By the time of asking alone. */
export const BY_TIME: Policy = {}

/** The policies that have a name; any ratio of room and remote is `alternate`. */
export const NAMED_POLICIES = {
  by_time: BY_TIME,
  alternate: { sides: { room: 1, remote: 1 } },
  new_voices: { firstTime: true },
  balance_groups: { balance: 'stakeholderGroup' },
  balance_regions: { balance: 'regionalGroup' },
  members_first: { precedence: ['member'] },
  kinds: { byKind: true },
} as const satisfies Record<string, Policy>

export type PolicyName = keyof typeof NAMED_POLICIES

/** In the order in which they are offered. */
export const POLICY_NAMES = Object.keys(NAMED_POLICIES) as readonly PolicyName[]

/** What a policy is called; several rules together are `combined`. */
export const nameOfPolicy = (policy: Policy): PolicyName | 'combined' =>
  POLICY_NAMES.find((name) => isSamePolicy(NAMED_POLICIES[name], withUsualRatio(policy))) ?? 'combined'

/** Whether two policies order every queue alike. */
export const isSamePolicy = (a: Policy, b: Policy): boolean => signatureOf(a) === signatureOf(b)

/** Whether somebody may go before an earlier asker of their own class and side. */
export const overtakes = ({ byKind, firstTime, balance }: Policy): boolean =>
  byKind === true || firstTime === true || balance !== undefined

const withUsualRatio = ({ sides, ...policy }: Policy): Policy =>
  sides ? { ...policy, ...NAMED_POLICIES.alternate } : policy

const signatureOf = ({ precedence = [], sides, byKind, firstTime, balance }: Policy): string =>
  JSON.stringify([precedence, sides?.room, sides?.remote, byKind, firstTime, balance])
