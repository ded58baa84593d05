import type { Standing } from '../../../shared/features/attendance/state.ts'
import { planTables } from '../../../shared/features/groups/draw/plan.ts'
import type { Settings } from '../../../shared/features/groups/state.ts'
import { seatSide, takesPart } from '../../../shared/features/groups/who-sits.ts'
import type { Mode } from '../../../shared/lib/mode.ts'
import type { WireViewOf } from '../../../shared/meeting/view.ts'

type Podium = WireViewOf['podium']

/** Somebody who would get a seat, and what decides with whom they can share a table. */
export interface ToSeat {
  readonly side: Mode
  readonly language?: string | undefined
}

/** Whom a draw would seat now: those who are here, or besides them those of the list who have not come yet. */
export function peopleToSeat(
  { people, attendance }: Pick<Podium, 'people' | 'attendance'>,
  from: Settings['from'],
): ToSeat[] {
  return Object.entries(people.people).flatMap(([personId, person]) => {
    if (!takesPart(person)) return []
    const seen = attendance.people[personId]
    const whereabouts = { standing: standingIn(seen), hasLeft: seen !== undefined, expected: person.mode }
    const side = seatSide(whereabouts, from)
    return side ? { side, language: person.language } : []
  })
}

function standingIn(seen: Podium['attendance']['people'][string] | undefined): Standing {
  if (seen?.roomSinceMs !== undefined) return 'room'
  if (seen?.remoteSinceMs !== undefined) return 'remote'
  return seen?.asleepSinceMs === undefined ? 'absent' : 'asleep'
}

/** Those who can share tables, and how many sit at each. */
export interface ZoneOfTables {
  readonly zone: string
  readonly people: number
  /** Larger tables first. */
  readonly sizes: readonly number[]
}

/** How many tables a draw would come to. */
export interface SeatingPlan {
  readonly people: number
  readonly tables: number
  readonly room: number
  readonly remote: number
  readonly zones: readonly ZoneOfTables[]
}

/** How many tables those people would get. */
export function seatingPlan(toSeat: readonly ToSeat[], settings: Settings): SeatingPlan {
  const { zones: asked, sameLanguage } = settings
  const people = toSeat.map(({ side, language }) => ({
    zone: asked === 'mixed' ? 'mixed' : side,
    language: sameLanguage && language,
  }))
  const zones = planTables(people, settings).zones.map((zone) => ({
    zone: zone.zone,
    people: zone.people.length,
    sizes: zone.sizes,
  }))
  const tablesOf = (of: readonly ZoneOfTables[]) => of.reduce((sum, { sizes }) => sum + sizes.length, 0)
  return {
    people: people.length,
    tables: tablesOf(zones),
    room: tablesOf(zones.filter(({ zone }) => zone === 'room')),
    remote: tablesOf(zones.filter(({ zone }) => zone === 'remote')),
    zones,
  }
}
