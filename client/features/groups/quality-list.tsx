import { useIntl } from 'react-intl'
import type { DrawQuality } from '../../../shared/features/groups/draw/quality.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { qualityWords, type Asked, type QualitySentence } from './quality-words.ts'
import styles from './tables-desk.module.css'

type QualityListProps = {
  readonly quality: OnTheWire<DrawQuality>
  readonly isFirst: boolean
  readonly asked?: Asked
}

const ICONS: Record<QualitySentence['tone'], IconName> = { good: 'check', so_so: 'info', unmet: 'warning' }

/** What can be said of drawn tables, a sentence a line. */
export function QualityList({ quality, isFirst, asked = {} }: QualityListProps) {
  const t = useText()
  const sentences = useQualityWords()(quality, { isFirst, asked })
  return (
    <ul className={styles.quality}>
      {sentences.map(({ key, tone, words }) => (
        <li key={key} className={styles[tone]}>
          <Icon name={ICONS[tone]} />
          <span>
            {tone === 'unmet' && <VisuallyHidden>{t('groups.wish_unmet')} </VisuallyHidden>}
            {words}
          </span>
        </li>
      ))}
    </ul>
  )
}

type Judged = Omit<QualityListProps, 'quality'>

/** What can be said of drawn tables in the reader's language. */
export function useQualityWords(): (
  quality: QualityListProps['quality'],
  judged: Judged,
) => readonly QualitySentence[] {
  const t = useText()
  const { formatList } = useIntl()
  const people = usePodiumView((view) => view.people.people)
  return (quality, judged) =>
    qualityWords(quality, {
      t,
      ...judged,
      nameOf: (personId) => people[personId]?.name,
      join: (words) => formatList([...words]),
    })
}
