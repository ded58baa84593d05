import { useId, useState, type FormEvent } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Standing } from './queue.ts'
import type { PodiumFloor } from './use-podium-floor.ts'

type PositionDialogProps = {
  readonly standing: Standing
  readonly podium: PodiumFloor
  readonly onClose: () => void
}

/** Moves a place to one that is typed: the way without dragging. */
export function PositionDialog({ standing, podium, onClose }: PositionDialogProps) {
  const t = useText()
  const formId = useId()
  const { entryId, entry, place } = standing
  const [typed, setTyped] = useState(String(place))
  const last = podium.standings.length
  const move = (event: FormEvent) => {
    event.preventDefault()
    void podium.desk.send({ type: 'floor.move', entryId, ahead: Number(typed) - 1 })
    onClose()
  }
  return (
    <Dialog
      open
      title={t('floor.move_name', { name: entry.name })}
      onClose={onClose}
      actions={
        <>
          <Button look="filled" type="submit" form={formId}>
            {t('floor.move')}
          </Button>
          <Button onClick={onClose}>{t('floor.cancel')}</Button>
        </>
      }
    >
      <form id={formId} onSubmit={move}>
        <TextField
          label={t('floor.position')}
          hint={t('floor.position_hint', { last })}
          type="number"
          dir="ltr"
          min={1}
          max={last}
          required
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </form>
    </Dialog>
  )
}
