import type { Call, Calls } from '../../../shared/features/meeting/state.ts'
import { textIn, type Language, type Localized } from '../../../shared/lib/languages.ts'

/** A way into the call, and the language that is spoken there. */
export interface WayIn {
  readonly text: string
  readonly language: Language
}

/** A way into the call in the reader's language, else in another one that has it. */
export function wayIn(calls: Calls, way: keyof Call, wanted: Language): WayIn | undefined {
  const found = textIn(inEachLanguage(calls, way), wanted)
  return found.text === '' ? undefined : found
}

/** A way into the call in each language that has it. */
export const inEachLanguage = (calls: Calls, way: keyof Call): Localized =>
  Object.fromEntries(
    Object.entries(calls).flatMap(([language, { [way]: text }]: [string, Call]) =>
      text === undefined ? [] : [[language, text]],
    ),
  )

const NUMBER = /\+?\d[\d\s().-]{4,}\d/u

/** What a telephone dials of a dial-in: its first number; undefined where there is none. */
export const numberOf = (dialIn: string): string | undefined => NUMBER.exec(dialIn)?.[0].replaceAll(/[^\d+]/gu, '')
