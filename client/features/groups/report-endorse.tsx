import { useId, useState, type FormEvent } from 'react'
import { PLENARY_OUTCOMES, type PlenaryOutcome } from '../../../shared/features/groups/report-state.ts'
import type { EndorsementView } from '../../../shared/features/groups/report-view.ts'
import type { Localized } from '../../../shared/lib/languages.ts'
import { directionOf } from '../../i18n/language.tsx'
import { INTERFACE_LANGUAGES } from '../../i18n/texts.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import styles from './report.module.css'
import { useLanguageName } from './use-language-name.ts'

type ReportEndorseProps = {
  readonly of: { readonly roundId: string; readonly table: number }
  readonly group: string
  /** What it said last. */
  readonly before: EndorsementView | undefined
  readonly onClose: () => void
}

/** What the plenary says to a report, for the record. */
export function ReportEndorse({ of, group, before, onClose }: ReportEndorseProps) {
  const t = useText()
  const nameOf = useLanguageName()
  const desk = useDesk()
  const formId = useId()
  const [outcome, setOutcome] = useState<PlenaryOutcome>(before?.outcome ?? 'endorsed')
  const [words, setWords] = useState<Localized>(before?.words ?? {})
  const record = (event: FormEvent) => {
    event.preventDefault()
    const said = Object.entries(words).flatMap(([language, text]) =>
      text.trim() === '' ? [] : [[language, text.trim()] as const],
    )
    void desk.send({
      type: 'groups.endorse',
      ...of,
      outcome,
      ...(said.length > 0 && { words: Object.fromEntries(said) }),
    })
    onClose()
  }
  return (
    <Dialog
      open
      title={t('groups.reports_endorse_of', { group })}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={formId} look="filled" disabled={!desk.isLive}>
            {t('groups.reports_record')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <form id={formId} className={styles.form} noValidate onSubmit={record}>
        <Select
          label={t('groups.reports_outcome')}
          choices={PLENARY_OUTCOMES.map((value) => ({ value, label: t(`groups.outcome_${value}`) }))}
          value={outcome}
          onChoose={setOutcome}
        />
        {INTERFACE_LANGUAGES.map((language) => (
          <TextArea
            key={language}
            label={t('groups.reports_outcome_words', { language: nameOf(language) })}
            optional
            rows={2}
            maxLength={1000}
            lang={language}
            dir={directionOf(language)}
            value={words[language] ?? ''}
            onChange={(event) => setWords({ ...words, [language]: event.target.value })}
          />
        ))}
      </form>
    </Dialog>
  )
}
