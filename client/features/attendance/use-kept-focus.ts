import { useEffect, type RefObject } from 'react'

/** Whatever was touched last, the next key that is typed goes into the field: scanners know no fields. */
export function useKeptFocus(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const bringBack = () => field.current?.focus({ preventScroll: true })
    const watch = (event: KeyboardEvent) => {
      if (isLetter(event) && !isTypedElsewhere(event)) bringBack()
    }
    bringBack()
    document.addEventListener('keydown', watch)
    return () => document.removeEventListener('keydown', watch)
  }, [field])
}

/** The space bar presses buttons. */
const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey

const isTypedElsewhere = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('input, textarea, select, dialog, [role=menu]') !== null
