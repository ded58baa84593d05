import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import type { Desk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './tables-desk.module.css'

const SECONDS = [30, 60, 120, 180, 300] as const
const USUAL_SECONDS = 120

type CallBackDialogProps = { readonly desk: Desk; readonly roundId: string; readonly onClose: () => void }

/** In how long everybody is to be back. */
export function CallBackDialog({ desk, roundId, onClose }: CallBackDialogProps) {
  const t = useText()
  const [seconds, setSeconds] = useState<number>(USUAL_SECONDS)
  const callBack = () => {
    void desk.send({ type: 'groups.call_back', roundId, seconds })
    onClose()
  }
  return (
    <Dialog
      open
      title={t('groups.call_back_title')}
      onClose={onClose}
      actions={
        <>
          <Button look="filled" disabled={!desk.isLive} onClick={callBack}>
            {t('groups.call_back')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <Select
          label={t('groups.call_back_in')}
          choices={SECONDS.map((choice) => ({
            value: String(choice),
            label: t('groups.seconds', { seconds: choice }),
          }))}
          value={String(seconds)}
          onChoose={(value) => setSeconds(Number(value))}
        />
        <p className={styles.soft}>{t('groups.call_back_advice')}</p>
      </div>
    </Dialog>
  )
}
