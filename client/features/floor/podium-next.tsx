import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Name } from '../../ui/name.tsx'
import { CONSOLE_KEYS } from '../../ui/keys.ts'
import { kindWords } from './kind-words.ts'
import styles from './podium-bands.module.css'
import { isNobodys, saysKind } from './queue.ts'
import { ReachChips } from './reach-chips.tsx'
import { reasonText } from './reason-text.ts'
import { UndoStep } from './undo-step.tsx'
import { giveTo, type PodiumFloor } from './use-podium-floor.ts'

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
        <UndoStep podium={podium} />
      </div>
    )
  const { entryId, entry, reasons } = next
  return (
    <section aria-label={t('floor.next')} className={styles.next}>
      <div className={styles.who}>
        <h2 className={styles.nextName}>
          <span className={styles.kicker}>{t('floor.next')}</span> <Name>{entry.name}</Name>
        </h2>
        <p className={styles.whence}>
          <span>{t(`floor.mode_${entry.mode}`)}</span>
          {entry.organisation !== undefined && (
            <>
              <span>·</span>
              <Name>{entry.organisation}</Name>
            </>
          )}
        </p>
        <p className={styles.reason}>
          {saysKind(next) && `${kindWords(t, entry)} · `}
          {reasonText(t, reasons)}
        </p>
      </div>
      <div className={styles.chips}>
        <LastWord podium={podium} />
        {/* Without a connection nobody knows who is reached and who is ready. */}
        {!isLost && <ReachChips entry={entry} podium={podium} />}
      </div>
      <UndoStep podium={podium} />
      {desk.may('floor.give') && (
        <div className={styles.give}>
          <Button
            look="filled"
            size={72}
            wide
            guarded
            aria-keyshortcuts={CONSOLE_KEYS.give}
            {...desk.press(giveTo(entryId, podium))}
            disabled={!desk.isLive || podium.standsStill !== undefined || isNobodys(entry)}
          >
            {t('floor.give_to', { name: entry.name })}
          </Button>
          <WhyNot podium={podium} isLost={isLost} isNobodys={isNobodys(entry)} />
        </div>
      )}
    </section>
  )
}

function LastWord({ podium: { floor, standings } }: { readonly podium: PodiumFloor }) {
  const t = useText()
  return floor.isQueueClosed && standings.length === 1 && <Chip tone="info">{t('floor.and_then_closed')}</Chip>
}

function NobodyNext({ podium: { itemId, hasFloor } }: { readonly podium: PodiumFloor }) {
  const t = useText()
  if (itemId === undefined) return t('floor.nobody_to_call')
  return hasFloor ? t('floor.waiting', { count: 0 }) : t('floor.blocked_nothing_on')
}

/** Why nobody can be called now. */
function WhyNot({ podium: { standsStill }, isLost, isNobodys: hasNobody }: PodiumNextProps & { isNobodys: boolean }) {
  const t = useText()
  if (isLost) return <p className={styles.whyNot}>{t('floor.continue_on_paper')}</p>
  if (standsStill) return <p className={styles.whyNot}>{t(`floor.stands_still_${standsStill}`)}</p>
  return hasNobody && <p className={styles.whyNot}>{t('floor.nobody_reports')}</p>
}
