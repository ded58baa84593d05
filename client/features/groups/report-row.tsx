import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { hasContent, isWritable, reportStatus } from '../../../shared/features/groups/report-status.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useDesk, type Desk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { useNow } from '../../ui/now.tsx'
import { Time } from '../../ui/time.tsx'
import { ReportEndorse } from './report-endorse.tsx'
import { ReportEndorsement } from './report-endorsement.tsx'
import { ReportSpeaker } from './report-speaker.tsx'
import { ReportText } from './report-text.tsx'
import { STATUS_TONES, tableWords, writtenIn } from './report-words.ts'
import styles from './report.module.css'
import type { ReportRound, WireReport } from './use-reports-desk.ts'

type RowProps = { readonly round: ReportRound; readonly report: WireReport }

/** The report of one table: how far it is, who gives it, what it says, and what can be done with it. */
export function ReportRow({ round, report }: RowProps) {
  const t = useText()
  const { language } = useLanguage()
  const status = useNow((nowMs) => reportStatus(report, round.deadlineAtMs, nowMs))
  return (
    <Card
      level={3}
      title={<bdi>{tableWords(t, report, language)}</bdi>}
      actions={round.askedAtMs !== undefined && <Chip tone={STATUS_TONES[status]}>{t(`groups.report_${status}`)}</Chip>}
    >
      <div className={styles.form}>
        <ReportSpeaker roundId={round.roundId} report={report} />
        <Facts report={report} />
        {hasContent(report) ? <Reading round={round} report={report} /> : <Empty round={round} />}
        <Actions round={round} report={report} />
      </div>
    </Card>
  )
}

function Empty({ round: { askedAtMs } }: Pick<RowProps, 'round'>) {
  const t = useText()
  return askedAtMs !== undefined && <p className={styles.soft}>{t('groups.reports_nothing_written')}</p>
}

function Facts({ report: { calledAtMs, publishedAtMs, endorsement, before } }: Pick<RowProps, 'report'>) {
  const t = useText()
  return (
    <>
      {calledAtMs !== undefined && (
        <p className={styles.soft}>
          <FormattedMessage
            id="groups.reports_is_called"
            values={{ time: () => <Time key="time" atMs={calledAtMs} meetingOnly /> }}
          />
        </p>
      )}
      {publishedAtMs !== undefined && <p className={styles.soft}>{t('groups.reports_is_published')}</p>}
      <ReportEndorsement endorsement={endorsement} />
      {Object.entries(before ?? {}).map(([key, { outcome, atMs }]) => (
        <p key={key} className={styles.soft}>
          <FormattedMessage
            id="groups.reports_before"
            values={{
              outcome: t(`groups.outcome_${outcome}`),
              time: () => <Time key="time" atMs={atMs} meetingOnly />,
            }}
          />
        </p>
      ))}
    </>
  )
}

function Reading({ round, report }: RowProps) {
  const t = useText()
  return (
    <details className={styles.published}>
      <summary>{t('groups.reports_read')}</summary>
      <ReportText
        points={writtenIn(report.fields, 'points')}
        recommendations={writtenIn(report.fields, 'recommendations')}
        order={report.ranking?.order}
        options={round.options ?? {}}
      />
    </details>
  )
}

function Actions({ round, report }: RowProps) {
  const t = useText()
  const { language } = useLanguage()
  const desk = useDesk()
  const [isEndorsing, setIsEndorsing] = useState(false)
  const of = { roundId: round.roundId, table: report.table }
  const isCalled = report.calledAtMs !== undefined
  return (
    <span className={styles.actions}>
      <Button {...desk.press({ type: 'groups.call_reports', roundId: round.roundId, tables: [report.table] })}>
        {t(isCalled ? 'groups.reports_call_again' : 'groups.reports_call_one')}
      </Button>
      <Writing round={round} report={report} desk={desk} />
      <Button onClick={() => setIsEndorsing(true)}>{t('groups.reports_endorse')}</Button>
      {isEndorsing && (
        <ReportEndorse
          of={of}
          group={tableWords(t, report, language)}
          before={report.endorsement}
          onClose={() => setIsEndorsing(false)}
        />
      )}
    </span>
  )
}

/** Handed in or opened again, published or taken back. */
function Writing({ round, report, desk }: RowProps & { readonly desk: Desk }) {
  const t = useText()
  const { askedAtMs, roundId, deadlineAtMs } = round
  const { handedInAtMs, publishedAtMs, table } = report
  const mayWrite = useNow((nowMs) => isWritable(report, deadlineAtMs, nowMs))
  if (askedAtMs === undefined) return null
  const press = (doing: 'submit' | 'reopen' | 'publish' | 'unpublish') =>
    desk.press({ type: `groups.${doing}_report`, roundId, table })
  return (
    <>
      {handedInAtMs === undefined && hasContent(report) && (
        <Button {...press('submit')}>{t('groups.reports_hand_in')}</Button>
      )}
      {!mayWrite && (
        <Button look="quiet" {...press('reopen')}>
          {t('groups.reports_reopen')}
        </Button>
      )}
      {handedInAtMs !== undefined &&
        (publishedAtMs === undefined ? (
          <Button {...press('publish')}>{t('groups.reports_publish')}</Button>
        ) : (
          <Button look="quiet" {...press('unpublish')}>
            {t('groups.reports_unpublish')}
          </Button>
        ))}
    </>
  )
}
