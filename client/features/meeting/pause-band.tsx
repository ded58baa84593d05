import { useState, type FormEvent } from 'react'
import { FormattedMessage } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { useView } from '../../sync/hooks.ts'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import { Name } from '../../ui/name.tsx'
import { Time } from '../../ui/time.tsx'
import styles from './podium-pause.module.css'

const REASON_LENGTH = 200

/** While a technical pause lasts: since when and why, a field to say why, and the way on. */
export function PauseBand() {
  const t = useText()
  const { may, press } = useDesk()
  const pause = useView((view) => view.meeting.technicalPause)
  if (!pause) return null
  const { sinceMs, reason } = pause
  return (
    <Band
      tone="warn"
      role="alert"
      actions={
        may('meeting.resume') && (
          <>
            <ReasonForm />
            <Button icon="play" guarded {...press({ type: 'meeting.resume' })}>
              {t('meeting.resume')}
            </Button>
          </>
        )
      }
    >
      <strong>
        <FormattedMessage
          id="meeting.paused_since"
          values={{ time: () => <Time key="time" atMs={sinceMs} meetingOnly /> }}
        />
      </strong>
      {reason !== undefined && (
        <>
          {' · '}
          <Name>{reason}</Name>
        </>
      )}
    </Band>
  )
}

function ReasonForm() {
  const t = useText()
  const { press, send } = useDesk()
  const [reason, setReason] = useState('')
  const { busy, disabled } = press({ type: 'meeting.pause' })
  const isEmpty = reason.trim() === ''

  const say = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || isEmpty) return
    const settled = await send({ type: 'meeting.pause', reason: reason.trim() })
    if (settled.outcome === 'accepted') setReason('')
  }

  return (
    <form className={styles.reason} onSubmit={(event) => void say(event)}>
      <input
        type="text"
        dir="auto"
        aria-label={t('meeting.pause_reason')}
        placeholder={t('meeting.pause_reason')}
        maxLength={REASON_LENGTH}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" busy={busy} disabled={disabled || isEmpty}>
        {t('meeting.say_why')}
      </Button>
    </form>
  )
}
