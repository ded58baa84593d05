import { useText } from '../../i18n/use-text.ts'
import { Name } from '../../ui/name.tsx'
import { Time } from '../../ui/time.tsx'
import type { WireFloor } from './queue.ts'
import styles from './statement.module.css'

/** What was said on the item in writing and published, the first one first; nothing where there is none. */
export function PublishedStatements({ floor }: { readonly floor: WireFloor }) {
  const t = useText()
  const statements = Object.entries(floor.statements).sort(([, a], [, b]) => a.writtenAtMs - b.writtenAtMs)
  if (statements.length === 0) return null
  return (
    <section>
      <h3 className={styles.title}>{t('floor.statements_published')}</h3>
      <ul>
        {statements.map(([statementId, { name, organisation, text, writtenAtMs }]) => (
          <li key={statementId}>
            <details>
              <summary className={styles.summary}>
                <span className={styles.name}>
                  <Name>{name}</Name>
                </span>
                {organisation !== undefined && (
                  <span className={styles.facts}>
                    <Name>{organisation}</Name>
                  </span>
                )}
                <span className={styles.facts}>
                  <Time atMs={writtenAtMs} meetingOnly />
                </span>
              </summary>
              <p dir="auto" translate="no" className={styles.text}>
                {text}
              </p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
