import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { CONSOLE_KEYS } from '../../ui/keys.ts'
import { useNow } from '../../ui/now.tsx'
import type { WireTurn } from './queue.ts'
import { giveTo, type PodiumFloor } from './use-podium-floor.ts'

const SILENCE_MS = 20_000

type HoldButtonProps = { readonly turn: WireTurn; readonly podium: PodiumFloor }

/** Sets the one who has the floor aside; after twenty seconds of silence it calls the next one in the same tap. */
export function HoldButton({ turn, podium }: HoldButtonProps) {
  const t = useText()
  const { desk, floor, standings, standsStill } = podium
  const { entryId, calledAtMs, heardAtMs } = turn
  const isSilent = useNow((nowMs) => heardAtMs === undefined && nowMs - calledAtMs >= SILENCE_MS)
  const [next] = standings
  // After a point of order the turn goes on that it has interrupted: nobody else is called.
  if (isSilent && next && !floor.interrupted && desk.may('floor.give'))
    return (
      <Button
        icon="later"
        guarded
        aria-keyshortcuts={CONSOLE_KEYS.hold}
        title={t('floor.not_heard')}
        {...desk.press(giveTo(next.entryId, podium))}
        disabled={!desk.isLive || standsStill !== undefined}
      >
        {t('floor.hold_and_next')}
      </Button>
    )
  return (
    desk.may('floor.hold') && (
      <Button
        icon="later"
        aria-keyshortcuts={CONSOLE_KEYS.hold}
        {...desk.press({ type: 'floor.hold', entryId, ...reasonOf(turn, podium) })}
      >
        {t('floor.hold')}
      </Button>
    )
  )
}

/** Who speaks remotely and is not connected any more has lost the connection; who never answered is not there. */
function reasonOf({ heardAtMs, personId, mode }: WireTurn, { connected }: PodiumFloor) {
  if (personId !== undefined && mode === 'remote' && connected && !connected.has(personId))
    return { reason: 'lost_connection' } as const
  return heardAtMs === undefined ? ({ reason: 'unavailable' } as const) : {}
}
