import { z } from 'zod'
import { cleanText } from './name.ts'

/** Lines that a person wrote: cleaned one by one, with at most one empty line between two; may be empty. */
export const paragraphsSchema = (most: number) =>
  z
    .string()
    .max(2 * most)
    .transform((raw) =>
      raw
        .split(/\r\n|[\n\r\u2028\u2029]/u)
        .map(cleanText)
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    )
    .pipe(z.string().max(most))
