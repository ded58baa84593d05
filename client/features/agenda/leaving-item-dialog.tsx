import type { Wish } from '../../../shared/protocol/wish.ts'
import { useText } from '../../i18n/use-text.ts'
import type { Desk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** A command that closes the item that is on. */
export type LeavingWish = Extract<Wish, { type: 'agenda.open' | 'agenda.advance' | 'agenda.close' }>

type LeavingItemDialogProps = {
  /** What was asked for; undefined while nothing was. */
  readonly wish: LeavingWish | undefined
  /** How many wait for the floor. */
  readonly waiting: number
  readonly desk: Desk
  readonly onClose: () => void
}

/** Asks before an item is closed over the heads of those who wait. */
export function LeavingItemDialog({ wish, waiting, desk, onClose }: LeavingItemDialogProps) {
  const t = useText()
  const confirm = () => {
    if (wish) void desk.send(wish)
    onClose()
  }
  return (
    <Dialog
      open={wish !== undefined}
      title={t('agenda.leave_question', { count: waiting })}
      onClose={onClose}
      actions={
        <>
          <Button look="filled" onClick={confirm}>
            {t(wish?.type === 'agenda.close' ? 'agenda.close_item' : 'agenda.go_on')}
          </Button>
          <Button onClick={onClose}>{t('agenda.stay')}</Button>
        </>
      }
    >
      <p>{t('agenda.leave_words')}</p>
    </Dialog>
  )
}
