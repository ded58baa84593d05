import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function that stays the same and does what it would do as of the last drawing: whoever gets it needs not be drawn again. */
export function useLatest<Given extends readonly unknown[]>(run: (...given: Given) => void): (...given: Given) => void {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  return useCallback((...given: Given) => latest.current(...given), [])
}
