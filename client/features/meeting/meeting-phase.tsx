import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Phase } from '../../../shared/features/meeting/state.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { usePodiumView, useServerNowMs } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Day } from '../../ui/time.tsx'
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
        <p>{t('meeting.close_advice')}</p>
        <NamesKept />
      </Question>
    </>
  )
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** Until when names are kept once the meeting is closed, and where that is set. */
function NamesKept() {
  const t = useText()
  const nowMs = useServerNowMs(MINUTE_MS)
  const { days } = usePodiumView((view) => view.people.retention)
  if (days === undefined) return <p>{t('meeting.close_names_stay')}</p>
  return (
    <p>
      <FormattedMessage
        id="meeting.close_names_due"
        values={{ time: () => <Day key="time" atMs={nowMs + days * DAY_MS} /> }}
      />
    </p>
  )
}
