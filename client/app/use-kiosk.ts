import { useEffect } from 'react'
import { useAwake } from './keep-awake.ts'

/** For a display that nobody sits at: it stays awake where the browser can, and `f` or a click fills it or lets go. */
export function useKiosk(): void {
  useAwake()
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

/** A browser may refuse; then the page stays as it is. */
function toggleFullScreen(): void {
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.()
  change?.catch(() => undefined)
}
