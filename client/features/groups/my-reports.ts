import type { MyReportView, ReportsView } from '../../../shared/features/groups/report-view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { useMe, useView } from '../../sync/hooks.ts'

/** The report of one of the reader's tables, with what was asked of it. */
export interface MyReport {
  readonly roundId: string
  readonly asked: OnTheWire<ReportsView>
  readonly report: OnTheWire<MyReportView>
}

/** The reports of the reader's tables, the latest first. */
export function useMyReports(): readonly MyReport[] {
  const own = useMe()?.groups.reports
  const asked = useView((view) => view.groups.reports)
  return Object.entries(own ?? {})
    .flatMap(([roundId, report]): MyReport[] => {
      const round = asked[roundId]
      return round ? [{ roundId, asked: round, report }] : []
    })
    .sort((a, b) => b.asked.rank - a.asked.rank)
}
