import type { AskedView } from '../../../shared/features/groups/report-view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { LANGUAGES, type Localized } from '../../../shared/lib/languages.ts'
import { directionOf } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import styles from './report.module.css'
import { ReportOrder } from './report-order.tsx'
import { useLanguageName } from './use-language-name.ts'

type ReportTextProps = {
  readonly points: Localized | undefined
  readonly recommendations: Localized | undefined
  readonly order: readonly string[] | undefined
  readonly options: OnTheWire<AskedView>['options']
}

/** What a table wrote, to read: the languages in which it did side by side. */
export function ReportText({ points, recommendations, order, options }: ReportTextProps) {
  const t = useText()
  return (
    <div className={styles.report}>
      <Part title={t('groups.report_part_points')} text={points} />
      <Part title={t('groups.report_part_recommendations')} text={recommendations} />
      {order && (
        <section>
          <h4 className={styles.part}>{t('groups.report_part_ranking')}</h4>
          <ReportOrder order={order} options={options} />
        </section>
      )}
    </div>
  )
}

function Part({ title, text = {} }: { readonly title: string; readonly text: Localized | undefined }) {
  const nameOf = useLanguageName()
  const written = LANGUAGES.filter((language) => text[language] !== undefined)
  if (written.length === 0) return null
  return (
    <section>
      <h4 className={styles.part}>{title}</h4>
      <div className={styles.languages}>
        {written.map((language) => (
          <div key={language} lang={language} dir={directionOf(language)}>
            {written.length > 1 && <p className={styles.soft}>{nameOf(language)}</p>}
            <p className={styles.text}>{text[language]}</p>
          </div>
        ))}
      </div>
    </section>
  )
}
