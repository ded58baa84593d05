import { usePodiumView } from '../../sync/hooks.ts'
import { useNow } from '../../ui/now.tsx'
import type { WireEntry } from './queue.ts'
import type { PodiumFloor } from './use-podium-floor.ts'

const MINUTE_MS = 60_000

/** Whether somebody can be reached: a living connection, none, or nothing to connect with. */
export type Reach = 'connected' | 'gone' | 'no_device'

/** What the podium knows of somebody who will speak soon. */
export interface Readiness {
  /** Undefined while nobody knows who is connected. */
  readonly reach: Reach | undefined
  /** Whole minutes without a connection, where that is known. */
  readonly goneMinutes: number | undefined
  /** In the room: where they sit or stand. */
  readonly seat: string | undefined
}

/** Whether somebody who waits can be reached, for how long not, and at which seat or microphone they are. */
export function useReadiness(entry: WireEntry, { connected, goneSince }: PodiumFloor): Readiness {
  const { personId = '' } = entry
  const seat = usePodiumView((view) => view.people.people[personId]?.protocol?.seat)
  const asleepSinceMs = usePodiumView((view) => view.attendance.people[personId]?.asleepSinceMs)
  const reach = reachOf(entry, connected)
  // What this page saw is older than the record, which waits whether somebody comes back.
  const sinceMs = goneSince.get(personId) ?? asleepSinceMs
  const isGone = reach === 'gone' && sinceMs !== undefined
  const goneMinutes = useNow((nowMs) => (isGone ? Math.max(0, Math.floor((nowMs - sinceMs) / MINUTE_MS)) : undefined))
  return { reach, goneMinutes, seat }
}

function reachOf({ personId, mode }: WireEntry, connected: PodiumFloor['connected']): Reach | undefined {
  if (!connected) return undefined
  if (personId !== undefined && connected.has(personId)) return 'connected'
  return personId !== undefined && mode === 'remote' ? 'gone' : 'no_device'
}
