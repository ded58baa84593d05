import { useIntl } from 'react-intl'
import type { DrawQuality } from '../../../shared/features/groups/draw/quality.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { useText } from '../../i18n/use-text.ts'
import { Icon } from '../../ui/icon.tsx'
import { qualityWords } from './quality-words.ts'
import styles from './tables-desk.module.css'

type QualityListProps = { readonly quality: OnTheWire<DrawQuality>; readonly isFirst: boolean }

/** What can be said of drawn tables, a sentence a line. */
export function QualityList({ quality, isFirst }: QualityListProps) {
  const t = useText()
  const { formatList } = useIntl()
  const sentences = qualityWords(quality, { t, isFirst, join: (words) => formatList([...words]) })
  return (
    <ul className={styles.quality}>
      {sentences.map(({ key, tone, words }) => (
        <li key={key} className={styles[tone]}>
          <Icon name={tone === 'good' ? 'check' : 'info'} />
          <span>{words}</span>
        </li>
      ))}
    </ul>
  )
}
