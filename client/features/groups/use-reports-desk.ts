import type { PodiumReportsView, PodiumReportView } from '../../../shared/features/groups/report-view.ts'
import { USUAL_REPORT_MS } from '../../../shared/features/groups/standing.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { usePodiumView } from '../../sync/hooks.ts'

export type WireReport = OnTheWire<PodiumReportView>

/** The reports of a round as those see them who run the meeting. */
export interface ReportRound extends Omit<OnTheWire<PodiumReportsView>, 'tables'> {
  readonly roundId: string
  /** In the order of the tables. */
  readonly tables: readonly WireReport[]
  /** How many of them were called. */
  readonly calledTables: number
}

/** How long the report of a table may take. */
export const reportLimitMs = (round: Pick<ReportRound, 'limitMs'>, { limitMs }: WireReport): number =>
  limitMs ?? round.limitMs ?? USUAL_REPORT_MS

/** Every round that had tables, the latest first. */
export function useReportRounds(): readonly ReportRound[] {
  const rounds = usePodiumView((view) => view.groups.reports)
  return Object.entries(rounds)
    .map(([roundId, round]) => ({
      ...round,
      roundId,
      tables: Object.values(round.tables).sort((a, b) => a.table - b.table),
      calledTables: Object.values(round.tables).filter(({ calledAtMs }) => calledAtMs !== undefined).length,
    }))
    .sort((a, b) => b.startedAtMs - a.startedAtMs)
}

/** What people at the desk are called by; whoever is not here is told apart. */
export interface DeskPerson {
  readonly name: string
  readonly isHere: boolean
}

/** Somebody by their id. */
export function usePersonAtDesk(): (personId: string) => DeskPerson {
  const people = usePodiumView((view) => view.people.people)
  const attendance = usePodiumView((view) => view.attendance.people)
  return (personId) => {
    const { roomSinceMs, remoteSinceMs, asleepSinceMs } = attendance[personId] ?? {}
    const isHere = [roomSinceMs, remoteSinceMs, asleepSinceMs].some((sinceMs) => sinceMs !== undefined)
    return { name: people[personId]?.name ?? '', isHere }
  }
}
