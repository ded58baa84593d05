import { accept, reject } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import type { DecideContext } from '../../lib/feature.ts'
import type { RoundId } from '../../lib/ids.ts'
import { LANGUAGES, type Language } from '../../lib/languages.ts'
import { isOfTable, isPodium, askedOf, reportOf, type FoundReport } from './decide-reports.ts'
import type { DecideGroups } from './decide.ts'
import type { GroupsEvent, GroupsRejection } from './messages.ts'
import { fieldKey, optionId, type AskedReports, type ReportPart } from './report-state.ts'
import { hasContent, isWritable, reportStatus } from './report-status.ts'
import type { GroupsSees } from './pool.ts'

/** How a report is written, handed in, read and answered. */
export const decideReportWriting = {
  'groups.write_report': (state, { roundId, table, part, language, text, expects }, context) => {
    const open = writableNow(state, { roundId, table, part }, context)
    if ('code' in open) return reject(open)
    const { version = 0, text: before = '' } = open.report.fields[fieldKey(part, language)] ?? {}
    if (text === before) return accept()
    if (expects.version !== version) return reject({ code: 'groups/report_changed', version })
    return accept({
      type: 'groups.report_written',
      roundId,
      table,
      part,
      language,
      ...defined({ text: text === '' ? undefined : context.keepText(text) }),
      version: version + 1,
      atTable: open.readers,
    })
  },

  'groups.rank_options': (state, { roundId, table, order, expects }, context) => {
    const open = writableNow(state, { roundId, table, part: 'ranking' }, context)
    if ('code' in open) return reject(open)
    if (!isWhole(order, open.asked)) return reject({ code: 'groups/not_all_options' })
    const { version = 0, order: before } = open.report.ranking ?? {}
    if (before?.join() === order.join()) return accept()
    if (expects.version !== version) return reject({ code: 'groups/report_changed', version })
    return accept({
      type: 'groups.options_ranked',
      roundId,
      table,
      order,
      version: version + 1,
      atTable: open.readers,
    })
  },

  'groups.submit_report': (state, { roundId, table }, { actor }) => {
    const found = askedReportOf(state, { roundId, table })
    if ('code' in found) return reject(found)
    const { report, rapporteur } = found
    const isTheirs = actor.kind === 'person' && actor.personId === rapporteur
    if (!isTheirs && !isPodium(actor)) return reject({ code: 'groups/not_rapporteur' })
    if (report.handedInAtMs !== undefined) return accept()
    return hasContent(report)
      ? accept(about('groups.report_submitted', found, roundId))
      : reject({ code: 'groups/report_empty' })
  },

  'groups.reopen_report': (state, { roundId, table }, { nowMs }) => {
    const found = askedReportOf(state, { roundId, table })
    if ('code' in found) return reject(found)
    return isWritable(found.report, found.asked.deadlineAtMs, nowMs)
      ? accept()
      : accept(about('groups.report_reopened', found, roundId))
  },

  'groups.endorse': (state, { roundId, table, outcome, words }, { keepText }) => {
    const found = reportOf(state, { roundId, table })
    if ('code' in found) return reject(found)
    const last = found.report.endorsements.at(-1)
    if (last?.outcome === outcome && isSameText(last.words, words)) return accept()
    const wordsText = words && keepText(defined(words))
    return accept({
      type: 'groups.report_endorsed',
      roundId,
      table,
      outcome,
      ...defined({ wordsText }),
      atTable: found.readers,
    })
  },

  'groups.publish_report': (state, { roundId, table }) => {
    const found = reportOf(state, { roundId, table })
    if ('code' in found) return reject(found)
    if (found.report.handedInAtMs === undefined) return reject({ code: 'groups/report_not_handed_in' })
    return found.report.publishedAtMs === undefined
      ? accept(about('groups.report_published', found, roundId))
      : accept()
  },

  'groups.unpublish_report': (state, { roundId, table }) => {
    const found = reportOf(state, { roundId, table })
    if ('code' in found) return reject(found)
    return found.report.publishedAtMs === undefined
      ? accept()
      : accept(about('groups.report_unpublished', found, roundId))
  },
} satisfies Partial<DecideGroups>

type Of = { readonly roundId: RoundId; readonly table: number }
type LocalizedWish = { readonly [L in Language]?: string | undefined }
type Asked = FoundReport & { readonly asked: AskedReports }

function askedReportOf(state: GroupsSees, of: Of): Asked | GroupsRejection {
  const asked = askedOf(state, of.roundId)
  if ('code' in asked) return asked
  const found = reportOf(state, of)
  return 'code' in found ? found : { ...found, asked }
}

/** The report of the actor's own table, where it may be written now. */
function writableNow(
  state: GroupsSees,
  { part, ...of }: Of & { readonly part: ReportPart },
  { actor, nowMs }: DecideContext,
): Asked | GroupsRejection {
  const found = askedReportOf(state, of)
  if ('code' in found) return found
  const { asked, report } = found
  if (!isOfTable(actor, found)) return { code: 'groups/not_at_table' }
  if (!asked.parts.includes(part)) return { code: 'groups/part_not_asked' }
  if (report.handedInAtMs !== undefined) return { code: 'groups/report_handed_in' }
  const isLate = asked.deadlineAtMs !== undefined && reportStatus(report, asked.deadlineAtMs, nowMs) === 'late'
  return isLate ? { code: 'groups/report_late', deadlineAtMs: asked.deadlineAtMs } : found
}

const isSameText = (one: LocalizedWish = {}, other: LocalizedWish = {}): boolean =>
  LANGUAGES.every((language) => one[language] === other[language])

const isWhole = (order: readonly string[], { options }: AskedReports): boolean =>
  order.length === options.length && options.every((_option, at) => order.includes(optionId(at)))

type Plain =
  'groups.report_submitted' | 'groups.report_reopened' | 'groups.report_published' | 'groups.report_unpublished'

const about = <Type extends Plain>(type: Type, { table, readers }: FoundReport, roundId: RoundId) =>
  ({ type, roundId, table: table.number, atTable: readers }) as const satisfies GroupsEvent
