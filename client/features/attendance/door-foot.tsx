import { useState, type ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { DoorCounter } from './door-counter.tsx'
import styles from './door-foot.module.css'
import { HeadCount } from './head-count.tsx'
import { isNobodysBadge, type DoorDesk } from './use-door-desk.ts'
import { WalkInDialog } from './walk-in-dialog.tsx'

type DoorFootProps = {
  readonly desk: DoorDesk
  /** What stands in the search: often the name of whom nobody has found. */
  readonly typed: string
  /** Somebody was checked in whose name was typed. */
  readonly onDone: () => void
  /** Help for somebody to come in with their own device. */
  readonly children?: ReactNode
}

/** The rarer things at a door, always under the thumb. */
export function DoorFoot({ desk, typed, onDone, children }: DoorFootProps) {
  const t = useText()
  const [isAdding, setIsAdding] = useState(false)
  const close = () => {
    setIsAdding(false)
    onDone()
  }
  return (
    <div className={styles.foot}>
      <Button size={56} icon="plus" onClick={() => setIsAdding(true)}>
        {t('attendance.walk_in')}
      </Button>
      <HeadCount size={56} />
      <DoorCounter desk={desk} />
      {children}
      {isAdding && (
        <WalkInDialog
          people={desk.people}
          typed={typed}
          onAdd={(name, organisation) => {
            desk.addWalkIn(name, organisation)
            close()
          }}
          onChoose={(personId) => {
            if (isNobodysBadge(desk.result)) desk.tie(personId)
            else desk.checkIn(personId)
            close()
          }}
          onClose={() => setIsAdding(false)}
        />
      )}
    </div>
  )
}
