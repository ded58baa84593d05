import { useState } from 'react'
import type { TableView } from '../../../shared/features/groups/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Name } from '../../ui/name.tsx'
import { RunningMove } from './running-move.tsx'
import styles from './running.module.css'
import { sideAt } from './seat-mover.ts'
import type { TablesDesk } from './use-tables-desk.ts'

type WireTable = OnTheWire<TableView>
type RunningSeatProps = {
  readonly tables: TablesDesk
  readonly roundId: string
  readonly table: WireTable
  readonly personId: string
}

/** Somebody at a table that is on: who they are there, and the way to another table. */
export function RunningSeat({ tables, roundId, table, personId }: RunningSeatProps) {
  const t = useText()
  const name = usePodiumView((view) => view.people.people[personId]?.name)
  const [isMoving, setIsMoving] = useState(false)
  const shown = name ?? t('groups.not_named')
  return (
    <li className={styles.seat}>
      <span className={styles.who}>
        <span>{name === undefined ? shown : <Name>{name}</Name>}</span>
        <Parts table={table} personId={personId} />
      </span>
      <Button
        look="quiet"
        icon="arrow"
        aria-label={t('groups.move_person', { name: shown })}
        disabled={!tables.desk.isLive}
        onClick={() => setIsMoving(true)}
      />
      {isMoving && (
        <RunningMove
          tables={tables}
          roundId={roundId}
          table={table}
          personId={personId}
          onClose={() => setIsMoving(false)}
        />
      )}
    </li>
  )
}

/** What somebody is at their table: host, holder of the laptop, on the other side of a hybrid one. */
function Parts({ table, personId }: Pick<RunningSeatProps, 'table' | 'personId'>) {
  const t = useText()
  const isHybrid = table.remote > 0 && table.remote < table.members.length
  const parts = [
    ...(table.host === personId ? [t('groups.is_host')] : []),
    ...(table.laptop === personId ? [t('groups.holds_laptop')] : []),
    ...(isHybrid ? [t(`groups.mode_${sideAt(table, personId)}`)] : []),
  ]
  return parts.length === 0 ? null : <span className={styles.soft}>{parts.join(' · ')}</span>
}
