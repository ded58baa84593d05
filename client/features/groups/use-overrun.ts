import { usePodiumView } from '../../sync/hooks.ts'
import { useNow } from '../../ui/now.tsx'
import { overrunOf, type Overrun } from './overrun.ts'

/** What of the agenda a round would run past that ends then; undefined where it keeps to it. */
export function useOverrun(endsAtMs: number): Overrun | undefined {
  const agenda = usePodiumView((view) => view.agenda)
  const found = useNow((nowMs) => {
    const overrun = overrunOf(agenda, endsAtMs, nowMs)
    return overrun && JSON.stringify(overrun)
  })
  return found === undefined ? undefined : (JSON.parse(found) as Overrun)
}
