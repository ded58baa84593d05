import { useText } from '../../i18n/use-text.ts'
import { Chip } from '../../ui/chip.tsx'
import type { WireEntry } from './queue.ts'
import type { PodiumFloor } from './use-podium-floor.ts'

/** Whether somebody can be reached: a living connection, none, or nothing to connect with; undefined while nobody knows. */
export function reachOf(entry: WireEntry, connected: PodiumFloor['connected']) {
  if (!connected) return undefined
  if (entry.personId !== undefined && connected.has(entry.personId)) return 'connected'
  return entry.personId !== undefined && entry.mode === 'remote' ? 'gone' : 'no_device'
}

const TONES = { connected: 'accent', gone: 'warn', no_device: 'neutral' } as const
const ICONS = { connected: 'check', gone: 'offline', no_device: undefined } as const

type ReachChipsProps = { readonly entry: WireEntry; readonly connected: PodiumFloor['connected'] }

/** Whether somebody can be reached, and whether they said that they are ready. */
export function ReachChips({ entry, connected }: ReachChipsProps) {
  const t = useText()
  const reach = reachOf(entry, connected)
  return (
    <>
      {reach && (
        <Chip tone={TONES[reach]} icon={ICONS[reach]}>
          {t(`floor.reach_${reach}`)}
        </Chip>
      )}
      <Chip tone={entry.isReady ? 'accent' : 'neutral'} icon={entry.isReady ? 'check' : undefined}>
        {t(entry.isReady ? 'floor.is_ready' : 'floor.not_ready')}
      </Chip>
    </>
  )
}
