import { useText } from '../../i18n/use-text.ts'
import { Name } from '../../ui/name.tsx'
import styles from './podium-queue.module.css'
import type { Standing } from './queue.ts'

/** The last known queue in large print, to go on with on paper while there is no connection. */
export function PaperQueue({ standings }: { readonly standings: readonly Standing[] }) {
  const t = useText()
  return (
    // A keyboard must be able to scroll what only scrolls.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ol tabIndex={0} aria-label={t('floor.queue_title')} className={styles.large}>
      {standings.map(({ entryId, entry, place }) => (
        <li key={entryId}>
          <span className={styles.place}>{place}</span>
          <span className={styles.name}>
            <Name>{entry.name}</Name>
          </span>
          <span>{t(`floor.mode_${entry.mode}`)}</span>
          <span className={styles.soft}>{entry.organisation !== undefined && <Name>{entry.organisation}</Name>}</span>
        </li>
      ))}
    </ol>
  )
}
