import type { ReactNode } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

type QuestionProps = {
  readonly open: boolean
  readonly title: ReactNode
  /** The words of the button that does it. */
  readonly yes: string
  /** It takes something from somebody. */
  readonly danger?: boolean
  readonly busy?: boolean
  readonly onYes: () => void
  readonly onClose: () => void
  /** What follows from it. */
  readonly children: ReactNode
}

/** Asks before something is done that cannot simply be taken back. */
export function Question({ open, title, yes, danger = false, busy = false, onYes, onClose, children }: QuestionProps) {
  const t = useText()
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button look={danger ? 'danger' : 'filled'} busy={busy} onClick={onYes}>
            {yes}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
