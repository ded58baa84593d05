import { mapperOf, type BucketMap } from '../../lib/bucket-map.ts'
import { defined } from '../../lib/defined.ts'
import type { PersonId } from '../../lib/ids.ts'
import { memo } from '../../lib/memo.ts'
import { markOf } from './mark.ts'
import { alertsOf, type AlertsSlice, type Hindrance, type PersonAlerts } from './state.ts'

/** Whether a device of somebody is woken when it is their turn, or only the open page tells them, and why. */
export interface PersonAlertsView {
  readonly by: 'push' | 'page_only'
  readonly reason?: Hindrance | 'gone'
}

/** What the podium sees: those of whom something is known. Addresses reach nobody. */
export interface PodiumAlertsView {
  readonly people: BucketMap<PersonAlertsView>
}

/** What a person sees of their own devices: a mark of each address at which one is woken. */
export interface AlertsMe {
  readonly marks?: { readonly [mark: string]: true }
}

const viewPeople = mapperOf(({ woken, hindered }: PersonAlerts): PersonAlertsView => {
  if (Object.keys(woken).length > 0) return { by: 'push' }
  return defined({ by: 'page_only' as const, reason: Object.values(hindered)[0] })
})

/** Who is woken, and who is not. */
export const viewAlertsAtPodium = memo(({ people }: AlertsSlice): PodiumAlertsView => ({ people: viewPeople(people) }))

/** Which of a person's devices are woken. */
export function viewAlertsToMe(slice: AlertsSlice, personId: PersonId): AlertsMe {
  const endpoints = Object.values(alertsOf(slice, personId).woken).flatMap(({ address }) => address?.endpoint ?? [])
  if (endpoints.length === 0) return {}
  return { marks: Object.fromEntries(endpoints.map((endpoint) => [markOf(endpoint), true as const])) }
}
