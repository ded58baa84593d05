import type { ReactNode } from 'react'
import { directionOf } from '../../i18n/language.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import styles from './intake.module.css'

/** A text to carry elsewhere, in a language where it has its own. */
export interface CarriedText {
  readonly label: string
  readonly text: string
  readonly language?: string
}

type TextDialogProps = {
  readonly title: ReactNode
  readonly hint: string
  readonly texts: readonly CarriedText[]
  readonly onClose: () => void
}

/** Texts to carry elsewhere: seen before they are copied, and selected by hand where a browser copies nothing. */
export function TextDialog({ title, hint, texts, onClose }: TextDialogProps) {
  return (
    <Dialog open title={title} onClose={onClose}>
      <div className={styles.form}>
        <p className={styles.hint}>{hint}</p>
        {texts.map(({ label, text, language }) => (
          <div key={label} className={styles.carried}>
            <TextArea
              label={label}
              readOnly
              rows={Math.min(10, text.split('\n').length + 1)}
              value={text}
              lang={language}
              dir={language === undefined ? 'auto' : directionOf(language)}
            />
            <CopyButton value={text} />
          </div>
        ))}
      </div>
    </Dialog>
  )
}
