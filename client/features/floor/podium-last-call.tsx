import { useText } from '../../i18n/use-text.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useServerTime } from '../../sync/hooks.ts'
import { Select } from '../../ui/select.tsx'
import { timeOfDay } from '../../ui/time.tsx'
import { useZones } from '../../ui/zone.tsx'
import type { PodiumFloor } from './use-podium-floor.ts'

const MINUTE_MS = 60_000
const MINUTES = ['1', '2', '5', '10', '15', '30'] as const

/** The chair's last call: in so many minutes the queue closes by itself, or not. */
export function PodiumLastCall({ podium: { floor, itemId, desk } }: { readonly podium: PodiumFloor }) {
  const t = useText()
  const { locale } = useLanguage()
  const { meeting } = useZones()
  const serverTime = useServerTime()
  const { lastCallAtMs, isQueueClosed } = floor
  if (itemId === undefined || isQueueClosed || !desk.may('floor.last_call')) return null
  const made =
    lastCallAtMs === undefined
      ? []
      : [{ value: 'made', label: t('floor.last_call_at', { time: timeOfDay(lastCallAtMs, locale, meeting) }) }]
  const choose = (value: string) => {
    if (value === 'made') return
    const minutes = Number(value)
    void desk.send(
      value === 'none'
        ? { type: 'floor.cancel_last_call', itemId }
        : { type: 'floor.last_call', itemId, atMs: serverTime() + minutes * MINUTE_MS },
    )
  }
  return (
    <Select
      label={t('floor.last_call')}
      disabled={!desk.isLive}
      choices={[
        { value: 'none', label: t('floor.last_call_no') },
        ...made,
        ...MINUTES.map((value) => ({ value, label: t('floor.last_call_in', { minutes: Number(value) }) })),
      ]}
      value={lastCallAtMs === undefined ? 'none' : 'made'}
      onChoose={choose}
    />
  )
}
