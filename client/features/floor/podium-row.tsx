import type { ReactNode } from 'react'
import { isPointOfOrder } from '../../../shared/features/floor/order.ts'
import { nameMarkOf } from '../../../shared/lib/look-alike.ts'
import { nameMarkWords } from '../../i18n/name-mark.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Name } from '../../ui/name.tsx'
import { kindWords } from './kind-words.ts'
import styles from './podium-queue.module.css'
import { isNobodys, saysKind, type Standing } from './queue.ts'
import { ReachFacts } from './reach-chips.tsx'
import { reasonText } from './reason-text.ts'
import { rowActions, type RowQuestion } from './row-actions.ts'
import { giveTo, type PodiumFloor } from './use-podium-floor.ts'

type PodiumRowProps = {
  readonly standing: Standing
  readonly podium: PodiumFloor
  readonly onAsk: (question: RowQuestion) => void
  /** What the place is dragged by. */
  readonly handle?: ReactNode
}

/** One place: who, from where, why here, and what can be done about it. */
export function PodiumRow({ standing, podium, onAsk, handle }: PodiumRowProps) {
  const t = useText()
  const { entryId, entry, place } = standing
  const { desk, standsStill } = podium
  return (
    <div className={styles.cells}>
      {handle}
      <span className={styles.place}>{place}</span>
      <div className={styles.who}>
        <p className={styles.line}>
          <span className={styles.name}>
            <Name>{entry.name}</Name>
          </span>
          {entry.organisation !== undefined && (
            // Its own direction, so that it is cut at its own end.
            <span dir="auto" translate="no" className={styles.soft}>
              {entry.organisation}
            </span>
          )}
        </p>
        <RowFacts standing={standing} podium={podium} />
      </div>
      <span className={styles.mode}>{t(`floor.mode_${entry.mode}`)}</span>
      {desk.may('floor.give') && (
        <Button
          guarded
          {...desk.press(giveTo(entryId, podium))}
          disabled={!desk.isLive || standsStill !== undefined || isNobodys(entry)}
          aria-label={t('floor.call_now_name', { name: entry.name })}
        >
          {t('floor.call_now')}
        </Button>
      )}
      <Menu label={t('floor.more_for', { name: entry.name })} items={rowActions(t, standing, podium, onAsk)} />
    </div>
  )
}

type RowFactsProps = Pick<PodiumRowProps, 'standing' | 'podium'>

function RowFacts({ standing, podium }: RowFactsProps) {
  const t = useText()
  const { entryId, entry, reasons } = standing
  const channel = podium.floor.channels[entryId]?.channel ?? 'app'
  const mark = usePodiumView((view) => nameMarkOf(view.people.people, entry.personId ?? ''))
  const words = [
    nameMarkWords(t, mark),
    reasonText(t, reasons),
    ...(channel === 'app' || channel === 'report' ? [] : [t(`floor.channel_${channel}`)]),
  ]
    .filter((each) => each !== undefined)
    .join(' · ')
  return (
    <p className={styles.line}>
      <ReachFacts standing={standing} podium={podium} />
      {saysKind(standing) && <span className={styles.kind}>{kindWords(t, entry)}</span>}
      <span className={isPointOfOrder(entry) ? styles.kind : styles.soft}>
        {words}
        <Topic topic={entry.topic} />
      </span>
    </p>
  )
}

const Topic = ({ topic }: { readonly topic: string | undefined }) =>
  topic !== undefined && (
    <>
      {' · '}
      <Name>{topic}</Name>
    </>
  )
