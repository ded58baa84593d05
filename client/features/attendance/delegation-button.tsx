import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { DelegationDialog } from './delegation-dialog.tsx'
import { delegationIn } from './delegation.ts'
import type { DoorPeople } from './door-roster.ts'
import styles from './door-search.module.css'

type DelegationButtonProps = {
  readonly people: DoorPeople
  readonly found: readonly string[]
  readonly typed: string
  readonly onCheckIn: (personIds: readonly string[]) => void
}

/** Opens the delegation that is searched for; nothing where none is. */
export function DelegationButton({ people, found, typed, onCheckIn }: DelegationButtonProps) {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const delegation = typed.trim() === '' ? undefined : delegationIn(people, found, typed)
  if (!delegation) return null
  const { missing, organisation } = delegation
  return (
    <>
      <Button size={48} icon="people" className={styles.delegation} onClick={() => setIsOpen(true)}>
        {t('attendance.delegation', { count: missing.length, organisation })}
      </Button>
      {isOpen && (
        <DelegationDialog
          delegation={delegation}
          people={people}
          onCheckIn={(personIds) => {
            setIsOpen(false)
            onCheckIn(personIds)
          }}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}
