import { defined } from '../../lib/defined.ts'
import { standing } from '../attendance/state.ts'
import { personOf } from '../people/state.ts'
import { presentBy, type Present } from './order-facts.ts'
import { orderingOf } from './ordering.ts'
import type { Policy } from './policy.ts'
import { orderSees, type FloorSees } from './queue.ts'
import type { Entry } from './state.ts'

/** How many of each group are here or asleep, where a policy balances floor time. */
export function presentFor({ people, attendance }: FloorSees, { balance }: Policy): Present | undefined {
  if (!balance) return undefined
  const here = [...attendance.people.values()].filter((each) => standing(each) !== 'absent')
  return presentBy(
    here.flatMap(({ personId }) => personOf(people, personId) ?? []),
    balance,
  )
}

/** What a call fixes for those who go on waiting: who is present, so that nobody's arrival moves them, and the class of whoever is called. */
export function fixedByCall(
  state: FloorSees,
  { personId }: Entry,
): { readonly rank?: number; readonly present?: Present } {
  const { policy, factsOf } = orderingOf(orderSees(state))
  return defined({ rank: factsOf?.(personId).rank, present: presentFor(state, policy) })
}
