import { useId, useState, type FormEvent } from 'react'
import { useIntl } from 'react-intl'
import type { TableView } from '../../../shared/features/groups/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { zonesFor, type SeatMover } from './seat-mover.ts'
import styles from './tables-desk.module.css'

type WireTable = OnTheWire<TableView>

type MoveDialogProps = {
  readonly personId: string
  readonly tables: readonly WireTable[]
  /** Who sat together before, a list of ids a table. */
  readonly earlier: readonly (readonly string[])[]
  readonly onMove: SeatMover['move']
  readonly onClose: () => void
}

const NOBODY = 'nobody'
const MOST_NAMES = 6

/** Where somebody should sit, and who comes in exchange. */
export function MoveDialog({ personId, tables, earlier, onMove, onClose }: MoveDialogProps) {
  const t = useText()
  const formId = useId()
  const nameOf = useNames()
  const own = tables.find(({ members }) => members.includes(personId))
  const others = tables.filter((table) => own && table !== own && zonesFor(own, personId).includes(table.zone))
  const [number, setNumber] = useState(others[0]?.number)
  const [other, setOther] = useState(NOBODY)
  const chosen = others.find((table) => table.number === number)
  const name = nameOf(personId)
  const move = (event: FormEvent) => {
    event.preventDefault()
    if (chosen) onMove(personId, chosen.number, other === NOBODY ? undefined : other)
    onClose()
  }
  return (
    <Dialog
      open
      title={t('groups.move_title', { name })}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={formId} look="filled" disabled={!chosen}>
            {t(other === NOBODY ? 'groups.move' : 'groups.swap')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={move}>
        <Select
          label={t('groups.move_to')}
          hint={own && t('groups.sits_at', { name, number: own.number })}
          choices={others.map((table) => ({
            value: String(table.number),
            label: t('groups.table_with', {
              number: table.number,
              names: table.members.slice(0, MOST_NAMES).map(nameOf).join(', '),
            }),
          }))}
          value={String(number)}
          onChoose={(value) => {
            setNumber(Number(value))
            setOther(NOBODY)
          }}
        />
        <Select
          label={t('groups.swap_with')}
          choices={[NOBODY, ...(chosen?.members ?? [])].map((value) => ({
            value,
            label: value === NOBODY ? t('groups.swap_nobody') : nameOf(value),
          }))}
          value={other}
          onChoose={setOther}
        />
        {chosen && <Met personId={personId} others={chosen.members.filter((id) => id !== other)} earlier={earlier} />}
      </form>
    </Dialog>
  )
}

type MetProps = {
  readonly personId: string
  readonly others: readonly string[]
  readonly earlier: MoveDialogProps['earlier']
}

/** Whom of that table they have sat with before. */
function Met({ personId, others, earlier }: MetProps) {
  const t = useText()
  const { formatList } = useIntl()
  const nameOf = useNames()
  const before = earlier.filter((table) => table.includes(personId))
  const met = others.filter((id) => before.some((table) => table.includes(id)))
  const name = nameOf(personId)
  return (
    <output className={styles.plan}>
      {met.length === 0
        ? t('groups.met_nobody', { name })
        : t('groups.met_before', { name, others: formatList(met.map(nameOf)) })}
    </output>
  )
}

function useNames(): (personId: string) => string {
  const t = useText()
  const people = usePodiumView((view) => view.people.people)
  return (personId) => people[personId]?.name ?? t('groups.not_named')
}
