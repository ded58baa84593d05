import type { Feature } from '../../lib/feature.ts'
import { ROLES } from '../../lib/roles.ts'
import type { TechnicalPauseEvent } from '../agenda/state.ts'
import { alertsOfTables } from './alerts.ts'
import { decideGroups } from './decide.ts'
import { dueForGroups } from './due.ts'
import { hearMerged, type MergedEvent } from './evolve-merged.ts'
import { hearTechnicalPause } from './evolve-round.ts'
import { evolveGroups } from './evolve.ts'
import { followUp } from './follow-up.ts'
import { failedDraw, pendingDraws, runDraw } from './jobs.ts'
import { groupsCommands, groupsEvents, type GroupsCommand, type GroupsEvent, type GroupsRejection } from './messages.ts'
import type { GroupsSees } from './pool.ts'
import { tableFiles } from './tables-file.ts'
import { drawsFile } from './proof-record.ts'
import { dueForReports } from './report-due.ts'
import { reportFiles } from './report-file.ts'
import { dueForStanding } from './standing-due.ts'
import { initialGroups, type GroupsSlice } from './state.ts'
import { touchedBy } from './touched-by.ts'
import { viewPodiumGroups } from './view-podium.ts'
import { viewMyLines } from './view-proof.ts'
import { viewDoorGroups, viewHallGroups, viewMyTable, viewScreenGroups } from './view-public.ts'
import { viewHallWithReports, viewMyReports } from './view-reports.ts'

/** Coffee tables: drawn from those who are here, published, kept in line with who comes and goes, and ended by themselves. */
export const groups = {
  initial: initialGroups,
  commands: groupsCommands,
  events: groupsEvents,
  decide: decideGroups,
  evolve: evolveGroups,
  listen: { ...hearTechnicalPause, ...hearMerged },
  views: {
    hall: viewHallWithReports,
    podium: viewPodiumGroups,
    door: viewDoorGroups,
    booth: viewHallGroups,
    screen: viewScreenGroups,
  },
  alerts: alertsOfTables,
  settle: followUp,
  due: (state) => [...dueForGroups(state), ...dueForReports(state), ...dueForStanding(state)],
  exports: {
    'draws.json': { by: ROLES, contentType: 'application/json', body: drawsFile },
    ...tableFiles,
    ...reportFiles,
  },
  jobs: { pending: pendingDraws, run: runDraw, failed: failedDraw },
  me: {
    of: (state, personId) => ({
      ...viewMyTable(state, personId),
      ...viewMyLines(state, personId),
      ...viewMyReports(state, personId),
    }),
    touchedBy,
  },
} satisfies Feature<
  GroupsSlice,
  GroupsSees,
  GroupsCommand,
  GroupsEvent,
  GroupsRejection,
  TechnicalPauseEvent | MergedEvent
>
