import { useRef, useState } from 'react'
import type { RosterPreview as Preview, RosterResult } from '../../../shared/meeting/roster.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { useText } from '../../i18n/use-text.ts'
import { useFollowed } from '../../sync/hooks.ts'
import { callApi, type ApiAnswer } from '../../sync/http-api.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { FileField } from '../../ui/file-field.tsx'
import styles from './roster-import.module.css'
import { RosterPreview } from './roster-preview.tsx'
import { asQuery, RosterReading, type Wishes } from './roster-reading.tsx'

type Step =
  | { readonly name: 'choosing' }
  | { readonly name: 'reading' | 'importing'; readonly file: File; readonly shown?: Preview | undefined }
  | { readonly name: 'failed'; readonly file: File; readonly sentence: string }
  | { readonly name: 'previewed'; readonly file: File; readonly shown: Preview; readonly isOther: boolean }
  | { readonly name: 'done'; readonly file: File; readonly result: RosterResult }

/** The most that the server takes. */
const MOST_BYTES = 4 * 1024 * 1024

/** Takes a list of participants from a file: first shows how it was read and what would change, then does exactly that. */
export function RosterImport() {
  const t = useText()
  const { meetingId, linkId } = useFollowed()
  const [step, setStep] = useState<Step>({ name: 'choosing' })
  const [wishes, setWishes] = useState<Wishes>({})
  /** What was chosen last: an answer about what was chosen before it says nothing any more. */
  const latest = useRef<Wishes>(wishes)

  const hand = <Answer,>(file: File, query: Readonly<Record<string, string | undefined>>): Promise<ApiAnswer<Answer>> =>
    callApi(`/api/meetings/${meetingId}/roster`, { method: 'POST', query: { link: linkId, ...query }, file })

  const preview = async (file: File, wished: Wishes, isOther = false) => {
    setWishes(wished)
    latest.current = wished
    if (file.size > MOST_BYTES) {
      const size = Math.ceil(file.size / 104_857.6) / 10
      setStep({ name: 'failed', file, sentence: t('people.roster_over_limit', { size }) })
      return
    }
    setStep({ name: 'reading', file, shown: 'shown' in step ? step.shown : undefined })
    const answer = await hand<Preview>(file, { apply: 'false', ...asQuery(wished) })
    if (latest.current !== wished) return
    if (answer.ok) setStep({ name: 'previewed', file, shown: answer.value, isOther })
    else setStep({ name: 'failed', file, sentence: problemText(t, answer.problem) })
  }

  const apply = async (file: File, shown: Preview) => {
    setStep({ name: 'importing', file, shown })
    const answer = await hand<RosterResult>(file, { apply: 'true', expects: shown.mark, ...asQuery(wishes) })
    if (answer.ok) setStep({ name: 'done', file, result: answer.value })
    else if (answer.problem.code === 'people/roster_changed') await preview(file, wishes, true)
    else setStep({ name: 'failed', file, sentence: problemText(t, answer.problem) })
  }

  const shown = 'shown' in step ? step.shown : undefined
  const isBusy = step.name === 'reading' || step.name === 'importing'
  return (
    <div className={styles.import}>
      <div inert={step.name === 'importing'}>
        <FileField
          label={t('people.roster_file')}
          hint={t('people.roster_hint')}
          accept=".xlsx,.csv,.tsv,.txt,text/csv"
          file={'file' in step ? step.file : undefined}
          onFile={(file) => void preview(file, {})}
        />
      </div>
      <StepLine step={step} />
      {shown && 'file' in step && (
        <div className={styles.shown} aria-busy={isBusy} inert={isBusy}>
          {shown.reading && (
            <RosterReading
              reading={shown.reading}
              wishes={wishes}
              onWish={(wished) => void preview(step.file, wished)}
            />
          )}
          <RosterPreview key={shown.mark} preview={shown} fileName={step.file.name}>
            <Button look="filled" size={48} onClick={() => void apply(step.file, shown)}>
              {t('people.roster_apply', { count: shown.added + shown.updated })}
            </Button>
            <Button size={48} onClick={() => setStep({ name: 'choosing' })}>
              {t('ui.cancel')}
            </Button>
          </RosterPreview>
        </div>
      )}
    </div>
  )
}

/** Where it stands, in words. */
function StepLine({ step }: { readonly step: Step }) {
  const t = useText()
  switch (step.name) {
    case 'reading':
      return <output>{t('people.roster_reading', { name: step.file.name })}</output>
    case 'importing':
      return <output>{t('people.roster_importing')}</output>
    case 'failed':
      return (
        <Banner tone="danger" role="alert">
          {step.sentence}
        </Banner>
      )
    case 'previewed':
      return step.isOther ? (
        <Banner tone="warn" role="alert">
          {t('people.roster_meanwhile')}
        </Banner>
      ) : null
    case 'done':
      return (
        <Banner tone="accent" role="alert" title={t('people.roster_done')}>
          {t('people.roster_changes', { added: step.result.added, updated: step.result.updated })}
        </Banner>
      )
    case 'choosing':
      return null
  }
}
