import { rememberedFor } from '../../lib/bucket-map.ts'
import type { ItemId, PersonId } from '../../lib/ids.ts'
import { memo } from '../../lib/memo.ts'
import { personOf, type PeopleSlice } from '../people/state.ts'
import { paceMsOf } from './expected.ts'
import { turnsOfItem } from './history.ts'
import { asksAboutPeople, balancedOf, factsFor, labelsOf, spokenIn, type FactsOf, type Spoken } from './order-facts.ts'
import { orderQueue, type ModeRun, type Past, type Place, type Queued } from './order.ts'
import { overtakes, type Policy } from './policy.ts'
import { isByWish } from './report.ts'
import type { FloorSlice, ItemFloor, PastTurn, Turn } from './state.ts'

/** The queue whose order is looked for. */
export interface OrderSees {
  readonly floor: FloorSlice
  /** Absent while no item is on. */
  readonly itemId: ItemId | undefined
  readonly item: ItemFloor
  readonly people: PeopleSlice
  /** The turn that counts where sides take turns. */
  readonly running: Turn | undefined
}

/** What the order of a queue follows from besides its entries and the run of sides: what its policy asks for, and nothing else. */
export interface Ordering extends Pick<Past, 'next' | 'overtakers' | 'balance'> {
  readonly policy: Policy
  /** Absent where the policy asks nothing about people. */
  readonly factsOf?: FactsOf
}

/** The ordering of an item's queue. */
export function orderingOf(sees: OrderSees): Ordering {
  const { floor, item, itemId, people } = sees
  const policy = item.policy ?? floor.policy
  return {
    policy,
    ...(item.next && { next: item.next }),
    ...(overtakes(policy) && item.overtakers && { overtakers: item.overtakers }),
    ...(asksAboutPeople(policy) && { factsOf: factsAbout(policy, speechesOf(floor, itemId), people) }),
    ...(policy.balance && { balance: balanceOf(policy.balance, sees) }),
  }
}

/** The order of an item's queue as everybody sees it. */
export function orderOf(sees: OrderSees, run: ModeRun): readonly Place[] {
  const { policy, factsOf, ...past } = orderingOf(sees)
  const { offeredKinds } = sees.floor
  return orderQueue(queued(sees.item, factsOf), policy, { ...past, offeredKinds, ...run })
}

function* queued({ entries }: ItemFloor, factsOf: FactsOf | undefined): Generator<readonly [string, Queued]> {
  for (const [entryId, entry] of entries.entries())
    yield [entryId, factsOf ? { ...entry, ...factsOf(entry.personId) } : entry]
}

const factsAbout = memo((policy: Policy, speeches: readonly Spoken[], people: PeopleSlice): FactsOf =>
  factsFor(policy, spokenIn(speeches), labelsOf(people.people, policy.balance), (personId) =>
    personOf(people, personId as PersonId),
  ),
)

function balanceOf(balance: NonNullable<Policy['balance']>, { floor, item, itemId, people, running }: OrderSees) {
  const paceMs = paceMsOf({ ...item, limitMs: floor.limitMs })
  const speeches = speechesOf(floor, itemId)
  return balancedOf({
    balance,
    labels: labelsOf(people.people, balance),
    present: floor.present ?? {},
    paceMs,
    turns: isSpeech(running, itemId) ? [...speeches, { ...running.entry, spokeMs: paceMs }] : speeches,
    whoIs: (personId) => personOf(people, personId as PersonId),
  })
}

/** Whether a turn counts as one of the item's that somebody asked for. */
const isSpeech = (turn: Turn | undefined, itemId: ItemId | undefined): turn is Turn =>
  turn?.entry.itemId === itemId && turn !== undefined && turn.entry.report === undefined

const speechesOf = ({ history }: FloorSlice, itemId: ItemId | undefined): readonly Spoken[] =>
  itemId === undefined ? NONE : byWish(turnsOfItem(history, itemId))

const NONE: readonly Spoken[] = []

const byWish = rememberedFor((turns: readonly PastTurn[]) => turns.filter(isByWish))
