import { useId, useState, type FormEvent } from 'react'
import { refusalText } from '../../i18n/refusal-text.ts'
import { useText } from '../../i18n/use-text.ts'
import { usePending, useRefusals, useSend } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { CodeField } from '../../ui/code-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useFirstField } from './use-first-field.ts'

/** "I am in the room", proved by the code that only the room shows; a wrong one is answered here. */
export function EnterRoom({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const send = useSend()
  const formId = useId()
  const form = useFirstField<HTMLFormElement>()
  const [code, setCode] = useState('')
  const [wasTried, setWasTried] = useState(false)
  const isBusy = usePending().some(({ type }) => type === 'attendance.enter_room')
  const { refusals, dismiss } = useRefusals()
  const own = refusals.filter(({ command }) => command.type === 'attendance.enter_room')
  const refused = own.at(-1)
  const isEmpty = code.trim() === ''
  const forget = () => own.forEach(({ commandId }) => dismiss(commandId))
  const close = () => {
    forget()
    onClose()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setWasTried(true)
    if (isEmpty || isBusy) return
    forget()
    const settled = await send({ type: 'attendance.enter_room', code: code.trim() })
    if (settled.outcome === 'accepted') onClose()
  }
  const error = () => {
    if (wasTried && isEmpty) return t('attendance.room_code_needed')
    return refused && refusalText(t, refused.rejection)
  }
  return (
    <Dialog
      open
      title={t('attendance.i_am_in_room')}
      onClose={close}
      actions={
        <>
          <Button type="submit" form={formId} look="filled" busy={isBusy}>
            {t('attendance.enter_room')}
          </Button>
          <Button onClick={close}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <form ref={form} id={formId} noValidate onSubmit={(event) => void submit(event)}>
        <CodeField
          label={t('attendance.room_code')}
          hint={t('attendance.room_code_hint')}
          error={error()}
          value={code}
          onType={(typed) => {
            setCode(typed)
            forget()
          }}
        />
      </form>
    </Dialog>
  )
}
