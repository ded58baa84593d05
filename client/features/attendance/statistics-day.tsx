import { useId } from 'react'
import type { DayFigures, ItemFigures } from '../../../shared/features/attendance/statistics-file.ts'
import type { DayCurve } from '../../../shared/features/attendance/day-curve.ts'
import type { KnownPeaks } from '../../../shared/features/attendance/curve.ts'
import type { Peak } from '../../../shared/features/attendance/state.ts'
import { useText } from '../../i18n/use-text.ts'
import { Time } from '../../ui/time.tsx'
import { countOn, linesOf } from './curve-points.ts'
import { DayChart } from './day-chart.tsx'
import styles from './statistics.module.css'
import { useDateWords } from './use-date-words.ts'
import { useTimeWords } from './use-time-words.ts'

type StatisticsDayProps = { readonly day: DayFigures; readonly items: readonly ItemFigures[] }

/** One day: its curve as a picture, a sentence and a table, what it came to, and its items. */
export function StatisticsDay({ day, items }: StatisticsDayProps) {
  const t = useText()
  const dateWords = useDateWords()
  const { date, curve, known } = day
  const ofDay = items.filter((item) => item.date === date)
  const numbers = Object.fromEntries(ofDay.map(({ itemId }, at) => [itemId, at + 1]))
  return (
    <div className={styles.day}>
      {curve && (
        <div className={styles.curve}>
          <div className={styles.picture}>
            <h3>{t('attendance.curve_of', { date: dateWords(date) })}</h3>
            <CurveWords known={known} />
            <DayChart curve={curve} numbers={numbers} />
            {linesOf(curve.steps).includes('asleep') && <p className={styles.soft}>{t('attendance.asleep_note')}</p>}
          </div>
          <CurveTable curve={curve} date={date} />
        </div>
      )}
      <DayFacts day={day} />
      <ItemTable items={ofDay} />
    </div>
  )
}

function CurveWords({ known }: { readonly known: KnownPeaks }) {
  const t = useText()
  const timeWords = useTimeWords()
  const time = ({ peakAtMs }: Peak) => (peakAtMs === undefined ? '' : timeWords(peakAtMs))
  const { all, room, remote } = known
  return (
    <p>
      {t('attendance.curve_words', {
        all: all.peak,
        allTime: time(all),
        room: room.peak,
        roomTime: time(room),
        remote: remote.peak,
        remoteTime: time(remote),
      })}
    </p>
  )
}

function CurveTable({ curve, date }: { readonly curve: DayCurve; readonly date: string }) {
  const t = useText()
  const timeWords = useTimeWords()
  const dateWords = useDateWords()
  const captionId = useId()
  const lines = linesOf(curve.steps)
  return (
    // A keyboard must be able to scroll what only scrolls.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroll} tabIndex={0} aria-labelledby={captionId}>
      <table className={styles.figures}>
        <caption id={captionId}>{t('attendance.curve_table', { date: dateWords(date) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('attendance.curve_time')}</th>
            {lines.map((line) => (
              <th key={line} scope="col">
                {t(`attendance.line_${line}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {curve.table.map((step) => (
            <tr key={step.atMs}>
              <th scope="row">{timeWords(step.atMs)}</th>
              {lines.map((line) => (
                <td key={line}>{countOn(line, step)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function DayFacts({ day: { people, shown, known } }: { readonly day: DayFigures }) {
  const t = useText()
  const timeWords = useTimeWords()
  const peak = ({ peak: count, peakAtMs }: Peak) =>
    peakAtMs === undefined ? String(count) : `${count} · ${timeWords(peakAtMs)}`
  const facts = [
    ['different', String(people.all)],
    ['line_room', String(people.room)],
    ['also_remote', String(people.both)],
    ['only_remote', String(people.remote)],
    ['peak_shown', peak(shown)],
    ['peak_known', peak(known.all)],
    ['peak_room', peak(known.room)],
    ['peak_remote', peak(known.remote)],
  ] as const
  return (
    <section>
      <h3>{t('attendance.of_day')}</h3>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`attendance.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {shown.peak !== known.all.peak && <p className={styles.soft}>{t('attendance.peaks_differ')}</p>}
    </section>
  )
}

function ItemTable({ items }: { readonly items: readonly ItemFigures[] }) {
  const t = useText()
  if (items.length === 0) return <p className={styles.soft}>{t('attendance.no_items')}</p>
  const columns = ['different', 'line_room', 'also_remote', 'only_remote', 'peak_shown', 'peak_known'] as const
  return (
    <div className={styles.wide}>
      <table className={styles.figures}>
        <caption>{t('attendance.section_items')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('attendance.item')}</th>
            <th scope="col">{t('attendance.curve_time')}</th>
            {columns.map((name) => (
              <th key={name} scope="col">
                {t(`attendance.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ itemId, title, fromMs, toMs, people, shown, known }, at) => (
            <tr key={itemId}>
              <th scope="row">
                {at + 1}. <bdi>{title}</bdi>
              </th>
              <td className={styles.time}>
                <Time atMs={fromMs} {...(toMs !== undefined && { untilMs: toMs })} meetingOnly />
              </td>
              {[people.all, people.room, people.both, people.remote, shown.peak, known.all.peak].map((count, place) => (
                <td key={columns[place]}>{count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
