import type { Policy } from '../../../shared/features/floor/state.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './podium-forms.module.css'
import type { PodiumFloor } from './use-podium-floor.ts'

const MINUTE_MS = 60_000
const USUAL_LIMITS_MS = [1, 1.5, 2, 3, 4, 5, 7, 10, 15].map((minutes) => minutes * MINUTE_MS)
const RATIOS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

const choicesOf = (values: readonly string[], label = (value: string) => value) =>
  values.map((value) => ({ value, label: label(value) }))

/** How the queue is ordered, how long a turn is, and whether it takes new wishes; every change holds at once. */
export function PodiumOrder({ podium }: { readonly podium: PodiumFloor }) {
  const t = useText()
  const { floor, desk } = podium
  const limits = [...new Set([...USUAL_LIMITS_MS, floor.limitMs])].sort((a, b) => a - b).map(String)
  return (
    <div className={styles.form}>
      <div className={styles.pair}>
        <Select
          label={t('floor.policy')}
          disabled={!desk.isLive}
          choices={choicesOf(['by_time', 'alternate'] as const, (name) => t(`floor.policy_${name}`))}
          value={floor.policy.name}
          onChoose={(name) => set(podium, name === 'by_time' ? { name } : { name: 'alternate', room: 1, remote: 1 })}
        />
        <Select
          label={t('floor.limit')}
          disabled={!desk.isLive}
          choices={choicesOf(limits, (ms) => t('floor.limit_minutes', { minutes: Number(ms) / MINUTE_MS }))}
          value={String(floor.limitMs)}
          onChoose={(ms) => void desk.send({ type: 'floor.set_limit', limitMs: Number(ms) })}
        />
      </div>
      <div className={styles.triple}>
        {floor.policy.name === 'alternate' && <Ratio podium={podium} policy={floor.policy} />}
        <QueueSwitch podium={podium} />
      </div>
    </div>
  )
}

const set = ({ desk }: PodiumFloor, policy: Policy): void => void desk.send({ type: 'floor.set_policy', policy })

type RatioProps = { readonly podium: PodiumFloor; readonly policy: Policy & { readonly name: 'alternate' } }

function Ratio({ podium, policy }: RatioProps) {
  const t = useText()
  return (['room', 'remote'] as const).map((mode) => (
    <Select
      key={mode}
      label={t(`floor.ratio_${mode}`)}
      disabled={!podium.desk.isLive}
      choices={choicesOf(RATIOS)}
      value={String(policy[mode])}
      onChoose={(turns) => set(podium, { ...policy, [mode]: Number(turns) })}
    />
  ))
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
