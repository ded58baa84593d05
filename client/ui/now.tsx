import { createContext, use, useCallback, useSyncExternalStore, type ReactNode } from 'react'

/** How late a second may be drawn: with as much for two devices' error of time, screens in sight of each other agree within 200 ms. */
const TICK_MS = 100

const NowContext = createContext<() => number>(() => Date.now())

type NowProviderProps = { readonly now: () => number; readonly children: ReactNode }

/** Gives the clocks inside another time than the device's: the server's, as far as this device knows it. */
export function NowProvider({ now, children }: NowProviderProps) {
  return <NowContext value={now}>{children}</NowContext>
}

const watchers = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** One timer for all clocks of a page. */
function subscribe(watcher: () => void): () => void {
  watchers.add(watcher)
  timer ??= setInterval(() => watchers.forEach((each) => each()), TICK_MS)
  return () => {
    watchers.delete(watcher)
    if (watchers.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/**
 * What follows from the time that passes, such as the whole seconds left: `useNow((nowMs) => …)`. The component is drawn again only
 * when the answer changes, so let it be a number or a string.
 */
export function useNow<Answer extends string | number | boolean | undefined>(
  derive: (nowMs: number) => Answer,
): Answer {
  const now = use(NowContext)
  return useSyncExternalStore(
    subscribe,
    useCallback(() => derive(now()), [derive, now]),
  )
}
