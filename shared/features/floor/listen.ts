import { BucketMap } from '../../lib/bucket-map.ts'
import type { Listen } from '../../lib/feature.ts'
import type { PersonId, TextId } from '../../lib/ids.ts'
import type { AgendaEvent } from '../agenda/messages.ts'
import type { AttendanceEvent } from '../attendance/messages.ts'
import type { MeetingEvent } from '../meeting/messages.ts'
import type { PeopleEvent } from '../people/messages.ts'
import { changeEntriesOf, changeReportsOf, withoutGone } from './entries-of.ts'
import { hearNewAgenda } from './evolve-listed.ts'
import { hearAgenda } from './hear-agenda.ts'
import { hearAttendance, speakingFrom } from './hear-attendance.ts'
import { hearReports, type ReportsHeard } from './hear-reports.ts'
import { mergeStatements, withoutStatementsOf } from './evolve-statements.ts'
import { promiseKept, withEntry, withOwner } from './item-floor.ts'
import { changeSlotsOf, mergeSlots } from './speakers-list.ts'
import { remembering } from './last-step.ts'
import type { Entry, FloorSlice, ItemFloor } from './state.ts'
import { nameless, withoutTypedNames } from './typed-names.ts'
import { changeTurns, closeTurns, holdClock, releaseClock } from './turn.ts'

/** The events of other features that change the floor. */
export type FloorHears = AgendaEvent | AttendanceEvent | MeetingEvent | PeopleEvent | ReportsHeard

/** What the agenda, the people and where they are, and the pauses and the end of the meeting do to the floor. */
export const hearOthers: Listen<FloorSlice, FloorHears> = remembering<Listen<FloorSlice, FloorHears>>({
  ...hearAttendance,
  ...hearNewAgenda,
  ...hearAgenda,
  ...hearReports,

  'meeting.closed': (slice, _event, { atMs }) => closeTurns(slice, atMs),

  'meeting.technical_pause_began': (slice, _event, { atMs }) =>
    changeTurns(slice, (turn) => holdClock(turn, 'meeting', atMs)),
  'meeting.technical_pause_ended': (slice, _event, { atMs }) =>
    changeTurns(slice, (turn) => releaseClock(turn, 'meeting', atMs)),

  'people.mode_set': (slice, { personId, mode }) => speakingFrom(slice, personId, mode),

  'people.erased': (slice, { personId }) => {
    const wordless = changeEntriesOf(slice, personId, (floor, entry) => withEntry(floor, withoutWords(entry)))
    const silent = changeTurns(changeReportsOf(wordless, personId, withoutRapporteur), (turn) =>
      turn.entry.personId === personId ? { ...turn, entry: withoutWords(turn.entry) } : turn,
    )
    return {
      ...withoutStatementsOf(silent, personId),
      lists: changeSlotsOf(slice.lists, personId, () => undefined),
      history: historyWithoutWordsOf(slice.history, personId),
      texts: slice.texts.delete(personId),
    }
  },

  'people.names_forgotten': (slice, { isLast, erasedTexts }) =>
    isLast ? withoutRows(withoutTypedNames(slice), erasedTexts) : slice,

  'people.merged': (slice, { fromPersonId, intoPersonId }) => {
    const merged = changeEntriesOf(slice, fromPersonId, (floor, entry) => mergeEntry(slice, floor, entry, intoPersonId))
    const reporting = changeReportsOf(merged, fromPersonId, (entry) => renamed(entry, fromPersonId, intoPersonId))
    return {
      ...changeTurns(mergeStatements(reporting, fromPersonId, intoPersonId), (turn) => ({
        ...turn,
        entry: renamed(turn.entry, fromPersonId, intoPersonId),
      })),
      history: mergeHistory(slice.history, fromPersonId, intoPersonId),
      lists: mergeSlots(slice.lists, fromPersonId, intoPersonId),
      totals: mergeTotals(slice.totals, fromPersonId, intoPersonId),
      texts: mergeTexts(slice.texts, fromPersonId, intoPersonId),
    }
  },
})

/** One person has one entry: the earlier of the two stays, and the other one leaves the queue as any that goes. */
function mergeEntry(slice: FloorSlice, floor: ItemFloor, entry: Entry, intoPersonId: PersonId): ItemFloor {
  const other = floor.entries.get(floor.entryOfPerson.get(intoPersonId) ?? '')
  if (!other) return withOwner(floor, entry, { ...entry, personId: intoPersonId })
  const [stays, goes] = other.askedAtMs <= entry.askedAtMs ? [other, entry] : [entry, other]
  const closed = withoutGone(slice, floor, goes)
  const staying = closed.entries.get(stays.entryId) ?? stays
  return promiseKept(floor, withOwner(closed, staying, { ...staying, personId: intoPersonId }), goes, stays)
}

function mergeTotals(
  totals: FloorSlice['totals'],
  fromPersonId: PersonId,
  intoPersonId: PersonId,
): FloorSlice['totals'] {
  const from = totals.get(fromPersonId)
  if (!from) return totals
  const { turns, spokeMs } = totals.get(intoPersonId) ?? { turns: 0, spokeMs: 0 }
  return totals.delete(fromPersonId).set(intoPersonId, { turns: turns + from.turns, spokeMs: spokeMs + from.spokeMs })
}

function mergeHistory(history: FloorSlice['history'], from: PersonId, into: PersonId): FloorSlice['history'] {
  let merged = history
  for (const turn of history.values())
    if (turn.personId === from) merged = merged.set(turn.entryId, { ...turn, personId: into })
  return merged
}

function mergeTexts(texts: FloorSlice['texts'], fromPersonId: PersonId, intoPersonId: PersonId): FloorSlice['texts'] {
  const from = texts.get(fromPersonId)
  return from ? texts.delete(fromPersonId).set(intoPersonId, [...(texts.get(intoPersonId) ?? []), ...from]) : texts
}

function withoutRows(slice: FloorSlice, erased: readonly TextId[]): FloorSlice {
  const gone = new Set(erased)
  const left = slice.texts.entries().filter(([, rows]) => !rows.every((row) => gone.has(row)))
  return { ...slice, texts: BucketMap.from(left) }
}

const renamed = <T extends { readonly personId?: PersonId }>(named: T, from: PersonId, into: PersonId): T =>
  named.personId === from ? { ...named, personId: into } : named

const withoutWords = ({
  organisation: _organisation,
  topic: _topic,
  typed: _typed,
  texts: _texts,
  ...rest
}: Entry): Entry => rest

/** For which organisation they spoke, the desk may have typed when it listed them. */
const historyWithoutWordsOf = (history: FloorSlice['history'], personId: PersonId): FloorSlice['history'] =>
  history
    .values()
    .filter((turn) => turn.personId === personId && turn.organisation !== undefined)
    .reduce((all, turn) => all.set(turn.entryId, nameless(turn)), history)

/** The report stays its table's, and waits for somebody else to give it. */
const withoutRapporteur = (entry: Entry): Entry => {
  const { personId: _erased, ...report } = withoutWords(entry)
  return report
}
