import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { useSend } from '../../sync/hooks.ts'
import { Button, type ButtonSize } from '../../ui/button.tsx'
import { CountPad } from './count-pad.tsx'
import { useAttendance } from './counts.ts'

/** Opens the pad on which a count of heads by eye is typed. */
export function HeadCount({ size = 44 }: { readonly size?: ButtonSize }) {
  const t = useText()
  const send = useSend()
  const { room } = useAttendance()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button size={size} icon="people" onClick={() => setIsOpen(true)}>
        {t('attendance.head_count')}
      </Button>
      {isOpen && (
        <CountPad
          title={t('attendance.head_count')}
          hint={t('attendance.head_count_hint')}
          beside={t('attendance.count_ours', { counts: t('attendance.in_room', { count: room }) })}
          onKeep={(heads) => void send({ type: 'attendance.count_heads', heads })}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}
