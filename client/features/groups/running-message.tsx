import { useId, useState, type FormEvent } from 'react'
import { useText } from '../../i18n/use-text.ts'
import type { Desk } from '../../sync/desk.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { Time } from '../../ui/time.tsx'
import { newMessageId } from './message-id.ts'
import styles from './running.module.css'
import type { WireRound } from './use-tables-desk.ts'

const MAX_LENGTH = 280

type MessageDialogProps = {
  readonly desk: Desk
  readonly roundId: string
  /** Number of the table; to all where absent. */
  readonly table?: number | undefined
  readonly onClose: () => void
}

/** Something to be said to all tables, or to one. */
export function MessageDialog({ desk, roundId, table, onClose }: MessageDialogProps) {
  const t = useText()
  const formId = useId()
  const [text, setText] = useState('')
  const words = text.trim()
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (words === '') return
    const to = table === undefined ? {} : { table }
    void desk.send({ type: 'groups.tell', roundId, messageId: newMessageId(), text: words, ...to })
    onClose()
  }
  return (
    <Dialog
      open
      title={table === undefined ? t('groups.tell_all') : t('groups.tell_table', { number: table })}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={formId} look="filled" disabled={!desk.isLive || words === ''}>
            {t('groups.tell_yes')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
    >
      <form id={formId} onSubmit={send}>
        <TextArea
          label={t('groups.tell_words')}
          hint={t('groups.tell_hint')}
          maxLength={MAX_LENGTH}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
    </Dialog>
  )
}

/** What was said last, the newest first; nothing where nothing was. */
export function MessagesSaid({ round }: { readonly round: WireRound }) {
  const t = useText()
  const said = Object.entries(round.messages)
    .filter(([, { text }]) => text !== '')
    .sort(([, a], [, b]) => b.atMs - a.atMs)
  if (said.length === 0) return null
  return (
    <section aria-label={t('groups.said')}>
      <h3 className={styles.soft}>{t('groups.said')}</h3>
      <ul className={styles.said}>
        {said.map(([messageId, { text, atMs, table }]) => (
          <li key={messageId}>
            <span className={styles.soft}>
              <Time atMs={atMs} meetingOnly /> ·{' '}
              {table === undefined ? t('groups.said_to_all') : t('groups.said_to_table', { number: table })}
            </span>
            <span>
              <bdi>{text}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
