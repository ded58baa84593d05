import type { AnyMessage, Feature } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { TechnicalPauseEvent } from '../agenda/state.ts'
import { alertsOfTables } from './alerts.ts'
import { decideGroups } from './decide.ts'
import { dueForGroups } from './due.ts'
import { hearTechnicalPause } from './evolve-round.ts'
import { evolveGroups } from './evolve.ts'
import { failedDraw, pendingDraws, runDraw } from './jobs.ts'
import { groupsCommands, groupsEvents, type GroupsCommand, type GroupsEvent, type GroupsRejection } from './messages.ts'
import type { GroupsSees } from './pool.ts'
import { initialGroups, membersOf, type GroupsSlice } from './state.ts'
import { viewPodiumGroups } from './view-podium.ts'
import { viewDoorGroups, viewHallGroups, viewMyTable, viewScreenGroups } from './view-public.ts'

const isGroupsEvent = (event: AnyMessage): event is GroupsEvent => Object.hasOwn(groupsEvents, event.type)

/** That a round is extended or ends everybody sees who sees the round. */
function touchedBy(event: AnyMessage): readonly PersonId[] {
  if (!isGroupsEvent(event)) return []
  if (event.type === 'groups.round_started') return event.tables.flatMap(membersOf)
  if (event.type === 'groups.tables_changed') return [...event.tables.flatMap(membersOf), ...event.freed]
  return event.type === 'groups.places_set' ? event.seated : []
}

/** Coffee tables: drawn from those who are here, published, kept in line with who comes and goes, and ended by themselves. */
export const groups = {
  initial: initialGroups,
  commands: groupsCommands,
  events: groupsEvents,
  decide: decideGroups,
  evolve: evolveGroups,
  listen: hearTechnicalPause,
  views: { hall: viewHallGroups, podium: viewPodiumGroups, door: viewDoorGroups, screen: viewScreenGroups },
  alerts: alertsOfTables,
  due: dueForGroups,
  jobs: { pending: pendingDraws, run: runDraw, failed: failedDraw },
  me: { of: viewMyTable, touchedBy },
} satisfies Feature<GroupsSlice, GroupsSees, GroupsCommand, GroupsEvent, GroupsRejection, TechnicalPauseEvent>
