import { useText } from '../../i18n/use-text.ts'
import { useFollowed, useMe } from '../../sync/hooks.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { checkAddress } from './check-address.ts'

/** A link to where anybody checks the draw of a round, with the reader's own line. It opens beside: the meeting goes on. */
export function CheckDraw({ roundId }: { readonly roundId: string }) {
  const t = useText()
  const { meetingId, linkId } = useFollowed()
  const own = useMe()?.groups.lines?.[roundId]
  return (
    <ButtonLink look="quiet" href={checkAddress({ meetingId, linkId, round: roundId, own })} target="_blank">
      {t('groups.check_draw')}
    </ButtonLink>
  )
}
