/** What lists hold in a name's place where there is nobody. */
export const PLACEHOLDERS: readonly string[] = [
  'na',
  'n/a',
  'n.a.',
  'none',
  'null',
  'unknown',
  'tbd',
  'tbc',
  'xxx',
  '-',
  '.',
  '?',
]

/** Whether a whole name names nobody: `na / na`. */
export const isPlaceholder = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/\s+\/\s+|\s+/u)
    .every((word) => PLACEHOLDERS.includes(word))
