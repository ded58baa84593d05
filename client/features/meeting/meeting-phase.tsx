import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { usePending, useSend } from '../../sync/hooks.ts'
import { useHasRole } from '../../sync/own-roles.ts'
import { Button } from '../../ui/button.tsx'
import { Question } from '../../ui/question.tsx'

/** Closes the meeting, which it asks first, or reopens it. Nothing for who may do neither. */
export function MeetingPhase({ phase }: { readonly phase: 'setup' | 'live' | 'closed' }) {
  const t = useText()
  const send = useSend()
  const isBusy = usePending().some(({ type }) => type === 'meeting.close' || type === 'meeting.reopen')
  const [isAsking, setIsAsking] = useState(false)
  const mayClose = useHasRole('secretariat', 'chair')
  if (!mayClose) return null
  if (phase === 'closed')
    return (
      <Button busy={isBusy} onClick={() => void send({ type: 'meeting.reopen' })}>
        {t('meeting.reopen')}
      </Button>
    )
  return (
    <>
      <Button busy={isBusy} onClick={() => setIsAsking(true)}>
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
