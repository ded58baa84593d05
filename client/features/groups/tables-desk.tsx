import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Tabs, type Tab } from '../../ui/tabs.tsx'
import { DrawDesk } from './draw-desk.tsx'

type Part = 'draw' | 'standing' | 'reports'

/** Everything about tables for those who run the meeting: drawn ones, groups that stand over days, and what they report. */
export function TablesDesk() {
  const t = useText()
  const [part, setPart] = useState<Part>('draw')
  const parts: readonly Tab<Part>[] = [{ key: 'draw', label: t('groups.tab_draw'), panel: <DrawDesk /> }]
  return <Tabs label={t('groups.tables_title')} tabs={parts} selected={part} onSelect={setPart} />
}
