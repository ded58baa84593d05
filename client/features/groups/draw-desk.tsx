import { useState, type ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { DraftBoard } from './draft-board.tsx'
import { DraftPanel } from './draft-panel.tsx'
import { DrawForm } from './draw-form.tsx'
import type { DrawWishes } from './draw-wishes.ts'
import { MoreWishes } from './more-wishes.tsx'
import { PastRounds } from './past-rounds.tsx'
import { PlacesCard } from './places-card.tsx'
import { RoundPanel } from './round-panel.tsx'
import { RunningCards } from './running-cards.tsx'
import styles from './tables-desk.module.css'
import type { TablesDesk } from './use-tables-desk.ts'

type DrawDeskProps = { readonly tables: TablesDesk; readonly wishes: DrawWishes }

/** Tables by chance: ask, look, change by hand, publish, and see people sit. */
export function DrawDesk({ tables, wishes }: DrawDeskProps) {
  const t = useText()
  const { round, draft } = tables.groups
  const [aheadOf, setAheadOf] = useState<string>()
  if (!round) return <Next tables={tables} wishes={wishes} />
  if (aheadOf === round.roundId)
    return (
      <Next tables={tables} wishes={wishes}>
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
          <PlacesCard tables={tables} />
        </>
      }
      cards={<RunningCards tables={tables} round={round} />}
      tables={tables}
    />
  )
}

type NextProps = DrawDeskProps & { readonly children?: ReactNode }

/** The tables that nobody sits at yet; `children` stand above them. */
function Next({ tables, wishes, children }: NextProps) {
  const { draft } = tables.groups
  const start = draft ? (
    <>
      <DraftPanel tables={tables} draft={draft} />
      <PlacesCard tables={tables} />
    </>
  ) : (
    <DrawForm tables={tables} wishes={wishes} />
  )
  const cards = draft ? (
    draft.tables && <DraftBoard tables={tables} draft={draft} />
  ) : (
    <>
      <MoreWishes wishes={wishes} />
      <PlacesCard tables={tables} />
    </>
  )
  return (
    // Another step begins at its top.
    <InTwo
      key={draft?.status ?? 'wishes'}
      start={
        <>
          {children}
          {start}
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
      <div className={classNames(styles.column, styles.aside)}>{start}</div>
      <div className={styles.column}>
        {cards}
        <PastRounds past={tables.past} />
      </div>
    </div>
  )
}
