import type { Localized } from '../../../shared/lib/languages.ts'

/** What was typed in each language; nothing where nothing was. */
export function promptSaid(text: Localized): { readonly prompt?: Localized } {
  const lines = Object.entries(text).filter(([, line]) => line.trim() !== '')
  return lines.length > 0 ? { prompt: Object.fromEntries(lines) } : {}
}
