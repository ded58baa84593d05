import type { CueView } from '../../../shared/features/floor/view-booth.ts'
import type { EntryView } from '../../../shared/features/floor/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { useText } from '../../i18n/use-text.ts'
import { Name } from '../../ui/name.tsx'
import { BoothFacts } from './booth-facts.tsx'
import styles from './booth-next.module.css'
import { StatementText } from './statement-text.tsx'

/** Somebody who waits, in the order of the queue. */
interface Waiting {
  readonly entryId: string
  readonly place: number
  readonly entry: OnTheWire<EntryView>
}

type BoothNextProps = {
  readonly standings: readonly Waiting[]
  /** Of the first of them alone. */
  readonly cues: { readonly [entryId: string]: CueView }
}

/** The next with all that a booth prepares from, and how many more wait. */
export function BoothNext({ standings, cues }: BoothNextProps) {
  const t = useText()
  const prepared = standings.filter(({ entryId }) => cues[entryId])
  const more = standings.length - prepared.length
  return (
    <section aria-labelledby="booth-next" className={styles.next}>
      <h2 id="booth-next" className={styles.title}>
        {t('booth.next')}
      </h2>
      {standings.length === 0 && <p>{t('booth.nobody_waits')}</p>}
      <ol className={styles.list}>
        {prepared.map(({ entryId, place, entry }) => (
          <li key={entryId} className={styles.waiting}>
            <span aria-hidden="true" className={styles.place}>
              {place}
            </span>
            <div className={styles.words}>
              <h3 className={styles.name}>
                <Name>{entry.calledAs ?? entry.name}</Name>
              </h3>
              <BoothFacts of={entry} cue={cues[entryId]} />
              <StatementText text={cues[entryId]?.statement} />
            </div>
          </li>
        ))}
      </ol>
      {more > 0 && <p className={styles.more}>{t('booth.more_wait', { count: more })}</p>}
    </section>
  )
}
