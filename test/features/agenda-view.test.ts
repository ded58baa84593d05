import { expect, test } from 'vitest'
import { view } from '../../shared/meeting/view.ts'
import { chair, given, secretariat } from '../support/given.ts'
import { smallMeeting } from '../support/small-meeting.ts'

const meeting = given(...smallMeeting)

test('[AG18] an item that did not change keeps its identity', () => {
  const before = view(meeting.state, 'hall').agenda
  const opened = meeting.after(chair, { type: 'agenda.open', itemId: 'i1', expects: {} })
  const after = view(opened.state, 'hall').agenda
  expect(after.items['i1']).not.toBe(before.items['i1'])
  expect(after.items['i1']?.points).toBe(before.items['i1']?.points)
  expect(after.items['i2']).toBe(before.items['i2'])
  expect(after.days).toBe(before.days)
})

test('[AG18] an agenda that did not change keeps its identity, for each audience the same', () => {
  const edited = meeting.after(secretariat, { type: 'meeting.edit', title: { en: 'Another title' } })
  expect(view(edited.state, 'hall').agenda).toBe(view(meeting.state, 'hall').agenda)
  expect(view(edited.state, 'screen').agenda).toBe(view(edited.state, 'podium').agenda)
})
