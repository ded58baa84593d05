import { useText } from '../../i18n/use-text.ts'
import { useDesk, type Desk } from '../../sync/desk.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Name } from '../../ui/name.tsx'
import { Time } from '../../ui/time.tsx'
import { PodiumNoticeForm } from './podium-notice-form.tsx'
import styles from './podium-notices.module.css'
import { useLiveNotices } from './use-live-notices.ts'

/** The form for a new notice, and what stands: to whom, until when, whether it was read. */
export function PodiumNotices() {
  const t = useText()
  const desk = useDesk()
  const live = usePodiumLiveNotices()
  return (
    <div className={styles.notices}>
      <PodiumNoticeForm />
      {live.length > 0 && (
        <ul aria-label={t('notices.standing')}>
          {live.map((notice) => (
            <Standing key={notice.noticeId} notice={notice} desk={desk} />
          ))}
        </ul>
      )}
    </div>
  )
}

/** How many notices stand. */
export const useNoticeCount = (): number => usePodiumLiveNotices().length

const usePodiumLiveNotices = () => useLiveNotices(usePodiumView((view) => view.notices))

type StandingNotice = ReturnType<typeof usePodiumLiveNotices>[number]

function Standing({ notice, desk }: { readonly notice: StandingNotice; readonly desk: Desk }) {
  const t = useText()
  const { noticeId, text, to, urgency, postedAtMs, untilMs, readAtMs } = notice
  return (
    <li className={styles.standing}>
      <div className={styles.words}>
        <p className={styles.text}>
          <LocalizedText text={text} />
        </p>
        <p className={styles.facts}>
          <Addressee notice={notice} />
          {urgency === 'urgent' && ` · ${t('notices.urgent')}`}
          {' · '}
          {untilMs === undefined ? (
            <Time atMs={postedAtMs} meetingOnly />
          ) : (
            <Time atMs={postedAtMs} untilMs={untilMs} meetingOnly />
          )}
          {to === 'person' && ` · ${t(readAtMs === undefined ? 'notices.not_read_yet' : 'notices.was_read')}`}
        </p>
      </div>
      {desk.may('notices.withdraw') && (
        <Button {...desk.press({ type: 'notices.withdraw', noticeId })}>{t('notices.withdraw')}</Button>
      )}
    </li>
  )
}

function Addressee({ notice: { to, personId } }: { readonly notice: StandingNotice }) {
  const t = useText()
  const name = usePodiumView((view) => (personId === undefined ? undefined : view.people.people[personId]?.name))
  return to === 'person' && name ? <Name>{name}</Name> : t(`notices.to_${to}`)
}
