import { useState } from 'react'
import { problemText } from '../../i18n/problem-text.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { useFollowed, useView } from '../../sync/hooks.ts'
import { callApi, type ApiProblem } from '../../sync/http-api.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Question } from '../../ui/question.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './rehearsal-card.module.css'

/** The list of invented people has some 220. */
const SIZES = [20, 60, 200] as const

/** Begins and ends a rehearsal; nothing once the meeting has begun, or for who does not set it up. */
export function RehearsalCard() {
  const t = useText()
  const phase = useView((view) => view.meeting.phase)
  const { may } = useDesk()
  if (!may('meeting.edit') || (phase !== 'setup' && phase !== 'rehearsal')) return null
  return (
    <Card title={t('meeting.rehearse_title')}>
      <div className={styles.card}>{phase === 'rehearsal' ? <Ending /> : <Beginning />}</div>
    </Card>
  )
}

function Beginning() {
  const t = useText()
  const { ask, isBusy, problem } = useRehearsal()
  const [people, setPeople] = useState<number>(SIZES[1])
  const [withChair, setWithChair] = useState(false)
  return (
    <>
      <p className={styles.advice}>{t('meeting.rehearse_advice')}</p>
      <Select
        label={t('meeting.rehearse_people')}
        choices={SIZES.map((count) => ({ value: `${count}`, label: t('meeting.rehearse_people_count', { count }) }))}
        value={`${people}`}
        onChoose={(value) => setPeople(Number(value))}
      />
      <Checkbox
        label={t('meeting.rehearse_chair')}
        hint={t('meeting.rehearse_chair_hint')}
        checked={withChair}
        onCheck={setWithChair}
      />
      <Button size={48} busy={isBusy} onClick={() => void ask('POST', { people, withChair })}>
        {t('meeting.rehearse_begin')}
      </Button>
      <Refused problem={problem} />
    </>
  )
}

function Ending() {
  const t = useText()
  const { ask, isBusy, problem } = useRehearsal()
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
      <p className={styles.advice}>{t('meeting.rehearsal_on')}</p>
      <Button look="filled" size={48} busy={isBusy} onClick={() => setIsAsking(true)}>
        {t('meeting.rehearse_end')}
      </Button>
      <Refused problem={problem} />
      <Question
        open={isAsking}
        title={t('meeting.rehearse_end_question')}
        yes={t('meeting.rehearse_end')}
        busy={isBusy}
        onYes={() => void ask('DELETE')}
        onClose={() => setIsAsking(false)}
      >
        {t('meeting.rehearse_end_advice')}
      </Question>
    </>
  )
}

function Refused({ problem }: { readonly problem: ApiProblem | undefined }) {
  const t = useText()
  if (!problem) return null
  return (
    <Banner tone="danger" role="alert">
      {problem.code === 'not_in_setup' ? t('meeting.rehearse_failed') : problemText(t, problem)}
    </Banner>
  )
}

/** What is asked takes effect when the meeting's next view says so; until then the button stays busy. */
function useRehearsal() {
  const { meetingId, linkId } = useFollowed()
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const ask = async (method: 'POST' | 'DELETE', json?: { readonly people: number; readonly withChair: boolean }) => {
    setIsBusy(true)
    setProblem(undefined)
    const answer = await callApi(`/api/meetings/${meetingId}/rehearsal`, { method, query: { link: linkId }, json })
    if (answer.ok) return
    setIsBusy(false)
    setProblem(answer.problem)
  }
  return { ask, isBusy, problem }
}
