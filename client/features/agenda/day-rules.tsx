import { FormattedDate, useIntl } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { dayRuleText } from './day-rule.ts'
import styles from './day-rules.module.css'
import { useAgenda } from './use-agenda.ts'

/** Every day of the meeting with its date, and in words who may ask for the floor on it. */
export function DayRules() {
  const t = useText()
  const { formatList } = useIntl()
  const { days, items } = useAgenda()
  return (
    <ol className={styles.days}>
      {days.map((day) => (
        <li key={day.dayId} className={styles.day}>
          <p className={styles.date}>
            <time dateTime={day.date}>
              <FormattedDate value={day.date} timeZone="UTC" weekday="short" day="numeric" month="long" />
            </time>
          </p>
          <div>
            <p className={styles.title}>
              <LocalizedText text={day.title} />
            </p>
            <p>{dayRuleText(t, (words) => formatList(words, { type: 'conjunction' }), day.rule)}</p>
            <p className={styles.count}>
              {t('agenda.item_count', { count: items.filter(({ dayId }) => dayId === day.dayId).length })}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
