import type { ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Banner } from '../../ui/banner.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Time } from '../../ui/time.tsx'
import type { MyTable, Seated } from './my-table.ts'
import { RoundClock, RoundEnd, type RoundTime } from './round-clock.tsx'
import { OtherGroups, StandingChoice } from './standing-choice.tsx'
import styles from './table-card.module.css'
import { TableCompanions } from './table-companions.tsx'
import { TableLaptop } from './table-laptop.tsx'
import { TableMerge } from './table-merge.tsx'
import { TableMessages } from './table-messages.tsx'
import { TablePrompt } from './table-prompt.tsx'
import { TableReturn } from './table-return.tsx'
import { TableWay } from './table-way.tsx'
import { useIsLastMinute } from './use-is-last-minute.ts'

type TableCardProps = {
  readonly table: MyTable
  /** What else belongs to the table, below everything that leads there. */
  readonly children?: ReactNode
}

/** The reader's table: its number, the way there and the time left first, then what is talked about and with whom. */
export function TableCard({ table, children }: TableCardProps) {
  if (table.round.isCalledBack) return <TableReturn table={table} />
  return table.name === 'seated' ? <AtTable table={table}>{children}</AtTable> : <Coming table={table} />
}

function AtTable({ table, children }: { readonly table: Seated; readonly children: ReactNode }) {
  const t = useText()
  const { round, title, messages } = table
  const isLastMinute = useIsLastMinute(round)
  return (
    <div className={styles.table}>
      {isLastMinute && (
        <Banner tone="warn" icon="clock" title={t('groups.minute_left')}>
          {t('groups.minute_left_advice')}
        </Banner>
      )}
      <div className={styles.head}>
        <h1 className={styles.heading}>
          <span className={styles.word}>{t('groups.table_word')}</span>{' '}
          <span className={styles.number}>{table.number}</span>
        </h1>
        <TimeLeft time={round} />
      </div>
      {title && (
        <p className={styles.title}>
          <LocalizedText text={title} />
        </p>
      )}
      <TableMerge table={table} />
      <TableWay table={table} />
      <TableLaptop table={table} />
      <TableMessages messages={messages} />
      <TablePrompt table={table} />
      <TableCompanions table={table} />
      <OtherGroups roundId={round.roundId} />
      {children}
      <p className={styles.soft}>{t('groups.floor_waits')}</p>
    </div>
  )
}

function TimeLeft({ time }: { readonly time: RoundTime }) {
  return (
    <div className={styles.left}>
      <RoundClock time={time} size="var(--text-36)" />
      <p className={styles.soft}>
        <RoundEnd time={time}>{(atMs) => <Time key="time" atMs={atMs} />}</RoundEnd>
      </p>
    </div>
  )
}

function Coming({ table: { name, round, messages } }: { readonly table: MyTable }) {
  const t = useText()
  return (
    <div className={styles.table}>
      <div className={styles.coming}>
        {name === 'choosing' ? (
          <StandingChoice roundId={round.roundId} />
        ) : (
          <>
            <p className={styles.headline}>{t('groups.coming')}</p>
            <p className={styles.soft}>{t('groups.coming_advice')}</p>
          </>
        )}
        <TimeLeft time={round} />
      </div>
      <TableMessages messages={messages} />
    </div>
  )
}
