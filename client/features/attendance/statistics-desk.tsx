import { useState, type ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import type { ParticipantsFile } from '../../../shared/features/attendance/list-files.ts'
import type { AttendanceStatistics } from '../../../shared/features/attendance/statistics-file.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { Select } from '../../ui/select.tsx'
import { Day } from '../../ui/time.tsx'
import { useZones } from '../../ui/zone.tsx'
import { AnnexList } from './annex-list.tsx'
import { AnnexStatistics } from './annex-statistics.tsx'
import { StatisticsDay } from './statistics-day.tsx'
import { StatisticsFiles } from './statistics-files.tsx'
import { StatisticsHeads } from './statistics-heads.tsx'
import styles from './statistics.module.css'
import { useAttendanceFile } from './use-attendance-file.ts'
import { useDateWords } from './use-date-words.ts'
import { useTimeWords } from './use-time-words.ts'

/** Everything that the record of who was here comes to: figures, the curve of a day, and both annexes. */
export function StatisticsDesk() {
  const t = useText()
  const [day, chooseDay] = useState<string>()
  const figures = useAttendanceFile<AttendanceStatistics>('statistics.json', day)
  const list = useAttendanceFile<ParticipantsFile>('participants.json')
  const statistics = figures.file
  return (
    <div className={styles.desk}>
      <div className={styles.top}>
        <h1>{t('attendance.statistics')}</h1>
        {statistics && <AsOf atMs={statistics.asOfMs} />}
        <NamesErased />
      </div>
      <div className={styles.live}>
        <StatisticsHeads />
        {(figures.isKept || list.isKept) && <Banner tone="warn">{t('attendance.figures_kept')}</Banner>}
      </div>
      {statistics ? (
        <Parts statistics={statistics} list={list.file} day={day} onDay={chooseDay} />
      ) : (
        !figures.isKept && <output>{t('attendance.figures_loading')}</output>
      )}
    </div>
  )
}

function AsOf({ atMs }: { readonly atMs: number }) {
  const t = useText()
  const timeWords = useTimeWords()
  return <p className={styles.soft}>{t('attendance.figures_as_of', { time: timeWords(atMs) })}</p>
}

/** That the lists below have no names any more, and since when. */
function NamesErased() {
  const forgottenAtMs = usePodiumView((view) => view.people.retention.forgottenAtMs)
  if (forgottenAtMs === undefined) return null
  return (
    <p className={styles.soft}>
      <FormattedMessage id="people.retention_gone" values={{ time: () => <Day key="time" atMs={forgottenAtMs} /> }} />
    </p>
  )
}

type PartsProps = {
  readonly statistics: AttendanceStatistics
  readonly list: ParticipantsFile | undefined
  readonly day: string | undefined
  readonly onDay: (date: string) => void
}

function Parts({ statistics, list, day, onDay }: PartsProps) {
  const t = useText()
  const dateWords = useDateWords()
  const { days, items } = statistics
  const shown = days.find(({ date }) => date === day) ?? days.at(-1)
  if (!shown)
    return (
      <EmptyState icon="people" title={t('attendance.no_arrivals')}>
        {t('attendance.no_arrivals_advice')}
      </EmptyState>
    )
  return (
    <>
      <div className={styles.tools}>
        <nav aria-label={t('attendance.sections')} className={styles.parts}>
          <a href="#day">{t('attendance.section_day')}</a>
          <a href="#annex-1">{t('attendance.annex_1_short')}</a>
          <a href="#annex-2">{t('attendance.annex_2_short')}</a>
          <a href="#files">{t('attendance.downloads')}</a>
        </nav>
        <Button onClick={() => window.print()}>{t('attendance.print')}</Button>
      </div>
      <Part id="day" title={t('attendance.section_day')} isForScreen>
        <div className={styles.choice}>
          <Select
            label={t('attendance.day')}
            choices={days.map(({ date }) => ({ value: date, label: dateWords(date) }))}
            value={shown.date}
            onChoose={onDay}
          />
        </div>
        <StatisticsDay day={shown} items={items} />
      </Part>
      <Printed atMs={statistics.asOfMs} />
      <Part id="annex-1" title={t('attendance.annex_1')}>
        <AnnexStatistics statistics={statistics} />
      </Part>
      <Part id="annex-2" title={t('attendance.annex_2')}>
        {list ? <AnnexList list={list} /> : <p>{t('attendance.figures_loading')}</p>}
      </Part>
      <Part id="files" title={t('attendance.downloads')} isForScreen>
        <StatisticsFiles />
      </Part>
    </>
  )
}

type PartProps = {
  readonly id: string
  readonly title: string
  /** Not on paper. */
  readonly isForScreen?: boolean
  readonly children: ReactNode
}

function Part({ id, title, isForScreen = false, children }: PartProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={isForScreen ? styles.screenPart : styles.part}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}

/** The head of what is printed: the meeting, and as of when the annexes hold. */
function Printed({ atMs }: { readonly atMs: number }) {
  const t = useText()
  const dateTime = useTimeWords()
  const dateWords = useDateWords()
  const title = usePodiumView((view) => view.meeting.title)
  const { meeting } = useZones()
  const date = dateWords(new Intl.DateTimeFormat('en-CA', { timeZone: meeting }).format(atMs))
  return (
    <div className={styles.onPaper}>
      <p className={styles.paperTitle}>
        <LocalizedText text={title} unmarked />
      </p>
      <p>{t('attendance.printed_as_of', { time: `${date}, ${dateTime(atMs)}`, zone: meeting })}</p>
    </div>
  )
}
