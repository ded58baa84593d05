import { useText } from '../../i18n/use-text.ts'
import { useWentBack } from '../../sync/hooks.ts'
import { Band } from '../../ui/band.tsx'

/** What the podium must know about the connection: it is gone, or the server has lost something. */
export function LostBand({ isLost }: { readonly isLost: boolean }) {
  const t = useText()
  const hasGoneBack = useWentBack() !== undefined
  return (
    <>
      {isLost && (
        <Band tone="warn" role="alert">
          {t('meeting.lost')}
        </Band>
      )}
      {hasGoneBack && (
        <Band tone="danger" role="alert">
          {t('meeting.went_back')}
        </Band>
      )}
    </>
  )
}
