import { describe, expect, test } from 'vitest'
import { limitFor } from '../../shared/features/floor/limits.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import { asked, floorOf } from '../support/floor-meeting.ts'
import { chair, given, START_MS, type Given } from '../support/given.ts'
import { expectedAtMs } from '../../shared/features/floor/expected.ts'

const queue = floorOf('i1').and(
  asked('ana', START_MS),
  asked('mia', START_MS + 1),
  asked('cy', START_MS + 2, { kind: 'point_of_order' }),
)
type Set = {
  readonly limitMs?: number
  readonly of?: { kind: 'point_of_order' } | { role: 'member' } | { itemId: string }
}
const set = (limit: Set) => ({ type: 'floor.set_limit', ...limit }) as const
const limitOf = (meeting: Given, entryId: string) =>
  meeting.after(chair, { type: 'floor.give', entryId, expects: {} }).state.floor.turn?.limitMs

describe('how long a turn may be', () => {
  test('[FL83] a kind before a role, a role before the item, the item before the meeting', () => {
    const limited = queue
      .after(chair, set({ limitMs: 240_000 }))
      .after(chair, set({ limitMs: 120_000, of: { itemId: 'i1' } }))
      .after(chair, set({ limitMs: 300_000, of: { role: 'member' } }))
      .after(chair, set({ limitMs: 60_000, of: { kind: 'point_of_order' } }))
    expect(limitOf(limited, 'e-cy')).toBe(60_000)
    expect(limitOf(limited, 'e-mia')).toBe(300_000)
    expect(limitOf(limited, 'e-ana')).toBe(120_000)
    expect(limitOf(limited.after(chair, set({ of: { itemId: 'i1' } })), 'e-ana')).toBe(240_000)
  })

  test('[FL83] of several roles the most generous counts; a kind goes before it', () => {
    const limits = { limitMs: 100, limits: { roles: { member: 200, observer: 300 }, kinds: { point_of_order: 50 } } }
    expect(limitFor(limits, { roles: ['member', 'observer', 'chair'] })).toBe(300)
    expect(limitFor(limits, { kind: 'point_of_order', roles: ['observer'] })).toBe(50)
    expect(limitFor(limits, { kind: 'intervention', roles: ['chair'], itemId: 'i1' })).toBe(100)
  })

  test('[FL84] set, set again, taken away → recorded once each; the meeting has the usual three minutes again', () => {
    const limit = { limitMs: 60_000, of: { kind: 'point_of_order' } } as const
    expect(queue.when(chair, set(limit))).toEqual(accept({ type: 'floor.limit_set', ...limit }))
    expect(queue.after(chair, set(limit)).when(chair, set(limit))).toEqual(accept())
    expect(queue.when(chair, set({ of: limit.of }))).toEqual(accept())
    expect(queue.after(chair, set({ limitMs: 60_000 })).after(chair, set({})).state.floor.limitMs).toBe(180_000)
    expect(queue.when(chair, set({ limitMs: 60_000, of: { itemId: 'nowhere' } }))).toEqual(
      reject({ code: 'floor/unknown_item' }),
    )
  })

  test('[FL84] an earlier log set the limit of the meeting → it is that of the meeting', () => {
    expect(given({ type: 'floor.limit_set', limitMs: 90_000 }).state.floor.limitMs).toBe(90_000)
  })

  test('[FL84] everybody sees the limits of kinds, roles and of the item that is on; the pace follows the item', () => {
    const limited = queue
      .after(chair, set({ limitMs: 60_000, of: { itemId: 'i1' } }))
      .after(chair, set({ limitMs: 90_000, of: { itemId: 'i2' } }))
      .after(chair, set({ limitMs: 300_000, of: { role: 'member' } }))
    for (const audience of ['hall', 'podium', 'screen'] as const)
      expect(limited.sees(audience)['floor']).toMatchObject({
        itemLimitMs: 60_000,
        limits: { roles: { member: 300_000 } },
      })
    expect(expectedAtMs(3, { turns: 0, spokeMs: 0, limitMs: 180_000, itemLimitMs: 60_000 }, START_MS)).toBe(
      START_MS + 120_000,
    )
  })
})
