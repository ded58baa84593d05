import { csvOf } from '../../lib/csv.ts'
import { defined } from '../../lib/defined.ts'
import type { Export } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import { PODIUM_ROLES } from '../../lib/roles.ts'
import { contains } from '../../lib/span.ts'
import type { Participant } from './participants.ts'
import { partsOf } from './parts.ts'
import { recordOf, type AttendanceSees } from './sees.ts'
import { stampIn } from './stamps.ts'
import { standing, type Standing, type Stay } from './state.ts'

/** One stay of one person, with the day on which it began. */
interface Row {
  readonly participant: Participant
  readonly stay: Stay
  readonly day: string
  readonly isCounted: boolean
  readonly zone: string
}

const COLUMNS = {
  day: ({ day }) => day,
  name: ({ participant: { person } }) => person.name ?? '',
  organisation: ({ participant: { person } }) => person.organisation ?? '',
  stakeholder_group: ({ participant: { person } }) => person.stakeholderGroup ?? '',
  regional_group: ({ participant: { person } }) => person.regionalGroup ?? '',
  mode: ({ stay }) => stay.mode,
  source: ({ stay }) => stay.source,
  door: ({ stay }) => stay.door ?? '',
  from: ({ stay, zone }) => stampIn(zone, stay.fromMs),
  to: ({ stay, zone }) => (stay.toMs === undefined ? '' : stampIn(zone, stay.toMs)),
  person_id: ({ participant: { person } }) => person.personId,
  counted: ({ isCounted }) => (isCounted ? 'yes' : 'no'),
} satisfies { readonly [column: string]: (row: Row) => string }

/** Every stay of everybody, in the order in which they began: who is erased without a name, who names nobody as not counted. */
export const staysTable: Export<AttendanceSees> = {
  by: PODIUM_ROLES,
  contentType: 'text/csv',
  body: (state) =>
    csvOf([Object.keys(COLUMNS), ...rowsOf(state).map((row) => Object.values(COLUMNS).map((cell) => cell(row)))]),
}

function rowsOf(state: AttendanceSees): readonly Row[] {
  const { counted, placeholders, days } = partsOf(state)
  const { zone } = state.meeting
  const rowsFor = (isCounted: boolean) => (participant: Participant) =>
    participant.attendance.stays.map((stay): Row => {
      const day = days.find(({ span }) => contains(span, stay.fromMs))?.date ?? stampIn(zone, stay.fromMs).slice(0, 10)
      return { participant, stay, day, isCounted, zone }
    })
  return [...counted.flatMap(rowsFor(true)), ...placeholders.flatMap(rowsFor(false))].sort(
    ({ stay: a, participant: { person: one } }, { stay: b, participant: { person: other } }) =>
      a.fromMs - b.fromMs || (one.personId < other.personId ? -1 : 1),
  )
}

/** The file `history.json`: the arrivals and departures of one person. */
export interface PersonHistory {
  readonly asOfMs: number
  readonly standing: Standing
  /** In the order in which they began; one without `toMs` lasts. */
  readonly stays: readonly Stay[]
  readonly asleepSinceMs?: number
  /** They said themselves that they leave, then, and are not back. */
  readonly departedAtMs?: number
}

/** The arrivals and departures of the person that `about` names; of somebody who never came, none. */
export const historyFile: Export<AttendanceSees> = {
  by: PODIUM_ROLES,
  contentType: 'application/json',
  body: (state, { nowMs, about = '' }) => {
    const record = recordOf(state, about as PersonId)
    const { stays = [], asleepSinceMs, departedAtMs } = record ?? {}
    return JSON.stringify({
      asOfMs: nowMs,
      standing: record ? standing(record) : 'absent',
      stays,
      ...defined({ asleepSinceMs, departedAtMs }),
    } satisfies PersonHistory)
  },
}
