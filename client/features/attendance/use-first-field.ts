import { useEffect, useRef, type RefObject } from 'react'

/** Brings the first field inside into focus, where a dialog opens only to be typed into. */
export function useFirstField<Box extends HTMLElement>(): RefObject<Box | null> {
  const box = useRef<Box>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  return box
}
