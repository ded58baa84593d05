import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { doorPeople } from '../../../client/features/attendance/door-roster.ts'
import { added } from '../../support/floor-meeting.ts'
import { given, person, START_MS, text } from '../../support/given.ts'
import { smallMeeting } from '../../support/small-meeting.ts'
import { openDoor } from './door-page.tsx'

const dora = person('dora', 'door')

const called = (personId: string, name: string, organisation: string) =>
  ({
    type: 'people.person_added',
    personId,
    nameText: text(name),
    organisationText: text(organisation),
    mode: 'room',
    roles: ['participant'],
    source: 'roster',
  }) as const

const expected = given(
  ...smallMeeting,
  added('dora', 'room', 'door'),
  called('b1', 'Ana Silva', 'Ministry of Trade'),
  called('b2', 'Bo Berg', 'Ministry of Trade'),
  called('b3', 'Cy Young', 'Ministry of Trade'),
  called('b4', 'Di Moss', 'Ministry of Health'),
)

const field = () => screen.getByRole('searchbox', { name: 'Name, organisation or badge' })
const last = () => within(screen.getByRole('region', { name: 'Last arrival' }))
const press = async (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))

beforeEach(() => localStorage.setItem('rostrum.m1.door', 'A'))
afterEach(() => localStorage.clear())

describe('a delegation', () => {
  test('[AT55] its organisation is searched → all but who is unticked come in by one tap, and one undo takes it back', async () => {
    const page = openDoor(expected)
    page.loseConnection()
    await userEvent.type(field(), 'trade')
    await press('Check in all 3 of Ministry of Trade')
    const dialog = within(screen.getByRole('dialog', { name: 'Ministry of Trade' }))
    await userEvent.click(dialog.getByLabelText('Bo Berg'))
    await userEvent.click(dialog.getByRole('button', { name: 'Check in 2 people' }))
    expect(last().getByText('2 people checked in')).toBeVisible()
    expect(screen.getByText('In room 2')).toBeVisible()
    expect(field()).toHaveValue('')
    await userEvent.click(last().getByRole('button', { name: 'Undo' }))
    expect(last().getByText('Taken back for 2 people')).toBeVisible()
    expect(screen.getByText('In room 0')).toBeVisible()
    page.comesBack()
    const personIds = ['b1', 'b3']
    expect(await page.sent()).toMatchObject({ type: 'attendance.check_in_many', personIds, source: 'tap', door: 'A' })
    expect(await page.sent()).toMatchObject({ type: 'attendance.undo_many', personIds })
  })

  test('[AT55] who is in already is said and not counted; of several organisations none is meant', async () => {
    openDoor(expected.after(dora, { type: 'attendance.check_in', personId: 'b1', source: 'tap', door: 'B' }))
    await userEvent.type(field(), 'ministry')
    expect(screen.queryByRole('button', { name: /Check in all/ })).not.toBeInTheDocument()
    await userEvent.type(field(), ' tra')
    await press('Check in all 2 of Ministry of Trade')
    expect(within(screen.getByRole('dialog')).getByText(/One more is in already/)).toBeVisible()
  })
})

describe('the counter of a door', () => {
  test('[AT56] taps are listed and the last one is taken back, also without a connection; the people stay as they are', async () => {
    const page = openDoor(
      expected.at(START_MS + 60_000).after(dora, { type: 'attendance.count_door', door: 'A', by: 1 }),
    )
    page.loseConnection()
    await press('One more without a badge')
    expect(screen.getByText('In room 0')).toBeVisible()
    await press('2: without a badge, and how it was counted')
    const dialog = within(screen.getByRole('dialog', { name: '2 without a badge' }))
    expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('not sent yet'),
      expect.stringContaining('08:01'),
    ])
    await userEvent.click(dialog.getByRole('button', { name: 'Take the last tap back' }))
    expect(screen.getByRole('dialog', { name: 'One without a badge' })).toBeVisible()
    await userEvent.click(dialog.getByRole('button', { name: 'Take the last tap back' }))
    expect(dialog.getByRole('button', { name: 'Take the last tap back' })).toBeDisabled()
    page.comesBack()
    for (const type of ['attendance.count_door', 'attendance.undo_count', 'attendance.undo_count'])
      expect(await page.sent()).toMatchObject({ type, door: 'A' })
  })
})

describe('a walk-in', () => {
  test('[AT57] what was searched for in vain is the name, alone needed; the search is empty again', async () => {
    const page = openDoor(expected)
    await userEvent.type(field(), 'Zoe Zimmermann')
    await press('Walk-in')
    expect(within(screen.getByRole('dialog')).getByLabelText('Name')).toHaveValue('Zoe Zimmermann')
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Check in' }))
    expect(await page.sent()).toMatchObject({ type: 'people.add_walk_in', name: 'Zoe Zimmermann' })
    expect(field()).toHaveValue('')
  })

  test('[AT57] nearly the same name is on the list → it is asked whether it is one of these, and one tap checks them in', async () => {
    const page = openDoor(expected)
    await press('Walk-in')
    const dialog = within(screen.getByRole('dialog'))
    await userEvent.type(dialog.getByLabelText('Name'), 'Berg Boo')
    expect(dialog.queryByText('Is it one of these?')).not.toBeInTheDocument()
    await userEvent.type(dialog.getByLabelText('Name'), '{Backspace}{Enter}')
    expect(dialog.getByText('Is it one of these?')).toBeVisible()
    expect(page.world.channel.has('command')).toBe(false)
    await userEvent.click(dialog.getByRole('button', { name: 'Yes, check in' }))
    expect(await page.sent()).toMatchObject({ type: 'attendance.check_in', personId: 'b2' })
  })

  test('[AT57] the same name is somebody else’s → once more adds them', async () => {
    const page = openDoor(expected)
    await userEvent.type(field(), 'Bo Berg')
    await press('Walk-in')
    await press('Somebody else: check in')
    expect(page.world.channel.has('command')).toBe(false)
    await press('Somebody else: check in')
    expect(await page.sent()).toMatchObject({ type: 'people.add_walk_in', name: 'Bo Berg' })
  })
})

test('[AT60] one person comes in → of the others nobody is put together anew, so only that row is drawn and folded', () => {
  const people = { b1: { name: 'Ana Silva' }, b2: { name: 'Bo Berg' } }
  const before = doorPeople({ people, standings: {} }, [])
  const after = doorPeople({ people, standings: { b2: { roomSinceMs: 1 } } }, [])
  expect(after['b1']).toBe(before['b1'])
  expect(after['b2']).toMatchObject({ standing: { roomSinceMs: 1 } })
})
