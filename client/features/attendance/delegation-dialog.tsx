import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Name } from '../../ui/name.tsx'
import styles from './delegation-dialog.module.css'
import type { Delegation } from './delegation.ts'
import type { DoorPeople } from './door-roster.ts'

type DelegationDialogProps = {
  readonly delegation: Delegation
  readonly people: DoorPeople
  readonly onCheckIn: (personIds: readonly string[]) => void
  readonly onClose: () => void
}

/** Everybody of a delegation who is to come, of whom those are unticked who are missing. */
export function DelegationDialog({ delegation, people, onCheckIn, onClose }: DelegationDialogProps) {
  const t = useText()
  const { organisation, missing, inAlready } = delegation
  const [absent, setAbsent] = useState<ReadonlySet<string>>(new Set())
  const coming = missing.filter((personId) => !absent.has(personId))
  const tick = (personId: string, isThere: boolean) => {
    const next = new Set(absent)
    if (isThere) next.delete(personId)
    else next.add(personId)
    setAbsent(next)
  }
  return (
    <Dialog
      open
      title={<Name>{organisation}</Name>}
      onClose={onClose}
      actions={
        <>
          <Button look="filled" size={56} disabled={coming.length === 0} onClick={() => onCheckIn(coming)}>
            {t('attendance.delegation_check_in', { count: coming.length })}
          </Button>
          <Button size={56} onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>{t('attendance.delegation_hint', { inAlready })}</p>
      <ul className={styles.people}>
        {missing.map((personId) => (
          <li key={personId}>
            <Checkbox
              label={<Name>{people[personId]?.name ?? ''}</Name>}
              checked={!absent.has(personId)}
              onCheck={(isThere) => tick(personId, isThere)}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
