import { INTERFACE_LANGUAGES, type InterfaceLanguage } from './texts.ts'

const STORAGE_KEY = 'rostrum.language'

function known(tag: string | null | undefined): InterfaceLanguage | undefined {
  const primary = tag?.toLowerCase().split('-')[0]
  return INTERFACE_LANGUAGES.find((language) => language === primary)
}

/** Storage may be forbidden (private mode, policy of an office): then the choice lasts as long as the page. */
function remembered(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY)
  } catch {
    return null
  }
}

/** Keeps the reader's choice for the next visit, where the browser lets us. */
export function rememberLanguage(language: InterfaceLanguage): void {
  try {
    localStorage.setItem(STORAGE_KEY, language)
  } catch {
    // Nothing is lost but the convenience.
  }
}

/** The reader's language: asked for in the address (`?lang=ar`), else chosen before, else the browser's first known one. */
export function preferredLanguage(): InterfaceLanguage {
  const asked = new URLSearchParams(location.search).get('lang')
  const candidates = [asked, remembered(), ...navigator.languages]
  return candidates.map(known).find((language) => language !== undefined) ?? 'en'
}

/** Whether the reader asked for Eastern Arabic digits (`?digits=arab`); Latin ones serve everybody else. */
export function prefersArabicDigits(): boolean {
  return new URLSearchParams(location.search).get('digits') === 'arab'
}
