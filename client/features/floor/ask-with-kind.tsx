import { useState } from 'react'
import type { Kind } from '../../../shared/features/floor/state.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { FloorSide } from './floor-side.ts'
import { answerableTurns } from './kind-words.ts'
import styles from './statement.module.css'

/** More would be a list to search: an earlier turn can be named once the place is taken. */
const MOST_REPLIES = 3

type AskWithKindProps = { readonly itemId: string; readonly side: FloorSide }

/** The rarer wishes, each one tap that takes the place at once. */
export function AskWithKind({ itemId, side }: AskWithKindProps) {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  const ask = (wish: { readonly kind: Kind; readonly replyTo?: string }) => {
    side.send({ type: 'floor.ask', itemId, ...wish })
    close()
  }
  const kinds = side.floor.offeredKinds.filter((kind) => kind !== 'intervention')
  const replies = kinds.includes('right_of_reply') ? answerableTurns(side.floor).slice(0, MOST_REPLIES) : []
  return (
    <>
      <Button look="quiet" onClick={() => setIsOpen(true)}>
        {t('floor.ask_with_kind')}
      </Button>
      <Dialog open={isOpen} title={t('floor.ask_with_kind')} onClose={close}>
        <div className={styles.choices}>
          <p className={styles.facts}>{t('floor.ask_with_kind_words')}</p>
          {kinds
            .filter((kind) => kind !== 'right_of_reply' || replies.length === 0)
            .map((kind) => (
              <Button key={kind} wide onClick={() => ask({ kind })}>
                {t(`floor.kind_${kind}`)}
              </Button>
            ))}
          {replies.map(({ entryId, name }) => (
            <Button key={entryId} wide onClick={() => ask({ kind: 'right_of_reply', replyTo: entryId })}>
              {t('floor.right_of_reply_to', { name })}
            </Button>
          ))}
        </div>
      </Dialog>
    </>
  )
}
