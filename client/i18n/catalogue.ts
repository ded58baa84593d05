import type { InterfaceLanguage, Texts } from './texts.ts'

const everyTexts = import.meta.glob<Texts>(
  ['../features/*/*texts.ts', '../features/*/*-texts.ts', '../app/*texts.ts', '../ui/texts.ts'],
  {
    eager: true,
    import: 'texts',
  },
)

function merged(language: InterfaceLanguage): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.values(everyTexts).flatMap((texts) => Object.entries(texts[language])))
}

/** All messages of the client. Both languages come at once, so that a reader can switch without a connection. */
export const catalogue = { en: merged('en'), ar: merged('ar') }
