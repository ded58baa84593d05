import { useText } from '../../i18n/use-text.ts'
import { useIsKeeping } from '../../sync/hooks.ts'
import { Band } from '../../ui/band.tsx'

/** What the podium must know of the way to the server: it is gone, or the server cannot save. */
export function LostBand({ isLost }: { readonly isLost: boolean }) {
  const t = useText()
  const isKeeping = useIsKeeping()
  if (!isLost && isKeeping) return null
  return (
    <Band tone="warn" role="alert">
      {t(isLost ? 'meeting.lost' : 'meeting.podium_not_keeping')}
    </Band>
  )
}
