import { useId, useState, type FormEvent } from 'react'
import type { TableView } from '../../../shared/features/groups/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { sideAt } from './seat-mover.ts'
import styles from './tables-desk.module.css'
import type { TablesDesk } from './use-tables-desk.ts'

const MOST_NAMES = 6

type RunningMoveProps = {
  readonly tables: TablesDesk
  readonly roundId: string
  readonly table: OnTheWire<TableView>
  readonly personId: string
  readonly onClose: () => void
}

/** To which table of their side somebody goes. */
export function RunningMove({ tables: { groups, desk }, roundId, table, personId, onClose }: RunningMoveProps) {
  const t = useText()
  const formId = useId()
  const people = usePodiumView((view) => view.people.people)
  const nameOf = (id: string) => people[id]?.name ?? t('groups.not_named')
  const side = sideAt(table, personId)
  const others = Object.values(groups.tables)
    .filter(({ number, zone }) => number !== table.number && (zone === 'mixed' || zone === side))
    .sort((a, b) => a.number - b.number)
  const [chosen, setChosen] = useState<number>()
  const to = chosen ?? others[0]?.number
  const move = (event: FormEvent) => {
    event.preventDefault()
    if (to !== undefined) void desk.send({ type: 'groups.move_person', roundId, personId, table: to })
    onClose()
  }
  const names = (members: readonly string[]) => members.slice(0, MOST_NAMES).map(nameOf).join(', ')
  return (
    <Dialog
      open
      title={t('groups.move_person', { name: nameOf(personId) })}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={formId} look="filled" disabled={!desk.isLive || to === undefined}>
            {t('groups.move')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={move}>
        {to === undefined ? (
          <p>{t('groups.move_nowhere')}</p>
        ) : (
          <Select
            label={t('groups.move_to')}
            hint={t('groups.move_now_advice')}
            choices={others.map(({ number, members }) => ({
              value: String(number),
              label: t('groups.table_with', { number, names: names(members) }),
            }))}
            value={String(to)}
            onChoose={(value) => setChosen(Number(value))}
          />
        )}
      </form>
    </Dialog>
  )
}
