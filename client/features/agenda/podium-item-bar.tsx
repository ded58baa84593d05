import { FormattedMessage } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Time } from '../../ui/time.tsx'
import { ItemClock } from './item-clock.tsx'
import { Lateness } from './lateness.tsx'
import styles from './podium-agenda.module.css'
import { useAgenda, type AgendaNow } from './use-agenda.ts'

/** The item that is on, what it has left, and how late the day is; for the bar that never leaves the console. */
export function PodiumItemBar() {
  const t = useText()
  const agenda = useAgenda()
  const { current, forecast } = agenda
  const coffeeMs = nextCoffeeMs(agenda)
  return (
    <>
      <h1 className={styles.barItem}>{current ? <LocalizedText text={current.title} /> : t('agenda.nothing_on')}</h1>
      {current && (
        <span className={styles.barLeft}>
          <ItemClock item={current} size="var(--text-20)" />
          {current.pausedAtMs !== undefined && <span>{t('agenda.paused')}</span>}
        </span>
      )}
      <span className={styles.barFact}>
        <Lateness latenessMs={forecast.latenessMs} />
        {coffeeMs !== undefined && (
          <>
            {' · '}
            <FormattedMessage
              id="agenda.coffee_at"
              values={{ time: () => <Time key="time" atMs={coffeeMs} meetingOnly /> }}
            />
          </>
        )}
      </span>
    </>
  )
}

/** When the day's next coffee is to be expected; undefined where there is none left. */
function nextCoffeeMs({ items, current, forecast }: AgendaNow): number | undefined {
  const dayId = current?.dayId ?? items.find(({ itemId }) => itemId === forecast.nextItemId)?.dayId
  const coffee = items.find((item) => item.dayId === dayId && item.kind === 'coffee' && item.status === 'planned')
  return coffee && forecast.expected[coffee.itemId]?.startMs
}
