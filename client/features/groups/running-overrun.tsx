import { FormattedMessage } from 'react-intl'
import { textIn } from '../../../shared/lib/languages.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { usePodiumView } from '../../sync/hooks.ts'
import { Icon } from '../../ui/icon.tsx'
import { Time } from '../../ui/time.tsx'
import styles from './running.module.css'
import { useOverrun } from './use-overrun.ts'

/** Says where a round that ends then runs past the item, its part or a fixed point; nothing where it keeps to the agenda. */
export function OverrunWarning({ endsAtMs }: { readonly endsAtMs: number }) {
  const overrun = useOverrun(endsAtMs)
  const title = usePodiumView(({ agenda }) => agenda.items[overrun?.itemId ?? '']?.title)
  const { language } = useLanguage()
  if (!overrun) return null
  const values = {
    title: title ? textIn(title, language).text : '',
    time: () => <Time key="time" atMs={overrun.atMs} meetingOnly />,
  }
  return (
    <p className={styles.warning}>
      <Icon name="warning" />
      <span>
        <FormattedMessage id={`groups.past_${overrun.what}`} values={values} />
      </span>
    </p>
  )
}
