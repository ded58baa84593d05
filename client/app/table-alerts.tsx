import { useEffect, useRef } from 'react'
import { ringFor } from '../features/alerts/alert-sound.ts'
import { pushWords } from '../features/alerts/push-words.ts'
import { flashTitle } from '../features/alerts/title-flash.ts'
import type { MyTable } from '../features/groups/my-table.ts'
import { tableStepsOf } from '../features/groups/table-steps.ts'
import { useIsLastMinute } from '../features/groups/use-is-last-minute.ts'
import { useLanguage } from '../i18n/language.tsx'

/** The open page rings for the reader's table, its last minute, the way back and what is said there: each once, and for nothing that was so before it was opened. */
export function TableAlerts({ table }: { readonly table: MyTable | undefined }) {
  const { language } = useLanguage()
  const isLastMinute = useIsLastMinute(table?.round)
  const told = useRef<Set<string>>(undefined)
  const number = table?.name === 'seated' ? table.number : 0

  useEffect(() => {
    const steps = tableStepsOf(table, isLastMinute)
    const isFirst = told.current === undefined
    const known = (told.current ??= new Set())
    const step = steps.findLast(({ id }) => !known.has(id))
    for (const { id } of steps) known.add(id)
    if (isFirst || !step) return
    ringFor(step.name)
    return flashTitle(pushWords(step.name, { number }, language))
  }, [table, isLastMinute, number, language])

  return null
}
