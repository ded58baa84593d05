import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import { isolateValues } from './isolate.ts'
import { useLanguage } from './language.tsx'

/** What may stand in a message's gaps. */
export type TextValues = Readonly<Record<string, string | number | Date>>

/** A message by id in the reader's language. */
export type Say = (id: string, values?: TextValues) => string

/**
 * `const t = useText()`, then `t('floor.ask')` or `t('floor.place', { place: 4 })`. Names and other text given as values are
 * isolated where their direction differs from the sentence's. For messages with elements inside use `FormattedMessage`.
 */
export function useText(): Say {
  const { formatMessage } = useIntl()
  const { dir } = useLanguage()
  return useCallback(
    (id, values = {}) => formatMessage({ id }, isolateValues<number | Date>(values, dir)),
    [formatMessage, dir],
  )
}
