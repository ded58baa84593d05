import { useText } from '../../i18n/use-text.ts'
import { useMe } from '../../sync/hooks.ts'
import { Banner } from '../../ui/banner.tsx'
import { useLanguageName } from './use-language-name.ts'

const ASKS = ['no_sound', 'slower'] as const

/** What the interpreters ask of the reader, who has the floor. */
export function InterpretersAsk() {
  const t = useText()
  const nameOf = useLanguageName()
  const booth = useMe()?.booth
  return ASKS.map((ask) => {
    const languages = booth?.[ask]
    return (
      languages && (
        <Banner key={ask} tone="warn" role="alert" title={t(`booth.asks_${ask}`)}>
          {t(`booth.asks_${ask}_advice`, { languages: nameOf(...languages) })}
        </Banner>
      )
    )
  })
}
