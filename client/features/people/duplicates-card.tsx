import { useDeferredValue, useMemo, useState } from 'react'
import { duplicatesAmong, type Duplicate } from '../../../shared/features/people/duplicates.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { PersonWords } from './person-words.tsx'
import styles from './list-cards.module.css'

/** As many as are looked through at once. */
const SHOWN = 10

/** Pairs of the list that may be one person, with the reason; nothing where there are none, or for who may not unite any. */
export function DuplicatesCard() {
  const t = useText()
  const desk = useDesk()
  const people = useDeferredValue(usePodiumView((view) => view.people.people))
  const apart = useDeferredValue(usePodiumView((view) => view.people.apart))
  const pairs = useMemo(() => duplicatesAmong({ people, apart }), [people, apart])
  const [asked, setAsked] = useState<Duplicate>()
  if (pairs.length === 0 || !desk.may('people.set_apart')) return null
  return (
    <details className={styles.fold}>
      <summary className={styles.summary}>{t('people.duplicates', { count: pairs.length })}</summary>
      <ul className={styles.pairs}>
        {pairs.slice(0, SHOWN).map((pair) => (
          <li key={`${pair.oneId} ${pair.otherId}`} className={styles.pair}>
            <PersonWords personId={pair.oneId} />
            <PersonWords personId={pair.otherId} />
            <p className={styles.line}>
              {pair.reasons.map((reason) => (
                <Chip key={reason} tone="info">
                  {t(`people.reason_${reason}`)}
                </Chip>
              ))}
            </p>
            <div className={styles.line}>
              <Button onClick={() => setAsked(pair)}>{t('people.unite_start')}</Button>
              <Button
                look="quiet"
                {...desk.press({ type: 'people.set_apart', onePersonId: pair.oneId, otherPersonId: pair.otherId })}
              >
                {t('people.set_apart')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <MergeDialog pair={asked} onClose={() => setAsked(undefined)} />
    </details>
  )
}
