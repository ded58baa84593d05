import { useText, type Say } from '../../i18n/use-text.ts'
import { Name } from '../../ui/name.tsx'
import type { Companion, Seated } from './my-table.ts'
import styles from './table-card.module.css'

/** The others at the reader's table, each with what they do there. */
export function TableCompanions({ table }: { readonly table: Seated }) {
  const t = useText()
  const { companions, mode: mine, isHost } = table
  if (companions.length === 0) return null
  const areOnBothSides = companions.some(({ mode }) => mode !== mine)
  return (
    <section aria-labelledby="companions">
      <h2 id="companions" className={styles.soft}>
        {t('groups.with_you')}
      </h2>
      {isHost && <p className={styles.strong}>{t('groups.you_host')}</p>}
      <ul className={styles.companions}>
        {companions.map((companion) => (
          <li key={companion.personId} className={styles.companion}>
            <span className={styles.name}>
              <Name>{companion.name}</Name>
            </span>
            {companion.organisation !== undefined && (
              <span className={styles.soft}>
                <Name>{companion.organisation}</Name>
              </span>
            )}
            <Parts companion={companion} areOnBothSides={areOnBothSides} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Parts({ companion, areOnBothSides }: { readonly companion: Companion; readonly areOnBothSides: boolean }) {
  const t = useText()
  const words = partsOf(t, companion, areOnBothSides)
  return words.length > 0 && <span className={styles.soft}>{words.join(' · ')}</span>
}

const partsOf = (t: Say, companion: Companion, areOnBothSides: boolean): readonly string[] => [
  ...(areOnBothSides ? [t(`groups.mode_${companion.mode}`)] : []),
  ...(companion.isHost ? [t('groups.host')] : []),
  ...(areOnBothSides && companion.hasLaptop ? [t('groups.has_laptop')] : []),
  ...(companion.isRapporteur ? [t('groups.rapporteur')] : []),
]
