import { interfaceLanguageOf } from '../features/alerts/push-words.ts'
import type { InterfaceLanguage } from '../i18n/texts.ts'

/** What the server tells this device; the words are made here. */
export interface PushMessage {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
  /** A later message of the same tag takes the place of this one. */
  readonly tag: string
  readonly language: InterfaceLanguage
  /** Path of the meeting's page. */
  readonly path: string
}

/** Reads a message; of one that cannot be read is said that there is news. */
export function readPushMessage(text: string | undefined): PushMessage {
  const { code = '', values = {}, tag = 'news', language = 'en', path = '/' } = parsed(text)
  return { code, values, tag, language: interfaceLanguageOf(language), path }
}

function parsed(text = ''): Partial<PushMessage> {
  try {
    const message: unknown = JSON.parse(text)
    return typeof message === 'object' && message !== null && !Array.isArray(message) ? message : {}
  } catch {
    return {}
  }
}
