import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mode } from '../../shared/lib/mode.ts'
import type { Event } from '../../shared/meeting/meeting.ts'
import { MERGE_AFTER_MS } from '../../shared/features/groups/running-state.ts'
import { chair, START_MS, type Given, type Plain } from '../support/given.ts'
import {
  arrived,
  followed,
  left,
  listed,
  offerOf,
  seatedRound,
  tableOf,
  tablesOf,
  withHere,
} from '../support/groups-meeting.ts'

const PEOPLE = ['ana', 'bo', 'cy', 'dee', 'eli', 'flo', 'pat', 'quin', 'rob', 'sam', 'tom', 'uma']
const ROOM = PEOPLE.slice(0, 4)
const REMOTE = PEOPLE.slice(6, 9)
/** Some are here, the others may come. */
const beginning = withHere(ROOM, REMOTE).and(
  ...PEOPLE.filter((id) => ![...ROOM, ...REMOTE].includes(id)).map((id) => listed(id)),
)

type Change = (state: Given) => Plain<Event>

/** On which side somebody is, from the record alone; asleep counts as remote. */
function sideOf({ state }: Given, id: string): Mode | undefined {
  const record = state.attendance.people.get(id)
  const person = state.people.people.get(id)
  if (!person || person.isErased) return undefined
  const lasts = (mode: Mode) => record?.stays.some((stay) => stay.mode === mode && stay.toMs === undefined)
  if (lasts('room')) return 'room'
  return lasts('remote') || record?.asleepSinceMs !== undefined ? 'remote' : undefined
}

const who = fc.constantFrom(...PEOPLE)
const mode = fc.constantFrom<Mode>('room', 'remote')
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(who, mode).map(
      ([id, side]): Change =>
        () =>
          arrived(id, side),
    ),
  },
  {
    weight: 5,
    arbitrary: fc.tuple(who, mode).map(
      ([id, side]): Change =>
        () =>
          left(id, side),
    ),
  },
  {
    weight: 1,
    arbitrary: who.map((id): Change => () => ({ type: 'attendance.fell_asleep', personId: id, sinceMs: 0 })),
  },
  { weight: 1, arbitrary: who.map((id): Change => () => ({ type: 'people.erased', personId: id, erasedTexts: [] })) },
  {
    weight: 1,
    arbitrary: fc.tuple(who, who).map(
      ([from, into]): Change =>
        ({ state }) =>
          from === into || !state.people.people.has(into)
            ? { type: 'people.device_ended', deviceId: 'nothing' }
            : { type: 'people.merged', fromPersonId: from, intoPersonId: into },
    ),
  },
)
/** What happens between two moments at which the tables follow. */
const history = fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 5, maxLength: 25 })
const settings = fc.record({
  zones: fc.constantFrom('apart' as const, 'mixed' as const),
  size: fc.integer({ min: 2, max: 4 }),
})

const happened = (state: Given, changes: readonly Change[]): Given =>
  changes.reduce((next, each) => next.and(each(next)), state)

const nowOf = ({ state }: Given, id: string) => state.people.mergedInto.get(id) ?? id

/** Checks each step of any history of a round: before and after the tables followed. */
function expectAtEachStep(check: (after: Given, before: Given) => void): void {
  fc.assert(
    fc.property(history, settings, (steps, wish) => {
      let state = seatedRound(beginning, wish)
      for (const changes of steps) {
        const next = followed(happened(state, changes))
        check(next, state)
        state = next
      }
    }),
    { numRuns: 150 },
  )
}

const present = (state: Given) => PEOPLE.filter((id) => sideOf(state, id) !== undefined)
const seatedIn = (state: Given) => Object.values(tablesOf(state)).flat()

/** Many histories take their time where other tests run beside them. */
describe('whoever comes and goes', { timeout: 30_000 }, () => {
  test('[GR18, GR19, GR24] everybody who is here has one seat, and nobody else has any', () => {
    expectAtEachStep((state) => {
      const seated = seatedIn(state)
      const expected = present(state)
      if (expected.length > 1) expect(seated.toSorted()).toEqual(expected.toSorted())
      else expect(expected).toEqual(expect.arrayContaining(seated))
    })
  })

  test('[GR20, GR25] seats and tables say the same, and each on the side that they are on', () => {
    expectAtEachStep((state) => {
      const { round } = state.state.groups
      const fromTables = round!.tables.flatMap(({ number, room, remote }) => [
        ...room.map((id) => [id, { table: number, side: 'room' }] as const),
        ...remote.map((id) => [id, { table: number, side: 'remote' }] as const),
      ])
      expect(Object.fromEntries(round!.seats.entries())).toEqual(Object.fromEntries(fromTables))
      for (const [id, { side }] of fromTables) expect(side).toBe(sideOf(state, id))
    })
  })

  test('[GR21, GR151] whoever sits alone while others sit is offered a table of theirs, and sits there a minute later', () => {
    expectAtEachStep((state) => {
      const tables = tablesOf(state)
      const alone = Object.values(tables).filter(({ length }) => length === 1)
      if (Object.keys(tables).length < 2) return
      for (const [id = ''] of alone) expect(tables).toHaveProperty(String(offerOf(state, id)?.to))
      const later = Object.values(tablesOf(followed(state, START_MS + MERGE_AFTER_MS)))
      expect(later.length > 1 && later.some((members) => members.length === 1)).toBe(false)
    })
  })

  test('[GR23] nobody is moved by others who come and go', () => {
    expectAtEachStep((after, before) => {
      for (const id of seatedIn(before)) {
        const isGone = !seatedIn(after).includes(nowOf(after, id))
        const isMerged = PEOPLE.some((other) => other !== id && nowOf(after, other) === nowOf(after, id))
        const hasChangedSides = sideOf(before, id) !== sideOf(after, id)
        if (!isGone && !isMerged && !hasChangedSides) expect(tableOf(after, id)).toBe(tableOf(before, id))
      }
    })
  })
})

describe('one round after the other', () => {
  const nine = withHere(['ana', 'bo', 'cy', 'dee', 'eli', 'flo', 'gus', 'hal', 'ida'])
  const pairs = (state: Given) =>
    Object.values(tablesOf(state)).flatMap((members) =>
      members.flatMap((one, at) => members.slice(at + 1).map((other) => `${one} ${other}`)),
    )
  const end = (roundId: string) => ({ type: 'groups.end', roundId }) as const

  test('[GR8, GR29] nine people at tables of three meet nobody twice in four rounds', () => {
    let state = nine
    const met: string[] = []
    for (const roundId of ['r1', 'r2', 'r3', 'r4']) {
      state = seatedRound(state, { roundId })
      met.push(...pairs(state))
      state = state.after(chair, end(roundId))
    }
    expect(new Set(met).size).toBe(36)
    expect(state.state.groups.past.map((past) => (past.kind ? undefined : past.quality.repeats))).toEqual([0, 0, 0, 0])
  })

  test('[GR29] who came late to a table has met those who sat there', () => {
    const late = followed(seatedRound(nine).and(listed('zoe'), arrived('zoe', 'room')))
    const mates = tablesOf(late)[tableOf(late, 'zoe')!]!.filter((id) => id !== 'zoe')
    const next = seatedRound(late.after(chair, end('r1')), { roundId: 'r2' })
    expect(tablesOf(next)[tableOf(next, 'zoe')!]).not.toEqual(expect.arrayContaining(mates))
  })
})
