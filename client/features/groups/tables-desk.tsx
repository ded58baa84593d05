import type { ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DraftPanel } from './draft-panel.tsx'
import { DrawForm } from './draw-form.tsx'
import { PastRounds } from './past-rounds.tsx'
import { PlacesCard } from './places-card.tsx'
import { RoundPanel } from './round-panel.tsx'
import { TableCards } from './table-cards.tsx'
import styles from './tables-desk.module.css'
import { useTablesDesk } from './use-tables-desk.ts'

/** Everything about tables for those who run the meeting: ask, look, publish, and see people sit. */
export function TablesDesk() {
  const t = useText()
  const tables = useTablesDesk()
  const { round, draft } = tables.groups
  const nothing = (
    <EmptyState icon="people" title={t('groups.nothing_drawn')}>
      {t('groups.nothing_drawn_advice')}
    </EmptyState>
  )
  if (round)
    return (
      <InTwo
        start={<RoundPanel tables={tables} round={round} />}
        cards={<TableCards tables={tables.groups.tables} mix={round.mix} />}
        tables={tables}
      />
    )
  if (draft)
    return (
      <InTwo
        start={<DraftPanel tables={tables} draft={draft} />}
        cards={draft.tables && <TableCards tables={draft.tables} mix={draft.mix} />}
        tables={tables}
      />
    )
  return <InTwo start={<DrawForm tables={tables} />} cards={nothing} tables={tables} />
}

type InTwoProps = {
  readonly start: ReactNode
  readonly cards: ReactNode
  readonly tables: ReturnType<typeof useTablesDesk>
}

function InTwo({ start, cards, tables }: InTwoProps) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {start}
        <PlacesCard tables={tables} />
      </div>
      <div className={styles.column}>
        {cards}
        <PastRounds past={tables.past} />
      </div>
    </div>
  )
}
