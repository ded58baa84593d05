import type { AnyMessage, Feature } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import { ROLES } from '../../lib/roles.ts'
import type { TechnicalPauseEvent } from '../agenda/state.ts'
import { alertsOfTables } from './alerts.ts'
import { decideGroups } from './decide.ts'
import { dueForGroups } from './due.ts'
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
import { initialGroups, membersOf, type GroupsSlice } from './state.ts'
import { viewPodiumGroups } from './view-podium.ts'
import { viewMyLines } from './view-proof.ts'
import { viewDoorGroups, viewHallGroups, viewMyTable, viewScreenGroups } from './view-public.ts'
import { viewHallWithReports, viewMyReports } from './view-reports.ts'
import { touchedByStanding } from './view-standing.ts'

const isGroupsEvent = (event: AnyMessage): event is GroupsEvent => Object.hasOwn(groupsEvents, event.type)

/** What whoever sits alone hears of another table. */
const MERGE_NEWS: ReadonlySet<string> = new Set<GroupsEvent['type']>([
  'groups.merge_offered',
  'groups.merge_withdrawn',
  'groups.merge_declined',
])

/** That a round is extended or ends everybody sees who sees the round. */
function touchedBy(event: AnyMessage): readonly PersonId[] {
  if (!isGroupsEvent(event)) return []
  if (event.type === 'groups.round_started') return event.tables.flatMap(membersOf)
  if (event.type === 'groups.tables_changed') return [...event.tables.flatMap(membersOf), ...event.freed]
  if ('atTable' in event) return event.atTable
  if ('seated' in event) return event.seated
  return MERGE_NEWS.has(event.type) && 'personId' in event ? [event.personId] : touchedByStanding(event)
}

/** Coffee tables: drawn from those who are here, published, kept in line with who comes and goes, and ended by themselves. */
export const groups = {
  initial: initialGroups,
  commands: groupsCommands,
  events: groupsEvents,
  decide: decideGroups,
  evolve: evolveGroups,
  listen: hearTechnicalPause,
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
  exports: { 'draws.json': { by: ROLES, contentType: 'application/json', body: drawsFile }, ...tableFiles, ...reportFiles },
  jobs: { pending: pendingDraws, run: runDraw, failed: failedDraw },
  me: { of: (state, personId) => ({ ...viewMyTable(state, personId), ...viewMyLines(state, personId), ...viewMyReports(state, personId) }), touchedBy },
} satisfies Feature<GroupsSlice, GroupsSees, GroupsCommand, GroupsEvent, GroupsRejection, TechnicalPauseEvent>
