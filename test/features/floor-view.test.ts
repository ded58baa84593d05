import { describe, expect, test } from 'vitest'
import { orderQueue } from '../../shared/features/floor/order.ts'
import { diff } from '../../shared/lib/patch.ts'
import type { Event } from '../../shared/meeting/meeting.ts'
import { view, type WireViewOf } from '../../shared/meeting/view.ts'
import { added, ana, asked, floorOf, waiting } from '../support/floor-meeting.ts'
import { chair, moderator, person, START_MS, text, type Given, type Plain } from '../support/given.ts'

/** The door sees no queue. */
const SEE_FLOOR = ['hall', 'podium', 'screen'] as const

const queue = floorOf('i1').and(
  asked('ana', START_MS),
  asked('bo', START_MS + 1, { channel: 'paper' }),
  asked('cy', START_MS + 2),
  asked('olu', START_MS + 3, { needsLeave: true }),
  { type: 'floor.entry_held', entryId: 'e-bo', ahead: 1 },
)
const entriesOf = (meeting: Given, audience: (typeof SEE_FLOOR)[number]) =>
  Object.keys(meeting.sees(audience)['floor']!['entries'] as object).sort()

describe('who sees what', () => {
  test('[FL45] hall and podium see every entry with its status, the screen only who waits', () => {
    expect(entriesOf(queue, 'hall')).toEqual(['e-ana', 'e-bo', 'e-cy', 'e-olu'])
    expect(entriesOf(queue, 'podium')).toEqual(['e-ana', 'e-bo', 'e-cy', 'e-olu'])
    expect(entriesOf(queue, 'screen')).toEqual(['e-ana', 'e-cy'])
    expect(queue.sees('hall')['floor']).toMatchObject({
      entries: { 'e-bo': { status: 'held' }, 'e-olu': { status: 'needs_leave' } },
    })
  })

  test('[FL45] how an entry came in and who spoke last is the podium’s alone', () => {
    expect(queue.sees('podium')['floor']).toMatchObject({ channels: { 'e-bo': { channel: 'paper' } }, history: {} })
    for (const audience of ['hall', 'screen'] as const) {
      const seen = queue.sees(audience)['floor']
      expect(seen).not.toHaveProperty('channels')
      expect(seen).not.toHaveProperty('history')
      expect(JSON.stringify(seen)).not.toMatch(/paper|totals/)
    }
  })

  test('[FL45] another item is on → its own queue, and no other', () => {
    const next = queue.and(
      { type: 'agenda.item_closed', itemId: 'i1' },
      { type: 'agenda.item_opened', itemId: 'i2', afterItemId: 'i1' },
    )
    for (const audience of SEE_FLOOR) expect(entriesOf(next, audience)).toEqual([])
  })

  test('[FL45] every audience computes the same order from its own view as the core does', () => {
    for (const audience of SEE_FLOOR) {
      const seen = JSON.parse(JSON.stringify(view(queue.state, audience).floor)) as WireViewOf['hall']['floor']
      const places = orderQueue(Object.entries(seen.entries), seen.policy, seen)
      expect(places.map(({ entryId }) => entryId)).toEqual(waiting(queue))
    }
  })

  test('[FL46] a person is renamed while waiting and while speaking → everyone sees the new name', () => {
    const renamed: Plain<Event> = {
      type: 'people.person_changed',
      personId: 'ana',
      nameText: text('Anneliese'),
      organisationText: text('Example Org'),
      roles: ['participant'],
      erasedTexts: [],
    }
    const now = { name: 'Anneliese', organisation: 'Example Org' }
    for (const audience of SEE_FLOOR) queue.sees(audience)
    for (const audience of SEE_FLOOR) {
      expect(queue.and(renamed).sees(audience)['floor']).toMatchObject({ entries: { 'e-ana': now } })
    }
    const called = queue.after(chair, { type: 'floor.give', entryId: 'e-ana', expects: {} })
    expect(called.and(renamed).sees('screen')['floor']).toMatchObject({ turn: now })
  })
})

/** What can be undone, and whom it is about: the podium's alone. */
const STEP_BYTES = 130

describe('what a change costs', () => {
  const id = (prefix: string, at: number) => `${prefix}-${String(at).padStart(20, '0')}`
  const crowd = Array.from({ length: 500 }, (_one, at) => at)
  const full = floorOf('i1').and(
    ...crowd.flatMap((at) => [
      added(id('p', at), at % 3 ? 'remote' : 'room'),
      asked(id('p', at), START_MS + at, { entryId: id('e', at) }),
    ]),
  )
  const first = id('e', 0)
  const bytesOf = (before: Given, after: Given, audience: (typeof SEE_FLOOR)[number]) =>
    JSON.stringify(diff(view(before.state, audience), view(after.state, audience)) ?? {}).length

  test.each([
    ['asks', () => full.after(ana, { type: 'floor.ask', itemId: 'i1' }), 250],
    ['leaves', () => full.after(moderator, { type: 'floor.leave', entryId: first }), 250],
    ['is moved', () => full.after(chair, { type: 'floor.move', entryId: id('e', 250), ahead: 3 }), 250],
    ['is held', () => full.after(moderator, { type: 'floor.hold', entryId: first }), 250],
    ['is ready', () => full.after(person(id('p', 0), 'participant'), { type: 'floor.ready', entryId: first }), 250],
    ['is called', () => full.after(chair, { type: 'floor.give', entryId: first, expects: {} }), 400],
  ])('[FL47] one of 500 %s → a small patch for everyone', (_what, change, limit) => {
    const after = change()
    for (const audience of SEE_FLOOR) {
      const bytes = bytesOf(full, after, audience)
      expect(bytes).toBeGreaterThan(20)
      expect(bytes).toBeLessThanOrEqual(audience === 'podium' ? limit + STEP_BYTES : limit)
    }
  })

  test('[FL47] one asks → one bucket is new, all others keep their identity', () => {
    const after = full.after(ana, { type: 'floor.ask', itemId: 'i1' })
    for (const audience of SEE_FLOOR) {
      const [before, now] = [full, after].map(({ state }) => view(state, audience).floor.entries.buckets)
      expect(now!.filter((bucket, at) => bucket !== before![at])).toHaveLength(1)
    }
  })

  test('[FL47] somebody else joins, or another person is renamed → the floor keeps its entries', () => {
    const joined = full.and(added('late', 'remote'))
    for (const audience of SEE_FLOOR) {
      expect(view(joined.state, audience).floor.entries).toBe(view(full.state, audience).floor.entries)
      expect(diff(view(full.state, audience).floor, view(joined.state, audience).floor)).toBeUndefined()
    }
  })
})
