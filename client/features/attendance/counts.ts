import type { AttendanceView } from '../../../shared/features/attendance/view.ts'
import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../sync/hooks.ts'
import { useTimeWords } from './use-time-words.ts'

/** Who is here, in numbers. */
export const useAttendance = (): AttendanceView => useView((view) => view.attendance)

/** "37 in the room · 184 remote · 9 asleep": three numbers of which nobody is in two; nobody asleep is not said. */
export function useCountWords(): string {
  const t = useText()
  const { room, remote, asleep } = useAttendance()
  return [
    t('attendance.in_room', { count: room }),
    t('attendance.remote', { count: remote }),
    asleep > 0 && t('attendance.asleep', { count: asleep }),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** "Expected: 60 in the room · 210 remote": who is to come, whether they are here or not. */
export function useExpectedWords(): string {
  const t = useText()
  return t('attendance.expected', { ...useAttendance().expected })
}

/** "Most at one time: 230, at 10:42 · 251 so far today". */
export function useTodayWords(): string {
  const t = useText()
  const { seenToday, peak, peakAtMs } = useAttendance()
  const timeWords = useTimeWords()
  const most =
    peakAtMs === undefined
      ? t('attendance.most', { count: peak })
      : t('attendance.most_at', { count: peak, time: timeWords(peakAtMs) })
  return `${most} · ${t('attendance.seen_today', { count: seenToday })}`
}

/** What is counted by eye, beside our count: "41 heads counted at 10:15 · 12 without a badge"; empty where nobody counts. */
export function useByEyeWords(): string {
  const t = useText()
  const { heads, withoutBadge } = useAttendance()
  const timeWords = useTimeWords()
  return [
    heads && t('attendance.heads', { count: heads.heads, time: timeWords(heads.countedAtMs) }),
    withoutBadge !== undefined && t('attendance.without_badge', { count: withoutBadge }),
  ]
    .filter(Boolean)
    .join(' · ')
}
