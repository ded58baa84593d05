import type { Alert } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { GroupsSlice } from './state.ts'

interface Sees {
  readonly groups: GroupsSlice
}

/** Who is seated when tables are published is told the number of theirs. */
export function alertsOfTables({ groups: before }: Sees, { groups: { round } }: Sees): readonly Alert[] {
  if (!round || round.roundId === before.round?.roundId) return []
  return [...round.seats.entries()].map(([personId, { table }]) => ({
    personId: personId as PersonId,
    code: 'table',
    tag: 'table',
    values: { number: table },
  }))
}
