import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { AgendaFileForm, type AgendaUpload } from '../features/agenda/agenda-file-form.tsx'
import { MeetingList, pathOf, type ListedMeeting } from '../features/meeting/meeting-list.tsx'
import { problemText } from '../i18n/problem-text.ts'
import { useText } from '../i18n/use-text.ts'
import { callApi, type ApiAnswer, type ApiProblem } from '../sync/http-api.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Loading } from '../ui/loading.tsx'
import { FormLayout } from './form-layout.tsx'
import styles from './home-page.module.css'

/** What making a meeting answers: the links by role. */
interface MadeMeeting {
  readonly links: { readonly secretariat: string }
}

/** The meetings of the server and the ways to a new one; on a new server what to do first. */
export function AdminHome() {
  const t = useText()
  const [, navigate] = useLocation()
  const { answer, askAgain } = useMeetings()
  const open = ({ links }: MadeMeeting) => navigate(pathOf(links.secretariat))

  if (!answer)
    return (
      <FormLayout wide title={t('app.meetings')}>
        <Loading />
      </FormLayout>
    )
  if (!answer.ok)
    return (
      <FormLayout wide title={t('app.meetings')}>
        <Banner tone="warn" role="alert" actions={<Button onClick={askAgain}>{t('app.try_now')}</Button>}>
          {problemText(t, answer.problem)}
        </Banner>
      </FormLayout>
    )
  const { meetings } = answer.value
  if (meetings.length === 0)
    return (
      <FormLayout wide title={t('app.first_meeting')} lead={t('app.first_meeting_lead')}>
        <div className={styles.first}>
          <NewFromSample isMain onMade={open} />
          <NewFromFile onMade={open} />
        </div>
      </FormLayout>
    )
  return (
    <FormLayout wide title={t('app.meetings')} lead={t('app.meetings_lead')}>
      <div className={styles.columns}>
        <Card title={t('app.all_meetings')}>
          <MeetingList meetings={meetings} />
        </Card>
        <div className={styles.more}>
          <NewFromFile isMain onMade={open} />
          <NewFromSample onMade={open} />
        </div>
      </div>
    </FormLayout>
  )
}

type Listed = { readonly meetings: readonly ListedMeeting[] }

function useMeetings() {
  const [answer, setAnswer] = useState<ApiAnswer<Listed>>()
  const ask = useCallback(() => void callApi<Listed>('/api/meetings').then(setAnswer), [])
  useEffect(ask, [ask])
  return { answer, askAgain: ask }
}

type NewProps = {
  /** It holds the filled button of the page. */
  readonly isMain?: boolean
  readonly onMade: (made: MadeMeeting) => void
}

function NewFromSample({ isMain = false, onMade }: NewProps): ReactNode {
  const t = useText()
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const make = async () => {
    setIsBusy(true)
    setProblem(undefined)
    const query = { sample: 'igf-2021', firstDay: today() }
    const answer = await callApi<MadeMeeting>('/api/meetings', { method: 'POST', query })
    setIsBusy(false)
    if (answer.ok) onMade(answer.value)
    else setProblem(answer.problem)
  }
  return (
    <Card title={t('app.sample')}>
      <div className={styles.sample}>
        <p className={styles.soft}>{t('app.sample_advice')}</p>
        <Button look={isMain ? 'filled' : 'outlined'} size={48} icon="play" busy={isBusy} onClick={() => void make()}>
          {t('app.open_sample')}
        </Button>
        {problem && (
          <Banner tone="danger" role="alert">
            {problemText(t, problem)}
          </Banner>
        )}
      </div>
    </Card>
  )
}

function NewFromFile({ isMain = false, onMade }: NewProps): ReactNode {
  const t = useText()
  const hand = ({ file, firstDay, title, zone, room }: AgendaUpload) =>
    callApi<MadeMeeting>('/api/meetings', { method: 'POST', query: { firstDay, title, zone, room }, file })
  return (
    <Card title={t('app.import_agenda')}>
      <AgendaFileForm
        isNew
        action={t('app.make_meeting')}
        look={isMain ? 'filled' : 'outlined'}
        hand={hand}
        onTaken={onMade}
      />
    </Card>
  )
}

/** Today in the reader's own zone, as `YYYY-MM-DD`. */
function today(): string {
  const now = new Date()
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`
}
