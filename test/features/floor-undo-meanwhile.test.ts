import { expect, test } from 'vitest'
import { reject } from '../../shared/lib/decision.ts'
import { ana, asked, floorOf, waiting } from '../support/floor-meeting.ts'
import { chair, moderator, START_MS, text } from '../support/given.ts'

const queue = floorOf('i1').and(asked('ana', START_MS), asked('bo', START_MS + 1), asked('cy', START_MS + 2))
const named = {
  type: 'floor.entry_added',
  entryId: 'e-name',
  itemId: 'i1',
  nameText: text('Bo'),
  mode: 'room',
  kind: 'intervention',
  channel: 'paper',
  askedAtMs: START_MS + 3,
} as const
const give = (entryId: string, speakingEntryId?: string) =>
  ({ type: 'floor.give', entryId, expects: speakingEntryId ? { speakingEntryId } : {} }) as const
const tie = (personId: string) => ({ type: 'floor.tie', entryId: 'e-name', personId }) as const

test('[FL87] a name turned out to be whoever was removed, or whose turn was ended → told so, and nobody stands twice', () => {
  const refused = reject({ code: 'floor/undo_asked_again' })
  const removed = queue.after(chair, { type: 'floor.remove', entryId: 'e-bo' }).and(named).after(moderator, tie('bo'))
  const undo = { type: 'floor.undo', expects: { step: 'removed', entryId: 'e-bo' } } as const
  expect(removed.when(chair, undo)).toEqual(refused)
  const called = queue.after(chair, give('e-ana')).after(chair, give('e-bo', 'e-ana'))
  const tied = called
    .and({ type: 'floor.entry_left', entryId: 'e-ana', by: 'self' }, named)
    .after(moderator, tie('ana'))
  expect(tied.when(chair, { type: 'floor.undo', expects: { step: 'called', entryId: 'e-bo' } })).toMatchObject({
    outcome: 'rejected',
  })
})

test('[FL86] a name turned out to be somebody who waits either way → one entry, with and without the step', () => {
  const removed = queue.after(chair, { type: 'floor.remove', entryId: 'e-bo' }).and(named).after(moderator, tie('cy'))
  const undone = removed.after(chair, { type: 'floor.undo', expects: { step: 'removed', entryId: 'e-bo' } })
  expect(waiting(undone)).toEqual(['e-ana', 'e-bo', 'e-cy'])
})

test('[FL64, FL86] who was told to be next in between stays so when the step is undone', () => {
  const told = queue
    .after(moderator, { type: 'floor.hold', entryId: 'e-cy' })
    .after(ana, { type: 'floor.leave', entryId: 'e-ana' })
    .after(chair, { type: 'floor.add', itemId: 'i1', personId: 'olu', mode: 'remote', channel: 'paper' })
    .after(chair, { type: 'floor.set_policy', policy: { precedence: ['observer'] } })
  expect(waiting(told)).toEqual(['e-bo', 'e-new1'])
  const undone = told.after(chair, { type: 'floor.undo', expects: { step: 'held', entryId: 'e-cy' } })
  expect(waiting(undone)).toEqual(['e-bo', 'e-new1', 'e-cy'])
})
