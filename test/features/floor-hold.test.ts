import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { ana, asked, cy, floorOf, waiting } from '../support/floor-meeting.ts'
import { chair, moderator, START_MS } from '../support/given.ts'

const queue = floorOf('i1').and(asked('ana', START_MS), asked('bo', START_MS + 1), asked('cy', START_MS + 2))
const back = { type: 'floor.return', entryId: 'e-ana' } as const
const hold = (reason?: 'unavailable' | 'lost_connection' | 'wish') =>
  ({ type: 'floor.hold', entryId: 'e-ana', ...(reason && { reason }) }) as const

describe('set aside', () => {
  test.each(['unavailable', 'lost_connection'] as const)(
    '[FL88] %s → the person reads why, and comes back to where their time puts them',
    (reason) => {
      const held = queue.after(moderator, hold(reason))
      expect(held.sees('hall')['floor']).toHaveProperty('entries.e-ana.heldFor', reason)
      expect(held.when(ana, back)).toEqual(accept({ type: 'floor.entry_returned', entryId: 'e-ana', by: 'self' }))
      const returned = held.after(ana, back)
      // Bo was told to be next meanwhile, and keeps it.
      expect(waiting(returned)).toEqual(['e-bo', 'e-ana', 'e-cy'])
      expect(returned.sees('hall')['floor']).not.toHaveProperty('entries.e-ana.heldFor')
    },
  )

  test('[FL88] for another reason, or somebody else’s → it takes the desk', () => {
    for (const reason of [undefined, 'wish'] as const)
      expect(queue.after(moderator, hold(reason)).when(ana, back)).toEqual(reject({ code: 'floor/held_by_desk' }))
    const held = queue.after(moderator, hold('unavailable'))
    expect(held.when(cy, back)).toEqual(reject({ code: 'floor/not_yours' }))
    expect(queue.when(ana, back)).toEqual(reject({ code: 'floor/not_held' }))
    expect(held.when(moderator, back)).toEqual(accept({ type: 'floor.entry_returned', entryId: 'e-ana' }))
  })

  test('[FL88] moved before, set aside as lost, comes back → no longer where they were moved', () => {
    const moved = queue.after(chair, { type: 'floor.move', entryId: 'e-ana', ahead: 2 })
    expect(waiting(moved)).toEqual(['e-bo', 'e-cy', 'e-ana'])
    expect(waiting(moved.after(moderator, hold('lost_connection')).after(ana, back))).toEqual(['e-bo', 'e-ana', 'e-cy'])
  })

  test('[FL89] called, never heard, and the next one is called → set aside as unavailable', () => {
    const passed = queue
      .after(chair, { type: 'floor.give', entryId: 'e-ana', expects: {} })
      .after(chair, { type: 'floor.give', entryId: 'e-bo', expects: { speakingEntryId: 'e-ana' } })
    expect(passed.sees('hall')['floor']).toMatchObject({
      entries: { 'e-ana': { status: 'held', heldFor: 'unavailable' } },
    })
    expect(waiting(passed.after(ana, back))).toEqual(['e-cy', 'e-ana'])
  })

  test('[FL26, FL88] held while another stands where it was moved → that one keeps its place until the return', () => {
    const moved = queue.after(chair, { type: 'floor.move', entryId: 'e-cy', ahead: 1 })
    const held = moved.after(chair, { type: 'floor.give', entryId: 'e-ana', expects: {} }).after(moderator, hold())
    expect(held.state.floor.items['i1']!.entries.get('e-cy')?.ahead).toBe(0)
    expect(held.after(moderator, back).state.floor.items['i1']!.entries.get('e-cy')?.ahead).toBe(1)
  })
})
