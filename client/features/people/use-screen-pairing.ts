import { useEffect, useState } from 'react'
import { browserKeyValues, browserScheduler } from '../../sync/browser-ports.ts'
import { callApi, type ApiAnswer } from '../../sync/http-api.ts'
import type { KeyValues, Scheduler } from '../../sync/ports.ts'
import { forgetScreenPlace, lastScreenPlace, rememberScreenPlace, type ScreenPlace } from './screen-place.ts'

const ASK_EVERY_MS = 2_000
const LIMIT_MS = 8_000

/** What the server says of a screen. */
export type ScreenAnswer =
  { readonly state: 'waiting'; readonly code: string } | ({ readonly state: 'paired' } & ScreenPlace)

/** What a screen needs of the world to find its meeting. */
export interface ScreenWorld {
  readonly ask: () => Promise<ApiAnswer<ScreenAnswer>>
  readonly scheduler: Pick<Scheduler, 'after'>
  readonly keyValues: KeyValues
}

const browserWorld: ScreenWorld = {
  ask: () => callApi<ScreenAnswer>('/api/screen', { method: 'POST', limitMs: LIMIT_MS }),
  scheduler: browserScheduler,
  keyValues: browserKeyValues,
}

/** Where a screen stands on its way into a meeting. */
export interface ScreenPairing {
  /** To be typed by a moderator; absent until the first answer. */
  readonly code?: string
  /** The meeting to show: the screen is in, or was and cannot ask. */
  readonly place?: ScreenPlace
  readonly isUnreachable: boolean
}

/** Asks every two seconds until a moderator has approved the code, and goes on asking without a connection. */
export function useScreenPairing({ ask, scheduler, keyValues }: ScreenWorld = browserWorld): ScreenPairing {
  const [pairing, setPairing] = useState<ScreenPairing>({ isUnreachable: false })
  useEffect(() => {
    let isOver = false
    let endWait: (() => void) | undefined
    const look = async (): Promise<void> => {
      const answer = await ask()
      if (isOver) return
      const isIn = answer.ok && answer.value.state === 'paired'
      if (answer.ok) keepPlace(answer.value, keyValues)
      setPairing((before) => pairingAfter(before, answer, keyValues))
      if (!isIn) endWait = scheduler.after(ASK_EVERY_MS, () => void look())
    }
    void look()
    return () => {
      isOver = true
      endWait?.()
    }
  }, [ask, scheduler, keyValues])
  return pairing
}

function keepPlace(answer: ScreenAnswer, keyValues: KeyValues): void {
  if (answer.state === 'paired') rememberScreenPlace(answer, keyValues)
  else forgetScreenPlace(keyValues)
}

function pairingAfter(before: ScreenPairing, answer: ApiAnswer<ScreenAnswer>, keyValues: KeyValues): ScreenPairing {
  if (!answer.ok) return { ...before, ...withPlace(lastScreenPlace(keyValues)), isUnreachable: true }
  if (answer.value.state === 'waiting') return { code: answer.value.code, isUnreachable: false }
  const { meetingId, linkId } = answer.value
  return { place: { meetingId, linkId }, isUnreachable: false }
}

const withPlace = (place: ScreenPlace | undefined) => (place ? { place } : {})
