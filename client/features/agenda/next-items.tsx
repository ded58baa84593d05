import { useText } from '../../i18n/use-text.ts'
import { Card } from '../../ui/card.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Time } from '../../ui/time.tsx'
import styles from './next-items.module.css'
import type { AgendaNow } from './use-agenda.ts'

const SHOWN = 3

/** The next items, each with the time at which it is to be expected. */
export function NextItems({ agenda }: { readonly agenda: AgendaNow }) {
  const t = useText()
  const { items, forecast } = agenda
  const at = items.findIndex(({ itemId }) => itemId === forecast.nextItemId)
  const dayId = items[at]?.dayId
  const next = items
    .slice(Math.max(at, 0))
    .filter((item) => item.dayId === dayId && item.status === 'planned')
    .slice(0, SHOWN)
  return (
    <Card title={t('agenda.next')}>
      {next.length === 0 && <p className={styles.none}>{t('agenda.nothing_next')}</p>}
      <ol className={styles.list}>
        {next.map((item) => (
          <li key={item.itemId} className={styles.item}>
            <span className={styles.when}>
              <Time atMs={forecast.expected[item.itemId]?.startMs ?? item.startMs} />
            </span>
            <span>
              <LocalizedText text={item.title} />
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
