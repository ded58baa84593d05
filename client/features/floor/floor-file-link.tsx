import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useFollowed, useMe } from '../../sync/hooks.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import styles from './fairness.module.css'

/** The way to the table of all turns. */
export function FloorFileLink() {
  const t = useText()
  const { language } = useLanguage()
  const { meetingId, linkId } = useFollowed()
  return (
    <ButtonLink
      icon="down"
      href={`/api/meetings/${meetingId}/floor.csv?link=${linkId}&language=${language}`}
      download
      className={styles.file}
    >
      {t('floor.file')}
    </ButtonLink>
  )
}

/** The same with a word of what it is for; for the secretariat alone. */
export function FloorFileCard() {
  const t = useText()
  const isSecretariat = useMe()?.people.roles?.includes('secretariat') ?? false
  if (!isSecretariat) return null
  return (
    <Card title={t('floor.file_title')}>
      <div className={styles.panel}>
        <p className={styles.soft}>{t('floor.file_advice')}</p>
        <FloorFileLink />
      </div>
    </Card>
  )
}
