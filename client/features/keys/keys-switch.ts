import { useSyncExternalStore } from 'react'

const STORAGE_KEY = 'rostrum.keys'

let known: boolean | undefined
const watchers = new Set<() => void>()

/** On until somebody switches them off. Storage may be forbidden: then they are on again with the page. */
function areOn(): boolean {
  try {
    known ??= localStorage.getItem(STORAGE_KEY) !== 'off'
  } catch {
    known = true
  }
  return known
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Switches the single keys on or off on this device. */
export function switchKeys(isOn: boolean): void {
  known = isOn
  try {
    localStorage.setItem(STORAGE_KEY, isOn ? 'on' : 'off')
  } catch {
    // It holds as long as the page is open.
  }
  watchers.forEach((each) => each())
}

/** Whether single keys count on this device. */
export const useKeysAreOn = (): boolean => useSyncExternalStore(subscribe, areOn)
