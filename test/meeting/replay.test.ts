import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { features } from '../../shared/meeting/features.ts'
import { fingerprint } from '../../shared/lib/fingerprint.ts'
import { applyPatch, diff, toJson } from '../../shared/lib/patch.ts'
import { AUDIENCES } from '../../shared/lib/roles.ts'
import { evolve, initialState, type Event } from '../../shared/meeting/meeting.ts'
import { replay } from '../../shared/meeting/record.ts'
import { view } from '../../shared/meeting/view.ts'
import { START_MS, system } from '../support/given.ts'
import { isWellFormed } from '../support/well-formed.ts'
import { live, wishes } from '../support/random-history.ts'

/** Many histories take their time where other tests run beside them. */
const SLOW = { timeout: 30_000 }
const RUNS = { numRuns: 50 }

/** Of these histories hardly any is closed: people-retention.test.ts reaches them. */
const AFTER_THE_END = new Set(['people.names_due', 'people.names_forgotten'])

const ABOUT_THE_CODE = new Set(['people.code_changed', 'people.wrong_codes_noted'])

describe('any history', SLOW, () => {
  test('the fold of its records, with the texts that are left, is what was lived', () => {
    fc.assert(
      fc.property(wishes, (history) => {
        const { records, states, texts } = live(history)
        const again = replay(JSON.parse(JSON.stringify(records)) as typeof records, texts)
        for (const audience of AUDIENCES) {
          expect(toJson(view(again, audience))).toEqual(toJson(view(states.at(-1)!, audience)))
        }
      }),
      RUNS,
    )
  })

  test('every event is as its schema says, so nothing of a command’s envelope gets into the log', () => {
    fc.assert(
      fc.property(wishes, (history) => {
        const events = live(history).records.flatMap((record) => record.events) as readonly Event[]
        expect(events.filter((event) => !isWellFormed(event))).toEqual([])
      }),
      RUNS,
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
          expect(fingerprint(held)).toBe(fingerprint(toJson(next)))
          before = next
        }
      }),
      RUNS,
    )
  })

  test('the wishes of these tests reach most of what can happen', () => {
    const happened = new Set<string>()
    const remember = ({ type }: { type: string }) => happened.add(type)
    const many = fc.sample(wishes, { numRuns: 400, seed: 1 })
    for (const history of many) for (const { events } of live(history).records) events.forEach(remember)
    expect([...happened]).toEqual(
      expect.arrayContaining(
        Object.keys(features.people.events).filter((type) => !ABOUT_THE_CODE.has(type) && !AFTER_THE_END.has(type)),
      ),
    )
    expect([...happened]).toEqual(expect.arrayContaining(Object.keys(features.attendance.events)))
    expect(happened).toContain('floor.turn_ended')
    expect(happened).toContain('groups.round_ended')
  })
})

test('an event that nobody knows changes nothing', () => {
  const unknown = { type: 'people.flew_away' } as unknown as Event
  expect(evolve(initialState, unknown, { atMs: START_MS, actor: system, text: () => undefined })).toBe(initialState)
})
