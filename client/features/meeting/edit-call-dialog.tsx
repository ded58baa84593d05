import { useId, useState, type FormEvent } from 'react'
import type { Call } from '../../../shared/features/meeting/state.ts'
import type { Language } from '../../../shared/lib/languages.ts'
import { useText } from '../../i18n/use-text.ts'
import { useSend, useView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './edit-meeting-dialog.module.css'

const WAYS = ['url', 'dialIn', 'standbyUrl'] as const
type Way = (typeof WAYS)[number]
type Draft = Readonly<Record<Way, string>>

type EditCallDialogProps = {
  /** Whose call; none closes the dialog. */
  readonly language: Language | undefined
  readonly onClose: () => void
}

/** The ways into the call of one language: address, telephone, and where it goes on when the first one fails. */
export function EditCallDialog({ language, onClose }: EditCallDialogProps) {
  const t = useText()
  const formId = useId()
  return (
    <Dialog
      open={language !== undefined}
      title={language !== undefined && t('meeting.call_in', { language })}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={formId} look="filled">
            {t('meeting.save')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      {language !== undefined && <CallForm key={language} id={formId} language={language} onDone={onClose} />}
    </Dialog>
  )
}

type CallFormProps = { readonly id: string; readonly language: Language; readonly onDone: () => void }

function CallForm({ id, language, onDone }: CallFormProps) {
  const t = useText()
  const send = useSend()
  const call: Call | undefined = useView((view) => view.meeting.calls[language])
  const [draft, setDraft] = useState<Draft>({ url: '', dialIn: '', standbyUrl: '', ...call })
  const [wasTried, setWasTried] = useState(false)
  const isWrong = { url: !isAddress(draft.url), dialIn: false, standbyUrl: !isAddress(draft.standbyUrl) }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setWasTried(true)
    if (isWrong.url || isWrong.standbyUrl) return
    void send({ type: 'meeting.set_call', language, ...changesOf(call, draft) })
    onDone()
  }

  return (
    <form id={id} className={styles.form} noValidate onSubmit={submit}>
      {WAYS.map((way) => (
        <TextField
          key={way}
          {...KINDS[way]}
          dir="ltr"
          label={t(`meeting.way_${way}`)}
          hint={t(`meeting.way_${way}_hint`)}
          error={wasTried && isWrong[way] ? t('meeting.call_wrong') : undefined}
          optional
          value={draft[way]}
          onChange={(event) => setDraft({ ...draft, [way]: event.target.value })}
        />
      ))}
    </form>
  )
}

const ADDRESS = { type: 'url', maxLength: 500, placeholder: 'https://' } as const
const KINDS = { url: ADDRESS, dialIn: { type: 'text', maxLength: 200 }, standbyUrl: ADDRESS } as const

/** What was typed anew; what stayed as it was is left to whoever else changes it. */
const changesOf = (before: Call | undefined, draft: Draft): Partial<Draft> =>
  Object.fromEntries(
    WAYS.flatMap((way) => (draft[way].trim() === (before?.[way] ?? '') ? [] : [[way, draft[way].trim()]])),
  )

const isAddress = (text: string): boolean => text.trim() === '' || isHttps(text.trim())

const isHttps = (address: string): boolean => URL.canParse(address) && new URL(address).protocol === 'https:'
