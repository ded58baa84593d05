import { z } from 'zod'

const MAX_GRAPHEMES = 100
const MAX_BYTES = 400
const KEPT_FORMATS = /[\u200c\u200d]/
const DROPPED = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu
const MARK_RUNS = /(\p{M}{3})\p{M}+/gu
/** Latin, Cyrillic, Arabic and Chinese letters that no normalisation changes. */
const CLEAN = /^[ -~À-ÖØ-öø-ıĴ-ľŁ-ňŊ-žЀ-џء-غف-ي一-鿿]*$/
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * A name as typed, made safe to show: NFKC, without control and formatting characters but the two joiners that
 * some scripts need, at most three combining marks in a row, single spaces.
 */
export function cleanText(raw: string): string {
  // Nearly every name: a list of thousands is read in a fraction of the time.
  if (CLEAN.test(raw) && !raw.includes('  ')) return raw.trim()
  return raw
    .toWellFormed()
    .normalize('NFKC')
    .replace(DROPPED, (char) => (KEPT_FORMATS.test(char) ? char : char === '\t' || char === '\n' ? ' ' : ''))
    .replace(MARK_RUNS, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
}

const utf8Bytes = (text: string): number => encodeURIComponent(text).replace(/%../g, '-').length

/** No unit of UTF-16 is more than one character to a reader, or than three bytes. */
const fits = (text: string): boolean =>
  text.length <= MAX_GRAPHEMES || (utf8Bytes(text) <= MAX_BYTES && [...graphemes.segment(text)].length <= MAX_GRAPHEMES)

/** A person's name: any script, at least one letter or digit, at most 100 characters as a reader counts them. */
export const nameSchema = z
  .string()
  .max(1000)
  .transform(cleanText)
  .refine((name) => /[\p{L}\p{N}]/u.test(name), 'needs at least one letter or digit')
  .refine(fits, `has more than ${MAX_GRAPHEMES} characters`)

/** One line that a person wrote: an organisation, a country; 1 to 200 characters after cleaning. */
export const shortTextSchema = z.string().max(1000).transform(cleanText).pipe(z.string().min(1).max(200))

/** A topic or note; 1 to 500 characters after cleaning. */
export const noteSchema = z.string().max(2000).transform(cleanText).pipe(z.string().min(1).max(500))
