import type { Standing } from '../../../shared/features/attendance/state.ts'
import { planZones, tableSizes } from '../../../shared/features/groups/draw/plan.ts'
import type { Settings } from '../../../shared/features/groups/state.ts'
import { seatSide, takesPart } from '../../../shared/features/groups/who-sits.ts'
import type { Mode } from '../../../shared/lib/mode.ts'
import type { WireViewOf } from '../../../shared/meeting/view.ts'

type Podium = WireViewOf['podium']

/** On which sides a draw would seat people now: those who are here, or besides them those of the list who have not come yet. */
export function sidesToSeat(
  { people, attendance }: Pick<Podium, 'people' | 'attendance'>,
  from: Settings['from'],
): Mode[] {
  return Object.entries(people.people).flatMap(([personId, person]) => {
    if (!takesPart(person)) return []
    const seen = attendance.people[personId]
    return seatSide({ standing: standingIn(seen), hasLeft: seen !== undefined, expected: person.mode }, from) ?? []
  })
}

function standingIn(seen: Podium['attendance']['people'][string] | undefined): Standing {
  if (seen?.roomSinceMs !== undefined) return 'room'
  if (seen?.remoteSinceMs !== undefined) return 'remote'
  return seen?.asleepSinceMs === undefined ? 'absent' : 'asleep'
}

/** How many tables a draw would come to. */
export interface SeatingPlan {
  readonly people: number
  readonly tables: number
  readonly room: number
  readonly remote: number
}

/** How many tables of this size those people need. */
export function seatingPlan(modes: readonly Mode[], { size, zones }: Pick<Settings, 'size' | 'zones'>): SeatingPlan {
  const people = modes.map((mode) => ({ zone: zones === 'mixed' ? 'mixed' : mode }))
  const tablesOf = new Map(
    planZones(people).zones.map((plan) => [plan.zone, tableSizes(plan.people.length, size).length]),
  )
  return {
    people: people.length,
    tables: [...tablesOf.values()].reduce((sum, tables) => sum + tables, 0),
    room: tablesOf.get('room') ?? 0,
    remote: tablesOf.get('remote') ?? 0,
  }
}
