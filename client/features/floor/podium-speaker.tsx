import { useIntl } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Name } from '../../ui/name.tsx'
import { CONSOLE_KEYS } from '../../ui/keys.ts'
import { useClockWords } from './use-clock-words.ts'
import { HoldButton } from './hold-button.tsx'
import { InterruptedLine } from './interrupted-line.tsx'
import { isWorthSaying, kindWords } from './kind-words.ts'
import styles from './podium-bands.module.css'
import { calledName, type WireTurn } from './queue.ts'
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
  const { floor } = podium
  const { turn } = floor
  if (!turn) return <p className={styles.nobody}>{t(floorWithoutTurn(podium))}</p>
  return (
    <section aria-label={t('floor.has_floor')} className={styles.speaker}>
      <div className={styles.who}>
        <h2 className={styles.speakerName}>
          <Name>{calledName(turn)}</Name>
        </h2>
        <SpeakerFacts turn={turn} />
        {floor.interrupted && (
          <p className={styles.reason}>
            <InterruptedLine turn={floor.interrupted} />
          </p>
        )}
      </div>
      <div className={styles.clock}>
        <ClockChip turn={turn} />
        <TurnClock turn={turn} size="var(--text-56)" />
        {isLost && <Chip tone="warn">{t('floor.not_shared')}</Chip>}
      </div>
      <div className={styles.actions}>
        <TurnActions turn={turn} podium={podium} />
      </div>
    </section>
  )
}

function floorWithoutTurn({ itemId, hasFloor, standsStill }: PodiumFloor) {
  if (itemId === undefined || (hasFloor && standsStill)) return 'floor.nothing_on'
  return hasFloor ? 'floor.floor_is_open' : 'floor.blocked_no_floor'
}

/** The end of a turn is near, in words beside the figures. */
function ClockChip({ turn }: { readonly turn: WireTurn }) {
  const t = useText()
  const words = useClockWords(turn)
  return words && <Chip tone={words === 'floor.warning30' ? 'warn' : 'danger'}>{t(words)}</Chip>
}

function SpeakerFacts({ turn }: { readonly turn: WireTurn }) {
  const t = useText()
  const { formatDisplayName } = useIntl()
  const { organisation, mode, language } = turn
  const facts = [
    t(`floor.mode_${mode}`),
    ...(isWorthSaying(turn) ? [kindWords(t, turn)] : []),
    ...(language === undefined ? [] : [formatDisplayName(language, { type: 'language' }) ?? language]),
  ]
  return (
    <p className={styles.whence}>
      <strong>{t(turn.heardAtMs === undefined ? 'floor.called_not_heard' : 'floor.has_floor')}</strong>
      <span>{`· ${facts.join(' · ')}`}</span>
      {organisation !== undefined && (
        <>
          <span>·</span>
          <Name>{organisation}</Name>
        </>
      )}
    </p>
  )
}

type ActionsProps = { readonly turn: WireTurn; readonly podium: PodiumFloor }

function TurnActions({ turn, podium }: ActionsProps) {
  const t = useText()
  const { desk } = podium
  const { entryId, heardAtMs } = turn
  const isHeard = heardAtMs !== undefined
  return (
    <>
      <ClockButton turn={turn} podium={podium} />
      {isHeard && desk.may('floor.finish') && (
        <Button icon="check" aria-keyshortcuts={CONSOLE_KEYS.finish} {...desk.press({ type: 'floor.finish', entryId })}>
          {t('floor.finish_turn')}
        </Button>
      )}
      {isHeard && desk.may('floor.extend') && (
        <Button
          aria-keyshortcuts={CONSOLE_KEYS.extend}
          {...desk.press({ type: 'floor.extend', entryId, byMs: MINUTE_MS })}
        >
          {t('floor.one_minute_more')}
        </Button>
      )}
      <HoldButton turn={turn} podium={podium} />
    </>
  )
}

const CLOCK_STEPS = {
  called: { type: 'floor.heard', icon: 'microphone', words: 'floor.heard' },
  running: { type: 'floor.pause_clock', icon: 'pause', words: 'floor.pause' },
  paused: { type: 'floor.resume_clock', icon: 'play', words: 'floor.resume' },
} as const

/** What the clock does next. One button throughout: it keeps the focus, and a double click does one thing. */
function ClockButton({ turn: { entryId, heardAtMs, pausedAtMs }, podium }: ActionsProps) {
  const t = useText()
  const { desk, standsStill } = podium
  const isRunning = pausedAtMs === undefined
  const { type, icon, words } = CLOCK_STEPS[heardAtMs === undefined ? 'called' : isRunning ? 'running' : 'paused']
  return desk.may(type) ? (
    <Button
      icon={icon}
      guarded
      aria-keyshortcuts={CONSOLE_KEYS.clock}
      {...desk.press({ type, entryId })}
      disabled={!desk.isLive || standsStill !== undefined}
    >
      {t(words)}
    </Button>
  ) : null
}
