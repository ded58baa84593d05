import { isShellCache, KEEP_SHELL, PAGE } from '../service-worker/shell-cache.ts'
import { registerWorker } from './worker-registration.ts'

/** Whether this page starts without a network; `insecure`: browsers keep pages only of addresses with https. */
export type OfflineStart = 'ready' | 'not_yet' | 'insecure' | 'unsupported'

/** Has this device keep the page, for a start without a network; where it cannot, everything else works. */
export async function keepShell(): Promise<void> {
  if (hindrance()) return
  const registration = await registerWorker().catch(() => undefined)
  registration?.active?.postMessage(KEEP_SHELL)
}

/** Whether this page would start now without a network. */
export async function offlineStart(): Promise<OfflineStart> {
  const hindered = hindrance()
  if (hindered) return hindered
  const names = (await caches.keys()).filter(isShellCache)
  const kept = await Promise.all(names.map((cacheName) => caches.match(PAGE, { cacheName })))
  return navigator.serviceWorker.controller && kept.some(Boolean) ? 'ready' : 'not_yet'
}

function hindrance(): 'insecure' | 'unsupported' | undefined {
  if (!isSecureContext) return 'insecure'
  return 'serviceWorker' in navigator && 'caches' in globalThis ? undefined : 'unsupported'
}
