import { useEffect } from 'react'
import { useText, type Say } from '../../i18n/use-text.ts'
import { LiveRegion } from '../../ui/live-region.tsx'
import type { MyTable } from './my-table.ts'
import { useIsLastMinute } from './use-is-last-minute.ts'

const BUZZ_MS = 200

/** Tells a screen reader the reader's table and the last minute there; lets the device buzz when there is a table. */
export function TableAnnouncer({ table }: { readonly table: MyTable | undefined }) {
  const t = useText()
  const isLastMinute = useIsLastMinute(table?.time)
  const number = table?.name === 'seated' ? table.number : undefined
  useEffect(() => {
    // A phone in a pocket; not every device can.
    if (number !== undefined) navigator.vibrate?.(BUZZ_MS)
  }, [number])
  return <LiveRegion urgent text={table ? wordsOf(t, table, isLastMinute) : ''} />
}

function wordsOf(t: Say, table: MyTable, isLastMinute: boolean): string {
  if (table.name === 'coming') return t('groups.say_coming')
  return isLastMinute
    ? `${t('groups.minute_left')}. ${t('groups.minute_left_advice')}`
    : t('groups.say_table', { number: table.number })
}
