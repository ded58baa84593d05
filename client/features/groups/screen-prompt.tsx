import type { RoundView } from '../../../shared/features/groups/view.ts'
import type { Localized } from '../../../shared/lib/languages.ts'
import { useText } from '../../i18n/use-text.ts'
import { Fitted } from '../../ui/fitted.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { ScreenTimeLeft } from './screen-time-left.tsx'
import styles from './screen.module.css'

type ScreenPromptProps = { readonly prompt: Localized; readonly round: RoundView }

/** What all tables talk about, readable from each of them. */
export function ScreenPrompt({ prompt, round }: ScreenPromptProps) {
  const t = useText()
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('groups.screen_prompt')}</h1>
        <ScreenTimeLeft round={round} />
      </header>
      <Fitted className={styles.prompt}>
        <p className={styles.large}>
          <LocalizedText text={prompt} />
        </p>
      </Fitted>
    </div>
  )
}
