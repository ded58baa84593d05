import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useAttendance } from './counts.ts'
import styles from './here-button.module.css'
import { HerePanel } from './here-panel.tsx'

/** In the console's bar: how many are here; it opens who they are. */
export function HereButton() {
  const t = useText()
  const { room, remote, asleep, expected, quorum = {} } = useAttendance()
  const hasQuorum = Object.values(quorum).every(({ here, least }) => here >= least)
  const isBelow = room < expected.room && hasQuorum
  const short = t('attendance.short', { room, remote, asleep, expected: isBelow ? expected.room : 0 })
  // The bar has room for one remark.
  const counts = hasQuorum ? short : `${short} · ${t('attendance.no_quorum')}`
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label={`${t('attendance.here')}: ${counts}`}
        onClick={() => setIsOpen(true)}
      >
        <Icon name="people" />
        {counts}
      </button>
      <Dialog open={isOpen} title={t('attendance.here')} onClose={() => setIsOpen(false)}>
        <HerePanel />
      </Dialog>
    </>
  )
}
