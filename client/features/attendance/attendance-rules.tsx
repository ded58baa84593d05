import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './here-panel.module.css'
import { QuorumRules } from './quorum-rules.tsx'

const MINUTE_MS = 60_000
const GRACE_MINUTES = [1, 2, 3, 5, 10, 15, 30] as const

/** Who may be in the queue and the draw, when somebody remote counts as asleep, and what the quorum is. */
export function AttendanceRules() {
  const t = useText()
  const { may, isLive, send } = useDesk()
  const { onlyHere, graceMs } = usePodiumView((view) => view.attendance)
  const isDisabled = !isLive || !may('attendance.set_rules')
  const grace = graceMs / MINUTE_MS
  const minutes = [...new Set([...GRACE_MINUTES, grace])].toSorted((a, b) => a - b)
  return (
    <div className={styles.rules}>
      <Checkbox
        look="switch"
        label={t('attendance.only_here')}
        hint={t('attendance.only_here_hint')}
        checked={onlyHere}
        disabled={isDisabled}
        onCheck={(checked) => void send({ type: 'attendance.set_rules', onlyHere: checked })}
      />
      <Select
        label={t('attendance.grace')}
        hint={t('attendance.grace_hint')}
        choices={minutes.map((count) => ({ value: `${count}`, label: t('attendance.grace_minutes', { count }) }))}
        value={`${grace}`}
        disabled={isDisabled}
        onChoose={(chosen) => void send({ type: 'attendance.set_rules', graceMs: Number(chosen) * MINUTE_MS })}
      />
      <QuorumRules />
    </div>
  )
}
