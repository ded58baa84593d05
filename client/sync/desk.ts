import { useEffect, useMemo, useState } from 'react'
import { maySend } from '../../shared/protocol/senders.ts'
import type { Wish } from '../../shared/protocol/wish.ts'
import { useConnection, useIsKeeping, useMe, usePending, useSend } from './hooks.ts'
import type { Settled } from './outbox.ts'

/** What a button needs that sends one command: it waits for the answer, and rests while nothing new would count. */
export interface Press {
  readonly disabled: boolean
  readonly busy: boolean
  readonly onClick: () => void
}

/** How those who run a meeting act on it. */
export interface Desk {
  /** Connected to a server that can save: what is pressed counts now, or not at all. */
  readonly isLive: boolean
  /** Whether the reader's roles may send this type at all; what they may not is not shown. */
  readonly may: (type: Wish['type']) => boolean
  readonly press: (wish: Wish) => Press
  readonly send: (wish: Wish) => Promise<Settled>
}

/** The reader's desk: rights, connection, what waits for its answer, and the way to send. */
export function useDesk(): Desk {
  const roles = useMe()?.people.roles
  const { state } = useConnection()
  const isKeeping = useIsKeeping()
  const isLive = state === 'live' && isKeeping
  const pending = usePending()
  const send = useSend()
  return useMemo(
    () => ({
      isLive,
      may: (type) => roles !== undefined && maySend(roles, type),
      press: (wish) => ({
        disabled: !isLive,
        busy: pending.some((sent) => sent.type === wish.type && subjectOf(sent) === subjectOf(wish)),
        onClick: () => void send(wish),
      }),
      send,
    }),
    [roles, isLive, pending, send],
  )
}

const SUBJECTS = [
  'slotId',
  'entryId',
  'itemId',
  'personId',
  'fromPersonId',
  'noticeId',
  'statementId',
  'groupId',
  'signal',
] as const

/** Whom or what a command is about. */
const subjectOf = (wish: object): unknown =>
  SUBJECTS.map((name) => (name in wish ? (wish as Record<string, unknown>)[name] : undefined)).find(Boolean)

const PATIENCE_MS = 3_000

/** Whether the connection has been gone for so long that the page should say more than "connecting". */
export function useIsLost(): boolean {
  const isLive = useConnection().state === 'live'
  const [isLost, setIsLost] = useState(false)
  useEffect(() => {
    if (isLive) return undefined
    const timer = setTimeout(() => setIsLost(true), PATIENCE_MS)
    return () => {
      clearTimeout(timer)
      setIsLost(false)
    }
  }, [isLive])
  return isLost
}
