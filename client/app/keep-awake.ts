import { useEffect } from 'react'

/** Keeps the screen on while the page is in front. Browsers can only over https: else the system's own settings count. */
export function useAwake(): void {
  useEffect(() => keepAwake(), [])
}

/** Browsers take the lock away from a hidden page: it is asked for again. */
function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined
  let isOver = false
  const request = async () => {
    if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return
    lock = await navigator.wakeLock.request('screen').catch(() => undefined)
    if (isOver) await lock?.release()
  }
  const again = () => void request()
  again()
  document.addEventListener('visibilitychange', again)
  return () => {
    isOver = true
    document.removeEventListener('visibilitychange', again)
    void lock?.release()
  }
}
