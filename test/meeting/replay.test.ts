import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { features } from '../../shared/meeting/features.ts'
import { applyPatch, diff, toJson } from '../../shared/lib/patch.ts'
import { AUDIENCES } from '../../shared/lib/roles.ts'
import { evolve, initialState, type Event } from '../../shared/meeting/meeting.ts'
import { replay } from '../../shared/meeting/record.ts'
import { view } from '../../shared/meeting/view.ts'
import { START_MS, system } from '../support/given.ts'
import { live, wishes } from '../support/random-history.ts'

describe('any history', () => {
  test('the fold of its records, with the texts that are left, is what was lived', () => {
    fc.assert(
      fc.property(wishes, (history) => {
        const { records, states, texts } = live(history)
        const again = replay(JSON.parse(JSON.stringify(records)) as typeof records, texts)
        for (const audience of AUDIENCES) {
          expect(toJson(view(again, audience))).toEqual(toJson(view(states.at(-1)!, audience)))
        }
      }),
    )
  })

  test('each audience’s patches lead through it', () => {
    fc.assert(
      fc.property(wishes, fc.constantFrom(...AUDIENCES), (history, audience) => {
        let before = view(initialState, audience)
        let held = toJson(before)
        for (const state of live(history).states) {
          const next = view(state, audience)
          const patch = diff(before, next)
          if (patch) held = applyPatch(held, JSON.parse(JSON.stringify(patch)) as typeof patch)
          expect(held).toEqual(toJson(next))
          before = next
        }
      }),
    )
  })

  test('the wishes of these tests reach most of what can happen', () => {
    const happened = new Set<string>()
    const remember = ({ type }: { type: string }) => happened.add(type)
    const many = fc.sample(wishes, { numRuns: 300, seed: 1 })
    for (const history of many) for (const { events } of live(history).records) events.forEach(remember)
    expect([...happened]).toEqual(
      expect.arrayContaining(Object.keys(features.people.events).filter((type) => type !== 'people.code_changed')),
    )
    expect(happened).toContain('floor.turn_ended')
  })
})

test('an event that nobody knows changes nothing', () => {
  const unknown = { type: 'people.flew_away' } as unknown as Event
  expect(evolve(initialState, unknown, { atMs: START_MS, actor: system, text: () => undefined })).toBe(initialState)
})
