import type { ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Time } from '../../ui/time.tsx'
import styles from './statistics.module.css'
import { useByEyeWords } from './counts.ts'
import { useTimeWords } from './use-time-words.ts'

/** The four figures that are asked for, live, each with what it is made of; what others counted stands beside them. */
export function StatisticsHeads() {
  const t = useText()
  const timeWords = useTimeWords()
  const view = usePodiumView(({ attendance }) => attendance)
  const { room, remote, asleep, peak, peakAtMs, seenToday, today, meeting, changedAtMs, call } = view
  const ofMeeting = meeting.onlyRoom + meeting.onlyRemote + meeting.both
  const byEye = useByEyeWords()
  const seen = ({ onlyRoom, onlyRemote, both }: typeof today) =>
    t('attendance.head_seen', { room: onlyRoom + both, both, remote: onlyRemote })
  const beside = [
    byEye,
    call === undefined ? '' : t('attendance.head_call', { count: call.heads, time: timeWords(call.countedAtMs) }),
  ].filter((words) => words !== '')
  return (
    <section aria-label={t('attendance.figures')} className={styles.headsPart}>
      <dl className={styles.heads}>
        <Head name={t('attendance.head_now')} figure={room + remote}>
          {t('attendance.head_ways', { room, remote })}
          {asleep > 0 && ` · ${t('attendance.head_asleep', { count: asleep })}`}
        </Head>
        <Head name={t('attendance.head_peak')} figure={peak}>
          {peakAtMs !== undefined && <Time atMs={peakAtMs} />}
        </Head>
        <Head name={t('attendance.head_today')} figure={seenToday}>
          {seen(today)}
        </Head>
        <Head name={t('attendance.head_meeting')} figure={ofMeeting}>
          {seen(meeting)}
        </Head>
      </dl>
      <p className={styles.soft}>
        {t('attendance.source_note')}{' '}
        {changedAtMs !== undefined && t('attendance.last_change', { time: timeWords(changedAtMs) })}
      </p>
      {beside.length > 0 && (
        <p>
          {t('attendance.head_beside')}: {beside.join(' · ')}
        </p>
      )}
    </section>
  )
}

type HeadProps = { readonly name: string; readonly figure: number; readonly children?: ReactNode }

function Head({ name, figure, children }: HeadProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{figure}</strong>
        <span>{children}</span>
      </dd>
    </div>
  )
}
