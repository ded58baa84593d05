import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useFollowed } from '../../sync/hooks.ts'
import { ButtonLink } from '../../ui/button.tsx'
import styles from './statistics.module.css'

const FILES = [
  ['attendance.md', 'attendance.file_report'],
  ['participants.csv', 'attendance.file_list'],
  ['attendance.csv', 'attendance.file_stays'],
  ['statistics.json', 'attendance.file_figures'],
] as const

/** Everything of this page to take along. */
export function StatisticsFiles() {
  const t = useText()
  const { language } = useLanguage()
  const { meetingId, linkId } = useFollowed()
  return (
    <div className={styles.files}>
      {FILES.map(([file, words]) => (
        <ButtonLink
          key={file}
          icon="down"
          href={`/api/meetings/${meetingId}/${file}?link=${linkId}&language=${language}`}
          download
        >
          {t(words)}
        </ButtonLink>
      ))}
    </div>
  )
}
