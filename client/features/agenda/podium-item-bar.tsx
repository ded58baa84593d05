import { FormattedMessage } from 'react-intl'
import type { IdentifiedItem } from '../../../shared/features/agenda/forecast.ts'
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
  const fixed = nextFixed(agenda)
  const stopMs = hardStopMs(agenda)
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
        {fixed && (
          <>
            {' · '}
            <FormattedMessage
              id={fixed.item.kind === 'coffee' ? 'agenda.coffee_at' : 'agenda.fixed_at'}
              values={{
                time: () => <Time key="time" atMs={fixed.startMs} meetingOnly />,
                item: () => (
                  <span key="item" className={styles.barName}>
                    <LocalizedText text={fixed.item.title} />
                  </span>
                ),
              }}
            />
          </>
        )}
      </span>
      {stopMs !== undefined && (
        <span className={styles.barStop}>
          <FormattedMessage
            id="agenda.ends_at"
            values={{ time: () => <Time key="time" atMs={stopMs} meetingOnly /> }}
          />
        </span>
      )}
    </>
  )
}

/** The day that is held. */
const dayIdOf = ({ items, current, forecast }: AgendaNow): string | undefined =>
  current?.dayId ?? items.find(({ itemId }) => itemId === forecast.nextItemId)?.dayId

/** The day's next coffee or other fixed point, and when it is to be expected. */
function nextFixed(agenda: AgendaNow): { readonly item: IdentifiedItem; readonly startMs: number } | undefined {
  const dayId = dayIdOf(agenda)
  const item = agenda.items.find(
    ({ dayId: day, kind, isPinned, status }) =>
      day === dayId && (kind === 'coffee' || isPinned) && status === 'planned',
  )
  const expected = item && agenda.forecast.expected[item.itemId]
  return expected && { item, startMs: expected.startMs }
}

/** When the day must be over. */
function hardStopMs(agenda: AgendaNow): number | undefined {
  const dayId = dayIdOf(agenda)
  return agenda.days.find((day) => day.dayId === dayId)?.hardStopMs
}
