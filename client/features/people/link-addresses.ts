import { useEffect, useState } from 'react'
import { useFollowed, usePodiumView } from '../../sync/hooks.ts'
import { callApi, type ApiAnswer } from '../../sync/http-api.ts'

/** A link as the server hands it out. */
export interface HandedLink {
  readonly linkId: string
  readonly kind: 'role' | 'personal' | 'shared' | 'screen'
  readonly url: string
  readonly personId?: string
  readonly personName?: string
  readonly email?: string
}

/** The typed code and the addresses of links; they hold secrets, so they are in no view. */
export interface HandedOut {
  readonly code: string
  readonly links: readonly HandedLink[]
}

/** What the reader may hand out, asked anew whenever a link or the code changes; undefined until the first answer. */
export function useHandedOut(): ApiAnswer<HandedOut> | undefined {
  const { meetingId, linkId } = useFollowed()
  const links = usePodiumView((view) => view.people.links)
  const codeSerial = usePodiumView((view) => view.people.codeSerial)
  const [answer, setAnswer] = useState<ApiAnswer<HandedOut>>()
  useEffect(() => {
    let isCurrent = true
    void callApi<HandedOut>(`/api/meetings/${meetingId}/links`, { query: { link: linkId } }).then((given) => {
      if (isCurrent) setAnswer(given)
    })
    return () => {
      isCurrent = false
    }
  }, [meetingId, linkId, links, codeSerial])
  return answer
}

/** The address of one link; undefined where the reader may not hand it out. */
export const addressIn = (answer: ApiAnswer<HandedOut> | undefined, linkId: string | undefined): string | undefined =>
  answer?.ok ? answer.value.links.find((link) => link.linkId === linkId)?.url : undefined
