import { textIn, type Localized } from '../../../shared/lib/languages.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ReportSpeaker } from './report-speaker.tsx'
import styles from './report.module.css'
import { ReportsSum } from './reports-sum.tsx'
import { reportLimitMs, usePersonAtDesk, useReportRounds, type ReportRound } from './use-reports-desk.ts'

/** On the console while reports are near: when they are called, how long they take, and who is missing. */
export function ReportsLine() {
  const t = useText()
  const round = useReportRounds().find(({ askedAtMs, calledTables }) => askedAtMs !== undefined || calledTables > 0)
  const part = useReportPart()
  const itemId = usePodiumView(({ agenda }) => agenda.currentItemId)
  const waiting = useWaitingReports(round?.roundId)
  if (!round || (!part && waiting.length === 0)) return null
  const called = round.tables.filter(({ calledItemId }) => calledItemId !== undefined && calledItemId === itemId)
  const handedIn = round.tables.filter(({ handedInAtMs }) => handedInAtMs !== undefined).length
  return (
    <Card title={t('groups.tab_reports')}>
      <div className={styles.form}>
        <p>{t('groups.reports_line_ready', { handedIn, tables: round.tables.length })}</p>
        <ReportsSum
          limitsMs={(called.length > 0 ? called : round.tables).map((table) => reportLimitMs(round, table))}
        />
        {round.calledTables === 0 && part && <Calling round={round} part={part} />}
        <Missing round={round} waiting={waiting} />
      </div>
    </Card>
  )
}

interface Part {
  readonly title: Localized
  readonly isOn: boolean
}

/** The part for reports of the item that is on, where it is on or still to come. */
function useReportPart(): Part | undefined {
  const item = usePodiumView(({ agenda }) => agenda.items[agenda.currentItemId ?? ''])
  const now = item?.segment?.rank ?? -1
  const part = Object.values(item?.segments ?? {})
    .sort((a, b) => a.rank - b.rank)
    .find(({ kind, rank }) => kind === 'report' && rank >= now)
  return part && { title: part.title, isOn: part.rank === now }
}

/** Never a surprise: what happens by itself is said before, and can be switched off. */
function Calling({ round: { roundId, isByHand, isOn }, part }: { readonly round: ReportRound; readonly part: Part }) {
  const t = useText()
  const { language } = useLanguage()
  const desk = useDesk()
  const isToCome = isByHand === undefined && !(part.isOn && !isOn)
  return (
    <>
      {isToCome && (
        <>
          <p>{t('groups.reports_line_by_itself', { part: textIn(part.title, language).text })}</p>
          <Button look="quiet" {...desk.press({ type: 'groups.set_report_call', roundId, by: 'hand' })}>
            {t('groups.reports_line_switch_off')}
          </Button>
        </>
      )}
      {part.isOn && (
        <Button icon="microphone" {...desk.press({ type: 'groups.call_reports', roundId })}>
          {t('groups.reports_call')}
        </Button>
      )}
    </>
  )
}

/** Reports in the queue for which nobody is there: somebody else of the table is offered. */
function Missing({ round, waiting }: { readonly round: ReportRound; readonly waiting: readonly number[] }) {
  const personAt = usePersonAtDesk()
  const missing = round.tables.filter(
    ({ table, rapporteur }) => waiting.includes(table) && (rapporteur === undefined || !personAt(rapporteur).isHere),
  )
  return missing.map((report) => <ReportSpeaker key={report.table} roundId={round.roundId} report={report} />)
}

/** Tables of a round, by number, whose report waits in the queue. */
function useWaitingReports(roundId: string | undefined): readonly number[] {
  const entries = usePodiumView((view) => view.floor.entries)
  return Object.values(entries).flatMap(({ report }) => (report && report.roundId === roundId ? report.table : []))
}
