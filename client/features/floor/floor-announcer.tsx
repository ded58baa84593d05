import { useText } from '../../i18n/use-text.ts'
import { LiveRegion } from '../../ui/live-region.tsx'
import type { MyFloor } from './my-floor.ts'

/** Tells a screen reader the reader's place; interrupts for "You are next" and "You have the floor". */
export function FloorAnnouncer({ mine }: { readonly mine: MyFloor | undefined }) {
  const t = useText()
  const place = mine?.name === 'waiting' ? t('floor.ordinal', { place: mine.standing.place }) : ''
  const isMyTurn = mine?.name === 'called' || mine?.name === 'speaking'
  return (
    <>
      <LiveRegion text={place && t('floor.say_place', { ordinal: place })} />
      <LiveRegion urgent text={isMyTurn ? t('floor.say_called') : mine?.name === 'next' ? t('floor.say_next') : ''} />
    </>
  )
}
