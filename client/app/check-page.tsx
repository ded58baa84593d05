import { useEffect, useMemo, useState } from 'react'
import { DrawCheck } from '../features/groups/draw-check.tsx'
import { checkInWorker, type CheckDraws } from '../features/groups/check-in-worker.ts'
import { readCheckAddress, type CheckAddress } from '../features/groups/check-address.ts'
import { useText } from '../i18n/use-text.ts'
import { Banner } from '../ui/banner.tsx'
import { Loading } from '../ui/loading.tsx'
import { FormLayout } from './form-layout.tsx'

type CheckPageProps = { readonly check?: CheckDraws; readonly fetchFile?: typeof fetchDraws }

/** `/check`: whoever has the record of a draw checks it here, from the meeting that they come from or from a file. */
export function CheckPage({ check = checkInWorker, fetchFile = fetchDraws }: CheckPageProps) {
  const t = useText()
  const address = useMemo(() => readCheckAddress(location), [])
  const file = useFile(address, fetchFile)
  // Checking nothing fetches all that a check needs: after that the page goes on without a connection.
  useEffect(() => void check('', undefined).catch(() => undefined), [check])
  return (
    <FormLayout title={t('groups.check_title')} lead={t('groups.check_lead')}>
      {file === 'fetching' ? (
        <Loading>{t('groups.check_loading')}</Loading>
      ) : (
        <>
          {file === 'unanswered' && <Banner tone="warn">{t('groups.check_unanswered')}</Banner>}
          <DrawCheck
            file={typeof file === 'object' ? file.text : undefined}
            own={address.own}
            round={address.round}
            check={check}
          />
        </>
      )}
    </FormLayout>
  )
}

type FetchedFile = 'none' | 'fetching' | 'unanswered' | { readonly text: string }

function useFile({ meetingId, linkId }: CheckAddress, fetchFile: typeof fetchDraws): FetchedFile {
  const [file, setFile] = useState<FetchedFile>(meetingId && linkId ? 'fetching' : 'none')
  useEffect(() => {
    if (!meetingId || !linkId) return
    let isOld = false
    void fetchFile(meetingId, linkId).then((text) => isOld || setFile(text === undefined ? 'unanswered' : { text }))
    return () => {
      isOld = true
    }
  }, [meetingId, linkId, fetchFile])
  return file
}

/** The file of a meeting to the sign; undefined where there was no answer, or none that may be read. */
async function fetchDraws(meetingId: string, linkId: string): Promise<string | undefined> {
  try {
    const response = await fetch(`/api/meetings/${meetingId}/draws.json?link=${linkId}`)
    return response.ok ? await response.text() : undefined
  } catch {
    return undefined
  }
}
