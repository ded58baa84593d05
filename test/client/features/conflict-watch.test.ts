import { describe, expect, test } from 'vitest'
import { ConflictWatch, type DoorConflict, type Seen } from '../../../client/features/attendance/conflict-watch.ts'
import type { StandingView } from '../../../shared/features/attendance/view.ts'
import type { CommandMessage } from '../../../shared/protocol/up.ts'

const AT_NINE = 9 * 3_600_000
const minutes = (count: number): number => AT_NINE + count * 60_000

const step = (type: string, fields: object, madeAtMs = minutes(10)): CommandMessage =>
  ({ type, commandId: 'c1', madeAtMs, ...fields }) as unknown as CommandMessage
const checkIn = step('attendance.check_in', { personId: 'p1', source: 'tap', door: 'A' })
const checkOut = step('attendance.check_out', { personId: 'p1' })

const amina = { name: 'Amina Diallo', code: 'K7PM' }
const seen = (pending: readonly CommandMessage[], standing: StandingView = {}, more: Partial<Seen> = {}): Seen => ({
  people: { p1: amina },
  standings: { p1: standing },
  pending,
  refused: new Set(),
  isLive: true,
  ...more,
})

const inBy = (door: string, minute: number): StandingView => ({ roomSinceMs: minutes(minute), source: 'tap', door })

/** What the door says in the end, after these moments one after the other. */
function saidOf(...moments: readonly Seen[]): readonly DoorConflict[] {
  const watch = new ConflictWatch()
  return moments.flatMap((moment) => watch.take(moment))
}

const offline = (command: CommandMessage, standing: StandingView = {}) => seen([command], standing, { isLive: false })

describe('[AT71] what the meeting knew otherwise when a step arrived', () => {
  test('[AT71] nothing, where it knew what the door knew', () => {
    expect(saidOf(offline(checkIn), seen([checkIn]), seen([checkIn], inBy('A', 10)), seen([], inBy('A', 10)))).toEqual(
      [],
    )
    expect(saidOf(seen([checkOut], inBy('A', 1)), seen([], { leftAtMs: minutes(10) }))).toEqual([])
  })

  test('[AT71] checked in at another door while this one was offline, before its own tap or after it', () => {
    for (const minute of [5, 12]) {
      const theirs = inBy('B', minute)
      const own = minute < 10 ? theirs : inBy('A', 10)
      expect(saidOf(offline(checkIn), seen([checkIn], theirs), seen([], own))).toEqual([
        { id: 'c1 p1', kind: 'in', name: 'Amina Diallo', door: 'B', atMs: minutes(minute) },
      ])
    }
  })

  test('[AT71] two doors at once: the other was faster by less than the way to the server', () => {
    expect(saidOf(seen([checkIn]), seen([checkIn], inBy('B', 9)), seen([], inBy('B', 9)))).toMatchObject([
      { kind: 'in', door: 'B' },
    ])
  })

  test('[AT71] a step that left once before its answer was lost is no conflict with itself', () => {
    expect(saidOf(offline(checkIn), seen([checkIn], inBy('A', 10)), seen([], inBy('A', 10)))).toEqual([])
    expect(saidOf(offline(checkOut, inBy('A', 1)), seen([checkOut], { leftAtMs: minutes(10) }), seen([]))).toEqual([])
  })

  test('[AT71] somebody who has left since the tap counts until then', () => {
    const left = { leftAtMs: minutes(20) }
    expect(saidOf(offline(checkIn), seen([checkIn], left), seen([], left))).toMatchObject([
      { kind: 'counted_until', atMs: minutes(20) },
    ])
  })

  test('[AT71] somebody to be checked out had left already, or was not known to be in', () => {
    const left = { leftAtMs: minutes(3) }
    expect(saidOf(offline(checkOut, inBy('A', 1)), seen([checkOut], left), seen([], left))).toMatchObject([
      { kind: 'out', atMs: minutes(3) },
    ])
    expect(saidOf(offline(checkOut, inBy('A', 1)), seen([checkOut]), seen([]))).toMatchObject([{ kind: 'never_in' }])
  })

  test('[AT71] two entries of the list that turned out to be one person: under which name they are now', () => {
    const people = { p2: { name: 'Aminata Diallo', formerCodes: ['K7PM'] } }
    expect(saidOf(offline(checkIn), seen([checkIn], {}, { people }), seen([], {}, { people }))).toMatchObject([
      { kind: 'merged', name: 'Amina Diallo', other: 'Aminata Diallo' },
    ])
    expect(saidOf(offline(checkIn), seen([checkIn], {}, { people: {} }), seen([], {}, { people: {} }))).toEqual([
      { id: 'c1 p1', kind: 'merged', name: 'Amina Diallo' },
    ])
  })

  test('[AT71] of a delegation those are named whom another door had, not those who were known to be in', () => {
    const many = step('attendance.check_in_many', { personIds: ['p1', 'p2'], source: 'tap', door: 'A' })
    const people = { p1: amina, p2: { name: 'Bruno Keller' } }
    const before = { p2: inBy('B', 1) }
    const after = { p1: inBy('B', 5), p2: inBy('B', 1) }
    expect(
      saidOf(
        seen([many], {}, { people, standings: before, isLive: false }),
        seen([many], {}, { people, standings: after }),
        seen([], {}, { people, standings: after }),
      ),
    ).toMatchObject([{ kind: 'in', name: 'Amina Diallo', door: 'B' }])
  })

  test('[AT71] what is refused is said as a refusal alone', () => {
    const refused = { refused: new Set(['c1']) }
    expect(saidOf(offline(checkIn), seen([checkIn], inBy('B', 5)), seen([], inBy('B', 5), refused))).toEqual([])
  })
})
