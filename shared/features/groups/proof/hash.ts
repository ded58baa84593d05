import { sha256 } from '../draw/sha256.ts'

/** What a draw commits to follows from these rules; another number where a record would be read otherwise. */
export const PROTOCOL = 'rostrum-draw/1'

/** SHA-256 in hexadecimal of what is said for one purpose: no hash of one purpose is ever one of another. */
export const hashFor = (purpose: 'secret' | 'line' | 'terms' | 'seed' | 'record', said: string): string =>
  hexOf(sha256(`${PROTOCOL} ${purpose} ${said}`))

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** From a table of bytes: thousands of hashes are written down at once, and a number's own way takes twice as long as the hash. */
function hexOf(words: Uint32Array): string {
  let digits = ''
  for (const word of words)
    digits += BYTES[word >>> 24]! + BYTES[(word >>> 16) & 255]! + BYTES[(word >>> 8) & 255]! + BYTES[word & 255]!
  return digits
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The first 192 bits of SHA-256, in 32 characters of base64url: short, as a record has one for each person. */
export function sealOf(opening: string): string {
  const words = sha256(`${PROTOCOL} seal ${opening}`)
  const byte = (at: number) => (words[at >> 2]! >>> (24 - 8 * (at & 3))) & 255
  let seal = ''
  for (let at = 0; at < 24; at += 3) {
    const three = (byte(at) << 16) | (byte(at + 1) << 8) | byte(at + 2)
    for (const shift of [18, 12, 6, 0]) seal += ALPHABET[(three >>> shift) & 63]
  }
  return seal
}

/** Digits that people compare by eye. */
const CODE_DIGITS = 16

/** The first 64 bits of a commitment in groups of four. */
export const codeOf = (commitment: string): string => commitment.slice(0, CODE_DIGITS).replaceAll(/(.{4})(?=.)/g, '$1-')

/** The digits of a code as somebody typed it: letters of either case, with any signs between them. */
const digitsOf = (typed: string): string => typed.toLowerCase().replaceAll(/[^0-9a-f]/g, '')

/** Whether so much was typed that a code may be compared; of less there are many. */
export const isWholeCode = (typed: string): boolean => digitsOf(typed).length >= CODE_DIGITS

/** Whether somebody who typed a code, all of it, saw this commitment. */
export const isCodeOf = (typed: string, commitment: string): boolean =>
  isWholeCode(typed) && commitment.startsWith(digitsOf(typed))
