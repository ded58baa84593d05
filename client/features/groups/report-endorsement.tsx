import { FormattedMessage } from 'react-intl'
import type { EndorsementView } from '../../../shared/features/groups/report-view.ts'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Time } from '../../ui/time.tsx'
import styles from './report.module.css'

/** What the plenary said to a report, and when. */
export function ReportEndorsement({ endorsement }: { readonly endorsement: EndorsementView | undefined }) {
  if (!endorsement) return null
  const { outcome, words, atMs } = endorsement
  return (
    <p className={styles.plenary}>
      <strong>
        <FormattedMessage
          id={`groups.plenary_${outcome}`}
          values={{ time: () => <Time key="time" atMs={atMs} meetingOnly /> }}
        />
      </strong>
      {words && (
        <span>
          {' '}
          <LocalizedText text={words} />
        </span>
      )}
    </p>
  )
}
