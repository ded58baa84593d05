import { useState } from 'react'
import { problemText } from '../../i18n/problem-text.ts'
import { useText, type Say } from '../../i18n/use-text.ts'
import { useFollowed } from '../../sync/hooks.ts'
import { callApi, type ApiAnswer } from '../../sync/http-api.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import styles from './tables-desk.module.css'

/** What the server found of the link to a table. */
interface TriedLink {
  readonly table: number
  readonly url: string
  readonly answer: 'answers' | 'guarded' | 'missing' | 'broken' | 'silent' | 'not_public'
}

interface Tried {
  readonly links: readonly TriedLink[]
  /** More than are tried at once. */
  readonly left: number
}

/** Tries the links to the tables before anybody has to follow them. */
export function LinkTest() {
  const t = useText()
  const { meetingId, linkId } = useFollowed()
  const [isTesting, setIsTesting] = useState(false)
  const [answer, setAnswer] = useState<ApiAnswer<Tried>>()
  const test = async () => {
    setIsTesting(true)
    const query = { link: linkId }
    setAnswer(await callApi<Tried>(`/api/meetings/${meetingId}/table-links`, { method: 'POST', query }))
    setIsTesting(false)
  }
  return (
    <>
      <Button disabled={isTesting} onClick={() => void test()}>
        {t(isTesting ? 'groups.testing_links' : 'groups.test_links')}
      </Button>
      <output className={styles.form}>{answer && !isTesting && <Result answer={answer} />}</output>
    </>
  )
}

function Result({ answer }: { readonly answer: ApiAnswer<Tried> }) {
  const t = useText()
  if (!answer.ok) return <p>{t('groups.links_failed', { reason: problemText(t, answer.problem) })}</p>
  const { links, left } = answer.value
  const doubtful = links.filter((link) => link.answer !== 'answers')
  return (
    <>
      <p>{summary(t, links.length, links.length - doubtful.length)}</p>
      {doubtful.length > 0 && (
        <ul className={styles.since}>
          {doubtful.map((link) => (
            <Doubt key={link.url} link={link} />
          ))}
        </ul>
      )}
      {left > 0 && <p className={styles.soft}>{t('groups.links_left', { count: left })}</p>}
    </>
  )
}

function summary(t: Say, count: number, good: number): string {
  if (count === 0) return t('groups.links_none')
  return good === count ? t('groups.links_answer', { count }) : t('groups.links_some', { good, count })
}

function Doubt({ link: { table, url, answer } }: { readonly link: TriedLink }) {
  const t = useText()
  return (
    <li>
      <Icon name="warning" />
      <span>
        <bdi>{t('groups.table', { number: table })}</bdi>{' '}
        {t(`groups.link_${answer as Exclude<typeof answer, 'answers'>}`)}
        <a
          className={styles.link}
          href={url}
          target="_blank"
          rel="noreferrer"
          aria-label={t('groups.open_link', { number: table })}
        >
          <bdi dir="ltr">{url}</bdi>
        </a>
      </span>
    </li>
  )
}
