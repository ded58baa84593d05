import { accept, reject } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import type { DecideContext } from '../../lib/feature.ts'
import type { EntryId, ItemId, RoundId } from '../../lib/ids.ts'
import { currentItem, isBreak } from '../agenda/state.ts'
import { reportOf, sideNow, tablesOf, type FoundReport } from './decide-reports.ts'
import type { DecideGroups } from './decide.ts'
import type { GroupsRejection } from './messages.ts'
import type { GroupsSees } from './pool.ts'
import { roundToCall } from './report-due.ts'
import { reportsOf } from './report-state.ts'
import { USUAL_REPORT_MS } from './standing.ts'

/** How reports come into the queue of the plenary. */
export const decideReportCalls = {
  'groups.call_reports': (state, { roundId, tables, limitMs }, context) => {
    const found = toCall(state, roundId, tables)
    if ('code' in found) return reject(found)
    if (context.actor.kind === 'system' && roundToCall(state) !== roundId) return accept()
    const itemId = plenaryItem(state)
    if (itemId === undefined) return reject({ code: 'groups/no_plenary' })
    if (found.length === 0) return accept()
    const usualMs = reportsOf(state.groups.reports, roundId).asked?.limitMs ?? USUAL_REPORT_MS
    return accept({
      type: 'groups.reports_called',
      roundId,
      itemId,
      called: found.map((each) => called(state, each, limitMs ?? each.table.limitMs ?? usualMs, context)),
      atTable: [...new Set(found.flatMap(({ readers }) => readers))],
    })
  },
} satisfies Partial<DecideGroups>

/** The named reports in the order of their tables; without names all that were not called before. */
function toCall(
  state: GroupsSees,
  roundId: RoundId,
  numbers: readonly number[] | undefined,
): readonly FoundReport[] | GroupsRejection {
  const tables = tablesOf(state, roundId)
  if ('code' in tables) return tables
  if (numbers && !numbers.every((number) => tables.some((table) => table.number === number)))
    return { code: 'groups/no_report_table' }
  return tables
    .flatMap(({ number }) => {
      const found = reportOf(state, { roundId, table: number })
      return 'code' in found ? [] : found
    })
    .filter(({ table, report }) => (numbers ? numbers.includes(table.number) : report.called === undefined))
}

/** The item on which reports can be given now. */
function plenaryItem({ agenda }: GroupsSees): ItemId | undefined {
  const item = currentItem(agenda)
  return item && !isBreak(item.kind) ? item.itemId : undefined
}

function called(
  state: GroupsSees,
  { table: { number, name }, rapporteur }: FoundReport,
  limitMs: number,
  { newId, keepText }: DecideContext,
) {
  return {
    table: number,
    entryId: newId<EntryId>('e'),
    mode: rapporteur ? sideNow(state, rapporteur) : ('room' as const),
    limitMs,
    ...defined({ personId: rapporteur, nameText: name && keepText(defined(name)) }),
  }
}
