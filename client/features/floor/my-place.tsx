import { useText } from '../../i18n/use-text.ts'
import { EntryActions } from './entry-actions.tsx'
import { EntryWords } from './entry-words.tsx'
import { Expectation } from './expectation.tsx'
import type { FloorSide } from './floor-side.ts'
import type { MyFloor } from './my-floor.ts'
import styles from './my-state.module.css'
import { reasonText } from './reason-text.ts'

type MyPlaceProps = { readonly mine: MyFloor & { readonly name: 'waiting' | 'next' }; readonly side: FloorSide }

/** The reader's place in the queue: which, when, why, and what can be done about it. */
export function MyPlace({ mine, side }: MyPlaceProps) {
  const t = useText()
  const { standing, mayGiveWay } = mine
  return (
    <>
      <div className={styles.placeLine}>
        <p className={styles.place}>{t('floor.ordinal', { place: standing.place })}</p>
        <div>
          <p className={styles.when}>
            <Expectation floor={side.floor} place={standing.place} />
          </p>
          <p className={styles.advice}>{t('floor.before_you', { count: standing.place - 1 })}</p>
          <p className={styles.advice}>{reasonText(t, standing.reasons)}</p>
        </div>
      </div>
      <EntryWords entryId={standing.entryId} entry={standing.entry} side={side} />
      <EntryActions entryId={standing.entryId} mayGiveWay={mayGiveWay} side={side} />
    </>
  )
}
