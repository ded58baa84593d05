import { useState } from 'react'
import { wordsOf } from '../../../shared/features/floor/words.ts'
import type { OwnStatementView } from '../../../shared/features/floor/view-statements.ts'
import { useText } from '../../i18n/use-text.ts'
import { useMe, useView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { FloorSide } from './floor-side.ts'
import { isSendable, StatementForm } from './statement-form.tsx'

type MyStatementProps = {
  readonly side: FloorSide
  /** Where the reader waits: the text may go with the place, or take its place. */
  readonly entryId?: string
  /** What the button says while nothing is written. */
  readonly words: 'floor.in_writing' | 'floor.in_writing_instead' | 'floor.send_in_writing'
}

/** The way to say it in writing, with the reader's own text once there is one; the words survive until they are sent. */
export function MyStatement({ side, entryId, words }: MyStatementProps) {
  const t = useText()
  const itemId = useView((view) => view.agenda.currentItemId)
  const own = useMyStatement()
  const [draft, setDraft] = useState<string>()
  const [isOpen, setIsOpen] = useState(false)
  if (itemId === undefined) return null
  const text = draft ?? own?.text ?? ''
  const close = () => setIsOpen(false)
  const leaveWith = (wish: Parameters<FloorSide['send']>[0]) => {
    side.send(wish)
    setDraft(undefined)
    close()
  }
  const submit = (body: string) => leaveWith({ type: 'floor.submit_statement', itemId, text: body.trim() })
  const attach =
    entryId === undefined
      ? undefined
      : (body: string) => leaveWith({ type: 'floor.attach_statement', entryId, text: body.trim() })
  const isOff = !isSendable(text)

  return (
    <>
      <Button
        look={words === 'floor.in_writing_instead' ? 'quiet' : 'outlined'}
        busy={side.busy.has('floor.submit_statement') || side.busy.has('floor.attach_statement')}
        onClick={() => setIsOpen(true)}
      >
        {own ? t('floor.text_words', { count: wordsOf(own.text) }) : t(words)}
      </Button>
      <Dialog
        open={isOpen}
        title={t('floor.write')}
        onClose={close}
        actions={
          <>
            {attach && (
              <Button look="filled" disabled={isOff} onClick={() => attach(text)}>
                {t('floor.statement_keep_place')}
              </Button>
            )}
            <Button look={attach ? 'outlined' : 'filled'} disabled={isOff} onClick={() => submit(text)}>
              {t(attach ? 'floor.statement_instead' : 'floor.statement_send')}
            </Button>
            {own && <Button onClick={() => (attach ?? submit)('')}>{t('floor.statement_take_back')}</Button>}
          </>
        }
      >
        <StatementForm text={text} onText={setDraft} limitMs={side.floor.limitMs} />
      </Dialog>
    </>
  )
}

/** What the reader has written on the item that is on. */
export function useMyStatement(): OwnStatementView | undefined {
  const itemId = useView((view) => view.agenda.currentItemId)
  const statements = useMe()?.floor.statements
  return itemId === undefined ? undefined : statements?.[itemId]
}
