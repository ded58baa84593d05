import { FormattedDate } from 'react-intl'
import type { Localized } from '../../../shared/lib/languages.ts'
import { useText } from '../../i18n/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import styles from './agenda-list.module.css'
import { AgendaItem } from './agenda-item.tsx'
import { DayFacts } from './day-facts.tsx'
import type { AgendaNow, WireDay } from './use-agenda.ts'

type AgendaListProps = { readonly agenda: AgendaNow; readonly title: Localized }

/** The whole agenda: every day with all its items, planned, actual and expected times. */
export function AgendaList({ agenda, title }: AgendaListProps) {
  const t = useText()
  if (agenda.days.length === 0)
    return (
      <EmptyState icon="clock" title={t('agenda.empty')}>
        {t('agenda.empty_advice')}
      </EmptyState>
    )
  return (
    <div className={styles.agenda}>
      <h2 className={styles.meeting}>
        <LocalizedText text={title} />
      </h2>
      {agenda.days.map((day) => (
        <AgendaDay key={day.dayId} day={day} agenda={agenda} />
      ))}
    </div>
  )
}

function AgendaDay({ day, agenda }: { readonly day: WireDay; readonly agenda: AgendaNow }) {
  return (
    <section className={styles.day}>
      <header className={styles.head}>
        <h3 className={styles.title}>
          <LocalizedText text={day.title} />
        </h3>
        {/* The date of a day is one of the calendar, the same for readers everywhere. */}
        <p className={styles.date}>
          <time dateTime={day.date}>
            <FormattedDate value={day.date} timeZone="UTC" weekday="long" day="numeric" month="long" year="numeric" />
          </time>
        </p>
        {day.openTo && (
          <p className={styles.date}>
            <LocalizedText text={day.openTo} />
          </p>
        )}
        <DayFacts day={day} />
      </header>
      <ol>
        {agenda.items
          .filter(({ dayId }) => dayId === day.dayId)
          .map((item) => (
            <AgendaItem key={item.itemId} item={item} expected={agenda.forecast.expected[item.itemId]} />
          ))}
      </ol>
    </section>
  )
}
