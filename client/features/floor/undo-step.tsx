import { UNDO_MS } from '../../../shared/features/floor/undo-time.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { CONSOLE_KEYS } from '../../ui/keys.ts'
import { useNow } from '../../ui/now.tsx'
import styles from './podium-bands.module.css'
import type { PodiumFloor } from './use-podium-floor.ts'

/** For a minute after a step of the desk: says what it was, and takes it back. */
export function UndoStep({ podium: { floor, desk } }: { readonly podium: PodiumFloor }) {
  const t = useText()
  const { lastStep } = floor
  const isFresh = useNow((nowMs) => lastStep !== undefined && nowMs - lastStep.atMs <= UNDO_MS)
  if (!lastStep || !isFresh || !desk.may('floor.undo')) return null
  const { step, entryId, name } = lastStep
  return (
    <div className={styles.undo}>
      <Button
        look="quiet"
        icon="undo"
        aria-keyshortcuts={CONSOLE_KEYS.undo}
        {...desk.press({ type: 'floor.undo', expects: { step, entryId } })}
      >
        {t(`floor.undo_${step}`, { name })}
      </Button>
    </div>
  )
}
