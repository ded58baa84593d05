import { useSyncExternalStore } from 'react'

const STORAGE_KEY = 'rostrum.notices.dismissed'
/** More than a meeting ever shows at once: the oldest ones are withdrawn long since. */
const KEPT = 100

let known: readonly string[] | undefined
const watchers = new Set<() => void>()

/** Storage may be forbidden: then what was put away comes back with the page. */
function remembered(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]')
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

function dismissed(): readonly string[] {
  known ??= remembered()
  return known
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Puts a notice to everyone away on this device, for good. */
export function dismissNotice(noticeId: string): void {
  known = [...dismissed(), noticeId].slice(-KEPT)
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(known))
  } catch {
    // It stays away as long as the page is open.
  }
  watchers.forEach((each) => each())
}

/** The notices that this device's reader has put away. */
export const useDismissedNotices = (): readonly string[] => useSyncExternalStore(subscribe, dismissed)
