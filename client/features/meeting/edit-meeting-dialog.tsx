import { useId, useState, type FormEvent } from 'react'
import type { Language, Localized } from '../../../shared/lib/languages.ts'
import { INTERFACE_LANGUAGES } from '../../i18n/texts.ts'
import { useText } from '../../i18n/use-text.ts'
import { useSend, useView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './edit-meeting-dialog.module.css'

type EditMeetingDialogProps = { readonly open: boolean; readonly onClose: () => void }

/** The title in each language. */
export function EditMeetingDialog({ open, onClose }: EditMeetingDialogProps) {
  const t = useText()
  const formId = useId()
  return (
    <Dialog
      open={open}
      title={t('meeting.edit_title')}
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
      <EditForm id={formId} onDone={onClose} />
    </Dialog>
  )
}

function EditForm({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const t = useText()
  const send = useSend()
  const meeting = useView((view) => view.meeting)
  const [title, setTitle] = useState<Localized>(meeting.title)
  const [wasTried, setWasTried] = useState(false)
  const titles = filled(title)
  const lacksTitle = Object.keys(titles).length === 0

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setWasTried(true)
    if (lacksTitle) return
    void send({ type: 'meeting.edit', title: titles })
    onDone()
  }

  return (
    <form id={id} className={styles.form} noValidate onSubmit={submit}>
      {languagesOf(meeting.languages).map((language) => (
        <TextField
          key={language}
          label={t('meeting.title_in', { language })}
          error={wasTried && lacksTitle ? t('meeting.title_needed') : undefined}
          lang={language}
          dir={language === 'ar' ? 'rtl' : 'ltr'}
          maxLength={300}
          value={title[language] ?? ''}
          onChange={(event) => setTitle({ ...title, [language]: event.target.value })}
        />
      ))}
    </form>
  )
}

/** The meeting's languages, and those that the interface speaks. */
const languagesOf = (own: readonly Language[]): readonly Language[] => [...new Set([...own, ...INTERFACE_LANGUAGES])]

const filled = (title: Localized): Localized =>
  Object.fromEntries(
    Object.entries(title).flatMap(([language, text]) => (text.trim() === '' ? [] : [[language, text.trim()]])),
  )
