import { useText } from '../../i18n/use-text.ts'
import { Time } from '../../ui/time.tsx'
import type { MyTable } from './my-table.ts'
import { RoundClock, RoundEnd } from './round-clock.tsx'
import styles from './table-card.module.css'
import { TableMessages } from './table-messages.tsx'

/** Everybody is called back: how long that takes, and where to. */
export function TableReturn({ table }: { readonly table: MyTable }) {
  const t = useText()
  const { round, messages } = table
  return (
    <div className={styles.table}>
      <div className={styles.coming}>
        <h1 className={styles.back}>{t('groups.called_back')}</h1>
        <RoundClock time={round} size="var(--text-96)" />
        <p className={styles.soft}>
          <RoundEnd time={round}>{(atMs) => <Time key="time" atMs={atMs} />}</RoundEnd>
        </p>
        <p className={styles.way}>
          {t(table.name === 'seated' && table.mode === 'remote' ? 'groups.back_in_call' : 'groups.back_in_room')}
        </p>
        {table.name === 'seated' && <p className={styles.soft}>{t('groups.you_were_at', { number: table.number })}</p>}
      </div>
      <TableMessages messages={messages} />
    </div>
  )
}
