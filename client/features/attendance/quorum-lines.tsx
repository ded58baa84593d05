import { useText } from '../../i18n/use-text.ts'
import { useAttendance } from './counts.ts'
import { quorumWhom } from './quorum-whom.ts'

/** Each condition of the quorum, with how many of them are here; nothing where none is set. */
export function QuorumLines() {
  const t = useText()
  const { quorum = {} } = useAttendance()
  return Object.entries(quorum).map(([key, { of, least, here }]) => (
    <p key={key}>
      {t('attendance.quorum', { isMet: here >= least ? 'yes' : 'no', whom: quorumWhom(of), here, least })}
    </p>
  ))
}
