import type { AskedView } from '../../../shared/features/groups/report-view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { useLanguage } from '../../i18n/language.tsx'
import styles from './report.module.css'
import { optionsIn } from './report-words.ts'

type ReportOrderProps = {
  readonly order: readonly string[]
  readonly options: OnTheWire<AskedView>['options']
}

/** Options in an order, to read. */
export function ReportOrder({ order, options }: ReportOrderProps) {
  const { language } = useLanguage()
  return (
    <ol className={styles.order}>
      {optionsIn(order, options, language).map(({ optionId, words }) => (
        <li key={optionId}>
          <bdi>{words}</bdi>
        </li>
      ))}
    </ol>
  )
}
