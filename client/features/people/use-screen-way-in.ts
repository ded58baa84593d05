import { useEffect, useState } from 'react'
import { browserScheduler } from '../../sync/browser-ports.ts'
import { useConnection, useFollowed } from '../../sync/hooks.ts'
import { callApi } from '../../sync/http-api.ts'
import type { Scheduler } from '../../sync/ports.ts'

const ASK_EVERY_MS = 30_000

/** The way into the meeting that a room screen shows. */
export interface ScreenWayIn {
  readonly code: string
  /** The link that the code stands for, with its secret: for the QR code. */
  readonly url: string
}

/** The typed code and its link, asked anew now and then because the podium may change them; the last known while offline. */
export function useScreenWayIn(scheduler: Pick<Scheduler, 'every'> = browserScheduler): ScreenWayIn | undefined {
  const { meetingId, linkId } = useFollowed()
  const isLive = useConnection().state === 'live'
  const [wayIn, setWayIn] = useState<ScreenWayIn>()
  useEffect(() => {
    if (!isLive) return undefined
    let isOver = false
    const ask = async (): Promise<void> => {
      const answer = await callApi<ScreenWayIn>(`/api/meetings/${meetingId}/code`, { query: { link: linkId } })
      if (isOver) return
      if (answer.ok) setWayIn(answer.value)
      // Nobody comes in by a code at the moment: a code that does nothing must not stay on the wall.
      else if (answer.problem.code === 'no_shared_link') setWayIn(undefined)
    }
    void ask()
    const end = scheduler.every(ASK_EVERY_MS, () => void ask())
    return () => {
      isOver = true
      end()
    }
  }, [meetingId, linkId, isLive, scheduler])
  return wayIn
}
