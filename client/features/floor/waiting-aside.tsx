import { mayComeBack } from '../../../shared/features/floor/held-for.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { EntryActions } from './entry-actions.tsx'
import { EntryWords } from './entry-words.tsx'
import type { FloorSide } from './floor-side.ts'
import type { MyFloor } from './my-floor.ts'
import styles from './my-state.module.css'
import type { WireEntry } from './queue.ts'

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
  const { entryId, entry } = mine
  const [headline, advice] = wordsOf(mine)
  return (
    <>
      <div className={styles.words}>
        <p className={styles.headline}>{t(headline)}</p>
        <p className={styles.advice}>{t(advice)}</p>
      </div>
      {entry.status === 'held' && mayComeBack(entry) && (
        <Button
          look="filled"
          size={64}
          wide
          busy={side.busy.has('floor.return')}
          onClick={() => side.send({ type: 'floor.return', entryId })}
        >
          {t('floor.come_back')}
        </Button>
      )}
      <EntryWords entryId={entryId} entry={entry} side={side} />
      <EntryActions entryId={entryId} mayGiveWay={false} side={side} />
    </>
  )
}

/** That the place is set aside, with the reason where the desk gave one. */
export const heldWords = ({ heldFor }: WireEntry): string =>
  heldFor === undefined ? WORDS.held[0] : `floor.held_${heldFor}`

function wordsOf({ name, entry }: WaitingAsideProps['mine']): readonly [string, string] {
  if (name === 'needs_leave' || entry.heldFor === undefined) return WORDS[name]
  return [heldWords(entry), mayComeBack(entry) ? 'floor.may_come_back' : WORDS.held[1]]
}
