import type { Say } from '../../i18n/use-text.ts'
import { useText } from '../../i18n/use-text.ts'
import { LiveRegion } from '../../ui/live-region.tsx'
import type { MyFloor } from './my-floor.ts'

const URGENT: { readonly [Name in MyFloor['name']]?: string } = {
  next: 'floor.say_next',
  called: 'floor.say_called',
  speaking: 'floor.say_called',
  interrupted: 'floor.your_clock_stands',
}

/** Tells a screen reader the reader's place; interrupts for "You are next" and "You have the floor". */
export function FloorAnnouncer({ mine }: { readonly mine: MyFloor | undefined }) {
  const t = useText()
  const urgent = mine && URGENT[mine.name]
  return (
    <>
      <LiveRegion text={mine?.name === 'waiting' ? sayPlace(t, mine.standing.place) : ''} />
      <LiveRegion urgent text={urgent === undefined ? '' : t(urgent)} />
    </>
  )
}

const sayPlace = (t: Say, place: number): string => t('floor.say_place', { ordinal: t('floor.ordinal', { place }) })
