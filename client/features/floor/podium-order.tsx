import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './podium-forms.module.css'
import { PodiumKinds } from './podium-kinds.tsx'
import { PodiumPolicy } from './podium-policy.tsx'
import type { PodiumFloor } from './use-podium-floor.ts'

const MINUTE_MS = 60_000
const USUAL_LIMITS_MS = [1, 1.5, 2, 3, 4, 5, 7, 10, 15].map((minutes) => minutes * MINUTE_MS)

const choicesOf = (values: readonly string[], label = (value: string) => value) =>
  values.map((value) => ({ value, label: label(value) }))

/** How the queue is ordered, how long a turn is, and whether it takes new wishes; every change holds at once. */
export function PodiumOrder({ podium }: { readonly podium: PodiumFloor }) {
  const t = useText()
  const { floor, desk } = podium
  const limits = [...new Set([...USUAL_LIMITS_MS, floor.limitMs])].sort((a, b) => a - b).map(String)
  return (
    <div className={styles.form}>
      <PodiumPolicy podium={podium} />
      <div className={styles.triple}>
        <Select
          label={t('floor.limit')}
          disabled={!desk.isLive}
          choices={choicesOf(limits, (ms) => t('floor.limit_minutes', { minutes: Number(ms) / MINUTE_MS }))}
          value={String(floor.limitMs)}
          onChoose={(ms) => void desk.send({ type: 'floor.set_limit', limitMs: Number(ms) })}
        />
        <QueueSwitch podium={podium} />
        <PodiumKinds podium={podium} />
      </div>
    </div>
  )
}

function QueueSwitch({ podium: { floor, itemId, desk } }: { readonly podium: PodiumFloor }) {
  const t = useText()
  if (itemId === undefined) return null
  const type = floor.isQueueClosed ? 'floor.open_queue' : 'floor.close_queue'
  return (
    <Button size={48} {...desk.press({ type, itemId })}>
      {t(type)}
    </Button>
  )
}
