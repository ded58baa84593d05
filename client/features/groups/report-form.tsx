import { useState } from 'react'
import { fieldKey, WRITTEN_PARTS, type WrittenPart } from '../../../shared/features/groups/report-state.ts'
import { LANGUAGES, type Language } from '../../../shared/lib/languages.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import type { MyReport } from './my-reports.ts'
import styles from './report.module.css'
import { ReportField } from './report-field.tsx'
import { ReportRanking } from './report-ranking.tsx'
import { useLanguageName } from './use-language-name.ts'

/** The parts that are asked for, in the languages in which somebody writes. */
export function ReportForm({ report: { roundId, asked, report } }: { readonly report: MyReport }) {
  const t = useText()
  const nameOf = useLanguageName()
  const { language: reader } = useLanguage()
  const own = useView((view) => view.meeting.languages)
  const [added, setAdded] = useState<readonly Language[]>([])
  const isWritten = (language: Language) =>
    WRITTEN_PARTS.some((part) => (report.fields[fieldKey(part, language)]?.text ?? '') !== '')
  const languages = LANGUAGES.filter(
    (language) => language === reader || added.includes(language) || isWritten(language),
  )
  const more = own.filter((language) => !languages.includes(language))
  const parts = WRITTEN_PARTS.filter((part) => asked.parts.includes(part))
  return (
    <div className={styles.form}>
      {parts.map((part) => (
        <div key={part} className={styles.languages}>
          {languages.map((language) => (
            <ReportField key={language} {...fieldOf(part, language)} />
          ))}
        </div>
      ))}
      {parts.length > 0 && more.length > 0 && (
        <span className={styles.actions}>
          {more.map((language) => (
            <Button key={language} look="quiet" icon="plus" onClick={() => setAdded([...added, language])}>
              {t('groups.report_add_language', { language: nameOf(language) })}
            </Button>
          ))}
        </span>
      )}
      {asked.parts.includes('ranking') && (
        <ReportRanking roundId={roundId} table={report.table} options={asked.options} ranking={report.ranking} />
      )}
    </div>
  )

  function fieldOf(part: WrittenPart, language: Language) {
    return { roundId, table: report.table, part, language, field: report.fields[fieldKey(part, language)] }
  }
}
