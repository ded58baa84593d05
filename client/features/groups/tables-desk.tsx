import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Tabs, type Tab } from '../../ui/tabs.tsx'
import { DrawDesk } from './draw-desk.tsx'
import { StandingGroupsDesk } from './standing-desk.tsx'
import { ReportsDesk } from './report-desk.tsx'
import { useDrawWishes } from './draw-wishes.ts'
import { useTablesDesk } from './use-tables-desk.ts'

type Part = 'draw' | 'standing' | 'reports'

/** Everything about tables for those who run the meeting: drawn ones, groups that stand over days, and what they report. */
export function TablesDesk() {
  const t = useText()
  const tables = useTablesDesk()
  // What is being chosen stays while somebody looks at another part.
  const wishes = useDrawWishes(tables)
  const [part, setPart] = useState<Part>('draw')
  const parts: readonly Tab<Part>[] = [
    { key: 'draw', label: t('groups.tab_draw'), panel: <DrawDesk tables={tables} wishes={wishes} /> },
    { key: 'standing', label: t('groups.tab_standing'), panel: <StandingGroupsDesk /> },
    { key: 'reports', label: t('groups.tab_reports'), panel: <ReportsDesk /> },
  ]
  return <Tabs label={t('groups.tables_title')} tabs={parts} selected={part} onSelect={setPart} />
}
