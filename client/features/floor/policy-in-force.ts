import type { Policy } from '../../../shared/features/floor/policy.ts'
import type { PodiumFloor } from './use-podium-floor.ts'

/** For what an order of speakers holds. */
export type PolicyScope = 'meeting' | 'item'

/** The order of speakers in force, for what it holds, and how it is changed; a change holds at once, where the one before held. */
export function policyInForce({ floor, itemId, desk }: PodiumFloor) {
  const scope: PolicyScope = floor.hasOwnPolicy ? 'item' : 'meeting'
  const ofItem = itemId === undefined ? {} : { scope: { itemId } }
  const set = (policy: Policy, to: PolicyScope = scope): void =>
    void desk.send({ type: 'floor.set_policy', policy, ...(to === 'item' ? ofItem : {}) })
  return {
    policy: floor.policy,
    scope,
    set,
    /** The item takes the order in force for its own, or goes back to the meeting's. */
    setScope: (to: PolicyScope): void =>
      to === 'item' ? set(floor.policy, to) : void desk.send({ type: 'floor.set_policy', ...ofItem }),
  }
}
