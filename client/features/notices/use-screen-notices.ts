import { useView } from '../../sync/hooks.ts'
import type { ShownNotice } from './live-notices.ts'
import { useInTurn, useLiveNotices } from './use-live-notices.ts'

/** What the room screen shows of the notices to everyone: of each kind one at a time, in turn. */
export interface ScreenNotices {
  readonly urgent: ShownNotice | undefined
  readonly calm: ShownNotice | undefined
}

/** The notices whose turn it is on the room screen. */
export function useScreenNotices(): ScreenNotices {
  const live = useLiveNotices(useView((view) => view.notices))
  return {
    urgent: useInTurn(live.filter(({ urgency }) => urgency === 'urgent')),
    calm: useInTurn(live.filter(({ urgency }) => urgency === 'calm')),
  }
}
