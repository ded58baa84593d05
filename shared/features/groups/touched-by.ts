import type { AnyMessage } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { PeopleEvent } from '../people/messages.ts'
import { groupsEvents, type GroupsEvent } from './messages.ts'
import { idNow, type GroupsSees } from './pool.ts'
import { reportAt, reportsOf, type TableReport } from './report-state.ts'
import { rapporteurNow, readersOf, reportTables, roundsOf, type ReportTable } from './report-tables.ts'
import { tableOf } from './round-tables.ts'
import { membersOf } from './state.ts'
import { touchedByStanding } from './view-standing.ts'

/** Whose own view an event may have changed; `state` is where it led, with all that happened with it. */
export function touchedBy(event: AnyMessage, state: GroupsSees): readonly PersonId[] {
  if (isGroupsEvent(event)) return [...named(event), ...touchedBesides(event, state)]
  return isAboutSomebody(event) ? companionsOf(aboutWhom(event), state) : []
}

const isGroupsEvent = (event: AnyMessage): event is GroupsEvent => Object.hasOwn(groupsEvents, event.type)

/** What whoever sits alone hears of another table. */
const MERGE_NEWS: ReadonlySet<string> = new Set<GroupsEvent['type']>([
  'groups.merge_offered',
  'groups.merge_withdrawn',
  'groups.merge_declined',
])

/** Those whom the event names. That a round is extended or ends everybody sees who sees the round. */
function named(event: GroupsEvent): readonly PersonId[] {
  if (event.type === 'groups.round_started') return event.tables.flatMap(membersOf)
  if (event.type === 'groups.tables_changed') return [...event.tables.flatMap(membersOf), ...event.freed]
  if ('atTable' in event) return event.atTable
  if ('seated' in event) return event.seated
  return MERGE_NEWS.has(event.type) && 'personId' in event ? [event.personId] : touchedByStanding(event)
}

/** Those whom it does not name. */
function touchedBesides(event: GroupsEvent, state: GroupsSees): readonly PersonId[] {
  if (event.type === 'groups.round_started') return linesOfRound(state)
  if (event.type === 'groups.group_changed') return atTableOfGroup(event, state)
  return OF_RAPPORTEURS.has(event.type) ? rapporteursOfRound(state) : []
}

/** Rapporteurs read who sits at their table, wherever they are. */
const OF_RAPPORTEURS: ReadonlySet<string> = new Set<GroupsEvent['type']>([
  'groups.tables_changed',
  'groups.person_moved',
  'groups.reports_asked',
])

/** Whoever was drawn has a line, also who left before the tables were published. */
function linesOfRound({ groups: { round }, people }: GroupsSees): readonly PersonId[] {
  const proof = round && 'proof' in round ? round.proof : undefined
  return (proof?.people ?? []).map((id) => idNow(people, id))
}

function rapporteursOfRound({ groups: { round, reports }, people }: GroupsSees): readonly PersonId[] {
  const all = round ? Object.values(reportsOf(reports, round.roundId).tables) : []
  return all.flatMap((report) => rapporteurNow(people, report) ?? [])
}

/** Also those who sit with a group without being its members. */
function atTableOfGroup({ groupId }: { readonly groupId: string }, state: GroupsSees): readonly PersonId[] {
  const { round } = state.groups
  const table = round?.tables.find((each) => each.groupId === groupId)
  return table ? [...membersOf(table), ...rapporteursOfRound(state)] : []
}

/** What changes how somebody is shown to others. */
type AboutSomebody = Extract<PeopleEvent, { type: 'people.person_changed' | 'people.merged' | 'people.erased' }>

const ABOUT_SOMEBODY: ReadonlySet<string> = new Set<AboutSomebody['type']>([
  'people.person_changed',
  'people.merged',
  'people.erased',
])
const isAboutSomebody = (event: AnyMessage): event is AboutSomebody => ABOUT_SOMEBODY.has(event.type)

const aboutWhom = (event: AboutSomebody): PersonId =>
  event.type === 'people.merged' ? event.intoPersonId : event.personId

/** Those who read somebody's name: at their table, and with its report. */
function companionsOf(personId: PersonId, state: GroupsSees): readonly PersonId[] {
  const { round } = state.groups
  const table = round && tableOf(round, round.seats.get(personId)?.table)
  return [...(table ? membersOf(table) : []), ...readersAbout(personId, state)]
}

const readersAbout = (personId: PersonId, state: GroupsSees): readonly PersonId[] =>
  roundsOf(state.groups).flatMap(({ roundId }) => {
    const reports = reportsOf(state.groups.reports, roundId)
    return (reportTables(state, roundId) ?? []).flatMap((table) => {
      const report = reportAt(reports, table.number)
      return isNamedIn(table, report, (id) => idNow(state.people, id) === personId)
        ? readersOf(table, rapporteurNow(state.people, report))
        : []
    })
  })

const isNamedIn = (
  { members }: ReportTable,
  { rapporteur, fields }: TableReport,
  isThey: (id: PersonId) => boolean,
): boolean =>
  members.some(isThey) ||
  (rapporteur !== undefined && isThey(rapporteur)) ||
  Object.values(fields).some(({ by }) => by !== undefined && isThey(by))
