import { z } from 'zod'
import type { Language, Localized } from './languages.ts'

const line = (max: number) => z.string().trim().min(1).max(max)

/** Text for others in up to six languages; at least one of them is given. */
export const localizedSchema: z.ZodType<Localized> = z
  .strictObject({
    en: line(4000),
    ar: line(4000),
    fr: line(4000),
    es: line(4000),
    ru: line(4000),
    zh: line(4000),
  } satisfies Record<Language, z.ZodString>)
  .partial()
  .refine((text) => Object.keys(text).length > 0, 'needs text in at least one language') as z.ZodType<Localized>
