import { Suspense, useContext } from 'react'
import { DevicePushContext } from '../features/alerts/device-push.ts'
import type { MyFloor } from '../features/floor/my-floor.ts'
import { lazyPart } from './lazy-page.ts'

const AlertCard = lazyPart(async () => (await import('../features/alerts/alert-card.tsx')).AlertCard)

type AlertOfferProps = { readonly mine: MyFloor; readonly isAtTable: boolean }

/** Alerts are offered to whoever has asked for the floor or sits at a table, from then on: before, nobody knows what for. */
export function AlertOffer({ mine, isAtTable }: AlertOfferProps) {
  const load = useContext(DevicePushContext)
  const hasAsked = mine.name !== 'nothing' && mine.name !== 'sending'
  if (!load || (!hasAsked && !isAtTable)) return null
  return (
    <Suspense fallback={null}>
      <AlertCard of={hasAsked ? 'turn' : 'table'} />
    </Suspense>
  )
}
