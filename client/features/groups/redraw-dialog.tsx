import { useId, useState, type FormEvent } from 'react'
import { REASONS, type Reason } from '../../../shared/features/groups/proof/terms.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './tables-desk.module.css'
import type { TablesDesk, WireDraft } from './use-tables-desk.ts'

type RedrawDialogProps = {
  readonly desk: TablesDesk['desk']
  readonly draft: WireDraft
  readonly onClose: () => void
}

/** Why tables are drawn again: everybody is told that they were, and the reason. */
export function RedrawDialog({ desk, draft: { roundId, draw }, onClose }: RedrawDialogProps) {
  const t = useText()
  const formId = useId()
  const [reason, setReason] = useState<Reason>('people')
  const [words, setWords] = useState('')
  const send = (event: FormEvent) => {
    event.preventDefault()
    const said = words.trim()
    void desk.send({ type: 'groups.redraw', roundId, expects: { draw }, reason, ...(said !== '' && { words: said }) })
    onClose()
  }
  return (
    <Dialog
      open
      title={t('groups.redraw_title')}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={formId} look="filled" disabled={!desk.isLive}>
            {t('groups.redraw')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={send}>
        <p className={styles.soft}>{t('groups.redraw_advice')}</p>
        <Select
          label={t('groups.reason')}
          choices={REASONS.map((value) => ({ value, label: t(`groups.reason_${value}`) }))}
          value={reason}
          onChoose={setReason}
        />
        <TextField
          label={t('groups.reason_words')}
          hint={t('groups.reason_words_hint')}
          optional
          dir="auto"
          maxLength={300}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </form>
    </Dialog>
  )
}
