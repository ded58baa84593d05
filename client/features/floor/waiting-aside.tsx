import { useText } from '../../i18n/use-text.ts'
import { EntryActions } from './entry-actions.tsx'
import { EntryWords } from './entry-words.tsx'
import type { FloorSide } from './floor-side.ts'
import type { MyFloor } from './my-floor.ts'
import styles from './my-state.module.css'

const WORDS = {
  needs_leave: ['floor.asks_leave', 'floor.asks_leave_advice'],
  held: ['floor.is_held', 'floor.is_held_advice'],
} as const

type WaitingAsideProps = {
  readonly mine: MyFloor & { readonly name: 'held' | 'needs_leave' }
  readonly side: FloorSide
}

/** Asked, but without a place: the chair has to agree, or has set the reader aside. */
export function WaitingAside({ mine, side }: WaitingAsideProps) {
  const t = useText()
  const [headline, advice] = WORDS[mine.name]
  return (
    <>
      <div className={styles.words}>
        <p className={styles.headline}>{t(headline)}</p>
        <p className={styles.advice}>{t(advice)}</p>
      </div>
      <EntryWords entryId={mine.entryId} entry={mine.entry} side={side} />
      <EntryActions entryId={mine.entryId} mayGiveWay={false} side={side} />
    </>
  )
}
