import { HttpSnapshots } from './http-snapshots.ts'
import type { Followed } from './meeting-sync.ts'
import type { Chance, KeyValues, Scheduler, StorageKind, SyncPorts } from './ports.ts'
import { SocketTransport } from './socket-transport.ts'

/** A browser's time and timers. */
export const browserScheduler: Scheduler = {
  monotonicMs: () => performance.now(),
  wallMs: () => Date.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
  every: (intervalMs, run) => {
    const timer = setInterval(run, intervalMs)
    return () => clearInterval(timer)
  },
}

const ID_BYTES = 16

const chance: Chance = {
  fraction: () => Math.random(),
  // Not randomUUID: browsers have it only where the page came over https, and a venue's network may have none.
  id: () => {
    const bytes = crypto.getRandomValues(new Uint8Array(ID_BYTES))
    return `c${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
  },
}

/** Storage may be forbidden or full: then nothing survives a reload, and everything else works. */
function guarded<T>(attempt: () => T, otherwise: T): T {
  try {
    return attempt()
  } catch {
    return otherwise
  }
}

class LocalKeyValues implements KeyValues {
  kind: StorageKind = 'plain'

  entries(prefix: string): readonly (readonly [string, string])[] {
    return guarded(
      () =>
        Object.keys(localStorage)
          .filter((key) => key.startsWith(prefix))
          .map((key) => [key, localStorage.getItem(key) ?? ''] as const),
      [],
    )
  }

  set(key: string, value: string): void {
    this.kind = guarded<StorageKind>(() => {
      localStorage.setItem(key, value)
      return 'plain'
    }, 'none')
  }

  remove(key: string): void {
    guarded(() => localStorage.removeItem(key), undefined)
  }

  clear(prefix: string): void {
    for (const [key] of this.entries(prefix)) this.remove(key)
  }

  written(): Promise<void> {
    return Promise.resolve()
  }
}

/** A browser's memory. */
export const browserKeyValues: KeyValues = new LocalKeyValues()

/** What a browser has for each port; the door brings a memory of its own. */
export const browserPorts = (
  followed: Followed,
  address = { url: location.origin },
  keyValues = browserKeyValues,
): SyncPorts => ({
  transport: new SocketTransport(address),
  snapshots: new HttpSnapshots(address, followed),
  keyValues,
  scheduler: browserScheduler,
  chance,
  hasNetwork: () => navigator.onLine,
})

const RELOADED_KEY = 'rostrum.reloaded_at'
const RELOAD_AGAIN_MS = 60_000

/** Loads the page anew, as a room screen has nobody to do it; not again and again where that does not help. */
export function reloadOnce(): void {
  const [last] = browserKeyValues.entries(RELOADED_KEY)
  if (last && Date.now() - Number(last[1]) < RELOAD_AGAIN_MS) return
  browserKeyValues.set(RELOADED_KEY, String(Date.now()))
  location.reload()
}

/** Tells when the page woke and when it may be gone in a moment; the returned function ends it. */
export function watchPage(woke: () => void, rests: () => void): () => void {
  const seen = (): void => (document.visibilityState === 'visible' ? woke() : rests())
  document.addEventListener('visibilitychange', seen)
  window.addEventListener('pageshow', woke)
  window.addEventListener('online', woke)
  window.addEventListener('offline', woke)
  window.addEventListener('pagehide', rests)
  return () => {
    document.removeEventListener('visibilitychange', seen)
    window.removeEventListener('pageshow', woke)
    window.removeEventListener('online', woke)
    window.removeEventListener('offline', woke)
    window.removeEventListener('pagehide', rests)
  }
}
