import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { useSend } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { CountPad } from './count-pad.tsx'
import { useAttendance } from './counts.ts'

/** Opens the pad on which the number is typed that the video call shows of itself. */
export function CallCount() {
  const t = useText()
  const send = useSend()
  const { remote } = useAttendance()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button icon="people" onClick={() => setIsOpen(true)}>
        {t('attendance.call_count')}
      </Button>
      {isOpen && (
        <CountPad
          title={t('attendance.call_count')}
          hint={t('attendance.call_count_hint')}
          beside={t('attendance.count_ours', { counts: t('attendance.remote', { count: remote }) })}
          onKeep={(heads) => void send({ type: 'attendance.count_call', heads })}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}
