import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../sync/hooks.ts'
import { BothLanguages } from '../../ui/both-languages.tsx'
import { Fitted } from '../../ui/fitted.tsx'
import { Time } from '../../ui/time.tsx'
import styles from './screen.module.css'
import type { AgendaNow } from './use-agenda.ts'

const SHOWN = 2

/** Under what the room waits for: what comes after it, on the day of the next item. */
export function ScreenComing({ agenda: { items, forecast } }: { readonly agenda: AgendaNow }) {
  const t = useText()
  const languages = useView((view) => view.meeting.languages)
  const from = items.findIndex(({ itemId }) => itemId === forecast.nextItemId)
  const next = items[from]
  if (!next) return null
  const coming = items.slice(from).filter(({ dayId, status }) => dayId === next.dayId && status === 'planned')
  return (
    <Fitted className={styles.coming}>
      <h2 className={styles.heading}>{t('agenda.next')}</h2>
      <ol className={styles.items}>
        {coming.slice(0, SHOWN).map(({ itemId, title, startMs }) => (
          <li key={itemId} className={styles.comingItem}>
            <span className={styles.when}>
              <Time atMs={forecast.expected[itemId]?.startMs ?? startMs} meetingOnly />
            </span>
            <span className={styles.comingTitle}>
              <BothLanguages text={title} languages={languages} className={styles.comingLine} />
            </span>
          </li>
        ))}
      </ol>
    </Fitted>
  )
}
