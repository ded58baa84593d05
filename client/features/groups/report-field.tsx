import { FormattedMessage } from 'react-intl'
import { fieldKey, MOST_REPORT_CHARACTERS, type WrittenPart } from '../../../shared/features/groups/report-state.ts'
import type { FieldView } from '../../../shared/features/groups/report-view.ts'
import type { Language } from '../../../shared/lib/languages.ts'
import { directionOf } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useSend } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { Time } from '../../ui/time.tsx'
import styles from './report.module.css'
import { ReportConflict } from './report-conflict.tsx'
import { useLanguageName } from './use-language-name.ts'
import { useReportField } from './use-report-field.ts'

type ReportFieldProps = {
  readonly roundId: string
  readonly table: number
  readonly part: WrittenPart
  readonly language: Language
  readonly field: FieldView | undefined
}

/** One part of the report in one language: everybody at the table writes it, and nobody's words are lost. */
export function ReportField({ roundId, table, part, language, field }: ReportFieldProps) {
  const t = useText()
  const nameOf = useLanguageName()
  const send = useSend()
  const state = useReportField(
    { roundId, field: `${table}.${fieldKey(part, language)}` },
    field ?? { version: 0, text: '' },
    (text, version) =>
      send({ type: 'groups.write_report', roundId, table, part, language, text: text.trim(), expects: { version } }),
  )
  const isTooLong = state.text.trim().length > MOST_REPORT_CHARACTERS
  const words = { part: t(`groups.report_part_${part}`), language: nameOf(language) }
  return (
    <div className={styles.field}>
      <TextArea
        label={t('groups.report_part_in', words)}
        hint={t('groups.report_part_hint')}
        error={isTooLong ? t('groups.report_too_long', { most: MOST_REPORT_CHARACTERS }) : undefined}
        rows={5}
        lang={language}
        dir={directionOf(language)}
        value={state.text}
        onChange={(event) => state.type(event.target.value)}
        onBlur={() => !isTooLong && state.send()}
      />
      <p className={styles.under}>
        <span>{t('groups.report_characters', { count: state.text.trim().length, most: MOST_REPORT_CHARACTERS })}</span>
        <Saved field={field} isUnsent={state.isUnsent} />
      </p>
      {state.theirs === undefined ? (
        state.isUnsent && (
          <Button disabled={isTooLong} onClick={state.send}>
            {t('groups.report_send')}
          </Button>
        )
      ) : (
        <ReportConflict
          words={t(state.theirs === '' ? 'groups.report_conflict_empty' : 'groups.report_conflict')}
          onKeepMine={state.keepMine}
          onTakeTheirs={state.takeTheirs}
        >
          <p lang={language} dir="auto" className={styles.text}>
            {state.theirs}
          </p>
        </ReportConflict>
      )}
    </div>
  )
}

function Saved({ field, isUnsent }: { readonly field: FieldView | undefined; readonly isUnsent: boolean }) {
  const t = useText()
  if (isUnsent) return <span className={styles.unsent}>{t('groups.report_not_sent')}</span>
  if (!field) return null
  const { by, atMs } = field
  return (
    <span>
      <FormattedMessage
        id={by === undefined ? 'groups.report_saved' : 'groups.report_saved_by'}
        values={{ name: by, time: () => <Time key="time" atMs={atMs} meetingOnly /> }}
      />
    </span>
  )
}
