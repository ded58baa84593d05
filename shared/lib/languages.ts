/** The six official languages of the United Nations, as ISO 639-1 codes. */
export const LANGUAGES = ['en', 'ar', 'fr', 'es', 'ru', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

/** Text for others, per language; never empty. */
export type Localized = { readonly [L in Language]?: string }

/** The text in the wanted language, else in the first language that has one; `language` says which it is. */
export function textIn(text: Localized, wanted: Language): { text: string; language: Language } {
  const language = [wanted, ...LANGUAGES].find((candidate) => text[candidate] !== undefined) ?? wanted
  return { text: text[language] ?? '', language }
}

/** A kept text as text for others; empty once it is erased. */
export const localizedOf = (body: string | Localized | undefined): Localized => (typeof body === 'object' ? body : {})
