import { useMemo } from 'react'
import { useMe, usePending, useView } from '../../sync/hooks.ts'
import { myFloor, type MyFloor } from './my-floor.ts'
import { useQueue } from './use-queue.ts'

/** The reader's place on the floor; undefined until the meeting has said who the reader is. */
export function useMyFloor(): MyFloor | undefined {
  const me = useMe()?.people
  const view = useView((whole) => whole)
  const standings = useQueue()
  const pending = usePending()
  return useMemo(() => me && myFloor({ view, standings, me, pending }), [view, standings, me, pending])
}
