import { FormattedDate } from 'react-intl'
import type { Phase } from '../../../shared/features/meeting/state.ts'
import type { Localized } from '../../../shared/lib/languages.ts'
import { useText } from '../../i18n/use-text.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import styles from './meeting-list.module.css'
import { PHASE_TONES } from './phase.ts'

/** A meeting as the server lists it for its administrator; days as `YYYY-MM-DD`. */
export interface ListedMeeting {
  readonly meetingId: string
  readonly title: Localized
  readonly zone: string
  readonly phase: Phase
  readonly firstDay?: string
  readonly lastDay?: string
  readonly registered: number
  /** The secretariat's way in; absent where its link was withdrawn. */
  readonly url?: string
}

/** The meetings of a server, those that come or run first; each opens the secretariat's page. */
export function MeetingList({ meetings }: { readonly meetings: readonly ListedMeeting[] }) {
  return (
    <ul className={styles.list}>
      {meetings.toSorted(soonestFirst).map((meeting) => (
        <MeetingLine key={meeting.meetingId} meeting={meeting} />
      ))}
    </ul>
  )
}

const PLACE_OF_PHASE = { live: 0, rehearsal: 1, setup: 2, closed: 3 } as const

const soonestFirst = (a: ListedMeeting, b: ListedMeeting): number =>
  PLACE_OF_PHASE[a.phase] - PLACE_OF_PHASE[b.phase] || (a.firstDay ?? '').localeCompare(b.firstDay ?? '')

function MeetingLine({ meeting }: { readonly meeting: ListedMeeting }) {
  const t = useText()
  const { title, phase, firstDay, lastDay, registered, zone, url } = meeting
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <h3 className={styles.title}>
          <LocalizedText text={title} />
        </h3>
        <p className={styles.facts}>
          <Chip tone={PHASE_TONES[phase]}>{t(`meeting.phase_${phase}`)}</Chip>
          {firstDay !== undefined && (
            <span>
              <CalendarDay date={firstDay} />
              {lastDay !== undefined && lastDay !== firstDay && (
                <>
                  {' – '}
                  <CalendarDay date={lastDay} />
                </>
              )}
            </span>
          )}
          <span>{t('meeting.people_count', { count: registered })}</span>
          <bdi dir="ltr">{zone}</bdi>
        </p>
      </div>
      {url === undefined ? (
        <p className={styles.none}>{t('meeting.no_way_in')}</p>
      ) : (
        <ButtonLink href={pathOf(url)}>{t('meeting.open')}</ButtonLink>
      )}
    </li>
  )
}

const CalendarDay = ({ date }: { readonly date: string }) => (
  <time dateTime={date}>
    <FormattedDate value={date} timeZone="UTC" day="numeric" month="short" year="numeric" />
  </time>
)

/** The address on this server, by whichever name the reader reached it. */
export function pathOf(url: string): string {
  const { pathname, hash } = new URL(url)
  return pathname + hash
}
