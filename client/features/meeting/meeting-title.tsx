import { useView } from '../../sync/hooks.ts'
import { LocalizedText } from '../../ui/localized-text.tsx'
import styles from './meeting-title.module.css'

/** Which meeting this is, where the bar has room for it. */
export function MeetingTitle() {
  const title = useView((view) => view.meeting.title)
  return (
    <p className={styles.title}>
      <LocalizedText text={title} />
    </p>
  )
}
