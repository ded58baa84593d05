import { useId, useState, type FormEvent } from 'react'
import { REASONS, type Reason } from '../../../shared/features/groups/proof/terms.ts'
import { ENTROPIES } from '../../../shared/features/groups/state.ts'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './tables-desk.module.css'
import type { TablesDesk, WireDraft } from './use-tables-desk.ts'

/** What is wished stays as it is: who wishes something else discards the draw. */
const GIVEN = REASONS.filter((reason) => reason !== 'settings')

type RedrawDialogProps = {
  readonly desk: TablesDesk['desk']
  readonly draft: WireDraft
  readonly onClose: () => void
}

/** Why tables are drawn again: everybody is told that they were, and the reason. */
export function RedrawDialog({ desk, draft, onClose }: RedrawDialogProps) {
  const t = useText()
  const { roundId, draw, gone, late } = draft
  const formId = useId()
  const [reason, setReason] = useState<Reason>(gone || late ? 'people' : 'look')
  const [entropy, setEntropy] = useState(draft.entropy ?? 'server')
  const [words, setWords] = useState('')
  const send = (event: FormEvent) => {
    event.preventDefault()
    const said = words.trim()
    const why = { reason, ...(said !== '' && { words: said }) }
    void desk.send({
      type: 'groups.redraw',
      roundId,
      expects: { draw },
      ...why,
      ...(entropy !== (draft.entropy ?? 'server') && { entropy }),
    })
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
          choices={GIVEN.map((value) => ({ value, label: t(`groups.reason_${value}`) }))}
          value={reason}
          onChoose={setReason}
        />
        {draft.entropy && draft.entropy !== 'server' && (
          <Select
            label={t('groups.entropy')}
            hint={t(`groups.entropy_${entropy}_hint`)}
            choices={ENTROPIES.map((value) => ({ value, label: t(`groups.entropy_${value}`) }))}
            value={entropy}
            onChoose={setEntropy}
          />
        )}
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
