import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './door-counter.module.css'
import type { DoorDesk } from './use-door-desk.ts'
import { useTimeWords } from './use-time-words.ts'

type DoorCounterProps = { readonly desk: DoorDesk }

/** People without a badge, counted by hand: a figure of its own, which never goes into that of the people. */
export function DoorCounter({ desk }: DoorCounterProps) {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const { count } = desk.count
  return (
    <fieldset className={styles.counter}>
      <legend className={styles.legend}>{t('attendance.door_counter', { door: desk.door })}</legend>
      <Button size={56} aria-label={t('attendance.door_minus')} disabled={count <= 0} onClick={() => desk.countOne(-1)}>
        −
      </Button>
      <button
        type="button"
        className={styles.count}
        aria-label={t('attendance.door_count_open', { count: String(count) })}
        onClick={() => setIsOpen(true)}
      >
        {count}
      </button>
      <Button size={56} aria-label={t('attendance.door_plus')} onClick={() => desk.countOne(1)}>
        +
      </Button>
      {isOpen && <CountHistory desk={desk} onClose={() => setIsOpen(false)} />}
    </fieldset>
  )
}

/** The last taps of this door's counter, of which the last one is taken back. */
function CountHistory({ desk, onClose }: DoorCounterProps & { readonly onClose: () => void }) {
  const t = useText()
  const timeWords = useTimeWords()
  const { count, taps } = desk.count
  return (
    <Dialog
      open
      title={t('attendance.door_counted', { count })}
      onClose={onClose}
      actions={
        <Button
          size={56}
          icon="undo"
          disabled={!taps.some(({ isUndone, by }) => !isUndone && by <= count)}
          onClick={desk.undoCount}
        >
          {t('attendance.count_undo')}
        </Button>
      }
    >
      <p className={styles.hint}>{t('attendance.count_hint', { door: desk.door })}</p>
      {taps.length === 0 && <p>{t('attendance.count_none')}</p>}
      <ol className={styles.taps}>
        {taps.map(({ key, by, atMs, isUndone, isUnsent }) => (
          <li key={key} className={isUndone ? styles.undone : undefined}>
            <strong dir="ltr">{by > 0 ? '+1' : '−1'}</strong>
            <span>
              {timeWords(atMs)}
              {isUndone && ` · ${t('attendance.result_undone')}`}
              {isUnsent && ` · ${t('attendance.not_sent')}`}
            </span>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
