import type { PublishedReportView, ReportsView } from '../../../shared/features/groups/report-view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../sync/hooks.ts'
import { Card } from '../../ui/card.tsx'
import styles from './report.module.css'
import { ReportEndorsement } from './report-endorsement.tsx'
import { ReportText } from './report-text.tsx'
import { tableWords } from './report-words.ts'

/** What the tables reported, for everybody to read, the latest round first; nothing where nothing is published. */
export function PublishedReports() {
  const t = useText()
  const rounds = useView((view) => view.groups.reports)
  const published = Object.entries(rounds)
    .sort(([, a], [, b]) => b.rank - a.rank)
    .flatMap(([roundId, round]) =>
      Object.entries(round.published).map(([key, report]) => ({ roundId, round, key, report })),
    )
  if (published.length === 0) return null
  return (
    <Card title={t('groups.reports_published')}>
      {published.map(({ roundId, round, key, report }) => (
        <PublishedReport key={`${roundId}-${key}`} round={round} report={report} />
      ))}
    </Card>
  )
}

type PublishedReportProps = {
  readonly round: OnTheWire<ReportsView>
  readonly report: OnTheWire<PublishedReportView>
}

function PublishedReport({ round, report }: PublishedReportProps) {
  const t = useText()
  const { language } = useLanguage()
  const { points, recommendations, order, rapporteur, endorsement } = report
  return (
    <details className={styles.published}>
      <summary>
        <bdi>{tableWords(t, report, language)}</bdi>
      </summary>
      {rapporteur !== undefined && <p className={styles.soft}>{t('groups.report_rapporteur', { name: rapporteur })}</p>}
      <ReportText points={points} recommendations={recommendations} order={order} options={round.options} />
      <ReportEndorsement endorsement={endorsement} />
    </details>
  )
}
