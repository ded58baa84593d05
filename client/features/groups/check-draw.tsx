import { useText } from '../../i18n/use-text.ts'
import { useFollowed, useMe, useView } from '../../sync/hooks.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { checkAddress } from './check-address.ts'
import { DrawCode } from './draw-code.tsx'

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

/** The code of the round that is on, and the way to check it; nothing where its tables were not drawn. */
export function CheckRound() {
  const t = useText()
  const draw = useView((view) => view.groups.draw)
  if (draw?.status !== 'published') return null
  return (
    <p>
      {t('groups.seen_code')}: <DrawCode commitment={draw.commitment} /> <CheckDraw roundId={draw.roundId} />
    </p>
  )
}
