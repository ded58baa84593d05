import { describe, expect, test } from 'vitest'
import { reject } from '../../shared/lib/decision.ts'
import { view } from '../../shared/meeting/view.ts'
import { ana, asked, bo, floorOf, waiting } from '../support/floor-meeting.ts'
import { chair, type Given } from '../support/given.ts'
import { minutes } from '../support/small-meeting.ts'

const expects = { itemId: 'i1' }
const queue = floorOf('i1').and(
  asked('ana', minutes(1), { kind: 'clarification' }),
  asked('bo', minutes(2)),
  asked('cy', minutes(3)),
)
const close = (waitingWay?: 'keep' | 'carry' | 'thank') =>
  ({ type: 'agenda.close', expects, ...(waitingWay && { waiting: waitingWay }) }) as const
const entriesOf = ({ state }: Given, itemId: string) => [...(state.floor.items[itemId]?.entries.values() ?? [])]
const next = (meeting: Given) => meeting.after(chair, { type: 'agenda.open', itemId: 'i2', expects: {} })

test('[AG52] without a word, and with "keep", all stay in the queue of the item', () => {
  for (const way of [undefined, 'keep'] as const) {
    const closed = queue.after(chair, close(way))
    expect(entriesOf(closed, 'i1')).toEqual(entriesOf(queue, 'i1'))
    expect(waiting(closed.after(chair, { type: 'agenda.go_back', expects: {} }))).toEqual(['e-ana', 'e-bo', 'e-cy'])
  }
})

describe('carry', () => {
  test('[AG53] who waits, is held or seeks leave is in the queue of what opens, as they asked', () => {
    const held = queue.after(chair, { type: 'floor.hold', entryId: 'e-bo' })
    const on = held.after(chair, { type: 'agenda.advance', expects, waiting: 'carry' })
    expect(on.state.agenda.currentItemId).toBe('i2')
    expect(waiting(on)).toEqual(['e-ana', 'e-cy'])
    expect(entriesOf(on, 'i2').find(({ entryId }) => entryId === 'e-ana')).toMatchObject({
      itemId: 'i2',
      kind: 'clarification',
      askedAtMs: minutes(1),
    })
    expect(entriesOf(on, 'i2').find(({ entryId }) => entryId === 'e-bo')).toMatchObject({ status: 'held' })
    expect(entriesOf(on, 'i1')).toEqual([])
  })

  test('[AG53] with close alone, in the queue of the next item with a floor; a turn that ends is none who waits', () => {
    const spoken = queue
      .after(chair, { type: 'floor.give', entryId: 'e-ana', expects: {} })
      .after(chair, { type: 'floor.heard', entryId: 'e-ana' })
    const closed = spoken.after(chair, close('carry'))
    expect(
      entriesOf(closed, 'i2')
        .map(({ entryId }) => entryId)
        .toSorted(),
    ).toEqual(['e-bo', 'e-cy'])
    expect(waiting(next(closed))).toEqual(['e-bo', 'e-cy'])
  })

  test('[AG53] whoever waits there already keeps the earlier of the two', () => {
    const before = queue.and(
      asked('ana', minutes(9), { itemId: 'i2', entryId: 'e-ana-2' }),
      asked('bo', minutes(0), { itemId: 'i2', entryId: 'e-bo-2' }),
    )
    expect(waiting(next(before.after(chair, close('carry'))))).toEqual(['e-bo-2', 'e-ana', 'e-cy'])
  })

  test('[AG53] into coffee → beyond it; without a later item with a floor, refused', () => {
    const onSecond = next(queue.after(chair, close('carry')))
    const refused = reject({ code: 'agenda/nowhere_to_carry' })
    expect(onSecond.when(chair, { type: 'agenda.advance', expects: { itemId: 'i2' }, waiting: 'carry' })).toEqual(
      refused,
    )
    expect(onSecond.when(chair, { type: 'agenda.close', expects: { itemId: 'i2' }, waiting: 'carry' })).toEqual(refused)
    const toMembers = { type: 'agenda.open', itemId: 'i4', expects: { itemId: 'i2' }, waiting: 'carry' } as const
    expect(onSecond.when(chair, toMembers)).toEqual(refused)
  })

  test('[AG55] the closing is taken back → who still waits is back', () => {
    const carried = queue
      .after(chair, { type: 'agenda.advance', expects, waiting: 'carry' })
      .after(bo, { type: 'floor.leave', entryId: 'e-bo' })
    const back = carried.after(chair, { type: 'agenda.go_back', expects: { itemId: 'i2' } })
    expect(waiting(back)).toEqual(['e-ana', 'e-cy'])
    expect(entriesOf(back, 'i1')[0]).toEqual(entriesOf(queue, 'i1')[0])
  })
})

test('[AG54] with "thank" the queue is empty, and the item says so', () => {
  const thanked = queue.after(chair, close('thank'))
  expect(entriesOf(thanked, 'i1')).toEqual([])
  expect(view(thanked.state, 'hall').agenda.items['i1']?.waiting).toBe('thank')
  const again = thanked.after(chair, { type: 'agenda.go_back', expects: {} })
  expect(view(again.state, 'hall').agenda.items['i1']).not.toHaveProperty('waiting')
  expect(again.when(ana, { type: 'floor.ask', itemId: 'i1' }).outcome).toBe('accepted')
})
