import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import { lastDoorLink } from '../features/attendance/door-link.ts'
import { CodeForm } from '../features/people/code-form.tsx'
import { EntryForm } from '../features/people/entry-form.tsx'
import { useDoor, type OpenedLink } from '../features/people/use-door.ts'
import { httpWaysIn, linkKeyOf, type CodeWay, type WaysIn } from '../features/people/ways-in.ts'
import { useText } from '../i18n/use-text.ts'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import { LocalizedText } from '../ui/localized-text.tsx'
import { FormLayout } from './form-layout.tsx'

const httpWays = httpWaysIn()

type JoinPageProps = { readonly meetingId: string; readonly ways?: WaysIn }

/** `/j/:meetingId#…`: exchanges the link's secret for a session, asking the name and mode where the link needs them. */
export function JoinPage({ meetingId, ways = httpWays }: JoinPageProps) {
  const t = useText()
  const [, navigate] = useLocation()
  const hash = useHash()
  const key = useMemo(() => linkKeyOf(hash), [hash])
  const opened = useDoor(ways, meetingId, key)
  const { at } = opened
  const page = key && pageOf(at, key.linkId)
  const inside = key && page !== undefined ? `/m/${meetingId}/${key.linkId}/${page}` : undefined

  // Replacing takes the secret out of the address and the history.
  useEffect(() => {
    if (inside !== undefined) navigate(inside, { replace: true })
  }, [inside, navigate])

  if (opened.at.name === 'invalid')
    return (
      <FormLayout title={t('people.link_invalid')} lead={t('people.link_invalid_advice')}>
        <CodeForm ways={ways} onFound={(way) => navigate(addressOf(way))} />
      </FormLayout>
    )
  return (
    <FormLayout
      title={t('app.joining')}
      lead={opened.at.name === 'outside' ? <LocalizedText text={opened.at.door.title} /> : undefined}
    >
      <AtTheDoor {...opened} />
    </FormLayout>
  )
}

/** Which of the link's pages opens; a device that is its door has that one without a network too. */
function pageOf(at: OpenedLink['at'], linkId: string): string | undefined {
  if (at.name === 'in') return at.only ?? ''
  const isAlone = at.name === 'unanswered' && at.code === 'no_connection'
  return isAlone && lastDoorLink()?.linkId === linkId ? 'door' : undefined
}

function AtTheDoor({ at, lookAgain, enter }: OpenedLink) {
  const t = useText()
  if (at.name === 'outside')
    return <EntryForm door={at.door} refused={at.refused} isEntering={at.isEntering} onEnter={enter} />
  if (at.name !== 'unanswered') return <Loading>{t('app.opening')}</Loading>
  return (
    <Banner tone="warn" role="alert" actions={<Button onClick={lookAgain}>{t('people.try_again')}</Button>}>
      {t(at.code === 'no_connection' ? 'people.no_connection' : 'people.failed')}
    </Banner>
  )
}

/** The address of a link, its secret in the fragment. */
export const addressOf = ({ meetingId, linkId, secret }: CodeWay): string => `/j/${meetingId}#${linkId}.${secret}`

function watchHash(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}

/** Another link pasted over the address changes the fragment alone: the page must see it. */
const useHash = (): string => useSyncExternalStore(watchHash, () => location.hash)
