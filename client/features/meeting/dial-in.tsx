import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../sync/hooks.ts'
import { OtherLanguage } from './call-link.tsx'
import styles from './dial-in.module.css'
import { numberOf, wayIn } from './way-in.ts'

/** How to take part by telephone, where the call has a number: a tap dials it. */
export function DialIn() {
  const t = useText()
  const { language } = useLanguage()
  const dialIn = wayIn(
    useView((view) => view.meeting.calls),
    'dialIn',
    language,
  )
  if (!dialIn) return null
  const number = numberOf(dialIn.text)
  const words = (
    <bdi dir="ltr" className={styles.number}>
      {dialIn.text}
    </bdi>
  )
  return (
    <p className={styles.line}>
      {t('meeting.dial_in')}
      <OtherLanguage language={dialIn.language} />
      {': '}
      {number === undefined ? words : <a href={`tel:${number}`}>{words}</a>}
    </p>
  )
}
