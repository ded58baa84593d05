import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import type { Desk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { Time } from '../../ui/time.tsx'
import { OverrunWarning } from './running-overrun.tsx'
import styles from './tables-desk.module.css'
import type { WireRound } from './use-tables-desk.ts'

const MINUTE_MS = 60_000
const FIRST_MINUTES = 10
const MOST_MINUTES = 120

type ExtendDialogProps = { readonly desk: Desk; readonly round: WireRound; readonly onClose: () => void }

/** How many more minutes, until when that is, and what of the agenda it runs past. */
export function ExtendDialog({ desk, round, onClose }: ExtendDialogProps) {
  const t = useText()
  const [minutes, setMinutes] = useState(FIRST_MINUTES)
  const { roundId } = round
  const endsAtMs = round.endsAtMs + minutes * MINUTE_MS
  const extend = () => {
    void desk.send({ type: 'groups.extend', roundId, minutes })
    onClose()
  }
  return (
    <Dialog
      open
      title={t('groups.longer_title')}
      onClose={onClose}
      actions={
        <>
          <Button look="filled" disabled={!desk.isLive} onClick={extend}>
            {t('groups.longer_yes')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <Stepper
          label={t('groups.longer_by')}
          fewer={t('groups.minutes_fewer')}
          more={t('groups.minutes_more')}
          least={1}
          most={MOST_MINUTES}
          value={minutes}
          onValue={setMinutes}
        />
        <p className={styles.soft}>
          <FormattedMessage
            id="groups.until"
            values={{ time: () => <Time key="time" atMs={endsAtMs} meetingOnly /> }}
          />
        </p>
        <OverrunWarning endsAtMs={endsAtMs} />
      </div>
    </Dialog>
  )
}
