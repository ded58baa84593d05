import { useState } from 'react'
import type { OwnStatementView } from '../../../shared/features/floor/view-statements.ts'
import { wordsOf } from '../../../shared/features/floor/words.ts'
import type { Wish } from '../../../shared/protocol/wish.ts'
import type { Say } from '../../i18n/use-text.ts'
import { useText } from '../../i18n/use-text.ts'
import { useMe, useSend, useView } from '../../sync/hooks.ts'
import { Button } from '../../ui/button.tsx'
import type { FloorSide } from './floor-side.ts'
import { StatementDialog } from './statement-dialog.tsx'
import { turnLimitMs } from './turn-limit.ts'
import { useStatementDraft } from './use-statement-draft.ts'

type MyStatementProps = {
  readonly side: FloorSide
  /** Where the reader waits: the text may go with the place, or take its place. */
  readonly entryId?: string
  /** What the button says while nothing is written. */
  readonly words: 'floor.in_writing' | 'floor.in_writing_instead' | 'floor.send_in_writing'
}

/** The way to say it in writing, with the reader's own text once there is one; what is typed belongs to its item. */
export function MyStatement(props: MyStatementProps) {
  const itemId = useView((view) => view.agenda.currentItemId)
  return itemId === undefined ? null : <StatementButton key={itemId} itemId={itemId} {...props} />
}

function StatementButton({ side, entryId, words, itemId }: MyStatementProps & { readonly itemId: string }) {
  const t = useText()
  const own = useMyStatement()
  const limitMs = useMyLimitMs(side, entryId)
  const send = useSend()
  const [isOpen, setIsOpen] = useState(false)
  // Kept until the meeting has it: who closes the dialog or the page, or is refused, loses no word.
  const [draft, setDraft] = useStatementDraft(itemId)
  const close = () => setIsOpen(false)
  const sendAway = async (wish: Wish) => {
    close()
    const { outcome } = await send(wish)
    if (outcome === 'accepted') setDraft(undefined)
  }
  const submit = (text: string) => void sendAway({ type: 'floor.submit_statement', itemId, text: text.trim() })
  const attach =
    entryId === undefined
      ? undefined
      : (text: string) => void sendAway({ type: 'floor.attach_statement', entryId, text: text.trim() })

  return (
    <>
      <Button
        look={words === 'floor.in_writing_instead' ? 'quiet' : 'outlined'}
        busy={isSending(side)}
        onClick={() => setIsOpen(true)}
      >
        {buttonWords(t, { own: own?.text, draft, words })}
      </Button>
      <StatementDialog
        open={isOpen}
        onClose={close}
        text={draft ?? own?.text ?? ''}
        onText={setDraft}
        limitMs={limitMs}
        onAttach={attach}
        onSubmit={submit}
        onTakeBack={own && (() => (attach ?? submit)(''))}
      />
    </>
  )
}

interface Written {
  readonly own: string | undefined
  readonly draft: string | undefined
  readonly words: MyStatementProps['words']
}

function buttonWords(t: Say, { own, draft, words }: Written): string {
  if (draft && draft.trim() !== (own ?? '')) return t('floor.text_unsent')
  return own === undefined ? t(words) : t('floor.text_words', { count: wordsOf(own) })
}

const isSending = ({ busy }: FloorSide): boolean =>
  busy.has('floor.submit_statement') || busy.has('floor.attach_statement')

function useMyLimitMs({ floor }: FloorSide, entryId = ''): number {
  const roles = useMe()?.people.roles ?? []
  const kind = floor.entries[entryId]?.kind
  return turnLimitMs(floor, { kind, roles })
}

/** What the reader has written on the item that is on. */
export function useMyStatement(): OwnStatementView | undefined {
  const itemId = useView((view) => view.agenda.currentItemId)
  const statements = useMe()?.floor.statements
  return itemId === undefined ? undefined : statements?.[itemId]
}
