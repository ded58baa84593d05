import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import type { FloorSide } from './floor-side.ts'

type FinishButtonProps = {
  readonly look: 'outlined' | 'filled'
  readonly entryId: string
  readonly side: FloorSide
}

/** Ends the reader's own turn. */
export function FinishButton({ look, entryId, side }: FinishButtonProps) {
  const t = useText()
  return (
    <Button
      look={look}
      size={64}
      wide
      busy={side.busy.has('floor.finish')}
      onClick={() => side.send({ type: 'floor.finish', entryId })}
    >
      {t('floor.finish')}
    </Button>
  )
}
