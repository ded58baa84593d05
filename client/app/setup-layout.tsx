import type { ReactNode } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useText } from '../i18n/use-text.ts'
import { SETUP_PARTS, type SetupPart } from './setup-steps.ts'
import styles from './setup-layout.module.css'
import { TopBar } from './top-bar.tsx'
import { Wordmark } from './wordmark.tsx'

const PART_ID = 'setup-part'

/** Which part of the set-up the address names, and how to go to another one: a reload and the way back keep it. */
export function useSetupPart(): readonly [SetupPart, (part: SetupPart) => void] {
  const [path, navigate] = useLocation()
  const asked = new URLSearchParams(useSearch()).get('part')
  const part = SETUP_PARTS.find((known) => known === asked) ?? 'overview'
  const go = (next: SetupPart) => {
    navigate(`${path}?part=${next}`)
    document.getElementById(PART_ID)?.focus()
  }
  return [part, go]
}

type SetupLayoutProps = {
  /** In the bar: the connection in words. */
  readonly bar: ReactNode
  /** What stays in sight: refusals, a lost access. */
  readonly notice: ReactNode
  /** Title and state of the meeting. */
  readonly head: ReactNode
  /** What is to be done next. */
  readonly next: ReactNode
  /** A figure or a state behind the name of a part. */
  readonly marks: { readonly [Part in SetupPart]?: ReactNode }
  readonly part: SetupPart
  readonly onPart: (part: SetupPart) => void
  readonly children: ReactNode
}

/** The secretariat's page: the parts of the set-up in a list at the side, on a phone in a row; one of them is shown. */
export function SetupLayout({ bar, notice, head, next, marks, part, onPart, children }: SetupLayoutProps) {
  const t = useText()
  return (
    <div className={styles.page}>
      <TopBar>
        <Wordmark />
        <span className={styles.state}>{bar}</span>
      </TopBar>
      <div className={styles.notice}>{notice}</div>
      <main className={styles.main}>
        <header className={styles.head}>{head}</header>
        {next}
        <div className={styles.columns}>
          <nav aria-label={t('app.setup_parts')} className={styles.parts}>
            {SETUP_PARTS.map((name) => (
              <button
                key={name}
                type="button"
                className={styles.part}
                aria-current={name === part ? 'page' : undefined}
                onClick={() => onPart(name)}
              >
                <span>{t(`app.part_${name}`)}</span>
                {marks[name] !== undefined && <span className={styles.mark}>{marks[name]}</span>}
              </button>
            ))}
          </nav>
          <div className={styles.content}>
            <h2 id={PART_ID} tabIndex={-1} className={styles.title}>
              {t(`app.part_${part}`)}
            </h2>
            {children}
          </div>
        </div>
      </main>
    </div>
  )
}
