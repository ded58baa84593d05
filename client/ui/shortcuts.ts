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
      const element = isFree(event) ? carrierOf(signOf(event)) : undefined
      if (!element) return
      event.preventDefault()
      if (element instanceof HTMLInputElement) element.focus()
      else element.click()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isOn])
}

/** Whether a key press is nobody else's: a field's, a dialog's, the browser's. */
function isFree({ ctrlKey, metaKey, altKey, repeat, defaultPrevented, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || repeat || defaultPrevented) return false
  const isTyped = target instanceof Element && target.closest(TYPED_INTO) !== null
  return !isTyped && !document.querySelector('dialog[open]')
}

const carrierOf = (sign: string | undefined): HTMLElement | undefined =>
  sign === undefined
    ? undefined
    : [...document.querySelectorAll<HTMLElement>('[aria-keyshortcuts]:not(:disabled)')].find(
        (element) => element.getAttribute('aria-keyshortcuts') === sign,
      )
