import { useEffect, useState } from 'react'
import { useFollowed, usePodiumView } from '../../sync/hooks.ts'
import { callApi } from '../../sync/http-api.ts'

/** A code by which somebody of the podium comes back on a new device. */
export interface ReadmissionCode {
  readonly code: string
  readonly personId: string
  readonly admitsUntilMs: number
}

/** The code that lets a device of this person in, asked for anew whenever a link changes; undefined while there is none. */
export function useReadmissionCode(personId: string | undefined): ReadmissionCode | undefined {
  const { meetingId, linkId } = useFollowed()
  const links = usePodiumView((view) => view.people.links)
  const [codes, setCodes] = useState<readonly ReadmissionCode[]>([])
  useEffect(() => {
    if (personId === undefined) return undefined
    let isCurrent = true
    void callApi<{ readonly readmissions: readonly ReadmissionCode[] }>(`/api/meetings/${meetingId}/readmissions`, {
      query: { link: linkId },
    }).then((answer) => {
      if (isCurrent && answer.ok) setCodes(answer.value.readmissions)
    })
    return () => {
      isCurrent = false
    }
  }, [meetingId, linkId, links, personId])
  return codes.find((each) => each.personId === personId)
}
