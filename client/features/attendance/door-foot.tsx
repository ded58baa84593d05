import { useState, type ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import styles from './door-foot.module.css'
import { HeadCount } from './head-count.tsx'
import type { DoorDesk } from './use-door-desk.ts'
import { WalkInDialog } from './walk-in-dialog.tsx'

type DoorFootProps = {
  readonly desk: DoorDesk
  /** Help for somebody to come in with their own device. */
  readonly children?: ReactNode
}

/** The rarer things at a door, always under the thumb. */
export function DoorFoot({ desk, children }: DoorFootProps) {
  const t = useText()
  const [isAdding, setIsAdding] = useState(false)
  return (
    <div className={styles.foot}>
      <Button size={56} icon="plus" onClick={() => setIsAdding(true)}>
        {t('attendance.walk_in')}
      </Button>
      <HeadCount size={56} />
      <fieldset className={styles.counter}>
        <legend className={styles.legend}>{t('attendance.door_counter', { door: desk.door })}</legend>
        <Button
          size={56}
          aria-label={t('attendance.door_minus')}
          disabled={desk.withoutBadge <= 0}
          onClick={() => desk.count(-1)}
        >
          −
        </Button>
        <output className={styles.count}>{desk.withoutBadge}</output>
        <Button size={56} aria-label={t('attendance.door_plus')} onClick={() => desk.count(1)}>
          +
        </Button>
      </fieldset>
      {children}
      {isAdding && (
        <WalkInDialog
          onAdd={(name, organisation) => {
            desk.addWalkIn(name, organisation)
            setIsAdding(false)
          }}
          onClose={() => setIsAdding(false)}
        />
      )}
    </div>
  )
}
