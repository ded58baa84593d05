import { FormattedMessage } from 'react-intl'
import { hasContent, isWritable, reportStatus } from '../../../shared/features/groups/report-status.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { useMe } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Chip } from '../../ui/chip.tsx'
import { useNow } from '../../ui/now.tsx'
import { Time } from '../../ui/time.tsx'
import type { MyReport } from './my-reports.ts'
import styles from './report.module.css'
import { ReportEndorsement } from './report-endorsement.tsx'
import { ReportForm } from './report-form.tsx'
import { Rapporteur } from './report-rapporteur.tsx'
import { ReportText } from './report-text.tsx'
import { STATUS_TONES, tableWords, writtenIn } from './report-words.ts'

/** The report of the reader's table: who gives it, until when it is due, the form or what stands in it, and what the plenary said. */
export function ReportCard({ report: mine }: { readonly report: MyReport }) {
  const t = useText()
  const { language } = useLanguage()
  const { roundId, asked, report } = mine
  const { deadlineAtMs } = asked
  const status = useNow((nowMs) => reportStatus(report, deadlineAtMs, nowMs))
  const mayWrite = useNow((nowMs) => isWritable(report, deadlineAtMs, nowMs))
  return (
    <Card
      level={3}
      title={`${t('groups.my_report')} · ${tableWords(t, report, language)}`}
      actions={<Chip tone={STATUS_TONES[status]}>{t(`groups.report_${status}`)}</Chip>}
    >
      <div className={styles.report}>
        <Deadline mine={mine} isLate={status === 'late'} />
        <Rapporteur
          roundId={roundId}
          table={report.table}
          rapporteur={report.rapporteur}
          people={report.people}
          isCalled={report.calledAtMs !== undefined}
        />
        {mayWrite ? (
          <ReportForm report={mine} />
        ) : (
          <ReportText
            points={writtenIn(report.fields, 'points')}
            recommendations={writtenIn(report.fields, 'recommendations')}
            order={report.ranking?.order}
            options={asked.options}
          />
        )}
        <HandIn mine={mine} isLate={status === 'late'} />
        <ReportEndorsement endorsement={report.endorsement} />
      </div>
    </Card>
  )
}

function Deadline({ mine: { asked, report }, isLate }: { readonly mine: MyReport; readonly isLate: boolean }) {
  const t = useText()
  const { deadlineAtMs } = asked
  if (report.handedInAtMs !== undefined) return null
  return (
    <>
      {deadlineAtMs !== undefined && (
        <p className={isLate ? styles.late : styles.deadline}>
          <FormattedMessage
            id={isLate ? 'groups.report_deadline_over' : 'groups.report_deadline'}
            values={{ time: () => <Time key="time" atMs={deadlineAtMs} /> }}
          />
        </p>
      )}
      {isLate && <p>{t('groups.report_ask_time')}</p>}
      {report.isReopened && <p>{t('groups.report_reopened')}</p>}
    </>
  )
}

function HandIn({ mine: { roundId, report }, isLate }: { readonly mine: MyReport; readonly isLate: boolean }) {
  const t = useText()
  const desk = useDesk()
  const ownId = useMe()?.people.personId
  const { handedInAtMs, rapporteur, table } = report
  if (handedInAtMs !== undefined)
    return (
      <p>
        <FormattedMessage
          id="groups.report_is_in"
          values={{ time: () => <Time key="time" atMs={handedInAtMs} meetingOnly /> }}
        />
      </p>
    )
  if (!rapporteur) return <p className={styles.soft}>{t('groups.report_needs_rapporteur')}</p>
  if (rapporteur.personId !== ownId)
    return <p className={styles.soft}>{t('groups.report_hands_in', { name: rapporteur.name })}</p>
  const press = desk.press({ type: 'groups.submit_report', roundId, table })
  return (
    <Button size={56} wide {...press} disabled={press.disabled || !hasContent(report)}>
      {t(isLate ? 'groups.report_hand_in_late' : 'groups.report_hand_in')}
    </Button>
  )
}
