import type { FC } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { AskWithKind } from './ask-with-kind.tsx'
import type { Asking, MyFloor } from './my-floor.ts'
import { MyPlace } from './my-place.tsx'
import styles from './my-state.module.css'
import { MyStatement, useMyStatement } from './my-statement.tsx'
import { MyInterruptedTurn, MyTurn } from './my-turn.tsx'
import { NextUp } from './next-up.tsx'
import type { FloorSide } from './floor-side.ts'
import { WaitingAside } from './waiting-aside.tsx'

type Shown = {
  readonly [Name in MyFloor['name']]: FC<{ readonly mine: MyFloor & { readonly name: Name }; readonly side: FloorSide }>
}

const SHOWN: Shown = {
  nothing: NothingAsked,
  sending: Sending,
  needs_leave: WaitingAside,
  held: WaitingAside,
  waiting: MyPlace,
  next: NextUp,
  called: MyTurn,
  speaking: MyTurn,
  interrupted: MyInterruptedTurn,
}

type MyStateProps = { readonly mine: MyFloor | undefined; readonly side: FloorSide }

/** The reader's own place on the floor, from nothing asked to speaking. */
export function MyState({ mine, side }: MyStateProps) {
  if (!mine) return <Loading />
  const State = SHOWN[mine.name] as FC<{ mine: MyFloor; side: FloorSide }>
  return <State mine={mine} side={side} />
}

/** Why the reader cannot ask now, as a sentence. */
export function whyNot(t: ReturnType<typeof useText>, asking: Asking & { readonly may: 'no' }): string {
  return t(`floor.why_${asking.why}`, asking.why === 'listens_today' ? { role: asking.role } : {})
}

const ASKING_ADVICE = { yes: 'floor.nothing_asked_advice', leave: 'floor.ask_for_leave' } as const

type NothingAskedProps = { readonly mine: MyFloor & { readonly name: 'nothing' }; readonly side: FloorSide }

function NothingAsked({ mine: { asking }, side }: NothingAskedProps) {
  const t = useText()
  const own = useMyStatement()
  const hasWritten = own !== undefined && (own.isInstead || asking.may === 'no')
  return (
    <div className={styles.words}>
      <p className={styles.headline}>{t(hasWritten ? 'floor.has_written' : headlineOf(asking))}</p>
      {hasWritten && (
        <p className={styles.advice}>{t(own.isPublished ? 'floor.is_published' : 'floor.has_written_advice')}</p>
      )}
      <p className={styles.advice}>{asking.may === 'no' ? whyNot(t, asking) : t(ASKING_ADVICE[asking.may])}</p>
      <OtherWays asking={asking} side={side} />
    </div>
  )
}

const headlineOf = (asking: Asking) => (asking.may === 'no' ? `floor.blocked_${asking.why}` : 'floor.nothing_asked')

/** What else somebody may do than ask for an intervention; nothing where they listen today or no floor is open. */
function OtherWays({ asking, side }: { readonly asking: Asking; readonly side: FloorSide }) {
  const t = useText()
  if (asking.may !== 'no')
    return (
      <div className={styles.others}>
        <AskWithKind itemId={asking.itemId} side={side} />
        <MyStatement side={side} words="floor.in_writing_instead" />
      </div>
    )
  if (asking.why !== 'queue_closed') return null
  return (
    <div className={styles.others}>
      <Button onClick={() => side.send({ type: 'floor.ask', itemId: asking.itemId, kind: 'point_of_order' })}>
        {t('floor.raise_point_of_order')}
      </Button>
      <MyStatement side={side} words="floor.send_in_writing" />
    </div>
  )
}

function Sending({ side: { isConnected } }: { readonly side: FloorSide }) {
  const t = useText()
  return (
    <div className={styles.words}>
      <p className={styles.headline}>{t('floor.sending')}</p>
      <p className={styles.advice}>{t(isConnected ? 'floor.sending_advice' : 'floor.sending_offline')}</p>
    </div>
  )
}
