import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Button } from './button.tsx'
import styles from './dialog.module.css'

type DialogProps = {
  readonly open: boolean
  readonly title: ReactNode
  /** Escape, the close button, or a press beside the dialog. */
  readonly onClose: () => void
  /** Buttons at the foot, the main one first. */
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** A question that waits for its answer; the browser keeps focus inside and gives it back. */
export function Dialog({ open, title, onClose, actions, children }: DialogProps) {
  const t = useText()
  const titleId = useId()
  const element = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const dialog = element.current
    if (!dialog || dialog.open === open) return
    if (!open) return dialog.close()
    dialog.showModal()
    // Else the browser picks the close button: a screen reader should begin with what is asked.
    dialog.querySelector<HTMLElement>('input, select, textarea, h2')?.focus()
  }, [open])

  return (
    // The press beside it is a shortcut for the mouse; the keyboard has Escape and the close button.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={element}
      aria-labelledby={titleId}
      className={styles.dialog}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose()
      }}
    >
      {open && (
        <div className={styles.sheet}>
          <header className={styles.header}>
            <h2 id={titleId} tabIndex={-1} className={styles.title}>
              {title}
            </h2>
            <Button look="quiet" icon="cross" aria-label={t('ui.close')} onClick={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
          {actions !== undefined && <footer className={styles.actions}>{actions}</footer>}
        </div>
      )}
    </dialog>
  )
}
