import { useMemo } from 'react'
import { useConnection, useMe, usePending, useSend, useView } from '../../sync/hooks.ts'
import type { FloorSide } from './floor-side.ts'
import { busyTypes } from './my-floor.ts'

/** What surrounds the reader's place: the floor, the reader's mode, what waits for an answer, and the way to send. */
export function useFloorSide(): FloorSide {
  const floor = useView((view) => view.floor)
  const languages = useView((view) => view.meeting.languages)
  const mode = useMe()?.people.mode ?? 'remote'
  const isConnected = useConnection().state === 'live'
  const pending = usePending()
  const sendWish = useSend()
  return useMemo(
    () => ({
      floor,
      languages,
      mode,
      isConnected,
      busy: busyTypes(pending),
      // A refusal stands in the list of refusals, which the page shows.
      send: (wish) => void sendWish(wish),
    }),
    [floor, languages, mode, isConnected, pending, sendWish],
  )
}
