import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { isSendable, StatementForm } from './statement-form.tsx'

type StatementDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly text: string
  readonly onText: (text: string) => void
  readonly limitMs: number
  /** Sends the text with the place; absent where there is none. */
  readonly onAttach: ((text: string) => void) | undefined
  /** Sends the text instead of speaking. */
  readonly onSubmit: (text: string) => void
  /** Takes back what was sent; absent where nothing was. */
  readonly onTakeBack: (() => void) | undefined
}

/** The reader's own text, with what may become of it. */
export function StatementDialog(props: StatementDialogProps) {
  const { open, onClose, text, onText, limitMs, onAttach, onSubmit, onTakeBack } = props
  const t = useText()
  const isOff = !isSendable(text)
  return (
    <Dialog
      open={open}
      title={t('floor.write')}
      onClose={onClose}
      actions={
        <>
          {onAttach && (
            <Button look="filled" disabled={isOff} onClick={() => onAttach(text)}>
              {t('floor.statement_keep_place')}
            </Button>
          )}
          <Button look={onAttach ? 'outlined' : 'filled'} disabled={isOff} onClick={() => onSubmit(text)}>
            {t(onAttach ? 'floor.statement_instead' : 'floor.statement_send')}
          </Button>
          {onTakeBack && <Button onClick={onTakeBack}>{t('floor.statement_take_back')}</Button>}
        </>
      }
    >
      <StatementForm text={text} onText={onText} limitMs={limitMs} />
    </Dialog>
  )
}
