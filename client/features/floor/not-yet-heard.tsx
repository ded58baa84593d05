import { isNamedGroup, notYetHeard } from '../../../shared/features/floor/fairness.ts'
import { useText } from '../../i18n/use-text.ts'
import { Name } from '../../ui/name.tsx'
import { labelOf } from './fairness-panel.tsx'
import styles from './fairness.module.css'
import { useFairness } from './use-fairness.ts'

const MOST_LINES = 3

/** The largest groups and regions that are here and were not heard today, in three lines; nothing before anybody spoke, nor where nobody's group is known. */
export function NotYetHeard() {
  const t = useText()
  const { sharesOf, hasTurns } = useFairness('day')
  const groups = (['stakeholderGroup', 'regionalGroup'] as const).map((viewpoint) => ({
    viewpoint,
    shares: sharesOf(viewpoint),
  }))
  if (!hasTurns || !groups.some(({ shares }) => shares.some(isNamedGroup))) return null
  const silent = groups
    .flatMap(({ viewpoint, shares }) => notYetHeard(shares).map((share) => ({ ...share, viewpoint })))
    .sort((a, b) => b.present - a.present)
    .slice(0, MOST_LINES)
  return (
    <section aria-labelledby="not-yet-heard" className={styles.silent}>
      <h2 id="not-yet-heard" className={styles.heading}>
        {t('floor.not_yet_heard')}
      </h2>
      {silent.length === 0 ? (
        <p className={styles.soft}>{t('floor.all_heard')}</p>
      ) : (
        <ul>
          {silent.map(({ key, present, viewpoint }) => (
            <li key={`${viewpoint}-${key}`} className={styles.line}>
              <Name>{labelOf(t, viewpoint, key)}</Name>
              <span className={styles.soft}>{t('floor.not_yet_heard_here', { count: present })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
