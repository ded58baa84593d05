import { Suspense, useContext } from 'react'
import { DevicePushContext } from '../features/alerts/device-push.ts'
import type { MyFloor } from '../features/floor/my-floor.ts'
import { lazyPage } from './lazy-page.ts'

const AlertCard = lazyPage(async () => (await import('../features/alerts/alert-card.tsx')).AlertCard)

/** Alerts are offered to whoever has asked for the floor, from then on: before, nobody knows what for. */
export function AlertOffer({ mine }: { readonly mine: MyFloor }) {
  const load = useContext(DevicePushContext)
  if (!load || mine.name === 'nothing' || mine.name === 'sending') return null
  return (
    <Suspense fallback={null}>
      <AlertCard />
    </Suspense>
  )
}
