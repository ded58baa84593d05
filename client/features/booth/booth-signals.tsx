import { SIGNALS, type Signal } from '../../../shared/features/booth/signals.ts'
import type { SignalsView } from '../../../shared/features/booth/view.ts'
import { LANGUAGES, type Language } from '../../../shared/lib/languages.ts'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { Chip } from '../../ui/chip.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './booth-signals.module.css'
import { useLanguageName } from './use-language-name.ts'

const KEYS: { readonly [S in Signal]: string } = { ready: 'R', slower: 'S', no_sound: 'N' }

type BoothSignalsProps = {
  readonly signals: SignalsView
  readonly language: Language | undefined
  /** Says which key does the same. */
  readonly hasKeys: boolean
}

/** What a booth says with one tap each: it stands until it is taken back by another tap, or is over. */
export function BoothSignals({ signals, language, hasKeys }: BoothSignalsProps) {
  const t = useText()
  const { isLive, may } = useDesk()
  if (!may('booth.signal')) return <StandingSignals signals={signals} />
  return (
    <section aria-label={t('booth.signals')} className={styles.signals}>
      {!isLive && (
        <p role="alert" className={styles.notSent}>
          <Icon name="offline" /> {t('booth.not_sent')}
        </p>
      )}
      {language !== undefined &&
        SIGNALS.map((signal) => (
          <SignalButton
            key={signal}
            signal={signal}
            language={language}
            isOn={signals[signal][language] !== undefined}
            keyHint={hasKeys ? KEYS[signal] : undefined}
          />
        ))}
    </section>
  )
}

type SignalButtonProps = {
  readonly signal: Signal
  readonly language: Language
  readonly isOn: boolean
  readonly keyHint: string | undefined
}

function SignalButton({ signal, language, isOn, keyHint }: SignalButtonProps) {
  const t = useText()
  const { press } = useDesk()
  const { disabled, busy, onClick } = press({ type: isOn ? 'booth.withdraw' : 'booth.signal', signal, language })
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-busy={busy}
      aria-keyshortcuts={KEYS[signal]}
      disabled={disabled}
      className={classNames(styles.signal, isOn && styles[signal])}
      onClick={busy ? undefined : onClick}
    >
      <span className={styles.word}>
        {isOn && <Icon name="check" />}
        {t(`booth.${signal}`)}
        {keyHint !== undefined && <kbd className={styles.key}>{keyHint}</kbd>}
      </span>
      <span className={styles.hint}>{t(`booth.${signal}_${isOn ? 'on' : 'hint'}`)}</span>
      {isOn && <span className={styles.hint}>{t('booth.take_back')}</span>}
    </button>
  )
}

/** For the podium that looks at the page of the booth. */
function StandingSignals({ signals }: Pick<BoothSignalsProps, 'signals'>) {
  const t = useText()
  const nameOf = useLanguageName()
  const standing = SIGNALS.flatMap((signal) => {
    const languages = LANGUAGES.filter((language) => signals[signal][language])
    return languages.length > 0 ? [{ signal, languages }] : []
  })
  return (
    <section aria-label={t('booth.signals')} className={styles.looking}>
      <p>{t('booth.looking_on')}</p>
      {standing.length === 0 && <p>{t('booth.no_signals')}</p>}
      {standing.map(({ signal, languages }) => (
        <Chip key={signal} tone={signal === 'ready' ? 'accent' : 'warn'}>
          {t(`booth.${signal}`)}: {nameOf(...languages)}
        </Chip>
      ))}
    </section>
  )
}
