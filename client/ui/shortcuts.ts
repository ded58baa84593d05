import { useEffect } from 'react'

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>

/** What a key press is called in `aria-keyshortcuts`: "?", a letter, or `Shift+` and a letter; of another script's letter, the one printed beside it. */
export function signOf({ key, code, shiftKey }: KeyPress): string | undefined {
  if (key === '?' || key === '؟') return '?'
  const letter = /^[a-z]$/i.test(key)
    ? key.toUpperCase()
    : /^\p{L}$/u.test(key)
      ? /^Key([A-Z])$/.exec(code)?.[1]
      : undefined
  return letter !== undefined && shiftKey ? `Shift+${letter}` : letter
}

const TYPED_INTO = 'input, textarea, select, [contenteditable], [role=menu], [role=listbox], [role=grid]'

/**
 * Lets single keys press the button, or go to the field, that names them in `aria-keyshortcuts`; nothing while somebody types, in
 * a dialog, or with a key held down. What a key does is what its button does, its guards and questions too.
 */
export function useShortcuts(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest(TYPED_INTO)) return
      if (document.querySelector('dialog[open]')) return
      const element = carrierOf(signOf(event))
      if (!element) return
      event.preventDefault()
      if (element instanceof HTMLInputElement) element.focus()
      else element.click()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isOn])
}

const carrierOf = (sign: string | undefined): HTMLElement | undefined =>
  sign === undefined
    ? undefined
    : [...document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]:not(:disabled)')].find(
        (element) => element.getAttribute('aria-keyshortcuts') === sign,
      )
