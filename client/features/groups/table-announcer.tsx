import { useState } from 'react'
import { useText, type Say } from '../../i18n/use-text.ts'
import { LiveRegion } from '../../ui/live-region.tsx'
import type { MyTable } from './my-table.ts'
import { useIsLastMinute } from './use-is-last-minute.ts'

/** Tells a screen reader the reader's table, the last minute there and the way back; in its turn, what is said to the table. */
export function TableAnnouncer({ table }: { readonly table: MyTable | undefined }) {
  const t = useText()
  const isLastMinute = useIsLastMinute(table?.round)
  return (
    <>
      <LiveRegion urgent text={table ? wordsOf(t, table, isLastMinute) : ''} />
      <Offer table={table} />
      <News table={table} />
    </>
  )
}

function wordsOf(t: Say, table: MyTable, isLastMinute: boolean): string {
  if (table.round.isCalledBack) return `${t('groups.called_back')}. ${t('groups.say_back')}`
  if (table.name !== 'seated') return t(`groups.say_${table.name}`)
  return isLastMinute
    ? `${t('groups.minute_left')}. ${t('groups.minute_left_advice')}`
    : t('groups.say_table', { number: table.number })
}

/** Another table, for whoever sits alone. */
function Offer({ table }: { readonly table: MyTable | undefined }) {
  const t = useText()
  const offer = table?.name === 'seated' && !table.round.isCalledBack ? table.merge : undefined
  return <LiveRegion urgent text={offer ? t('groups.say_alone', { number: offer.to }) : ''} />
}

/** The latest message: what was there when the page came stands on it, and is not read out again. */
function News({ table }: { readonly table: MyTable | undefined }) {
  const t = useText()
  const latest = table?.messages[0]
  const [first] = useState(latest?.messageId)
  const isNew = latest !== undefined && latest.messageId !== first
  return <LiveRegion text={isNew ? `${t(`groups.message_${latest.to}`)}: ${latest.text}` : ''} />
}
