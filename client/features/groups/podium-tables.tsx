import type { ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RoundControl } from './round-control.tsx'
import { OpenGroupsLine, useGroupsToOpen } from './standing-suggestion.tsx'
import styles from './tables-desk.module.css'
import { useTablesDesk, type WireGroups } from './use-tables-desk.ts'

type PodiumTablesProps = {
  /** A link to where tables are drawn, with these words; the large one stands alone in its place. */
  readonly linkTo: (words: string) => ReactNode
}

/** The tables in a few lines, beside the queue: what is to be done, or how long they last. */
export function PodiumTables({ linkTo }: PodiumTablesProps) {
  const t = useText()
  const tables = useTablesDesk()
  const toOpen = useGroupsToOpen()
  const { round, draft } = tables.groups
  return (
    <div className={styles.form}>
      <OpenGroupsLine />
      {round && <RoundControl tables={tables} round={round} />}
      {!round && (draft || toOpen.length === 0) && <p>{t(draft ? 'groups.draft_waits' : 'groups.nothing_drawn')}</p>}
      <div className={styles.actions}>{linkTo(t(nextOf(tables.groups)))}</div>
    </div>
  )
}

/** Beside a queue in which somebody waits: people sit at tables, or their groups are to be opened; nothing otherwise. */
export function TablesBesideQueue({ linkTo }: PodiumTablesProps) {
  const t = useText()
  const { round } = useTablesDesk().groups
  const toOpen = useGroupsToOpen()
  if (!round && toOpen.length === 0) return null
  return (
    <Card title={t('groups.tab')}>
      <PodiumTables linkTo={linkTo} />
    </Card>
  )
}

/** In the place of the queue while there is no floor: tables are what it is for. */
export function TablesSuggestion({ linkTo }: PodiumTablesProps) {
  const t = useText()
  const tables = useTablesDesk()
  const toOpen = useGroupsToOpen()
  const { round, draft } = tables.groups
  if (round)
    return (
      <div className={styles.suggestion}>
        <h2>{t('groups.round_on', { number: tables.past.length + 1 })}</h2>
        <RoundControl tables={tables} round={round} />
        <div className={styles.actions}>{linkTo(t(nextOf(tables.groups)))}</div>
      </div>
    )
  if (toOpen.length > 0 && !draft)
    return (
      <div className={styles.suggestion}>
        <OpenGroupsLine look="filled" />
      </div>
    )
  return (
    <EmptyState
      icon="people"
      title={t(draft ? 'groups.draft_waits' : 'groups.suggestion')}
      action={linkTo(t(nextOf(tables.groups)))}
    >
      {t('groups.suggestion_advice')}
    </EmptyState>
  )
}

function nextOf({ round, draft }: WireGroups): string {
  if (round) return 'groups.see_tables'
  return draft ? 'groups.see_draft' : 'groups.draw_tables'
}
