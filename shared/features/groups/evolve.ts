import type { Evolve } from '../../lib/feature.ts'
import { evolveDraft } from './evolve-draft.ts'
import { evolveMoves } from './evolve-moves.ts'
import { evolvePlaces } from './evolve-places.ts'
import { evolveReports } from './evolve-reports.ts'
import { evolveRound } from './evolve-round.ts'
import { evolveRunning } from './evolve-running.ts'
import { evolveStanding } from './evolve-standing.ts'
import type { GroupsEvent } from './messages.ts'
import type { GroupsSlice } from './state.ts'

/** What each event does to draft, round and history. */
export const evolveGroups: Evolve<GroupsSlice, GroupsEvent> = {
  ...evolveDraft,
  ...evolveMoves,
  ...evolvePlaces,
  ...evolveReports,
  ...evolveRound,
  ...evolveRunning,
  ...evolveStanding,
}
