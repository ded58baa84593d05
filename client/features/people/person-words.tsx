import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Name } from '../../ui/name.tsx'
import styles from './list-cards.module.css'

/** Somebody in two lines, so that two of the same name are told apart. */
export function PersonWords({ personId }: { readonly personId: string }) {
  const t = useText()
  const person = usePodiumView((view) => view.people.people[personId])
  if (!person) return null
  const { name, nameLatin, nameArabic, organisation, country, email, source } = person
  const facts = [nameLatin, nameArabic, organisation, country, email].filter((fact) => fact !== undefined)
  return (
    <p className={styles.person}>
      <span className={styles.name}>
        <Name>{name}</Name>
      </span>
      <span className={styles.soft}>
        {t('people.entry_of', { source })}
        {facts.map((fact) => (
          <span key={fact}>
            {' · '}
            <Name>{fact}</Name>
          </span>
        ))}
      </span>
    </p>
  )
}
