import { useState } from 'react'
import type { Phase } from '../../../shared/features/meeting/state.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Question } from '../../ui/question.tsx'

/** Closes the meeting, which it asks first, or reopens it. Nothing for who may do neither. */
export function MeetingPhase({ phase }: { readonly phase: Phase }) {
  const t = useText()
  const { may, press, send } = useDesk()
  const [isAsking, setIsAsking] = useState(false)
  if (!may('meeting.close') || phase === 'rehearsal') return null
  if (phase === 'closed') return <Button {...press({ type: 'meeting.reopen' })}>{t('meeting.reopen')}</Button>
  return (
    <>
      <Button {...press({ type: 'meeting.close' })} onClick={() => setIsAsking(true)}>
        {t('meeting.close')}
      </Button>
      <Question
        open={isAsking}
        title={t('meeting.close_question')}
        yes={t('meeting.close')}
        danger
        onYes={() => {
          setIsAsking(false)
          void send({ type: 'meeting.close' })
        }}
        onClose={() => setIsAsking(false)}
      >
        {t('meeting.close_advice')}
      </Question>
    </>
  )
}
