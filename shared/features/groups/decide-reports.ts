import { accept, reject } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import type { Actor } from '../../lib/feature.ts'
import type { PersonId, RoundId } from '../../lib/ids.ts'
import type { Localized } from '../../lib/languages.ts'
import type { Mode } from '../../lib/mode.ts'
import { PODIUM_ROLES, type Role } from '../../lib/roles.ts'
import { sideOfPerson } from '../attendance/state.ts'
import { personOf } from '../people/state.ts'
import type { DecideGroups } from './decide.ts'
import type { GroupsCommand, GroupsRejection } from './messages.ts'
import { idNow, type GroupsSees } from './pool.ts'
import { reportAt, reportsOf, type AskedReports, type TableReport } from './report-state.ts'
import { rapporteurNow, readersOf, reportTables, type ReportTable } from './report-tables.ts'
import { USUAL_REPORT_MS } from './standing.ts'

/** Who reports, what is asked for and until when. */
export const decideReports = {
  'groups.choose_rapporteur': (state, { roundId, table, personId }, { actor }) => {
    const found = reportOf(state, { roundId, table })
    if ('code' in found) return reject(found)
    const chosen = idNow(state.people, personId)
    if (personOf(state.people, chosen)?.isErased) return reject({ code: 'groups/not_at_table' })
    const refusal = unlessMayChoose(found, actor, chosen)
    if (refusal) return reject(refusal)
    if (found.rapporteur === chosen) return accept()
    const atTable = [...new Set([...found.readers, chosen])]
    const mode = sideNow(state, chosen)
    return accept({ type: 'groups.rapporteur_chosen', roundId, table, personId: chosen, mode, atTable })
  },

  'groups.ask_reports': (state, { roundId, deadlineAtMs, limitMs, ...wish }, { nowMs, keepText }) => {
    const tables = tablesOf(state, roundId)
    if ('code' in tables) return reject(tables)
    const options = rankedOf(wish)
    const refusal = unlessAskable(state, { roundId, deadlineAtMs, options }, nowMs)
    if (refusal) return reject(refusal)
    return accept({
      type: 'groups.reports_asked',
      roundId,
      ...defined({ deadlineAtMs }),
      parts: wish.parts,
      optionTexts: (options ?? []).map((option) => keepText(defined(option))),
      limitMs: limitMs ?? USUAL_REPORT_MS,
      atTable: tables.flatMap(({ members }) => members),
    })
  },

  'groups.move_report_deadline': (state, { roundId, deadlineAtMs }, { nowMs }) => {
    const asked = askedOf(state, roundId)
    if ('code' in asked) return reject(asked)
    if (isPast(deadlineAtMs, nowMs)) return reject({ code: 'groups/deadline_past' })
    return asked.deadlineAtMs === deadlineAtMs
      ? accept()
      : accept({ type: 'groups.report_deadline_moved', roundId, deadlineAtMs })
  },

  'groups.set_report_call': (state, { roundId, by }) => {
    const asked = askedOf(state, roundId)
    if ('code' in asked) return reject(asked)
    const isSet = (by === 'hand') === (asked.isByHand ?? false)
    return isSet ? accept() : accept({ type: 'groups.report_call_set', roundId, by })
  },
} satisfies Partial<DecideGroups>

/** A report with the table that it is of. */
export interface FoundReport {
  readonly table: ReportTable
  readonly report: TableReport
  readonly rapporteur: PersonId | undefined
  /** Whose own view it stands in. */
  readonly readers: PersonId[]
}

type Of = { readonly roundId: RoundId; readonly table: number }

/** The named report, or why there is none. */
export function reportOf(state: GroupsSees, { roundId, table: number }: Of): FoundReport | GroupsRejection {
  const tables = tablesOf(state, roundId)
  if ('code' in tables) return tables
  const table = tables.find((each) => each.number === number)
  if (!table) return { code: 'groups/no_report_table' }
  const report = reportAt(reportsOf(state.groups.reports, roundId), number)
  const rapporteur = rapporteurNow(state.people, report)
  return { table, report, rapporteur, readers: readersOf(table, rapporteur) }
}

/** The tables of a round that may report, or why there are none. */
export function tablesOf(state: GroupsSees, roundId: RoundId): readonly ReportTable[] | GroupsRejection {
  if (state.meeting.phase === 'closed') return { code: 'groups/meeting_closed' }
  return reportTables(state, roundId) ?? { code: 'groups/no_report_table' }
}

/** What was asked of a round, or the refusal where nothing was. */
export function askedOf(state: GroupsSees, roundId: RoundId): AskedReports | GroupsRejection {
  if (state.meeting.phase === 'closed') return { code: 'groups/meeting_closed' }
  return reportsOf(state.groups.reports, roundId).asked ?? { code: 'groups/reports_not_asked' }
}

/** Whether the actor runs the meeting. */
export const isPodium = (actor: Actor): boolean =>
  actor.kind === 'person' && actor.roles.some((role) => (PODIUM_ROLES as readonly Role[]).includes(role))

/** Whether the actor sits at the table, or reports for it from elsewhere. */
export const isOfTable = (actor: Actor, { readers }: FoundReport): boolean =>
  actor.kind === 'person' && readers.includes(actor.personId)

/** On which side somebody speaks now. */
export function sideNow({ people, attendance }: GroupsSees, personId: PersonId): Mode {
  const person = personOf(people, personId)
  return person ? sideOfPerson(attendance, person) : 'room'
}

/** The table names one of its own, until its report is called; those who run the meeting also one who sat there before. */
function unlessMayChoose(found: FoundReport, actor: Actor, chosen: PersonId): GroupsRejection | undefined {
  const { members, left } = found.table
  if (members.includes(chosen) && isPodium(actor)) return undefined
  if (isPodium(actor)) return left.includes(chosen) ? undefined : { code: 'groups/not_at_table' }
  if (!isOfTable(actor, found) || !members.includes(chosen)) return { code: 'groups/not_at_table' }
  return found.report.called ? { code: 'groups/report_called' } : undefined
}

type Ask = Extract<GroupsCommand, { type: 'groups.ask_reports' }>

/** What the tables are to rank; undefined where a ranking is not asked for. */
const rankedOf = ({ parts, options = [] }: Pick<Ask, 'parts' | 'options'>): readonly Localized[] | undefined =>
  parts.includes('ranking') ? options : undefined

interface Asking extends Pick<Ask, 'roundId' | 'deadlineAtMs'> {
  readonly options: readonly Localized[] | undefined
}

function unlessAskable(
  { groups }: GroupsSees,
  { roundId, deadlineAtMs, options }: Asking,
  nowMs: number,
): GroupsRejection | undefined {
  if (reportsOf(groups.reports, roundId).asked) return { code: 'groups/reports_asked' }
  if (isPast(deadlineAtMs, nowMs)) return { code: 'groups/deadline_past' }
  return options?.length === 0 ? { code: 'groups/options_missing' } : undefined
}

const isPast = (atMs: number | undefined, nowMs: number): boolean => atMs !== undefined && atMs <= nowMs
