import { useText, type Say } from '../../i18n/use-text.ts'
import { Chip } from '../../ui/chip.tsx'
import { Name } from '../../ui/name.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { AlertChip } from './alert-chip.tsx'
import styles from './podium-queue.module.css'
import { ASKED_READY, type Standing, type WireEntry } from './queue.ts'
import type { PodiumFloor } from './use-podium-floor.ts'
import { useReadiness, type Readiness } from './use-readiness.ts'

const TONES = { connected: 'accent', gone: 'warn', no_device: 'neutral' } as const
const ICONS = { connected: 'check', gone: 'offline', no_device: undefined } as const

type ReachChipsProps = { readonly entry: WireEntry; readonly podium: PodiumFloor }

/** Whether the next one can be reached, whether they said that they are ready, and where they sit. */
export function ReachChips({ entry, podium }: ReachChipsProps) {
  const t = useText()
  const readiness = useReadiness(entry, podium)
  const { reach, seat } = readiness
  return (
    <>
      {/* Of whoever has a seat in the room nobody expects a device. */}
      {reach && !(reach === 'no_device' && seat !== undefined) && (
        <Chip tone={TONES[reach]} icon={ICONS[reach]}>
          {reachWords(t, readiness)}
        </Chip>
      )}
      <Chip tone={entry.isReady ? 'accent' : 'neutral'} icon={entry.isReady ? 'check' : undefined}>
        {t(entry.isReady ? 'floor.is_ready' : 'floor.not_ready')}
      </Chip>
      {seat !== undefined && (
        <Chip tone="info" icon="microphone">
          <Seat seat={seat} />
        </Chip>
      )}
      <AlertChip personId={entry.personId} />
    </>
  )
}

type ReachFactsProps = { readonly standing: Standing; readonly podium: PodiumFloor }

/** The same for a row of the queue: all of it for the next three, for the others what matters by now. */
export function ReachFacts({ standing: { entry, place }, podium }: ReachFactsProps) {
  const t = useText()
  const readiness = useReadiness(entry, podium)
  const { reach, seat } = readiness
  const isNear = place <= ASKED_READY
  return (
    <>
      {entry.isReady && <span className={styles.ready}>{t('floor.is_ready')}</span>}
      {isNear && !entry.isReady && <span className={styles.unready}>{t('floor.not_ready')}</span>}
      {reach === 'gone' && <span className={styles.gone}>{reachWords(t, readiness)}</span>}
      {isNear && reach === 'connected' && <span className={styles.ready}>{t('floor.reach_connected')}</span>}
      {seat !== undefined && (
        <span className={styles.seat}>
          <Seat seat={seat} />
        </span>
      )}
    </>
  )
}

/** As it was typed; what it is, in words, for those who do not see the drawing beside it. */
function Seat({ seat }: { readonly seat: string }) {
  const t = useText()
  return (
    <>
      <VisuallyHidden>{t('floor.seat')} </VisuallyHidden>
      <Name>{seat}</Name>
    </>
  )
}

function reachWords(t: Say, { reach, goneMinutes }: Readiness): string {
  return goneMinutes === undefined ? t(`floor.reach_${reach}`) : t('floor.gone_for', { minutes: goneMinutes })
}
