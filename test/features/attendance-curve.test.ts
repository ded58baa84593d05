import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countsAt, curveOf, peaksOf, thinned } from '../../shared/features/attendance/curve.ts'
import { participantsOf } from '../../shared/features/attendance/participants.ts'
import { partsOf } from '../../shared/features/attendance/parts.ts'
import { groupSum, regionSum, sumOf } from '../../shared/features/attendance/statistics.ts'
import { figuresAt, figuresOf } from '../support/attendance-figures.ts'
import {
  asleep,
  at,
  checkedIn,
  checkedOut,
  closed,
  connected,
  expected,
  opened,
} from '../support/attendance-meeting.ts'
import { listed, stayed } from '../support/crowd-of-sample.ts'
import { given } from '../support/given.ts'
import { smallMeeting } from '../support/small-meeting.ts'

const GROUPS = ['', 'civil_society', 'government', 'intergovernmental', 'youth']
const REGIONS = ['', 'african', 'weog', 'igo', 'arctic']

/** People with stays of both modes that never overlap in one mode; the last may last. */
const crowd = fc.array(
  fc.record({
    group: fc.constantFrom(...GROUPS),
    region: fc.constantFrom(...REGIONS),
    name: fc.constantFrom('Ana', 'na na', 'Bo'),
    room: fc.uniqueArray(fc.integer({ min: 0, max: 2000 }), { maxLength: 6 }),
    remote: fc.uniqueArray(fc.integer({ min: 0, max: 2000 }), { maxLength: 6 }),
  }),
  { maxLength: 12 },
)

interface Known {
  readonly name: string
  readonly spans: readonly { readonly mode: 'room' | 'remote'; readonly fromMs: number; readonly toMs: number }[]
}

function lived(people: readonly (typeof crowd extends fc.Arbitrary<infer C> ? C : never)[number][]) {
  const known: Known[] = people.map(({ name, room, remote }) => ({
    name,
    spans: (['room', 'remote'] as const).flatMap((mode) => {
      const minutes = (mode === 'room' ? room : remote).toSorted((a, b) => a - b)
      return minutes.flatMap((minute, place) =>
        place % 2 === 0
          ? [{ mode, fromMs: at(minute), toMs: minutes[place + 1] === undefined ? Infinity : at(minutes[place + 1]!) }]
          : [],
      )
    }),
  }))
  const meeting = given(
    ...smallMeeting,
    ...people.map(({ group, region, name }, place) =>
      listed({ personId: `p${place}`, given_name: name, stakeholder_group: group, regional_group: region }),
    ),
    ...known.flatMap(({ spans }, place) =>
      spans.map(({ mode, fromMs, toMs }) => stayed(`p${place}`, mode, { fromMs, ...(toMs < Infinity && { toMs }) })),
    ),
  )
  return { known: known.filter(({ name }) => name !== 'na na'), meeting }
}

const isAt = ({ fromMs, toMs }: Known['spans'][number], atMs: number) => fromMs <= atMs && atMs < toMs

test('[AT80, AT81] whoever comes and goes → all cells together are the different people, in each mode', () => {
  fc.assert(
    fc.property(crowd, (people) => {
      const { known, meeting } = lived(people)
      const { people: all, table, roomBy } = partsOf(meeting.state).meeting
      const came = known.filter(({ spans }) => spans.length > 0)
      const inRoom = came.filter(({ spans }) => spans.some(({ mode }) => mode === 'room'))
      expect(all).toEqual({
        all: came.length,
        room: inRoom.length,
        remote: came.length - inRoom.length,
        both: inRoom.filter(({ spans }) => spans.some(({ mode }) => mode === 'remote')).length,
      })
      const cells = table.regions.map((region) => regionSum(table, region))
      expect(sumOf([...cells, table.intergovernmental])).toEqual(all)
      expect(sumOf([...table.groups.map((group) => groupSum(table, group)), table.intergovernmental])).toEqual(all)
      expect(Object.values(roomBy).reduce((sum, count) => sum + count, 0)).toBe(all.room)
    }),
    { numRuns: 60 },
  )
})

test('[AT85, AT86, AT87] at every instant the curve is who was there; thinned, its peaks stay', () => {
  fc.assert(
    fc.property(crowd, fc.integer({ min: 1, max: 400 }), (people, everyMinutes) => {
      const { known, meeting } = lived(people)
      const curve = curveOf(participantsOf(meeting.state.attendance.people, meeting.state.people.people).lots)
      let highest = 0
      for (let minute = -1; minute <= 2001; minute += 1) {
        const now = known.map(({ spans }) => spans.filter((span) => isAt(span, at(minute))).map(({ mode }) => mode))
        const room = now.filter((modes) => modes.includes('room')).length
        const remote = now.filter((modes) => modes.length > 0).length - room
        highest = Math.max(highest, room + remote)
        expect(countsAt(curve, at(minute))).toEqual({ room, remote, asleep: 0 })
      }
      expect(peaksOf(curve).all.peak).toBe(highest)
      expect(peaksOf(thinned(curve, everyMinutes * 60_000))).toEqual(peaksOf(curve))
    }),
    { numRuns: 15 },
  )
})

test('[AT85] who is asleep is so in the curve from the last contact, until they are back', () => {
  const sleeping = asleep(connected(expected, 'cy', 3), 'cy', 10)
  const curve = partsOf(sleeping.state).curve
  expect([countsAt(curve, at(9)), countsAt(curve, at(10))]).toEqual([
    { room: 0, remote: 1, asleep: 0 },
    { room: 0, remote: 0, asleep: 1 },
  ])
  expect(countsAt(partsOf(connected(sleeping, 'cy', 20).state).curve, at(15))).toEqual({
    room: 0,
    remote: 0,
    asleep: 0,
  })
})

describe('the curve of a day', () => {
  test('[AT86] it spans what happened, with its items and a table of half hours', () => {
    const meeting = closed(opened(checkedOut(connected(checkedIn(expected, 'ana', 10), 'cy', 20), 'ana', 40), 45), 70)
    const { curve } = figuresAt(meeting, 80).days[0]!
    expect(curve).toMatchObject({
      fromMs: at(0),
      toMs: at(90),
      untilMs: at(80),
      items: [{ itemId: 'i1', fromMs: at(45), toMs: at(70) }],
      table: [
        { atMs: at(0), room: 0, remote: 0 },
        { atMs: at(30), room: 1, remote: 1 },
        { atMs: at(60), room: 0, remote: 1 },
      ],
    })
    expect(curve!.steps.map(({ atMs }) => atMs)).toEqual([at(10), at(20), at(40)])
    expect(figuresAt(meeting, 80, '2026-11-24').days[0]!.curve).toBeUndefined()
    expect(figuresAt(meeting, 80, '2026-11-23').days[0]!.curve).toEqual(curve)
  })

  test('[AT86] the clocks are put back in the night of a day → its half hours are all there, and its date is the one on the wall', () => {
    const begin = Date.UTC(2026, 9, 24, 21, 50)
    const night = given(
      ...smallMeeting.map((event) => (event.type === 'meeting.created' ? { ...event, zone: 'Europe/Berlin' } : event)),
      listed({ personId: 'a', given_name: 'Ay' }),
    ).and(stayed('a', 'room', { fromMs: begin, toMs: begin + 4 * 3_600_000 }))
    const { days } = figuresOf(night.state, begin + 4 * 3_600_000)
    expect(days[0]).toMatchObject({ date: '2026-10-24' })
    const { table, fromMs } = days[0]!.curve!
    expect(fromMs).toBe(Date.UTC(2026, 9, 24, 21, 30))
    expect(table.map(({ atMs }) => atMs)).toEqual(Array.from({ length: 9 }, (_, place) => fromMs + place * 1_800_000))
    expect(table.slice(1).every(({ room, atMs }) => room === Number(atMs < begin + 4 * 3_600_000))).toBe(true)
  })
})
