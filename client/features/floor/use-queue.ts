import { useMemo } from 'react'
import { useView } from '../../sync/hooks.ts'
import { standingsOf, type Standing } from './queue.ts'

/** Those who wait for the floor of the item that is on, the next one first. */
export function useQueue(): readonly Standing[] {
  const floor = useView((view) => view.floor)
  return useMemo(() => standingsOf(floor), [floor])
}
