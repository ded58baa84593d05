const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'
const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
const LTR_LETTER = /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}])\p{L}/u

/** Text of the other direction, wrapped so that it cannot turn the sentence around it; other text unchanged. */
export function isolate(text: string, dir: 'ltr' | 'rtl'): string {
  const foreign = dir === 'ltr' ? RTL_LETTER : LTR_LETTER
  return foreign.test(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text
}

/** A value that a message may select by: marks around it would hide it from `{reason, select, …}`; one such word needs none. */
const KEYWORD = /^[a-z_]+$/

/** The values of a message's gaps, isolated where they are names or other text. */
export function isolateValues<Value>(
  values: Readonly<Record<string, Value | string>>,
  dir: 'ltr' | 'rtl',
): Record<string, Value | string> {
  const isText = (value: Value | string) => typeof value === 'string' && !KEYWORD.test(value)
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isText(value) ? isolate(String(value), dir) : value]),
  )
}

/** A run of digits and signs, such as `10:00–11:30`, that keeps its order in an Arabic line. */
export function isolateLtr(text: string): string {
  return `\u2066${text}${POP_ISOLATE}`
}
