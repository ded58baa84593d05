import { carryTarget } from '../../../shared/features/agenda/carry-target.ts'
import { textIn } from '../../../shared/lib/languages.ts'
import type { WaitingWay } from '../../../shared/features/agenda/state.ts'
import type { Wish } from '../../../shared/protocol/wish.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import type { Desk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './leaving-item-dialog.module.css'
import { useAgenda, type AgendaNow } from './use-agenda.ts'

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

/** Asks, before an item is closed over the heads of those who wait, what becomes of them. */
export function LeavingItemDialog({ wish, waiting, desk, onClose }: LeavingItemDialogProps) {
  const t = useText()
  const { language } = useLanguage()
  const target = targetOf(useAgenda(), wish)
  const leave = (way: WaitingWay) => () => {
    if (wish) void desk.send({ ...wish, waiting: way })
    onClose()
  }
  return (
    <Dialog
      open={wish !== undefined}
      title={t('agenda.leave_question', { count: waiting })}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('agenda.stay')}</Button>}
    >
      <div className={styles.ways}>
        <Button look="filled" wide onClick={leave('keep')}>
          {t('agenda.leave_keep')}
        </Button>
        <p>{t('agenda.leave_keep_words')}</p>
        {target && (
          <>
            <Button wide onClick={leave('carry')}>
              {t('agenda.leave_carry', { item: textIn(target.title, language).text })}
            </Button>
            <p>{t('agenda.leave_carry_words')}</p>
          </>
        )}
        <Button wide onClick={leave('thank')}>
          {t('agenda.leave_thank')}
        </Button>
        <p>{t('agenda.leave_thank_words')}</p>
      </div>
    </Dialog>
  )
}

/** In whose queue they would go on to wait. */
function targetOf({ items, current, forecast }: AgendaNow, wish: LeavingWish | undefined) {
  if (!wish || !current) return undefined
  const next = { 'agenda.open': 'itemId' in wish ? wish.itemId : undefined, 'agenda.advance': forecast.nextItemId }
  return carryTarget(items, current.itemId, wish.type === 'agenda.close' ? undefined : next[wish.type])
}
