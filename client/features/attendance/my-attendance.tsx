import { useState } from 'react'
import type { AttendanceMe } from '../../../shared/features/attendance/view.ts'
import { useText, type Say } from '../../i18n/use-text.ts'
import { useConnection, useMe, usePending, useSend } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Question } from '../../ui/question.tsx'
import { EnterRoom } from './enter-room.tsx'
import styles from './my-attendance.module.css'
import { useTimeWords } from './use-time-words.ts'

const OWN_STEPS: readonly string[] = ['attendance.leave', 'attendance.leave_room', 'attendance.come_back']

/** How the reader is counted, and the one place where they say where they are. */
export function MyAttendance() {
  const t = useText()
  const timeWords = useTimeWords()
  const me = useMe()?.attendance
  const send = useSend()
  const isWaiting = usePending().some(({ type }) => OWN_STEPS.includes(type))
  const isLive = useConnection().state === 'live'
  const [question, ask] = useState<'room' | 'leave'>()
  if (!me) return null
  const close = () => ask(undefined)
  return (
    <div className={styles.parts}>
      <p className={styles.counted}>{standingWords(t, me, timeWords)}</p>
      {isWaiting && !isLive && <p className={styles.soft}>{t('attendance.waits')}</p>}
      <div className={styles.steps}>
        {me.standing === 'room' ? (
          <Button busy={isWaiting} onClick={() => void send({ type: 'attendance.leave_room' })}>
            {t('attendance.not_in_room')}
          </Button>
        ) : (
          <Button onClick={() => ask('room')}>{t('attendance.i_am_in_room')}</Button>
        )}
        {me.standing !== 'absent' && (
          <Button icon="leave" busy={isWaiting} onClick={() => ask('leave')}>
            {t('attendance.i_leave')}
          </Button>
        )}
      </div>
      {question === 'room' && <EnterRoom onClose={close} />}
      <Question
        open={question === 'leave'}
        title={t('attendance.leave_question')}
        yes={t('attendance.i_leave')}
        onYes={() => {
          close()
          void send({ type: 'attendance.leave' })
          // Where it says that they have left, and how to come back.
          scrollTo({ top: 0 })
        }}
        onClose={close}
      >
        {t('attendance.leave_advice')}
      </Question>
    </div>
  )
}

function standingWords(t: Say, { standing, sinceMs, departedAtMs }: AttendanceMe, timeWords: (atMs: number) => string) {
  if (departedAtMs !== undefined) return t('attendance.you_departed', { time: timeWords(departedAtMs) })
  const time = sinceMs === undefined ? undefined : timeWords(sinceMs)
  if (standing === 'asleep') return t('attendance.you_asleep')
  return standing === 'absent' || time === undefined
    ? t('attendance.you_absent')
    : t(`attendance.you_${standing}`, { time })
}
