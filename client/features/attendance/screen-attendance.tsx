import { useText } from '../../i18n/use-text.ts'
import { useScreenView } from '../../sync/hooks.ts'
import { useAttendance, useCountWords } from './counts.ts'
import { QuorumLines } from './quorum-lines.tsx'
import styles from './screen.module.css'

/** In the room screen's footer: the code that proves to be in the room, and how many are here. */
export function ScreenAttendance() {
  const t = useText()
  const roomCode = useScreenView((view) => view.attendance.roomCode)
  const counts = useCountWords()
  const { peak, seenToday: seen } = useAttendance()
  return (
    <div className={styles.attendance}>
      {roomCode !== undefined && (
        <p>
          {t('attendance.screen_code')}{' '}
          <bdi dir="ltr" className={styles.code} translate="no">
            {roomCode}
          </bdi>
        </p>
      )}
      <p>{counts}</p>
      <QuorumLines />
      <p className={styles.soft}>{t('attendance.screen_today', { peak, seen })}</p>
    </div>
  )
}
