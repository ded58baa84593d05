import type { SignalsView } from '../../../shared/features/booth/view.ts'
import { LANGUAGES, type Language } from '../../../shared/lib/languages.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { usePodiumView, usePresence } from '../../sync/hooks.ts'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import styles from './podium-signals.module.css'
import { useLanguageName } from './use-language-name.ts'

const ASKS = ['no_sound', 'slower'] as const

const languagesOf = (raised: SignalsView[keyof SignalsView]): readonly Language[] =>
  LANGUAGES.filter((language) => raised[language])

/** What interpreters ask for now, in one band, until it is over or dealt with. */
export function InterpretersBand() {
  const t = useText()
  const nameOf = useLanguageName()
  const signals = usePodiumView((view) => view.booth.signals)
  const { isLive, may, send } = useDesk()
  const asks = ASKS.map((signal) => ({ signal, languages: languagesOf(signals[signal]) })).filter(
    ({ languages }) => languages.length > 0,
  )
  if (asks.length === 0) return null
  const clear = () => {
    for (const { signal, languages } of asks)
      for (const language of languages) void send({ type: 'booth.withdraw', signal, language })
  }
  return (
    <Band
      tone="warn"
      role="alert"
      actions={
        may('booth.withdraw') && (
          <Button disabled={!isLive} onClick={clear}>
            {t('booth.dealt_with')}
          </Button>
        )
      }
    >
      <strong>{t('booth.at_podium')}</strong>
      {': '}
      {asks.map(({ signal, languages }) => t(`booth.asked_${signal}`, { languages: nameOf(...languages) })).join(' · ')}
    </Band>
  )
}

/** Which booths are ready, and whether they can still be reached; nothing where none said so. */
export function ReadyBooths() {
  const t = useText()
  const nameOf = useLanguageName()
  const ready = usePodiumView((view) => view.booth.signals.ready)
  const connected = usePresence()?.who
  const languages = languagesOf(ready)
  if (languages.length === 0) return null
  const isGone = (language: Language) => connected !== undefined && !connected.includes(ready[language]?.personId ?? '')
  return (
    <p className={styles.ready}>
      <span>{t('booth.at_podium')}</span>
      {languages.map((language) => (
        <Chip key={language} tone={isGone(language) ? 'warn' : 'accent'} icon={isGone(language) ? 'offline' : 'check'}>
          {t(isGone(language) ? 'booth.booth_gone' : 'booth.booth_ready', { language: nameOf(language) })}
        </Chip>
      ))}
    </p>
  )
}
