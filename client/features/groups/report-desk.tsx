import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { textIn } from '../../../shared/lib/languages.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { useFollowed, usePodiumView, useServerTime } from '../../sync/hooks.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useNow } from '../../ui/now.tsx'
import { Select } from '../../ui/select.tsx'
import { Time, timeOfDay } from '../../ui/time.tsx'
import { useZones } from '../../ui/zone.tsx'
import { ReportAsk } from './report-ask.tsx'
import { ReportCombined } from './report-combined.tsx'
import { ReportRow } from './report-row.tsx'
import styles from './report.module.css'
import { ReportsSum } from './reports-sum.tsx'
import { reportLimitMs, useReportRounds, type ReportRound } from './use-reports-desk.ts'

const MINUTE_MS = 60_000
const MORE_MINUTES = 10

/** What the tables report, for those who run the meeting: asked for, read, called, published, and what the plenary says. */
export function ReportsDesk() {
  const t = useText()
  const rounds = useReportRounds()
  const titleOf = useRoundTitle()
  const [chosen, setChosen] = useState<string>()
  const round = rounds.find(({ roundId }) => roundId === chosen) ?? rounds[0]
  if (!round)
    return (
      <EmptyState icon="people" title={t('groups.reports_none')}>
        {t('groups.reports_none_advice')}
      </EmptyState>
    )
  return (
    <div className={styles.desk}>
      <div className={styles.column}>
        {rounds.length > 1 && (
          <Select
            label={t('groups.reports_round')}
            choices={rounds.map((each) => ({ value: each.roundId, label: titleOf(each) }))}
            value={round.roundId}
            onChoose={setChosen}
          />
        )}
        {round.askedAtMs === undefined ? <ReportAsk roundId={round.roundId} /> : <Asked round={round} />}
        <ReportCombined round={round} />
      </div>
      <ul className={styles.rows}>
        {round.tables.map((report) => (
          <li key={report.table}>
            <ReportRow round={round} report={report} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function useRoundTitle(): (round: ReportRound) => string {
  const t = useText()
  const { language, locale } = useLanguage()
  const { meeting } = useZones()
  const items = usePodiumView((view) => view.agenda.items)
  return ({ itemId, startedAtMs }) => {
    const title = items[itemId ?? '']?.title
    const time = timeOfDay(startedAtMs, locale, meeting)
    return title
      ? t('groups.reports_round_at', { item: textIn(title, language).text, time })
      : t('groups.reports_round_plain', { time })
  }
}

/** Until when, who has handed in, and the way into the plenary. */
function Asked({ round }: { readonly round: ReportRound }) {
  const t = useText()
  const desk = useDesk()
  const { roundId, tables, isByHand } = round
  const left = tables.filter(({ calledAtMs }) => calledAtMs === undefined).length
  const handedIn = tables.filter(({ handedInAtMs }) => handedInAtMs !== undefined).length
  const by = desk.press({ type: 'groups.set_report_call', roundId, by: isByHand ? 'itself' : 'hand' })
  return (
    <Card title={t('groups.reports_count', { handedIn, tables: tables.length })}>
      <div className={styles.form}>
        <Deadline round={round} />
        <ReportsSum limitsMs={tables.map((report) => reportLimitMs(round, report))} />
        {left === 0 ? (
          <p>{t('groups.reports_called')}</p>
        ) : (
          <Button look="filled" size={56} icon="microphone" {...desk.press({ type: 'groups.call_reports', roundId })}>
            {t(left === tables.length ? 'groups.reports_call' : 'groups.reports_call_rest')}
          </Button>
        )}
        {left === tables.length && (
          <Checkbox
            look="switch"
            label={t('groups.reports_by_itself')}
            hint={t('groups.reports_by_itself_hint')}
            checked={isByHand === undefined}
            disabled={by.disabled}
            onCheck={by.onClick}
          />
        )}
        <Files />
      </div>
    </Card>
  )
}

function Deadline({ round: { roundId, deadlineAtMs } }: { readonly round: ReportRound }) {
  const t = useText()
  const desk = useDesk()
  const serverNowMs = useServerTime()
  const isOver = useNow((nowMs) => deadlineAtMs !== undefined && nowMs > deadlineAtMs)
  const wish = () => ({
    type: 'groups.move_report_deadline' as const,
    roundId,
    deadlineAtMs: Math.max(deadlineAtMs ?? 0, serverNowMs()) + MORE_MINUTES * MINUTE_MS,
  })
  const { disabled, busy } = desk.press({ type: 'groups.move_report_deadline', roundId, deadlineAtMs: 0 })
  return (
    <div className={styles.rapporteur}>
      <p className={isOver ? styles.late : styles.deadline}>
        {deadlineAtMs === undefined ? (
          t('groups.reports_no_deadline')
        ) : (
          <FormattedMessage
            id={isOver ? 'groups.reports_over' : 'groups.reports_until'}
            values={{ time: () => <Time key="time" atMs={deadlineAtMs} meetingOnly /> }}
          />
        )}
      </p>
      <Button icon="plus" disabled={disabled} busy={busy} onClick={() => void desk.send(wish())}>
        {t(deadlineAtMs === undefined ? 'groups.reports_set_deadline' : 'groups.reports_extend', {
          minutes: MORE_MINUTES,
        })}
      </Button>
    </div>
  )
}

function Files() {
  const t = useText()
  const { language } = useLanguage()
  const { meetingId, linkId } = useFollowed()
  const address = (name: string) => `/api/meetings/${meetingId}/${name}?link=${linkId}&language=${language}`
  return (
    <span className={styles.actions}>
      <ButtonLink look="quiet" icon="down" href={address('reports.md')} download>
        {t('groups.reports_file')}
      </ButtonLink>
      <ButtonLink look="quiet" icon="down" href={address('reports.json')} download>
        {t('groups.reports_data')}
      </ButtonLink>
    </span>
  )
}
