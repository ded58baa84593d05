/** The keys of the chair's console, by what they do; a button carries its own in `aria-keyshortcuts`. */
export const CONSOLE_KEYS = {
  give: 'N',
  clock: 'H',
  extend: 'M',
  finish: 'F',
  hold: 'O',
  undo: 'U',
  add: 'A',
  part: 'S',
  next_item: 'J',
  close_item: 'X',
  /** Not a single key: it stops the whole meeting without asking. */
  pause: 'Shift+P',
} as const

/** Shows them all. */
export const HELP_KEY = '?'
