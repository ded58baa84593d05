import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Policy } from '../../shared/features/floor/policy.ts'
import { MODES } from '../../shared/lib/mode.ts'
import { asked, floorOf, placesOf, waiting } from '../support/floor-meeting.ts'
import { chair, START_MS, type Given } from '../support/given.ts'

const alternate = (room: number, remote: number): Policy => ({ sides: { room, remote } })
const modes = fc.constantFrom(...MODES)
const ratio = fc.integer({ min: 1, max: 4 })
const policies = fc.oneof(
  fc.constant<Policy>({}),
  fc.tuple(ratio, ratio).map(([room, remote]) => alternate(room, remote)),
)

const give = (meeting: Given, entryId: string): Given => {
  const speakingEntryId = meeting.state.floor.turn?.entry.entryId
  const called = meeting.after(chair, {
    type: 'floor.give',
    entryId,
    expects: { ...(speakingEntryId && { speakingEntryId }) },
  })
  return called.after(chair, { type: 'floor.heard', entryId })
}

describe('moved entries and what happens to the queue', () => {
  const steps = fc.record({
    kinds: fc.array(fc.constantFrom('point_of_order', 'intervention', 'intervention', 'intervention'), {
      minLength: 2,
      maxLength: 9,
    }),
    remote: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    policy: policies,
    moves: fc.array(fc.record({ which: fc.nat(8), ahead: fc.nat(8) }), { maxLength: 4 }),
  })
  type Steps = typeof steps extends fc.Arbitrary<infer T> ? T : never

  const play = ({ kinds, remote, policy, moves }: Steps): Given => {
    const entries = kinds.map((kind, at) => {
      const { personId: _nobody, ...entry } = asked('x', START_MS + at, { entryId: `e${at}`, kind })
      return { ...entry, mode: remote[at] ? ('remote' as const) : ('room' as const) }
    })
    const start = floorOf('i1').and({ type: 'floor.policy_set', policy }, ...entries)
    return moves.reduce(
      (meeting, { which, ahead }) =>
        meeting.after(chair, { type: 'floor.move', entryId: `e${which % kinds.length}`, ahead }),
      start,
    )
  }

  test('[FL37] giving the floor to the first one leaves the order of the others as it was, to the end', () => {
    fc.assert(
      fc.property(steps, (chosen) => {
        let meeting = play(chosen)
        const order = waiting(meeting)
        for (const [at, entryId] of order.entries()) {
          meeting = give(meeting, entryId)
          expect(waiting(meeting)).toEqual(order.slice(at + 1))
        }
      }),
    )
  })

  test('[FL36] a moved entry stands where it was put; when one before it goes it comes one nearer, else it stays', () => {
    fc.assert(
      fc.property(steps, fc.nat(8), fc.nat(8), fc.boolean(), (chosen, which, gone, isHeld) => {
        const before = play(chosen)
        const entryId = `e${which % chosen.kinds.length}`
        const goneId = `e${gone % chosen.kinds.length}`
        fc.pre(entryId !== goneId)
        const moved = before.after(chair, { type: 'floor.move', entryId, ahead: 3 })
        fc.pre(moved.state.floor.items['i1']!.entries.get(entryId)!.ahead !== undefined)
        const places = placesOf(moved)
        const [own, other] = [entryId, goneId].map((id) => places.find((place) => place.entryId === id)!)
        const after = moved.after(chair, { type: isHeld ? 'floor.hold' : 'floor.remove', entryId: goneId })
        const now = placesOf(after).find((place) => place.entryId === entryId)!
        expect(own!.place - now.place).toBe(other!.place < own!.place ? 1 : 0)
      }),
    )
  })

  test('[FL36] somebody asks later → no moved entry changes its place, unless a point of order comes', () => {
    fc.assert(
      fc.property(steps, modes, (chosen, mode) => {
        const before = play(chosen)
        const { personId: _nobody, ...late } = asked('x', START_MS + 99, { entryId: 'late', mode })
        const after = before.and(late)
        for (const place of placesOf(before)) {
          const isMoved = before.state.floor.items['i1']!.entries.get(place.entryId)!.ahead !== undefined
          if (isMoved) expect(placesOf(after)).toContainEqual(place)
        }
      }),
    )
  })

  test('[FL36] a moved entry becomes a point of order → it leaves its line, and those behind it come nearer', () => {
    const queue = floorOf('i1').and(asked('ana', START_MS), asked('bo', START_MS + 1), asked('cy', START_MS + 2))
    const moved = queue
      .after(chair, { type: 'floor.move', entryId: 'e-cy', ahead: 0 })
      .after(chair, { type: 'floor.move', entryId: 'e-bo', ahead: 1 })
    const urgent = moved.after(chair, { type: 'floor.describe', entryId: 'e-cy', kind: 'point_of_order' })
    expect(waiting(urgent)).toEqual(['e-cy', 'e-bo', 'e-ana'])
    const ordinaryAgain = urgent.after(chair, { type: 'floor.describe', entryId: 'e-cy', kind: 'intervention' })
    expect(waiting(ordinaryAgain)).toEqual(['e-bo', 'e-ana', 'e-cy'])
  })

  test('[FL38] a point of order in between → the sides go on as if it had not been', () => {
    const queue = floorOf('i1')
      .and({ type: 'floor.policy_set', policy: alternate(1, 1) })
      .and(asked('ana', START_MS), asked('bo', START_MS + 1), asked('cy', START_MS + 2))
    const [first, afterFirst] = [give(queue, 'e-ana'), ['e-cy', 'e-bo']]
    expect(waiting(first)).toEqual(afterFirst)
    const interrupted = give(first.and(asked('olu', START_MS + 3, { kind: 'point_of_order' })), 'e-olu')
    expect(waiting(interrupted)).toEqual(afterFirst)
    expect(waiting(interrupted.after(chair, { type: 'floor.finish', entryId: 'e-olu' }))).toEqual(afterFirst)
  })
})
