import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../i18n/texts.ts'
import { texts } from './push-texts.ts'

/** The language of the interface that is nearest to a wanted one. */
export const interfaceLanguageOf = (wanted: string): InterfaceLanguage =>
  INTERFACE_LANGUAGES.find((language) => wanted.startsWith(language)) ?? 'en'

/** The sentence of an alert; one of a newer server's says that there is news. */
export function pushWords(
  code: string,
  values: Readonly<Record<string, string | number>>,
  language: InterfaceLanguage,
): string {
  const sentences: Readonly<Record<string, string>> = texts[language]
  const sentence = sentences[`alerts.push_${code}`] ?? texts[language]['alerts.push_news']
  return sentence.replace(/\{(\w+)\}/g, (_gap, name: string) => String(values[name] ?? ''))
}
