import { NO_GROUP, type Balancing } from './balance.ts'
import type { Overtaker, PlaceReason } from './order.ts'
import type { Policy } from './policy.ts'
import type { Waiting } from './policy-supply.ts'
import { KINDS, type Kind } from './state.ts'

/** How often somebody may be overtaken by those of their class and side who asked later. */
export const MOST_OVERTAKEN = 6

/** When an entry was asked for. */
export interface Asked {
  readonly entryId: string
  readonly askedAtMs: number
}

/** Who asked earlier comes first; of two at one instant always the same. */
export const byTime = (a: Asked, b: Asked): number => a.askedAtMs - b.askedAtMs || (a.entryId < b.entryId ? -1 : 1)

/** What decides about the order of a line. */
export interface LineRules {
  readonly policy: Policy
  /** Kinds in their order; those that are not named come last. */
  readonly kinds?: readonly Kind[] | undefined
  /** Calls of this line by the policy before people who still wait. */
  readonly overtakers: readonly (Overtaker & Asked)[]
  readonly balance: Balancing
}

/** Those of one class and side who have no place yet. */
export interface WaitingLine {
  readonly length: () => number
  /** Who is first and why; only of a line that is not empty. */
  readonly first: () => { readonly waiting: Waiting; readonly reasons: readonly PlaceReason[] }
  /** Takes somebody out, if they are in it. */
  readonly take: (waiting: Waiting) => void
}

/**
 * A line given in the order in which its people asked. Whoever was overtaken {@link MOST_OVERTAKEN} times goes now; else kinds in
 * their order, of a kind who speaks for the first time, among those the group with the least floor time, and in it time.
 *
 * Only the earliest of the line has to be looked at: whoever asked later than another one of it asked later than the earliest
 * too, so nobody was overtaken more often than the earliest. As long as that is fewer than {@link MOST_OVERTAKEN} times, one more
 * call makes it {@link MOST_OVERTAKEN} at most, for anybody; and then the earliest goes.
 */
export function waitingLine(asked: readonly Waiting[], rules: LineRules): WaitingLine {
  // The earliest last: to take it is to pop it.
  const left = asked.toReversed()
  const tiers = tiersOf(left, rules)
  let earliestAt = 0

  const timesOvertaken = (earliest: Waiting): number => {
    while (asked[earliestAt] !== earliest) earliestAt++
    const inThisOrder = asked.length - left.length - earliestAt
    return inThisOrder + rules.overtakers.filter((called) => byTime(earliest, called) < 0).length
  }

  return {
    length: () => left.length,
    first: () => {
      const earliest = left.at(-1)!
      const chosen = firstOf(tiers, rules.balance)
      if (chosen.waiting === earliest || timesOvertaken(earliest) < MOST_OVERTAKEN) return chosen
      return { waiting: earliest, reasons: [{ code: 'waited_long' }] }
    },
    take: (waiting) => {
      if (!remove(left, waiting)) return
      const tier = tiers.find(({ groups }) => remove(groups.get(groupOf(waiting)) ?? [], waiting))!
      if (tier.groups.get(groupOf(waiting))!.length === 0) tier.groups.delete(groupOf(waiting))
      if (tier.groups.size === 0) tiers.splice(tiers.indexOf(tier), 1)
    },
  }
}

/** Those of a line between whom neither kind nor first time decides: by group, the earliest last. */
interface Tier {
  readonly kind: Kind | undefined
  readonly groups: Map<string, Waiting[]>
}

/** The tiers of a line, the first one first. */
function tiersOf(left: readonly Waiting[], { policy, kinds = [] }: LineRules): Tier[] {
  const kindsInOrder = policy.byKind ? [...new Set([...kinds, ...KINDS])] : [undefined]
  return kindsInOrder.flatMap((kind) =>
    (policy.firstTime ? [false, true] : [undefined]).flatMap((hasSpoken) => {
      const members = left.filter(
        (entry) =>
          (kind === undefined || entry.kind === kind) &&
          (hasSpoken === undefined || (entry.hasSpoken ?? false) === hasSpoken),
      )
      return members.length > 0 ? [{ kind, groups: Map.groupBy(members, groupOf) }] : []
    }),
  )
}

const NONE: readonly PlaceReason[] = []

/** Who is first in the first tier, and which rules left somebody else out. */
function firstOf(tiers: readonly Tier[], balance: Balancing): ReturnType<WaitingLine['first']> {
  const [{ kind, groups }, second] = tiers as readonly [Tier, Tier?]
  const { waiting, isBalanced } = leastHeard(groups, balance)
  if (tiers.length === 1 && !isBalanced) return { waiting, reasons: NONE }
  const reasons: PlaceReason[] = []
  if (kind !== undefined && tiers.at(-1)!.kind !== kind) reasons.push({ code: 'kind', kind })
  if (second && second.kind === kind) reasons.push({ code: 'first_time' })
  if (isBalanced) reasons.push({ code: 'balance' })
  return { waiting, reasons }
}

/** The earliest of the groups with the least floor time, and whether a group was left out. */
function leastHeard(groups: Tier['groups'], { shareMs }: Balancing): { waiting: Waiting; isBalanced: boolean } {
  let waiting: Waiting | undefined
  let leastMs = Infinity
  let mostMs = -Infinity
  for (const [group, members] of groups) {
    const earliest = members.at(-1)!
    const ms = shareMs(group)
    if (!waiting || ms < leastMs || (ms === leastMs && byTime(earliest, waiting) < 0)) waiting = earliest
    if (ms < leastMs) leastMs = ms
    if (ms > mostMs) mostMs = ms
  }
  return { waiting: waiting!, isBalanced: leastMs < mostMs }
}

const groupOf = ({ group = NO_GROUP }: Waiting): string => group

/** Whether it was there; quick for one of the earliest. */
function remove(members: Waiting[], waiting: Waiting): boolean {
  if (members.at(-1) === waiting) return members.pop() !== undefined
  const at = members.lastIndexOf(waiting)
  if (at >= 0) members.splice(at, 1)
  return at >= 0
}
