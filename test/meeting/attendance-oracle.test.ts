import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonId } from '../../shared/lib/ids.ts'
import type { Mode } from '../../shared/lib/mode.ts'
import { standingOf } from '../../shared/features/attendance/state.ts'
import { PEOPLE, World, type Act } from '../support/attendance-world.ts'
import { recordOf } from '../support/attendance-meeting.ts'
import { START_MS } from '../support/given.ts'

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(
    ...([
      'connect',
      'connect',
      'connect',
      'disconnect',
      'disconnect',
      'checkIn',
      'checkIn',
      'checkOut',
      'undo',
    ] as const),
    ...(['enter', 'leaveRoom', 'leave', 'lateLeave', 'comeBack', 'item', 'item', 'restart'] as const),
  ),
  who: fc.nat(PEOPLE.length - 1),
  device: fc.nat(1),
  afterMinutes: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 200 })),
  lateMinutes: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 900 })),
})

/** Who is where, minute by minute, as the record says. */
function cellsOf({ meeting, minute }: World, personId: string, mode: Mode): Uint8Array {
  const cells = new Uint8Array(minute)
  for (const stay of recordOf(meeting, personId).stays)
    if (stay.mode === mode) cells.fill(1, minuteOf(stay.fromMs), stay.toMs === undefined ? minute : minuteOf(stay.toMs))
  return cells
}

const minuteOf = (ms: number): number => (ms - START_MS) / 60_000

function expectTruth(world: World): void {
  const { meeting, truth } = world
  for (const personId of PEOPLE) {
    const known = truth.people.get(personId)!
    expect(standingOf(meeting.state.attendance, personId as PersonId), personId).toBe(known.standing())
    for (const mode of ['room', 'remote'] as const) {
      const isSame = Buffer.from(cellsOf(world, personId, mode)).equals(known[mode].until(world.minute))
      expect(isSame, `${personId} ${mode}`).toBe(true)
    }
  }
  const { room, remote, asleep, seenToday, peak, days, items } = meeting.sees('podium')['attendance'] as Record<
    string,
    unknown
  >
  expect({ room, remote, asleep, seenToday, peak, days, items }).toEqual(truth.figures())
}

test(
  '[AT2] [AT4] [AT20] [AT21] [AT22] [AT24] [AT25] whatever happens, and whenever it is heard of, the record says what was',
  { timeout: 120_000 },
  () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 10, maxLength: 60, size: 'max' }), (acts) => {
        const world = new World()
        for (const each of acts) {
          world.live(each)
          expectTruth(world)
        }
      }),
      { numRuns: 40 },
    )
  },
)

test('the histories of this test reach a second day, sleep, and late steps', () => {
  const reached = new Set<string>()
  for (const acts of fc.sample(fc.array(act, { minLength: 50, maxLength: 60, size: 'max' }), {
    numRuns: 30,
    seed: 1,
  })) {
    const world = new World()
    for (const each of acts) world.live(each)
    for (const type of world.happened) reached.add(type)
  }
  expect([...reached]).toEqual(
    expect.arrayContaining(
      ['arrived', 'left', 'fell_asleep', 'departed', 'step_undone', 'day_ended'].map((name) => `attendance.${name}`),
    ),
  )
})
