import type { ReactNode } from 'react'
import { itemsInOrder } from '../../../shared/features/agenda/forecast.ts'
import type { Figures } from '../../../shared/features/attendance/state.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { LocalizedText } from '../../ui/localized-text.tsx'
import styles from './here-panel.module.css'
import { useTimeWords } from './use-time-words.ts'

/** What each day and each item came to; people are counted once. */
export function AttendanceFigures() {
  const t = useText()
  const { locale } = useLanguage()
  const { days, items } = usePodiumView((view) => view.attendance)
  const agenda = usePodiumView((view) => view.agenda)
  const dayWords = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })
  const byDay = Object.entries(days)
    .toSorted(([, a], [, b]) => a.date.localeCompare(b.date))
    .map(([key, figures]) => ({ key, figures, name: dayWords.format(Date.parse(figures.date)) }))
  const byItem = itemsInOrder(agenda).flatMap(({ itemId, title }) => {
    const figures = items[itemId]
    return figures ? [{ key: itemId, figures, name: <LocalizedText text={title} /> }] : []
  })
  if (byDay.length + byItem.length === 0) return <p className={styles.soft}>{t('attendance.no_figures')}</p>
  return (
    <div className={styles.tables}>
      {byDay.length > 0 && (
        <FigureTable title={t('attendance.figures_by_day')} head={t('attendance.day')} rows={byDay} />
      )}
      {byItem.length > 0 && (
        <FigureTable title={t('attendance.figures_by_item')} head={t('attendance.item')} rows={byItem} />
      )}
    </div>
  )
}

type FigureTableProps = {
  readonly title: string
  readonly head: string
  readonly rows: readonly { readonly key: string; readonly name: ReactNode; readonly figures: Figures }[]
}

function FigureTable({ title, head, rows }: FigureTableProps) {
  const t = useText()
  const timeWords = useTimeWords()
  return (
    <table className={styles.figures}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{t('attendance.figure_most')}</th>
          <th scope="col">{t('attendance.figure_seen')}</th>
          <th scope="col">{t('attendance.figure_in_room')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, figures }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>
              {figures.peak}
              {figures.peakAtMs !== undefined && ` · ${timeWords(figures.peakAtMs)}`}
            </td>
            <td>{figures.seen}</td>
            <td>{figures.seenInRoom}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
