import { planZones, tableSizes } from '../../../shared/features/groups/draw/plan.ts'
import type { Settings } from '../../../shared/features/groups/state.ts'
import { HALL_ROLES, PODIUM_ROLES, type Role } from '../../../shared/lib/roles.ts'
import type { Mode } from '../../../shared/lib/mode.ts'
import type { WireViewOf } from '../../../shared/meeting/view.ts'

type Podium = WireViewOf['podium']
type PersonOfList = Podium['people']['people'][string]
type Standing = Podium['attendance']['people'][string]

/** Who would get a table, by side. */
export interface Expected {
  readonly here: readonly Mode[]
  readonly list: readonly Mode[]
}

/** Who would be seated now: those who are here, or besides them those of the list who have not come yet. */
export function expectedPeople({ people, attendance }: Pick<Podium, 'people' | 'attendance'>): Expected {
  const sides = Object.entries(people.people)
    .filter(([, person]) => takesPart(person))
    .map(([personId, person]) => ({ ...sidesOf(person, attendance.people[personId]) }))
  return {
    here: sides.flatMap(({ here }) => here ?? []),
    list: sides.flatMap(({ here, expected }) => here ?? expected ?? []),
  }
}

const has = (roles: readonly Role[], any: readonly Role[]): boolean => roles.some((role) => any.includes(role))

const takesPart = ({ roles, isErased }: PersonOfList): boolean =>
  !isErased && has(roles, HALL_ROLES) && !has(roles, PODIUM_ROLES)

function sidesOf({ mode }: PersonOfList, standing: Standing | undefined): { here?: Mode; expected?: Mode } {
  if (!standing) return { expected: mode }
  if (standing.roomSinceMs !== undefined) return { here: 'room' }
  const isThere = standing.remoteSinceMs !== undefined || standing.asleepSinceMs !== undefined
  return isThere ? { here: 'remote' } : {}
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
