import { combinedRanking } from '../../../shared/features/groups/report-ranking.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { Card } from '../../ui/card.tsx'
import styles from './report.module.css'
import { optionsIn } from './report-words.ts'
import type { ReportRound } from './use-reports-desk.ts'

/** What several tables ranked, added up; nothing where fewer than two handed a ranking in. */
export function ReportCombined({ round: { options, tables } }: { readonly round: ReportRound }) {
  const t = useText()
  const { language } = useLanguage()
  const orders = tables.flatMap(({ ranking, handedInAtMs }) =>
    ranking && handedInAtMs !== undefined ? [ranking.order] : [],
  )
  if (!options || orders.length < 2) return null
  const ranked = combinedRanking(Object.keys(options), orders)
  const words = new Map(
    optionsIn(Object.keys(options), options, language).map(({ optionId, words: text }) => [optionId, text]),
  )
  return (
    <Card title={t('groups.reports_combined')}>
      <p className={styles.soft}>{t('groups.reports_combined_hint')}</p>
      <ol className={styles.order}>
        {ranked.map(({ optionId, sum }) => (
          <li key={optionId}>
            <bdi>{words.get(optionId)}</bdi> <span className={styles.soft}>({sum})</span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
