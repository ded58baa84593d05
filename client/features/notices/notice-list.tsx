import { textIn } from '../../../shared/lib/languages.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../sync/hooks.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Time } from '../../ui/time.tsx'
import styles from './notice-list.module.css'
import { useMyNotices, type MyNotice } from './use-my-notices.ts'

/** What the podium tells the reader, each until it is put away. */
export function NoticeList() {
  return useMyNotices(useView((view) => view.notices)).map((notice) => (
    <OneNotice key={notice.noticeId} notice={notice} />
  ))
}

function OneNotice({ notice }: { readonly notice: MyNotice }) {
  const t = useText()
  const { text, urgency, postedAtMs, isToMe, dismiss } = notice
  return (
    <Banner
      tone={urgency === 'urgent' ? 'warn' : 'info'}
      title={t(titleOf(notice))}
      actions={
        <>
          <Button onClick={dismiss}>{t(isToMe ? 'notices.read' : 'notices.dismiss')}</Button>
          <span className={styles.when}>
            <Time atMs={postedAtMs} />
          </span>
        </>
      }
    >
      <p className={styles.text}>
        <LocalizedText text={text} />
      </p>
    </Banner>
  )
}

const titleOf = ({ urgency, isToMe }: MyNotice): string => `notices.title_${isToMe ? 'me' : 'all'}_${urgency}`

/** Reads the newest notice out: an urgent one at once, a calm one in its turn. */
export function NoticeAnnouncer() {
  const t = useText()
  const { language } = useLanguage()
  const [first] = useMyNotices(useView((view) => view.notices))
  const words = first ? `${t(titleOf(first))}. ${textIn(first.text, language).text}` : ''
  const isUrgent = first?.urgency === 'urgent'
  return (
    <>
      <LiveRegion text={isUrgent ? '' : words} />
      <LiveRegion urgent text={isUrgent ? words : ''} />
    </>
  )
}
