import type { InterfaceLanguage, Texts } from './texts.ts'

const firstTexts = import.meta.glob<Texts>(
  [
    '../features/*/*texts.ts',
    '../features/*/*-texts.ts',
    '../app/*texts.ts',
    '../ui/texts.ts',
    '!../{app,features/*}/podium*-texts.ts',
    '!../features/*/door*-texts.ts',
  ],
  {
    eager: true,
    import: 'texts',
  },
)

/** The messages of these folders in one language. */
export const merged = (
  texts: Readonly<Record<string, Texts>>,
  language: InterfaceLanguage,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.values(texts).flatMap((each) => Object.entries(each[language])))

/**
 * What everybody's pages say: all but what only those read who run the meeting or stand at its door. Both languages come at once, so that a reader
 * can switch without a connection.
 */
export const firstCatalogue = { en: merged(firstTexts, 'en'), ar: merged(firstTexts, 'ar') }
