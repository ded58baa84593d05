import { useId, useState, type FormEvent } from 'react'
import type { Localized } from '../../../shared/lib/languages.ts'
import { useText } from '../../i18n/use-text.ts'
import type { Desk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { InEachLanguage } from './in-each-language.tsx'
import { promptSaid } from './prompt-said.ts'
import styles from './tables-desk.module.css'

type PromptDialogProps = {
  readonly desk: Desk
  readonly roundId: string
  /** Number of the table; for all where absent. */
  readonly table?: number | undefined
  readonly prompt: Localized | undefined
  readonly onClose: () => void
}

/** What all tables talk about, or one. */
export function PromptDialog({ desk, roundId, table, prompt, onClose }: PromptDialogProps) {
  const t = useText()
  const formId = useId()
  const [text, setText] = useState<Localized>(prompt ?? {})
  const save = (event: FormEvent) => {
    event.preventDefault()
    const to = table === undefined ? {} : { table }
    void desk.send({ type: 'groups.set_prompt', roundId, ...to, ...promptSaid(text) })
    onClose()
  }
  return (
    <Dialog
      open
      title={table === undefined ? t('groups.prompt_all') : t('groups.prompt_table', { number: table })}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={formId} look="filled" disabled={!desk.isLive}>
            {t('groups.save')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={save}>
        <InEachLanguage
          label="groups.prompt_in"
          hint={t(table === undefined ? 'groups.prompt_all_hint' : 'groups.prompt_table_hint')}
          optional
          text={text}
          onText={setText}
        />
      </form>
    </Dialog>
  )
}
