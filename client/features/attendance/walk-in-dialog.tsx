import { useId, useState, type FormEvent } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useFirstField } from './use-first-field.ts'
import styles from './walk-in-dialog.module.css'

const NAME_LENGTH = 60
const ORGANISATION_LENGTH = 120

type WalkInDialogProps = {
  readonly onAdd: (name: string, organisation: string) => void
  readonly onClose: () => void
}

/** Checks in somebody who is not on the list: only the name is needed. */
export function WalkInDialog({ onAdd, onClose }: WalkInDialogProps) {
  const t = useText()
  const formId = useId()
  const form = useFirstField<HTMLFormElement>()
  const [name, setName] = useState('')
  const [organisation, setOrganisation] = useState('')
  const [wasTried, setWasTried] = useState(false)
  const isLacking = !/\p{L}/u.test(name)
  const add = (event: FormEvent) => {
    event.preventDefault()
    setWasTried(true)
    if (!isLacking) onAdd(name.trim(), organisation.trim())
  }
  return (
    <Dialog
      open
      title={t('attendance.walk_in_title')}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={formId} look="filled" size={56}>
            {t('attendance.check_in')}
          </Button>
          <Button size={56} onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <form ref={form} id={formId} className={styles.form} noValidate onSubmit={add}>
        <TextField
          label={t('attendance.walk_in_name')}
          error={wasTried && isLacking ? t('attendance.walk_in_name_needed') : undefined}
          autoComplete="off"
          maxLength={NAME_LENGTH}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label={t('attendance.walk_in_organisation')}
          optional
          autoComplete="off"
          maxLength={ORGANISATION_LENGTH}
          value={organisation}
          onChange={(event) => setOrganisation(event.target.value)}
        />
      </form>
    </Dialog>
  )
}
