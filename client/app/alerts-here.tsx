import { Suspense, useContext } from 'react'
import { DevicePushContext } from '../features/alerts/device-push.ts'
import { useMe } from '../sync/hooks.ts'
import { lazyPart } from './lazy-page.ts'

const AlertsOff = lazyPart(async () => (await import('../features/alerts/alerts-off.tsx')).AlertsOff)

/** Whoever has switched alerts on finds the way to switch them off also when they wait for nothing. */
export function AlertsHere() {
  const load = useContext(DevicePushContext)
  const marks = useMe()?.alerts?.marks
  if (!load || !marks) return null
  return (
    <Suspense fallback={null}>
      <AlertsOff />
    </Suspense>
  )
}
