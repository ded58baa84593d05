import { useMemo } from 'react'
import { useMe, usePending, useView } from '../../sync/hooks.ts'
import { myFloor, type MyFloor } from './my-floor.ts'
import { useOvertaker } from './use-overtaker.ts'
import { useQueue } from './use-queue.ts'

/** The reader's place on the floor; undefined until the meeting has said who the reader is. */
export function useMyFloor(): MyFloor | undefined {
  const me = useMe()?.people
  const view = useView((whole) => whole)
  const standings = useQueue()
  const pending = usePending()
  const mine = useMemo(() => me && myFloor({ view, standings, me, pending }), [view, standings, me, pending])
  const overtaker = useOvertaker(mine, view.floor)
  return useMemo(() => withOvertaker(mine, overtaker), [mine, overtaker])
}

const withOvertaker = (mine: MyFloor | undefined, overtaker: ReturnType<typeof useOvertaker>): MyFloor | undefined =>
  mine?.name === 'next' && !mine.overtakenBy && overtaker ? { ...mine, overtakenBy: overtaker } : mine
