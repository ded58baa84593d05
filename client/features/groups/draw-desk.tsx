import { useState, type ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DraftPanel } from './draft-panel.tsx'
import { DrawForm } from './draw-form.tsx'
import { PastRounds } from './past-rounds.tsx'
import { PlacesCard } from './places-card.tsx'
import { RoundPanel } from './round-panel.tsx'
import { TableCards } from './table-cards.tsx'
import styles from './tables-desk.module.css'
import { useTablesDesk, type TablesDesk } from './use-tables-desk.ts'

/** Tables by chance: ask, look, publish, and see people sit. */
export function DrawDesk() {
  const t = useText()
  const tables = useTablesDesk()
  const { round, draft } = tables.groups
  const [aheadOf, setAheadOf] = useState<string>()
  if (!round) return <Next tables={tables} />
  if (aheadOf === round.roundId)
    return (
      <Next tables={tables}>
        <Button onClick={() => setAheadOf(undefined)}>
          {t('groups.see_round', { number: tables.past.length + 1 })}
        </Button>
      </Next>
    )
  return (
    <InTwo
      start={
        <>
          <RoundPanel tables={tables} round={round} />
          <Button onClick={() => setAheadOf(round.roundId)}>
            {t(draft ? 'groups.see_draft' : 'groups.draw_next')}
          </Button>
        </>
      }
      cards={<TableCards tables={tables.groups.tables} mix={round.mix} />}
      tables={tables}
    />
  )
}

type NextProps = { readonly tables: TablesDesk; readonly children?: ReactNode }

/** The tables that nobody sits at yet; `children` stand above them. */
function Next({ tables, children }: NextProps) {
  const t = useText()
  const { draft } = tables.groups
  const nothing = (
    <EmptyState icon="people" title={t('groups.nothing_drawn')}>
      {t('groups.nothing_drawn_advice')}
    </EmptyState>
  )
  const cards = draft ? draft.tables && <TableCards tables={draft.tables} mix={draft.mix} /> : nothing
  return (
    <InTwo
      start={
        <>
          {children}
          {draft ? <DraftPanel tables={tables} draft={draft} /> : <DrawForm tables={tables} />}
        </>
      }
      cards={cards}
      tables={tables}
    />
  )
}

type InTwoProps = {
  readonly start: ReactNode
  readonly cards: ReactNode
  readonly tables: TablesDesk
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
