import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../sync/hooks.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './rehearsal-mark.module.css'

const MARKS = 12

/** Says on every screen of a meeting in rehearsal that it is one; it lies over the page and takes no press. */
export function RehearsalMark() {
  const t = useText()
  const isRehearsal = useView((view) => view.meeting.phase === 'rehearsal')
  if (!isRehearsal) return null
  return (
    <output className={styles.mark}>
      <VisuallyHidden>{t('meeting.rehearsal_on')}</VisuallyHidden>
      <span aria-hidden className={styles.words}>
        {Array.from({ length: MARKS }, (_, at) => (
          <span key={at}>{t('meeting.rehearsal')}</span>
        ))}
      </span>
    </output>
  )
}
