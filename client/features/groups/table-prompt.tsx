import type { ReactNode } from 'react'
import type { ItemView } from '../../../shared/features/agenda/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../sync/hooks.ts'
import { LocalizedText } from '../../ui/localized-text.tsx'
import type { Seated } from './my-table.ts'
import styles from './table-card.module.css'

/** What the table talks about: its own prompt or that of all tables, else what the agenda says of an item other than coffee. */
export function TablePrompt({ table: { prompt, round } }: { readonly table: Seated }) {
  const item = useView((view) => view.agenda.items[round.itemId ?? ''])
  if (prompt)
    return (
      <About>
        <p className={styles.prompt}>
          <LocalizedText text={prompt} />
        </p>
      </About>
    )
  // What the agenda says of coffee is how coffee goes.
  return item && item.kind !== 'coffee' ? <Matter item={item} /> : null
}

/** The focus of an item, else its points. */
function Matter({ item: { focus, points } }: { readonly item: OnTheWire<ItemView> }) {
  const inOrder = Object.entries(points).sort(([, a], [, b]) => a.rank - b.rank)
  if (focus)
    return (
      <About>
        <p>
          <LocalizedText text={focus} />
        </p>
      </About>
    )
  if (inOrder.length === 0) return null
  return (
    <About>
      <ul className={styles.points}>
        {inOrder.map(([key, { text }]) => (
          <li key={key}>
            <LocalizedText text={text} />
          </li>
        ))}
      </ul>
    </About>
  )
}

function About({ children }: { readonly children: ReactNode }) {
  const t = useText()
  return (
    <section aria-labelledby="prompt" className={styles.about}>
      <h2 id="prompt" className={styles.soft}>
        {t('groups.prompt')}
      </h2>
      {children}
    </section>
  )
}
