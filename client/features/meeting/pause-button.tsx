import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { useView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { CONSOLE_KEYS } from '../../ui/keys.ts'
import styles from './podium-pause.module.css'

const STEPS = {
  running: { type: 'meeting.pause', icon: 'pause', words: 'meeting.pause' },
  paused: { type: 'meeting.resume', icon: 'play', words: 'meeting.resume' },
} as const

/** Stops the whole meeting without asking: what is broken cannot wait. The same button, which keeps the focus, lets it go on. */
export function PauseButton() {
  const t = useText()
  const { may, press } = useDesk()
  const isPaused = useView((view) => view.meeting.technicalPause !== undefined)
  const isOver = useView((view) => view.meeting.phase === 'closed')
  const { type, icon, words } = STEPS[isPaused ? 'paused' : 'running']
  if (isOver || !may(type)) return null
  return (
    <Button
      look="quiet"
      icon={icon}
      guarded
      className={styles.inBar}
      aria-keyshortcuts={CONSOLE_KEYS.pause}
      {...press({ type })}
    >
      {t(words)}
    </Button>
  )
}
