import { useText } from '../../i18n/use-text.ts'
import { useFollowed, useMe } from '../../sync/hooks.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import styles from './log-card.module.css'

/** The log of the meeting as a file that can be checked without the server; for the secretariat alone. */
export function LogCard() {
  const t = useText()
  const { meetingId, linkId } = useFollowed()
  const isSecretariat = useMe()?.people.roles?.includes('secretariat') ?? false
  if (!isSecretariat) return null
  return (
    <Card title={t('meeting.log')}>
      <div className={styles.parts}>
        <p className={styles.soft}>{t('meeting.log_advice')}</p>
        <ButtonLink icon="down" href={`/api/meetings/${meetingId}/log.jsonl?link=${linkId}`} download>
          {t('meeting.log_file')}
        </ButtonLink>
      </div>
    </Card>
  )
}
