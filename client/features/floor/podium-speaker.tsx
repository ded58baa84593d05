import { useIntl } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import type { Desk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Name } from '../../ui/name.tsx'
import styles from './podium-bands.module.css'
import type { WireTurn } from './queue.ts'
import { TurnClock } from './turn-clock.tsx'
import type { PodiumFloor } from './use-podium-floor.ts'

const MINUTE_MS = 60_000

type PodiumSpeakerProps = {
  readonly podium: PodiumFloor
  /** Without a connection the clock runs on here alone. */
  readonly isLost: boolean
}

/** Who has the floor, the clock, and what can be done about it. */
export function PodiumSpeaker({ podium, isLost }: PodiumSpeakerProps) {
  const t = useText()
  const { floor, itemId, desk } = podium
  const { turn } = floor
  if (!turn)
    return <p className={styles.nobody}>{t(itemId === undefined ? 'floor.nothing_on' : 'floor.floor_is_open')}</p>
  return (
    <section aria-label={t('floor.has_floor')} className={styles.speaker}>
      <div className={styles.who}>
        <h2 className={styles.speakerName}>
          <Name>{turn.name}</Name>
        </h2>
        <SpeakerFacts turn={turn} />
      </div>
      <div className={styles.clock}>
        <TurnClock turn={turn} size="var(--text-56)" />
        {isLost && <Chip tone="warn">{t('floor.not_shared')}</Chip>}
      </div>
      <div className={styles.actions}>
        {turn.heardAtMs === undefined ? (
          <CalledActions turn={turn} desk={desk} />
        ) : (
          <HeardActions turn={turn} desk={desk} />
        )}
      </div>
    </section>
  )
}

function SpeakerFacts({ turn }: { readonly turn: WireTurn }) {
  const t = useText()
  const { formatDisplayName } = useIntl()
  const { organisation, mode, kind, language } = turn
  const facts = [
    t(`floor.mode_${mode}`),
    ...(kind === 'intervention' ? [] : [t(`floor.kind_${kind}`)]),
    ...(language === undefined ? [] : [formatDisplayName(language, { type: 'language' }) ?? language]),
  ]
  return (
    <p className={styles.facts}>
      <strong>{t(turn.heardAtMs === undefined ? 'floor.called_not_heard' : 'floor.has_floor')}</strong>
      {` · ${facts.join(' · ')}`}
      {organisation !== undefined && (
        <>
          {' · '}
          <Name>{organisation}</Name>
        </>
      )}
    </p>
  )
}

type ActionsProps = { readonly turn: WireTurn; readonly desk: Desk }

function CalledActions({ turn: { entryId }, desk }: ActionsProps) {
  const t = useText()
  return (
    <>
      {desk.may('floor.heard') && (
        <Button icon="microphone" {...desk.press({ type: 'floor.heard', entryId })}>
          {t('floor.heard')}
        </Button>
      )}
      <HoldButton entryId={entryId} desk={desk} />
    </>
  )
}

function HeardActions({ turn: { entryId, pausedAtMs }, desk }: ActionsProps) {
  const t = useText()
  const isPaused = pausedAtMs !== undefined
  const turnClock = isPaused ? 'floor.resume_clock' : 'floor.pause_clock'
  return (
    <>
      {desk.may('floor.finish') && (
        <Button icon="check" {...desk.press({ type: 'floor.finish', entryId })}>
          {t('floor.finish_turn')}
        </Button>
      )}
      {desk.may(turnClock) && (
        <Button icon={isPaused ? 'play' : 'pause'} {...desk.press({ type: turnClock, entryId })}>
          {t(isPaused ? 'floor.resume' : 'floor.pause')}
        </Button>
      )}
      {desk.may('floor.extend') && (
        <Button {...desk.press({ type: 'floor.extend', entryId, byMs: MINUTE_MS })}>
          {t('floor.one_minute_more')}
        </Button>
      )}
      <HoldButton entryId={entryId} desk={desk} />
    </>
  )
}

function HoldButton({ entryId, desk }: { readonly entryId: string; readonly desk: Desk }) {
  const t = useText()
  return desk.may('floor.hold') ? (
    <Button icon="later" {...desk.press({ type: 'floor.hold', entryId })}>
      {t('floor.hold')}
    </Button>
  ) : null
}
