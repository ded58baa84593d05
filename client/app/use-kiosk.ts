import { useEffect } from 'react'

/** For a display that nobody sits at: it stays awake where the browser can, and `f` or a click fills it or lets go. */
export function useKiosk(): void {
  useEffect(() => keepAwake(), [])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'f' && !event.ctrlKey && !event.metaKey && !event.altKey) toggleFullScreen()
    }
    document.addEventListener('keydown', press)
    document.addEventListener('click', toggleFullScreen)
    return () => {
      document.removeEventListener('keydown', press)
      document.removeEventListener('click', toggleFullScreen)
    }
  }, [])
}

/** Browsers take the lock away from a hidden page, and have none over plain http: then the system's own settings count. */
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

/** A browser may refuse; then the page stays as it is. */
function toggleFullScreen(): void {
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.()
  change?.catch(() => undefined)
}
