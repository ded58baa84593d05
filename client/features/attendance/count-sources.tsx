import type { PodiumAttendanceView } from '../../../shared/features/attendance/view.ts'
import { useText, type Say } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import styles from './count-lines.module.css'
import { useTimeWords } from './use-time-words.ts'

const SOURCES = ['scan', 'code', 'tap', 'self', 'connection'] as const

/** What our figures rest on, and since when they hold; the call's own figure stands beside them. */
export function CountSources() {
  const t = useText()
  const timeWords = useTimeWords()
  const { room, remote, sources, unconfirmed, call, changedAtMs, meeting } = usePodiumView((view) => view.attendance)
  return (
    <div className={styles.lines}>
      {room > 0 && (
        <p>
          {t('attendance.in_room', { count: room })}: {sourceWords(t, sources.room)}
        </p>
      )}
      {remote > 0 && (
        <p>
          {t('attendance.remote', { count: remote })}: {sourceWords(t, sources.remote)}
        </p>
      )}
      {unconfirmed > 0 && <p>{t('attendance.unconfirmed', { count: unconfirmed })}</p>}
      {call && <p>{t('attendance.call_said', { count: call.heads, time: timeWords(call.countedAtMs) })}</p>}
      <p>
        {t('attendance.seen_in_meeting', { ...meeting, count: meeting.onlyRoom + meeting.onlyRemote + meeting.both })}
      </p>
      {changedAtMs !== undefined && <p>{t('attendance.as_of', { time: timeWords(changedAtMs) })}</p>}
    </div>
  )
}

/** "30 by badge, 5 by typed code, 2 by their own word". */
const sourceWords = (t: Say, counts: PodiumAttendanceView['sources']['room']): string =>
  SOURCES.filter((source) => counts[source] > 0)
    .map((source) => t(`attendance.source_${source}`, { count: counts[source] }))
    .join(t('attendance.source_and'))
