/** Letters and digits that are not taken for one another. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const LENGTH = 4

/** A code is shown for so long before the next one takes its place. */
export const CODE_LASTS_MS = 30 * 60_000

/** A code of the room out of a random id. */
export function roomCodeFrom(id: string): string {
  let hash = 0x811c9dc5
  for (const char of id) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193)
  let code = ''
  for (let rest = hash >>> 0; code.length < LENGTH; rest = Math.floor(rest / LETTERS.length))
    code += LETTERS[rest % LETTERS.length]
  return code
}

/** What somebody typed, as codes are written: in capitals, without spaces. */
export const typedCode = (typed: string): string => typed.replaceAll(/\s/g, '').toUpperCase()
