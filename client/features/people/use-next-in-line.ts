import { useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * Keeps the keyboard's place in a list whose answered rows go: the focus passes to the first button of the row that moved up, and to
 * the list itself where none is left. Each row says its id in `data-row`.
 */
export function useNextInLine(list: RefObject<HTMLElement | null>, ids: readonly string[]): void {
  const place = useRef<{ readonly id: string; readonly at: number }>(undefined)
  useLayoutEffect(() => {
    const note = ({ target }: FocusEvent) => {
      const id = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined
      place.current = id === undefined ? undefined : { id, at: ids.indexOf(id) }
    }
    const box = list.current
    box?.addEventListener('focusin', note)
    return () => box?.removeEventListener('focusin', note)
  }, [list, ids])
  useLayoutEffect(() => {
    const left = place.current
    if (!left || ids.includes(left.id) || document.activeElement !== document.body) return
    if (list.current) nextIn(list.current, left.at).focus()
  }, [list, ids])
}

function nextIn(list: HTMLElement, at: number): HTMLElement {
  const rows = list.querySelectorAll('[data-row]')
  return rows[Math.min(at, rows.length - 1)]?.querySelector('button') ?? list
}
