import { useMemo } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../sync/hooks.ts'
import { standingsOf, type Standing } from './queue.ts'
import { groupWords } from './report-words.ts'

/** Those who wait for the floor of the item that is on, the next one first. */
export function useQueue(): readonly Standing[] {
  const t = useText()
  const floor = useView((view) => view.floor)
  return useMemo(() => standingsOf(floor, (report) => groupWords(t, report)), [floor, t])
}
