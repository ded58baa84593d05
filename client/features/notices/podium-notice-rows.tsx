import { usePodiumView } from '../../sync/hooks.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import styles from './podium-notices.module.css'
import { useMyNotices } from './use-my-notices.ts'

/** What the podium is told, and its reader alone: rows at the head of the end column, each until it is put away. */
export function PodiumNoticeRows() {
  const t = useText()
  const notices = usePodiumView((view) => view.notices)
  const mine = useMyNotices(Object.fromEntries(Object.entries(notices).filter(([, { to }]) => to === 'podium')))
  return (
    <output className={styles.rows}>
      {mine.map(({ noticeId, text, urgency, isToMe, dismiss }) => (
        <div key={noticeId} className={urgency === 'urgent' ? styles.urgentRow : styles.row}>
          <Icon name={urgency === 'urgent' ? 'warning' : 'info'} />
          <p className={styles.words}>
            <strong>{t(isToMe ? 'notices.told_you' : 'notices.told_podium')}</strong>
            {urgency === 'urgent' && ` · ${t('notices.urgent')}`}
            {': '}
            <LocalizedText text={text} />
          </p>
          <Button look="quiet" onClick={dismiss}>
            {t('notices.read')}
          </Button>
        </div>
      ))}
    </output>
  )
}
