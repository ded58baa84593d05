import { useId } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import styles from './ask-button.module.css'
import { FinishButton } from './finish-button.tsx'
import type { FloorSide } from './floor-side.ts'
import type { Asking, MyFloor } from './my-floor.ts'
import { whyNot } from './my-state.tsx'
import { heldWords } from './waiting-aside.tsx'

type AskButtonProps = {
  readonly mine: MyFloor | undefined
  readonly side: FloorSide
  /** Id of the part of the page that shows the reader's place in full. */
  readonly placeId: string
}

/** The one big control: ask; or why not; or, once asked, the reader's place, never a second ask; and the end of the own turn. */
export function AskButton({ mine, side, placeId }: AskButtonProps) {
  const t = useText()
  if (!mine) return null
  // Not while called: who is about to tap here must not end a turn that has not begun.
  if (mine.name === 'speaking') return <FinishButton look="filled" entryId={mine.turn.entryId} side={side} />
  if (mine.name !== 'nothing')
    return (
      <a href={`#${placeId}`} className={styles.place}>
        {placeText(t, mine)}
      </a>
    )
  return <Ask asking={mine.asking} side={side} />
}

function Ask({ asking, side }: { readonly asking: Asking; readonly side: FloorSide }) {
  const t = useText()
  const whyId = useId()
  if (asking.may === 'no')
    return (
      <div className={styles.blocked}>
        <button type="button" aria-disabled="true" aria-describedby={whyId} className={styles.off}>
          <Icon name="hand" />
          {t('floor.ask')}
        </button>
        <p id={whyId} className={styles.why}>
          {whyNot(t, asking)}
        </p>
      </div>
    )
  return (
    <Button
      look="filled"
      size={64}
      wide
      icon="hand"
      onClick={() => side.send({ type: 'floor.ask', itemId: asking.itemId })}
    >
      {t('floor.ask')}
    </Button>
  )
}

function placeText(t: ReturnType<typeof useText>, mine: MyFloor): string {
  const texts: { readonly [Name in Exclude<MyFloor['name'], 'nothing' | 'waiting' | 'held'>]: string } = {
    sending: 'floor.sending',
    needs_leave: 'floor.asks_leave',
    next: 'floor.you_are_next',
    called: 'floor.you_are_called',
    speaking: 'floor.you_are_called',
    interrupted: 'floor.your_clock_stands',
  }
  if (mine.name === 'held') return t(heldWords(mine.entry))
  if (mine.name === 'waiting')
    return t('floor.place_line', { ordinal: t('floor.ordinal', { place: mine.standing.place }) })
  return mine.name === 'nothing' ? '' : t(texts[mine.name])
}
