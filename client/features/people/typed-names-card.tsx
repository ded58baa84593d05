import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Name } from '../../ui/name.tsx'
import { typedNamesIn } from './typed-names.ts'
import styles from './list-cards.module.css'

/** Names that are nobody's, each to be erased by itself; nothing where there are none. */
export function TypedNamesCard() {
  const t = useText()
  const { may, press } = useDesk()
  const names = typedNamesIn(usePodiumView((view) => view.floor))
  if (names.length === 0 || !may('floor.erase_name')) return null
  return (
    <details className={styles.fold}>
      <summary className={styles.summary}>{t('people.typed_names')}</summary>
      <p className={styles.soft}>{t('people.typed_names_advice')}</p>
      <ul className={styles.pairs}>
        {names.map((name) => (
          <li key={name} className={styles.typed}>
            <Name>{name}</Name>
            <Button aria-label={t('people.erase_typed', { name })} {...press({ type: 'floor.erase_name', name })}>
              {t('people.erase_typed_short')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
