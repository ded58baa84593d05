import { useState } from 'react'
import type { RosterResult } from '../../../shared/meeting/roster.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { useText } from '../../i18n/use-text.ts'
import { useFollowed } from '../../sync/hooks.ts'
import { callApi, type ApiAnswer } from '../../sync/http-api.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { FileField } from '../../ui/file-field.tsx'
import styles from './roster-import.module.css'
import { RosterPreview } from './roster-preview.tsx'

type Step =
  | { readonly name: 'choosing' }
  | { readonly name: 'asking'; readonly file: File }
  | { readonly name: 'failed'; readonly file: File; readonly sentence: string }
  | { readonly name: 'previewed' | 'done'; readonly file: File; readonly result: RosterResult }

/** Takes a list of participants from a file: first shows what would change, then does it. */
export function RosterImport() {
  const t = useText()
  const { meetingId, linkId } = useFollowed()
  const [step, setStep] = useState<Step>({ name: 'choosing' })

  const hand = async (file: File, apply: 'true' | 'false', after: 'previewed' | 'done') => {
    setStep({ name: 'asking', file })
    const answer: ApiAnswer<RosterResult> = await callApi(`/api/meetings/${meetingId}/roster`, {
      method: 'POST',
      query: { link: linkId, apply },
      file,
    })
    if (answer.ok) setStep({ name: after, file, result: answer.value })
    else setStep({ name: 'failed', file, sentence: problemText(t, answer.problem) })
  }

  return (
    <div className={styles.import}>
      <FileField
        label={t('people.roster_file')}
        hint={t('people.roster_hint')}
        accept=".csv,text/csv"
        file={'file' in step ? step.file : undefined}
        onFile={(file) => void hand(file, 'false', 'previewed')}
      />
      {step.name === 'asking' && <output>{t('people.roster_reading')}</output>}
      {step.name === 'failed' && (
        <Banner tone="danger" role="alert">
          {step.sentence}
        </Banner>
      )}
      {step.name === 'previewed' && (
        <RosterPreview result={step.result}>
          <Button look="filled" size={48} onClick={() => void hand(step.file, 'true', 'done')}>
            {t('people.roster_apply')}
          </Button>
          <Button size={48} onClick={() => setStep({ name: 'choosing' })}>
            {t('ui.cancel')}
          </Button>
        </RosterPreview>
      )}
      {step.name === 'done' && (
        <Banner tone="accent" role="alert" title={t('people.roster_done')}>
          {t('people.roster_changes', { added: step.result.added, updated: step.result.updated })}
        </Banner>
      )}
    </div>
  )
}
