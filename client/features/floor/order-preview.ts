import {
  balancedOf,
  factsFor,
  labelled,
  presentBy,
  spokenIn,
  type Someone,
} from '../../../shared/features/floor/order-facts.ts'
import { paceMsOf } from '../../../shared/features/floor/expected.ts'
import { isByWish } from '../../../shared/features/floor/report.ts'
import { orderQueue, type Place } from '../../../shared/features/floor/order.ts'
import type { Policy } from '../../../shared/features/floor/policy.ts'
import type { WireViewOf } from '../../../shared/meeting/view.ts'

/** What the podium knows, and an order follows from. */
export type PreviewSees = Pick<WireViewOf['podium'], 'floor' | 'people' | 'attendance' | 'agenda'>

/** What the queue would be under a policy: the same function as everywhere, with what the podium knows of the people. */
export function queueUnder(policy: Policy, { floor, people, attendance, agenda }: PreviewSees): readonly Place[] {
  const { balance } = policy
  const speeches = Object.values(floor.history).filter((turn) => turn.itemId === agenda.currentItemId && isByWish(turn))
  const whoIs = (personId: string): Someone | undefined => people.people[personId]
  const labels = balance ? labelled(Object.entries(people.people), balance) : new Map<string, string>()
  const factsOf = factsFor(policy, spokenIn(speeches), labels, whoIs)
  const paceMs = paceMsOf(floor)
  const running = floor.interrupted ?? floor.turn
  return orderQueue(
    Object.entries(floor.entries).map(
      ([entryId, entry]) => [entryId, { ...entry, ...factsOf(entry.personId) }] as const,
    ),
    policy,
    {
      ...floor,
      ...(balance && {
        balance: balancedOf({
          balance,
          labels,
          present: presentBy(hereOf(attendance, whoIs), balance),
          paceMs,
          turns: running && isByWish(running) ? [...speeches, { ...running, spokeMs: paceMs }] : speeches,
          whoIs,
        }),
      }),
    },
  )
}

const hereOf = ({ people }: PreviewSees['attendance'], whoIs: (personId: string) => Someone | undefined): Someone[] =>
  Object.entries(people).flatMap(([personId, { roomSinceMs, remoteSinceMs, asleepSinceMs }]) =>
    roomSinceMs === undefined && remoteSinceMs === undefined && asleepSinceMs === undefined
      ? []
      : (whoIs(personId) ?? []),
  )
