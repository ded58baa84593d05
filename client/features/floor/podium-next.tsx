import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Name } from '../../ui/name.tsx'
import { useNow } from '../../ui/now.tsx'
import { CONSOLE_KEYS } from '../../ui/keys.ts'
import styles from './podium-bands.module.css'
import { saysKind } from './queue.ts'
import { ReachChips } from './reach-chips.tsx'
import { reasonText } from './reason-text.ts'
import { giveTo, type PodiumFloor } from './use-podium-floor.ts'

const UNDO_MS = 60_000

type PodiumNextProps = { readonly podium: PodiumFloor; readonly isLost: boolean }

/** Who is next and why, whether they can be reached, and the one filled button of the page. */
export function PodiumNext({ podium, isLost }: PodiumNextProps) {
  const t = useText()
  const { standings, desk } = podium
  const [next] = standings
  if (!next)
    return (
      <div className={styles.next}>
        <p className={styles.nobody}>
          <NobodyNext podium={podium} />
        </p>
        <UndoCall podium={podium} />
      </div>
    )
  const { entryId, entry, reasons } = next
  return (
    <section aria-label={t('floor.next')} className={styles.next}>
      <div className={styles.who}>
        <h2 className={styles.nextName}>
          <span className={styles.kicker}>{t('floor.next')}</span> <Name>{entry.name}</Name>
        </h2>
        <p className={styles.facts}>
          {t(`floor.mode_${entry.mode}`)}
          {entry.organisation !== undefined && (
            <>
              {' · '}
              <Name>{entry.organisation}</Name>
            </>
          )}
        </p>
        <p className={styles.reason}>
          {saysKind(next) && `${t(`floor.kind_${entry.kind}`)} · `}
          {reasonText(t, reasons)}
        </p>
        <div className={styles.chips}>
          {/* Without a connection nobody knows who is reached and who is ready. */}
          {!isLost && <ReachChips entry={entry} podium={podium} />}
        </div>
      </div>
      <UndoCall podium={podium} />
      {desk.may('floor.give') && (
        <div className={styles.give}>
          <Button
            look="filled"
            size={72}
            wide
            guarded
            aria-keyshortcuts={CONSOLE_KEYS.give}
            {...desk.press(giveTo(entryId, podium))}
            disabled={!desk.isLive || podium.standsStill !== undefined}
          >
            {t('floor.give_to', { name: entry.name })}
          </Button>
          <WhyNot podium={podium} isLost={isLost} />
        </div>
      )}
    </section>
  )
}

function NobodyNext({ podium: { itemId, hasFloor } }: { readonly podium: PodiumFloor }) {
  const t = useText()
  if (itemId === undefined) return t('floor.nobody_to_call')
  return hasFloor ? t('floor.waiting', { count: 0 }) : t('floor.blocked_nothing_on')
}

/** Why nobody can be called now. */
function WhyNot({ podium: { standsStill }, isLost }: PodiumNextProps) {
  const t = useText()
  if (isLost) return <p className={styles.whyNot}>{t('floor.continue_on_paper')}</p>
  return standsStill && <p className={styles.whyNot}>{t(`floor.stands_still_${standsStill}`)}</p>
}

/** For a minute after a call that nobody has answered: back to the front of the queue. */
function UndoCall({ podium: { floor, desk } }: { readonly podium: PodiumFloor }) {
  const t = useText()
  const { turn } = floor
  const isFresh = useNow((nowMs) => turn !== undefined && nowMs - turn.calledAtMs < UNDO_MS)
  if (!turn || !isFresh || turn.heardAtMs !== undefined || !desk.may('floor.return')) return null
  return (
    <Button
      look="quiet"
      icon="undo"
      title={t('floor.undo_call', { name: turn.name })}
      {...desk.press({ type: 'floor.return', entryId: turn.entryId })}
    >
      {t('ui.undo')}
    </Button>
  )
}
