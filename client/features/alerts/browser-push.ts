import type { Hindrance } from '../../../shared/features/alerts/state.ts'
import { callApi } from '../../sync/http-api.ts'
import type { DeviceAddress, DevicePush, Subscribed } from './device-push.ts'
import { registerWorker } from '../../sync/worker-registration.ts'

const ASK_LIMIT_MS = 10_000

/** The push of this browser. */
export const browserPush: DevicePush = {
  hindrance: hindranceNow,

  async address() {
    if (hindranceNow() || Notification.permission !== 'granted') return undefined
    const registration = await navigator.serviceWorker.getRegistration()
    return addressOf(await registration?.pushManager.getSubscription())
  },

  async subscribe() {
    const hindrance = hindranceNow()
    if (hindrance) return { outcome: 'hindered', reason: hindrance }
    const permission = await Notification.requestPermission()
    if (permission === 'denied') return { outcome: 'hindered', reason: 'denied' }
    return permission === 'granted' ? subscribeAllowed().catch(() => ({ outcome: 'failed' })) : { outcome: 'dismissed' }
  },

  onChange(changed) {
    if (!('serviceWorker' in navigator)) return () => {}
    const heard = ({ data }: MessageEvent<unknown>): void => {
      if (data === 'push_address_changed') changed()
    }
    navigator.serviceWorker.addEventListener('message', heard)
    return () => navigator.serviceWorker.removeEventListener('message', heard)
  },
}

/** Order matters: without https a browser hides the rest, and an iPhone offers it from the home screen alone. */
function hindranceNow(): Hindrance | undefined {
  if (!isSecureContext) return 'insecure'
  const isThere = 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis
  if (!isThere) return 'standalone' in navigator && !navigator.standalone ? 'needs_home_screen' : 'unsupported'
  return Notification.permission === 'denied' ? 'denied' : undefined
}

async function subscribeAllowed(): Promise<Subscribed> {
  const [registration, answer] = await Promise.all([
    registerWorker(),
    callApi<{ key: string }>('/api/push-key', { limitMs: ASK_LIMIT_MS }),
  ])
  if (!answer.ok) {
    const isNone = answer.problem.code === 'not_found'
    return isNone ? { outcome: 'hindered', reason: 'no_service' } : { outcome: 'failed' }
  }
  const applicationServerKey = bytesOf(answer.value.key)
  const before = await registration.pushManager.getSubscription()
  // An address was made for one key: after a change of the server's it takes nothing from it.
  if (before && !isSame(before.options.applicationServerKey, applicationServerKey)) await before.unsubscribe()
  const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })
  const address = addressOf(subscription)
  return address ? { outcome: 'subscribed', address } : { outcome: 'failed' }
}

function addressOf(subscription: PushSubscription | null | undefined): DeviceAddress | undefined {
  const { endpoint, keys } = subscription?.toJSON() ?? {}
  const [p256dh, auth] = [keys?.['p256dh'], keys?.['auth']]
  return endpoint !== undefined && p256dh !== undefined && auth !== undefined ? { endpoint, p256dh, auth } : undefined
}

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

function isSame(key: ArrayBuffer | null, other: Uint8Array): boolean {
  const bytes = new Uint8Array(key ?? [])
  return bytes.length === other.length && bytes.every((byte, at) => byte === other[at])
}
