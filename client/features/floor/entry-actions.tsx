import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { FloorSide } from './floor-side.ts'
import styles from './my-state.module.css'
import { MyStatement } from './my-statement.tsx'

type EntryActionsProps = {
  readonly entryId: string
  /** Whether somebody waits behind to whom the reader could give way. */
  readonly mayGiveWay: boolean
  readonly side: FloorSide
}

/** Let one go first, leave, and say it in writing; leaving asks back, for the place is lost. */
export function EntryActions({ entryId, mayGiveWay, side }: EntryActionsProps) {
  const { busy, send } = side
  const t = useText()
  const [isLeaving, setIsLeaving] = useState(false)
  const stay = () => setIsLeaving(false)
  return (
    <div className={styles.actions}>
      {mayGiveWay && (
        <Button
          icon="later"
          aria-label={t('floor.later_label')}
          busy={busy.has('floor.later')}
          onClick={() => send({ type: 'floor.later', entryId })}
        >
          {t('floor.later')}
        </Button>
      )}
      <Button
        icon="leave"
        aria-label={t('floor.leave_label')}
        busy={busy.has('floor.leave')}
        onClick={() => setIsLeaving(true)}
      >
        {t('floor.leave')}
      </Button>
      <MyStatement side={side} entryId={entryId} words="floor.in_writing" />
      <Dialog
        open={isLeaving}
        title={t('floor.leave_question')}
        onClose={stay}
        actions={
          <>
            <Button
              look="danger"
              onClick={() => {
                stay()
                send({ type: 'floor.leave', entryId })
              }}
            >
              {t('floor.leave_label')}
            </Button>
            <Button onClick={stay}>{t('floor.stay')}</Button>
          </>
        }
      >
        <p>{t('floor.leave_words')}</p>
      </Dialog>
    </div>
  )
}
