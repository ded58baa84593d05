import { useState } from 'react'
import type { TableView } from '../../../shared/features/groups/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Menu } from '../../ui/menu.tsx'
import { RunningAlone } from './running-alone.tsx'
import { MessageDialog } from './running-message.tsx'
import { PromptDialog } from './running-prompt.tsx'
import { RunningSeat } from './running-seat.tsx'
import { TableHead } from './running-head.tsx'
import running from './running.module.css'
import { tableWarnings, type TableWarning } from './table-warnings.ts'
import styles from './tables-desk.module.css'
import type { TablesDesk, WireRound } from './use-tables-desk.ts'

type WireTable = OnTheWire<TableView>
type RunningCardsProps = { readonly tables: TablesDesk; readonly round: WireRound }

/** The tables of a round that is on: who sits there, and what may be done about it. */
export function RunningCards({ tables, round }: RunningCardsProps) {
  const t = useText()
  const people = usePodiumView((view) => view.people.people)
  const sorted = Object.values(tables.groups.tables).sort((a, b) => a.number - b.number)
  const warnings = tableWarnings(sorted, round, people)
  return (
    <ol aria-label={t('groups.tables_title')} className={styles.cards}>
      {sorted.map((table) => (
        <RunningCard
          key={table.number}
          tables={tables}
          round={round}
          table={table}
          warnings={warnings.get(table.number) ?? []}
        />
      ))}
    </ol>
  )
}

type RunningCardProps = RunningCardsProps & { readonly table: WireTable; readonly warnings: readonly TableWarning[] }

function RunningCard({ tables, round, table, warnings }: RunningCardProps) {
  const t = useText()
  const { desk } = tables
  const { roundId } = round
  const { number, prompt, merge } = table
  const [asked, ask] = useState<'tell' | 'prompt'>()
  const close = () => ask(undefined)
  return (
    <li className={styles.card}>
      <TableHead table={table} warnings={warnings}>
        <Menu
          label={t('groups.more_for_table', { number })}
          items={[
            {
              key: 'tell',
              label: t('groups.tell_table', { number }),
              disabled: !desk.isLive,
              onChoose: () => ask('tell'),
            },
            {
              key: 'prompt',
              label: t('groups.prompt_table', { number }),
              disabled: !desk.isLive,
              onChoose: () => ask('prompt'),
            },
          ]}
        />
      </TableHead>
      {merge && <RunningAlone desk={desk} roundId={roundId} number={number} merge={merge} />}
      {prompt && (
        <p className={running.prompt}>
          {t('groups.prompt_own')} <LocalizedText text={prompt} />
        </p>
      )}
      <ul>
        {table.members.map((personId) => (
          <RunningSeat key={personId} tables={tables} roundId={roundId} table={table} personId={personId} />
        ))}
      </ul>
      {asked === 'tell' && <MessageDialog desk={desk} roundId={roundId} table={number} onClose={close} />}
      {asked === 'prompt' && (
        <PromptDialog desk={desk} roundId={roundId} table={number} prompt={prompt} onClose={close} />
      )}
    </li>
  )
}
