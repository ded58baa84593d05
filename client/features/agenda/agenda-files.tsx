import { useState } from 'react'
import { useLanguage } from '../../i18n/language.tsx'
import { problemText } from '../../i18n/problem-text.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { useFollowed } from '../../sync/hooks.ts'
import { callApi, type ApiProblem } from '../../sync/http-api.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import styles from './agenda-changes.module.css'

/** For programs: who takes part wants a calendar. */
const FILES = ['agenda.json', 'agenda.csv', 'schedule.json', 'schedule.xml', 'agenda.ics'] as const

/** The agenda to take along: in the reader's calendar, where it keeps itself up to date, and for the podium as files. */
export function AgendaFiles({ isForPodium = false }: { readonly isForPodium?: boolean }) {
  const t = useText()
  const { language } = useLanguage()
  const { meetingId, linkId } = useFollowed()
  return (
    <Card title={t('agenda.take_along')}>
      <div className={styles.changes}>
        <Subscription />
        {isForPodium && <p>{t('agenda.download')}</p>}
        <div className={styles.acts}>
          {(isForPodium ? FILES : []).map((file) => (
            <ButtonLink
              key={file}
              look="quiet"
              icon="down"
              href={`/api/meetings/${meetingId}/${file}?link=${linkId}&language=${language}`}
              download
            >
              <bdi dir="ltr">{file}</bdi>
            </ButtonLink>
          ))}
        </div>
      </div>
    </Card>
  )
}

function Subscription() {
  const t = useText()
  const { language } = useLanguage()
  const { meetingId, linkId } = useFollowed()
  const [path, setPath] = useState<string>()
  const [problem, setProblem] = useState<ApiProblem>()
  const ask = async () => {
    const answer = await callApi<{ readonly path: string }>(`/api/meetings/${meetingId}/calendar`, {
      query: { link: linkId },
    })
    if (answer.ok) setPath(answer.value.path)
    setProblem(answer.ok ? undefined : answer.problem)
  }
  if (!path)
    return (
      <>
        <div>
          <Button icon="clock" onClick={() => void ask()}>
            {t('agenda.subscribe')}
          </Button>
        </div>
        {problem && (
          <Banner tone="danger" role="alert">
            {problemText(t, problem)}
          </Banner>
        )}
      </>
    )
  const address = `${location.host}${path}&language=${language}`
  return (
    <>
      <p>{t('agenda.subscribe_advice')}</p>
      <div className={styles.acts}>
        <ButtonLink icon="clock" href={`webcal://${address}`}>
          {t('agenda.subscribe_open')}
        </ButtonLink>
        <CopyButton value={`${location.protocol}//${address}`} label={t('agenda.subscribe_copy')} />
        <Renewal onRenewed={() => void ask()} />
      </div>
    </>
  )
}

/** Makes the address another one, for those who run the meeting. */
function Renewal({ onRenewed }: { readonly onRenewed: () => void }) {
  const t = useText()
  const desk = useDesk()
  if (!desk.may('agenda.renew_calendar')) return null
  const renew = async () => {
    await desk.send({ type: 'agenda.renew_calendar' })
    onRenewed()
  }
  return (
    <Button look="quiet" disabled={!desk.isLive} onClick={() => void renew()}>
      {t('agenda.renew_calendar')}
    </Button>
  )
}
