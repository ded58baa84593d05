import { rememberedFor, type BucketMap } from '../../lib/bucket-map.ts'
import { defined } from '../../lib/defined.ts'
import { memo } from '../../lib/memo.ts'
import type { Role } from '../../lib/roles.ts'
import { LEAST_WEIGHT, NO_GROUP, type Balanced } from './balance.ts'
import { isPointOfOrder, type Queued } from './order.ts'
import type { Balance, Policy } from './policy.ts'
import type { Kind } from './state.ts'

/** What a policy may ask about a person. */
export interface Someone {
  readonly roles: readonly Role[]
  readonly stakeholderGroup?: string
  readonly regionalGroup?: string
}

/** What a policy may ask about a turn of the item. */
export interface Spoken {
  readonly personId?: string
  readonly kind: Kind
  readonly spokeMs: number
}

/** What a policy asks about an entry's person, and nothing that it does not ask. */
export type Facts = Pick<Queued, 'rank' | 'hasSpoken' | 'group'>

/** The facts about the person of an entry; about nobody for somebody added by name. */
export type FactsOf = (personId: string | undefined) => Facts

/** Who somebody is; undefined where nobody knows. */
export type WhoIs = (personId: string) => Someone | undefined

/** The labels of groups by their names. */
export type Labels = ReadonlyMap<string, string>

/** How many of each group are present, by its name; those without a group under the empty one. */
export type Present = { readonly [group: string]: number }

const NO_LABELS: Labels = new Map()

/** Whether a policy asks anything about people. */
export const asksAboutPeople = ({ precedence, firstTime, balance }: Policy): boolean =>
  precedence !== undefined || firstTime !== undefined || balance !== undefined

/** How a policy's facts are found. */
export function factsFor(policy: Policy, spoken: ReadonlySet<string>, labels: Labels, whoIs: WhoIs): FactsOf {
  const { precedence, firstTime, balance } = policy
  return (personId) => {
    const person = personId === undefined ? undefined : whoIs(personId)
    return defined({
      rank: rankOf(precedence, person),
      hasSpoken: firstTime && personId !== undefined && spoken.has(personId) ? firstTime : undefined,
      group: balance && labelOf(labels, person?.[balance]),
    })
  }
}

/** Who has spoken on the item; points of order are no speeches. */
export const spokenIn = rememberedFor(
  (turns: readonly Spoken[]): ReadonlySet<string> =>
    new Set(turns.filter((turn) => !isPointOfOrder(turn)).flatMap(({ personId }) => personId ?? [])),
)

/** Labels that tell nothing: groups are counted by the smallest id of their people, and ids are random. */
export const labelsOf = memo((people: BucketMap<Someone>, balance: Balance | undefined): Labels =>
  balance ? labelled(people.entries(), balance) : NO_LABELS,
)

/** The same of any people. */
export function labelled(people: Iterable<readonly [string, Someone]>, balance: Balance): Labels {
  const smallestIds = new Map<string, string>()
  for (const [personId, { [balance]: group }] of people) {
    if (group === undefined) continue
    const smallest = smallestIds.get(group)
    if (smallest === undefined || personId < smallest) smallestIds.set(group, personId)
  }
  const inOrder = [...smallestIds].sort(([, a], [, b]) => (a < b ? -1 : 1))
  return new Map(inOrder.map(([group], at) => [group, `g${at + 1}`]))
}

/** What floor time is balanced by. */
export interface BalanceSheet {
  readonly balance: Balance
  readonly labels: Labels
  readonly present: Present
  readonly paceMs: number
  /** Turns of the item, the running one as one of the usual length. */
  readonly turns: readonly Spoken[]
  readonly whoIs: WhoIs
}

/** The floor time of each group, points of order left out, and how many are present. */
export function balancedOf({ balance, labels, present, paceMs, turns, whoIs }: BalanceSheet): Balanced {
  const groups = Object.fromEntries(
    [['', NO_GROUP] as const, ...labels].map(([group, label]) => [
      label,
      { heardMs: 0, weight: Math.max(LEAST_WEIGHT, present[group] ?? 0) },
    ]),
  )
  for (const { personId, kind, spokeMs } of turns) {
    if (isPointOfOrder({ kind })) continue
    const person = personId === undefined ? undefined : whoIs(personId)
    groups[labelOf(labels, person?.[balance])]!.heardMs += spokeMs
  }
  return { paceMs, groups }
}

/** How many of each group are among these people. */
export function presentBy(people: Iterable<Someone>, balance: Balance): Present {
  const present: Record<string, number> = {}
  for (const { [balance]: group = '' } of people) present[group] = (present[group] ?? 0) + 1
  return present
}

/** The first class that one of the roles is in; none for somebody whom the precedence does not name. */
function rankOf(precedence: Policy['precedence'], person: Someone | undefined): number | undefined {
  const rank = precedence?.findIndex((role) => person?.roles.includes(role))
  return rank === -1 ? undefined : rank
}

const labelOf = (labels: Labels, group: string | undefined): string => labels.get(group ?? '') ?? NO_GROUP
