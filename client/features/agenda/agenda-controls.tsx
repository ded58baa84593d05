import { useText } from '../../i18n/use-text.ts'
import type { Desk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { CONSOLE_KEYS } from '../../ui/keys.ts'
import type { LeavingWish } from './leaving-item-dialog.tsx'
import styles from './podium-agenda.module.css'
import type { AgendaNow } from './use-agenda.ts'

type AgendaControlsProps = {
  readonly agenda: AgendaNow
  readonly desk: Desk
  readonly onGo: (wish: LeavingWish) => void
}

/** Next item, pause and resume, one step back; nothing for those who may not. */
export function AgendaControls(props: AgendaControlsProps) {
  const t = useText()
  const { agenda, desk } = props
  if (!desk.may('agenda.advance')) return null
  const hasBegun = agenda.items.some(({ openedAtMs }) => openedAtMs !== undefined)
  return (
    <div className={styles.controls}>
      {agenda.forecast.nextItemId !== undefined && <NextButton {...props} />}
      {agenda.current && <PauseButton {...props} />}
      {hasBegun && (
        <Button look="quiet" icon="undo" {...desk.press({ type: 'agenda.go_back', expects: expectsOf(agenda) })}>
          {t('agenda.go_back')}
        </Button>
      )}
    </div>
  )
}

/** What this page believes to be on. */
export const expectsOf = ({ current }: AgendaNow) => (current ? { itemId: current.itemId } : {})

function NextButton({ agenda, desk, onGo }: AgendaControlsProps) {
  const t = useText()
  const next = { type: 'agenda.advance', expects: expectsOf(agenda) } as const
  return (
    // While nothing is on there is no floor to give, and this is the page's one filled button.
    <Button
      aria-keyshortcuts={CONSOLE_KEYS.next_item}
      guarded
      look={agenda.current ? 'outlined' : 'filled'}
      icon="arrow"
      {...desk.press(next)}
      onClick={() => onGo(next)}
    >
      {t(agenda.current ? 'agenda.next_item' : 'agenda.open_next')}
    </Button>
  )
}

function PauseButton({ agenda, desk }: AgendaControlsProps) {
  const t = useText()
  const type = agenda.current?.status === 'paused' ? 'agenda.resume' : 'agenda.pause'
  return (
    <Button icon={type === 'agenda.pause' ? 'pause' : 'play'} {...desk.press({ type, expects: expectsOf(agenda) })}>
      {t(type)}
    </Button>
  )
}
