import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { useFollowed, useView } from '../../sync/hooks.ts'
import { callApi } from '../../sync/http-api.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { AgendaFileForm, type AgendaUpload } from './agenda-file-form.tsx'

/** Hands in another agenda while nothing has run; later it says why not. Nothing for who may not. */
export function AgendaReplacement() {
  const t = useText()
  const { meetingId, linkId } = useFollowed()
  const [step, setStep] = useState<'closed' | 'open' | 'done'>('closed')
  const { may } = useDesk()
  const hasBegun = useView((view) =>
    Object.values(view.agenda.items).some(({ openedAtMs }) => openedAtMs !== undefined),
  )
  if (!may('agenda.import')) return null
  if (hasBegun) return <Banner tone="neutral">{t('agenda.replace_too_late')}</Banner>

  const hand = ({ file, firstDay }: AgendaUpload) =>
    callApi<undefined>(`/api/meetings/${meetingId}/agenda`, {
      method: 'POST',
      query: { link: linkId, firstDay },
      file,
    })

  if (step !== 'open')
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
        {t(step === 'done' ? 'agenda.replaced' : 'agenda.replace_advice')}
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
      <AgendaFileForm isNew={false} action={t('agenda.replace_do')} hand={hand} onTaken={() => setStep('done')} />
    </Card>
  )
}
