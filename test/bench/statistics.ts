import { attendanceFiles } from '../../shared/features/attendance/files.ts'
import type { Attendance, Stay } from '../../shared/features/attendance/state.ts'
import type { Person } from '../../shared/features/people/state.ts'
import { BucketMap } from '../../shared/lib/bucket-map.ts'
import type { ItemId, PersonId } from '../../shared/lib/ids.ts'
import { initialState, type MeetingState } from '../../shared/meeting/meeting.ts'
import { cpuMsOf } from './processor-time.ts'
import { PureMeeting } from './pure-meeting.ts'
import { figure, ratios, type Figure, type Row } from './row.ts'

const ROUNDS = 15
const PEOPLE = 5_000
const DAYS = 3
const ITEMS = 15
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const FIRST_MS = Date.UTC(2026, 10, 23)

const REGIONS = ['african', 'asia_pacific', 'eastern_european', 'grulac', 'weog']
const GROUPS = ['civil_society', 'government', 'private_sector', 'technical_community', 'intergovernmental']

/** Each day in the morning and again after noon, everybody at other instants; every fifth in the room, others remote. */
function staysOf(number: number, round: number): readonly Stay[] {
  return Array.from({ length: DAYS }, (_, day) => FIRST_MS + day * DAY_MS + 7 * HOUR_MS).flatMap((beginMs) => {
    const fromMs = beginMs + (((number + round) * 7919 * 131) % (2 * HOUR_MS))
    const mode = number % 5 === 0 ? ('room' as const) : ('remote' as const)
    const source = mode === 'room' ? ('scan' as const) : ('connection' as const)
    return [
      { mode, source, fromMs, toMs: fromMs + 3 * HOUR_MS + number * 17 },
      { mode, source, fromMs: fromMs + 4 * HOUR_MS, toMs: fromMs + 8 * HOUR_MS + number * 31 },
    ]
  })
}

/** A meeting of three days that is over; of each round all records are new objects. */
function threeDays(round: number): MeetingState {
  const ids = Array.from({ length: PEOPLE }, (_, number) => `p${number}` as PersonId)
  const attendance = ids.map((personId, number): [string, Attendance] => [
    personId,
    { personId, stays: staysOf(number, round) },
  ])
  const people = ids.map((personId, number): [string, Person] => [
    personId,
    {
      ...someone,
      personId,
      name: `Person ${number}`,
      stakeholderGroup: GROUPS[number % GROUPS.length]!,
      regionalGroup: REGIONS[Math.floor(number / 5) % REGIONS.length]!,
    },
  ])
  const dayOf = (day: number) => FIRST_MS + day * DAY_MS
  const days = Array.from({ length: DAYS }, (_, day) => [
    `2026-11-${23 + day}`,
    { span: { fromMs: dayOf(day), toMs: dayOf(day + 1) }, peak: 1 },
  ])
  const items = plan.map(({ itemId }, place) => {
    const fromMs = dayOf(place % DAYS) + (8 + Math.floor(place / DAYS)) * HOUR_MS
    return [itemId, { span: { fromMs, toMs: fromMs + HOUR_MS }, peak: 1 }]
  })
  return {
    ...sample,
    people: { ...sample.people, people: BucketMap.from(people) },
    attendance: {
      ...initialState.attendance,
      people: BucketMap.from(attendance),
      days: Object.fromEntries(days),
      items: Object.fromEntries(items),
    },
  }
}

const sample = PureMeeting.withPeople(1).state
const someone = sample.people.people.values()[0]!
const plan = Object.keys(sample.agenda.items)
  .slice(0, ITEMS)
  .map((itemId) => ({ itemId: itemId as ItemId }))

/** The same with one person who came and went at other times. */
function withOneChange(state: MeetingState, round: number): MeetingState {
  const { attendance } = state
  const people = attendance.people.update(`p${round}`, (record) => ({ ...record, stays: staysOf(round, round + 1) }))
  return { ...state, attendance: { ...attendance, people } }
}

const figuresOf = (state: MeetingState): string =>
  attendanceFiles['statistics.json'].body(state, { nowMs: FIRST_MS + DAYS * DAY_MS, language: 'en' })

/** The least that an answer needs: every stay of everybody once, put in order. */
const plainly = ({ attendance }: MeetingState): unknown =>
  attendance.people
    .values()
    .flatMap(({ stays }) => stays.flatMap(({ fromMs, toMs = Infinity }) => [fromMs, toMs]))
    .sort((a, b) => a - b)

/** What do the figures of a large meeting cost the server that everybody else waits for meanwhile? */
export const statisticsCost: Row = {
  name: 'statistics',
  what: 'all figures and curves of 5,000 people on three days: anew, and after one of them came or went',
  run(): Promise<readonly Figure[]> {
    const rounds = { anew: [] as number[], change: [] as number[], plain: [] as number[] }
    for (let round = -3; round < ROUNDS; round++) {
      const state = threeDays(round)
      const costs = {
        anew: cpuMsOf(() => figuresOf(state)).cpuMs,
        change: cpuMsOf(() => figuresOf(withOneChange(state, Math.abs(round)))).cpuMs,
        plain: cpuMsOf(() => plainly(state)).cpuMs,
      }
      // The first rounds warm the machine up.
      if (round < 0) continue
      rounds.anew.push(costs.anew)
      rounds.change.push(costs.change)
      rounds.plain.push(costs.plain)
    }
    return Promise.resolve([
      figure('all figures anew', 'ms', rounds.anew),
      figure('all figures after one change', 'ms', rounds.change),
      figure('anew ÷ every stay once, put in order', '×', ratios(rounds.anew, rounds.plain), { must: 6, strive: 3 }),
      figure('a change ÷ every stay once, put in order', '×', ratios(rounds.change, rounds.plain), {
        must: 3,
        strive: 1,
      }),
    ])
  },
}
