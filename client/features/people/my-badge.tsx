import { badgeText } from '../../../shared/features/people/badge-code.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useFollowed, useMe } from '../../sync/hooks.ts'
import { Name } from '../../ui/name.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { texts } from './door-my-badge-texts.ts'
import styles from './my-badge.module.css'

/** The reader's own badge, to be held out at the door: black on white in every theme, and once fetched it needs no connection. */
export function MyBadge() {
  const { meetingId } = useFollowed()
  const { language } = useLanguage()
  const me = useMe()?.people
  if (me?.code === undefined) return null
  const words = texts[language]
  return (
    <div className={styles.badge}>
      <p className={styles.name}>
        <Name>{me.name}</Name>
      </p>
      <QrCode value={badgeText(meetingId, me.code)} label={words['people.my_badge_code']} />
      <p className={styles.letters} dir="ltr">
        {me.code}
      </p>
      <p className={styles.advice}>{words['people.my_badge_advice']}</p>
    </div>
  )
}
