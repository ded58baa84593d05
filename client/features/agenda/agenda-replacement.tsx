import { useState } from 'react'
import type { AgendaChanges } from '../../../shared/features/agenda/agenda-changes.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { useFollowed, useView } from '../../sync/hooks.ts'
import { callApi, type ApiProblem } from '../../sync/http-api.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import styles from './agenda-changes.module.css'
import { AgendaChangesList, changeCount } from './agenda-changes.tsx'
import { AgendaFileForm, type AgendaUpload } from './agenda-file-form.tsx'
import { AgendaProblems } from './agenda-problems.tsx'

/** A file that was looked at, with what it would do. */
type Looked = AgendaChanges & { readonly upload: AgendaUpload }
type Step = 'closed' | 'open' | 'done' | Looked

/** Hands in a newer agenda: what it would do is shown first. Nothing for who may not. */
export function AgendaReplacement() {
  const t = useText()
  const { meetingId, linkId } = useFollowed()
  const [step, setStep] = useState<Step>('closed')
  const { may } = useDesk()
  const hasBegun = useView((view) =>
    Object.values(view.agenda.items).some(({ openedAtMs }) => openedAtMs !== undefined),
  )
  if (!may('agenda.import')) return null

  const hand = ({ file, firstDay, room }: AgendaUpload, apply?: 'false') =>
    callApi<AgendaChanges>(`/api/meetings/${meetingId}/agenda`, {
      method: 'POST',
      query: { link: linkId, firstDay, room, apply },
      file,
    })
  const look = async (upload: AgendaUpload) => {
    const answer = await hand(upload, 'false')
    return answer.ok ? ({ ok: true, value: { ...answer.value, upload } } as const) : answer
  }

  if (step === 'closed' || step === 'done')
    return (
      <Banner
        tone={step === 'done' ? 'accent' : 'neutral'}
        role={step === 'done' ? 'status' : undefined}
        actions={
          <Button icon="upload" onClick={() => setStep('open')}>
            {t('agenda.replace')}
          </Button>
        }
      >
        {t(adviceOf(step, hasBegun))}
      </Banner>
    )
  return (
    <Card
      title={t('agenda.replace')}
      actions={
        <Button look="quiet" onClick={() => setStep('closed')}>
          {t('ui.cancel')}
        </Button>
      }
    >
      {step === 'open' ? (
        <AgendaFileForm isNew={false} action={t('agenda.replace_look')} hand={look} onTaken={setStep} />
      ) : (
        <Preview looked={step} apply={() => hand(step.upload)} onDone={() => setStep('done')} />
      )}
    </Card>
  )
}

function adviceOf(step: 'closed' | 'done', hasBegun: boolean): string {
  if (step === 'done') return 'agenda.replaced'
  return hasBegun ? 'agenda.replace_ahead' : 'agenda.replace_advice'
}

type PreviewProps = {
  readonly looked: Looked
  readonly apply: () => ReturnType<typeof callApi<AgendaChanges>>
  readonly onDone: () => void
}

/** What the file would do, and the button by which it does. */
function Preview({ looked, apply, onDone }: PreviewProps) {
  const t = useText()
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const count = changeCount(looked)
  const send = async () => {
    setIsBusy(true)
    const answer = await apply()
    setIsBusy(false)
    if (answer.ok) onDone()
    else setProblem(answer.problem)
  }
  return (
    <div className={styles.changes}>
      <AgendaChangesList changes={looked.changes} unchanged={looked.unchanged} />
      {problem && <AgendaProblems problem={problem} />}
      {count > 0 && (
        <div className={styles.acts}>
          <Button look="filled" size={48} busy={isBusy} onClick={() => void send()}>
            {t('agenda.apply_changes', { count })}
          </Button>
        </div>
      )}
    </div>
  )
}
