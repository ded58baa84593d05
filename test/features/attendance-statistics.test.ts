import { describe, expect, test } from 'vitest'
import { groupSum, regionSum } from '../../shared/features/attendance/statistics.ts'
import { figuresAt } from '../support/attendance-figures.ts'
import {
  checkedIn,
  checkedOut,
  closed,
  connected,
  expected,
  nightFalls,
  opened,
  at,
} from '../support/attendance-meeting.ts'
import { listed, nobody, sampleRows, stayed, withSample } from '../support/crowd-of-sample.ts'
import { chair, given, secretariat, system, text } from '../support/given.ts'
import { smallMeeting } from '../support/small-meeting.ts'

/** Everybody of the sample comes as the list expects them to, one each minute; those of the room are remote before. */
const allCame = withSample().and(
  ...sampleRows.flatMap(({ personId, attendance_mode: mode }, place) =>
    mode === 'in_person'
      ? [
          stayed(personId, 'remote', { fromMs: at(place), toMs: at(place + 1) }),
          stayed(personId, 'room', { fromMs: at(place + 2) }),
        ]
      : [stayed(personId, 'remote', { fromMs: at(place) })],
  ),
)

describe('the sample of a real consultation', () => {
  test('[AT80] everybody came → 226 people, once each, those seen in both modes in the room', () => {
    const { meeting, days, now } = figuresAt(allCame, 300)
    expect(meeting.people).toEqual({ all: 226, room: 36, remote: 190, both: 36 })
    expect(days).toMatchObject([{ date: '2026-11-23', isOver: false, people: { all: 226, room: 36 } }])
    expect(now).toEqual({ room: 36, remote: 190, asleep: 0 })
  })

  test('[AT81, AT82] Annex I has the sums of the list, zeros too, and intergovernmental apart', () => {
    const { table } = figuresAt(allCame, 300).meeting
    const byRegion = Object.fromEntries(table.regions.map((region) => [region, regionSum(table, region).all]))
    const byGroup = Object.fromEntries(table.groups.map((group) => [group, groupSum(table, group).all]))
    // One row more of the consultation's own list was African and technical, and named nobody.
    expect(byRegion).toEqual({ african: 38, asia_pacific: 20, eastern_european: 20, grulac: 28, weog: 94 })
    expect(byGroup).toEqual({ civil_society: 72, government: 56, private_sector: 33, technical_community: 39 })
    expect(table.intergovernmental.all).toBe(26)
    expect(table.cells['asia_pacific']!['technical_community']).toEqual({ all: 0, room: 0, remote: 0, both: 0 })
    for (const region of table.regions)
      for (const group of table.groups)
        for (const [mode, word] of [['room', 'in_person'] as const, ['remote', 'remote'] as const])
          expect(table.cells[region]![group]![mode]).toBe(
            sampleRows.filter(
              (row) =>
                row['regional_group'] === region &&
                row['stakeholder_group'] === group &&
                row['attendance_mode'] === word,
            ).length,
          )
  })

  test('[AT83] an entry that names nobody was seen → counted in no figure, and said; here now, as the screens show it', () => {
    const seen = allCame.and(listed(nobody), stayed('nobody', 'remote', { fromMs: at(3) }))
    const { meeting, placeholders, days, now } = figuresAt(seen, 300)
    expect([meeting.people.all, placeholders]).toEqual([226, 1])
    expect(now).toEqual({ room: 36, remote: 191, asleep: 0 })
    expect(meeting.table.cells['african']!['technical_community']!.all).toBe(7)
    expect(days[0]).toMatchObject({ people: { all: 226 }, known: { all: { peak: 226 } } })
  })

  test('[AT93] somebody is erased → the figures stay as they were', () => {
    const erased = allCame.after(secretariat, { type: 'people.erase', personId: 'p4' })
    expect(figuresAt(erased, 300)).toEqual(figuresAt(allCame, 300))
  })

  test('[AT83, AT93] all names go, of who names nobody too → no figure changes, after a restart neither', () => {
    const seen = allCame.and(listed(nobody), stayed('nobody', 'remote', { fromMs: at(3) }))
    const nameless = seen
      .after(chair, { type: 'meeting.close' })
      .after(secretariat, { type: 'people.erase_names' })
      .after(system, { type: 'people.forget_names' })
    expect(figuresAt(nameless, 300)).toEqual(figuresAt(seen, 300))
    expect(figuresAt(nameless.withoutText(text('na na')), 300)).toEqual(figuresAt(seen, 300))
  })
})

describe('days and items', () => {
  test('[AT80] each day and item has its own people; who only came to one is not of the other', () => {
    const first = closed(opened(checkedIn(expected, 'ana', 1), 5), 60)
    const noon = checkedOut(opened(connected(first, 'cy', 70), 80, 'i2'), 'ana', 90)
    const next = checkedIn(nightFalls(closed(noon, 100, 'i2')), 'bo', 24 * 60 + 5)
    const { days, items, meeting } = figuresAt(next, 24 * 60 + 9)
    expect(days.map(({ date, people, isOver }) => [date, people.all, people.room, isOver])).toEqual([
      ['2026-11-23', 2, 1, true],
      ['2026-11-24', 1, 1, false],
    ])
    expect(items.map(({ itemId, title, date, people }) => [itemId, title, date, people.all])).toEqual([
      ['i1', 'Title of i1', '2026-11-23', 1],
      ['i2', 'Title of i2', '2026-11-23', 2],
    ])
    expect(meeting.people).toMatchObject({ all: 3, room: 2, remote: 1 })
  })

  test('[AT87] a check-in is heard of late → the known peak has it, the shown one stays', () => {
    const two = connected(checkedIn(expected, 'ana', 1), 'cy', 3)
    const late = checkedIn(checkedOut(two, 'ana', 9), 'bo', 4, 20)
    expect(figuresAt(late, 30).days[0]).toMatchObject({
      shown: { peak: 2, peakAtMs: at(3) },
      known: {
        all: { peak: 3, peakAtMs: at(4) },
        room: { peak: 2, peakAtMs: at(4) },
        remote: { peak: 1, peakAtMs: at(3) },
      },
    })
  })

  test('[AT84] heads and doors are counted → in none of the figures', () => {
    const counted = expected
      .after(secretariat, { type: 'attendance.count_heads', heads: 40 })
      .after(secretariat, { type: 'attendance.count_door', door: 'A', by: 1 })
    expect(figuresAt(counted, 5)).toEqual({ ...figuresAt(expected, 5) })
    expect(figuresAt(counted, 5)).toMatchObject({ meeting: { people: { all: 0 } }, days: [] })
  })

  test('[AT88] of those in the room it is said how that is known', () => {
    const meeting = checkedIn(expected, 'ana', 1).and(
      stayed('bo', 'room', { fromMs: at(2), source: 'self' }),
      stayed('cy', 'room', { fromMs: at(2), toMs: at(3), source: 'scan' }),
      stayed('cy', 'room', { fromMs: at(4), source: 'tap' }),
    )
    expect(figuresAt(meeting, 9).meeting.roomBy).toEqual({ scan: 1, tap: 1, self: 1 })
  })

  test('[AT81, AT82] groups of other meetings follow those of the United Nations; what is not stated is said, and no country tells a region', () => {
    const meeting = given(
      ...smallMeeting,
      listed({ personId: 'a', given_name: 'Ay', stakeholder_group: 'youth', regional_group: 'weog', country: 'Italy' }),
      listed({ personId: 'b', given_name: 'Bee', country: 'Ghana' }),
      listed({ personId: 'c', given_name: 'Cee', stakeholder_group: 'intergovernmental', country: 'Italy' }),
      listed({ personId: 'd', given_name: 'Dee', regional_group: 'igo' }),
      ...['a', 'b', 'c', 'd'].map((personId) => stayed(personId, 'room', { fromMs: at(0) })),
    )
    const { table, people } = figuresAt(meeting, 5).meeting
    expect(table.groups.slice(4)).toEqual(['youth', 'unknown'])
    expect(table.regions.slice(5)).toEqual(['unknown'])
    expect(table.cells['weog']!['youth']!.room).toBe(1)
    expect(table.cells['unknown']!['unknown']!.room).toBe(1)
    expect([table.intergovernmental.room, people.all]).toEqual([2, 4])
  })
})
