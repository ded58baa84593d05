import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './door-choice.module.css'
import { DOORS } from './door-place.ts'

type DoorChoiceProps = {
  readonly open: boolean
  readonly onChoose: (door: string) => void
  readonly onClose: () => void
}

/** Asks once at which door this device stands. */
export function DoorChoice({ open, onChoose, onClose }: DoorChoiceProps) {
  const t = useText()
  return (
    <Dialog open={open} title={t('attendance.door_question')} onClose={onClose}>
      <div className={styles.doors}>
        {DOORS.map((door) => (
          <Button key={door} size={72} onClick={() => onChoose(door)}>
            {door}
          </Button>
        ))}
      </div>
      <p className={styles.advice}>{t('attendance.door_advice')}</p>
    </Dialog>
  )
}
