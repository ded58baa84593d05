import type { PersonHistory } from '../../../shared/features/attendance/stay-files.ts'
import type { Stay } from '../../../shared/features/attendance/state.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { Time } from '../../ui/time.tsx'
import { useZones } from '../../ui/zone.tsx'
import styles from './statistics.module.css'
import { useAttendanceFile } from './use-attendance-file.ts'

/** When somebody came and left, by which mode and how that is known, in the meeting's zone. */
export function AttendanceHistory({ personId }: { readonly personId: string }) {
  const t = useText()
  const { file, isKept } = useAttendanceFile<PersonHistory>('history.json', personId)
  if (!file)
    return <p className={styles.soft}>{t(isKept ? 'attendance.history_lost' : 'attendance.figures_loading')}</p>
  if (file.stays.length === 0) return <p>{t('attendance.history_none')}</p>
  return (
    <div className={styles.wide}>
      <table className={styles.figures}>
        <thead>
          <tr>
            {(['day', 'where', 'arrived', 'left', 'known_by'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`attendance.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {file.stays.map((stay) => (
            <StayRow key={`${stay.mode}${stay.fromMs}`} stay={stay} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function StayRow({ stay: { mode, fromMs, toMs, source, door } }: { readonly stay: Stay }) {
  const t = useText()
  const { locale } = useLanguage()
  const { meeting } = useZones()
  const way = t('attendance.by_way', { source })
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: meeting }).format(fromMs)
  return (
    <tr>
      <td>{day}</td>
      <td>{t(`attendance.line_${mode}`)}</td>
      <td>
        <Time atMs={fromMs} meetingOnly />
      </td>
      <td>{toMs === undefined ? t('attendance.still_here') : <Time atMs={toMs} meetingOnly />}</td>
      <td>{door === undefined ? way : t('attendance.by_door', { way, door })}</td>
    </tr>
  )
}
