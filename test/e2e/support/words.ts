import { globSync } from 'node:fs'
import { createIntl } from 'react-intl'
import { isolateValues } from '../../../client/i18n/isolate.ts'
import type { InterfaceLanguage, Texts } from '../../../client/i18n/texts.ts'

const ROOT = new URL('../../../', import.meta.url)

const files = globSync('client/{app,ui,features/*}/*texts.ts', { cwd: ROOT })
const modules = await Promise.all(files.map((file) => import(new URL(file, ROOT).href) as Promise<{ texts: Texts }>))

/** What the pages say, by the id of the message: tests look for what a person reads, not for how it is made. */
export type Words = (id: string, values?: Readonly<Record<string, string | number | (() => string)>>) => string

/** The words of the interface in one language; an unknown id throws, so that a test never waits for words that nobody says. */
export function wordsIn(language: InterfaceLanguage): Words {
  const dir = language === 'ar' ? 'rtl' : 'ltr'
  const { formatMessage } = createIntl({
    locale: language === 'ar' ? 'ar-u-nu-latn' : 'en-GB',
    messages: Object.fromEntries(modules.flatMap(({ texts }) => Object.entries(texts[language]))),
    onError: (error) => {
      throw error
    },
  })
  return (id, values = {}) => formatMessage({ id }, isolateValues<number | (() => string)>(values, dir))
}

/** A message with a time of day in its gap, whichever time it is. */
export function timedWords(say: Words, id: string, values: Readonly<Record<string, string | number>> = {}): RegExp {
  return aroundTime(say(id, { ...values, time: TIME }))
}

/** The same of a message in which an element says the time. */
export const wordsAroundTime = (say: Words, id: string): RegExp => aroundTime(say(id, { time: () => TIME }))

const aroundTime = (words: string): RegExp =>
  new RegExp(
    words
      .split(TIME)
      .map((part) => part.replaceAll(/[.?()]/g, String.raw`\$&`))
      .join('.+'),
  )

const TIME = '00:00'
