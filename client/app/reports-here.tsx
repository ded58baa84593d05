import { Suspense } from 'react'
import type { Seated } from '../features/groups/my-table.ts'
import { useView } from '../sync/hooks.ts'
import { lazyPart } from './lazy-page.ts'

const ReportAtTable = lazyPart(async () => (await import('../features/groups/report-mine.tsx')).ReportAtTable)
const MyReports = lazyPart(async () => (await import('../features/groups/report-mine.tsx')).MyReports)
const PublishedReports = lazyPart(
  async () => (await import('../features/groups/report-published.tsx')).PublishedReports,
)

/** What the reader's own table reports, fetched once they sit at one. */
export function ReportHere({ table }: { readonly table: Seated }) {
  return (
    <Suspense fallback={null}>
      <ReportAtTable table={table} />
    </Suspense>
  )
}

/** The reports of rounds that are over, fetched once there were any. */
export function ReportsHere() {
  const wereAsked = useView((view) => Object.keys(view.groups.reports).length > 0)
  if (!wereAsked) return null
  return (
    <Suspense fallback={null}>
      <MyReports />
      <PublishedReports />
    </Suspense>
  )
}
