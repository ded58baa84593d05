import { expect, test } from 'vitest'
import { changedTables, settledTables } from '../../shared/features/groups/settle.ts'
import { wantedOf } from '../../shared/features/groups/pool.ts'
import { dueOf } from '../../shared/meeting/due.ts'
import { asleep, at, checkedIn, connected, said } from '../support/attendance-meeting.ts'
import { chair, type Given } from '../support/given.ts'
import { arrived, drawn, left, listed, publish, withHere } from '../support/groups-meeting.ts'

const people = Array.from({ length: 300 }, (_, at) => `p${at}`)
const seated = drawn(withHere(people.slice(0, 100), people.slice(100))).after(chair, publish())
const isDue = ({ state }: Given) => dueOf(state).some(({ command }) => command.type === 'groups.settle')
const isOutOfStep = ({ state }: Given) => {
  const round = state.groups.round!
  return changedTables(round.tables, settledTables(state, round)).length > 0
}

test('[GR25] what is recorded and moves nobody to another side → those who are to have a seat are the same object', () => {
  const wanted = wantedOf(seated.state, 'here')
  const sleeping = asleep(seated, 'p200', 5)
  const counted = connected(seated, 'p3', 6).at(at(7)).after(chair, { type: 'attendance.set_rules', onlyHere: true })
  for (const { state } of [sleeping, counted, connected(sleeping, 'p200', 9)])
    expect(wantedOf(state, 'here')).toBe(wanted)
  expect(wantedOf(checkedIn(seated, 'p200', 5).state, 'here')).not.toBe(wanted)
  expect(wantedOf(seated.state, 'list')).toEqual(wanted)
})

test.each<readonly [string, (meeting: Given) => Given]>([
  ['nobody moves', (meeting) => meeting],
  ['somebody falls asleep', (meeting) => asleep(meeting, 'p200', 5)],
  ['somebody comes', (meeting) => meeting.and(listed('new'), arrived('new', 'remote'))],
  ['somebody leaves', (meeting) => said(meeting, 'p200', 5, { type: 'attendance.leave' })],
  ['somebody changes sides', (meeting) => checkedIn(meeting, 'p200', 5)],
  ['somebody is erased', (meeting) => meeting.and({ type: 'people.erased', personId: 'p7', erasedTexts: [] })],
  ['two are one', (meeting) => meeting.and({ type: 'people.merged', fromPersonId: 'p8', intoPersonId: 'p9' })],
  [
    'a table falls to one',
    (meeting) => {
      const { zone, room, remote } = meeting.state.groups.round!.tables[0]!
      const [, ...others] = [...room, ...remote]
      return meeting.and(...others.map((id) => left(id, zone === 'room' ? 'room' : 'remote')))
    },
  ],
])('[GR25] %s → settling is due where tables would change, and only there', (_what, happens) => {
  const meeting = happens(seated)
  expect(isDue(meeting)).toBe(isOutOfStep(meeting))
})
