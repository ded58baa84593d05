import { act, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeAll, expect, test } from 'vitest'
import { asked, floorOf } from '../../support/floor-meeting.ts'
import { minutes } from '../../support/small-meeting.ts'
import { button, openConsole, sent } from './console-page.tsx'

// The list that can be reordered is fetched when it is first shown; fetched before, no test waits for it.
beforeAll(() => import('../../../client/features/floor/podium-sortable-queue.tsx'))

const open = floorOf('i1')
const three = open.and(asked('ana', minutes(1)), asked('bo', minutes(2)), asked('cy', minutes(3)))
const rows = () => screen.findAllByRole('row')
const standsAt = (place: string) => waitFor(() => expect(button(place)).toHaveFocus())

test('says how many wait from where, and whether it is open', async () => {
  openConsole(three, { role: 'chair' })
  expect(screen.getByRole('heading', { name: '3 waiting: 2 room, 1 remote · queue open' })).toBeVisible()
  expect(await rows()).toHaveLength(3)
})

test('[FL91] the chair reads over the queue when it closes by itself', async () => {
  openConsole(three.and({ type: 'floor.last_call_made', itemId: 'i1', closesAtMs: minutes(12) }), { role: 'chair' })
  expect(screen.getByRole('heading', { name: '3 waiting: 2 room, 1 remote' })).toBeVisible()
  expect(screen.getByText(/The list closes at/)).toHaveTextContent(/· in \d+:\d\d$/)
  expect(await rows()).toHaveLength(3)
})

test('[FL18] a place is moved by keys alone: taken by its handle, moved, dropped', async () => {
  const page = openConsole(three, { role: 'chair' })
  const [, bo] = await rows()
  act(() => bo!.focus())
  await userEvent.tab()
  await standsAt('Drag Name of bo')
  await userEvent.keyboard('{Enter}')
  await standsAt('Insert between Name of bo and Name of cy')
  await userEvent.keyboard('{ArrowUp}')
  await standsAt('Insert between Name of ana and Name of bo')
  await userEvent.keyboard('{ArrowUp}')
  await standsAt('Insert before Name of ana')
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(page.world.channel.has('command')).toBe(true))
  expect(page.takeCommand().payload).toMatchObject({ type: 'floor.move', entryId: 'e-bo', ahead: 0 })
})

test.each([
  ['Move up', { type: 'floor.move', entryId: 'e-bo', ahead: 0 }],
  ['Move down', { type: 'floor.move', entryId: 'e-bo', ahead: 2 }],
  ['Lets another go first', { type: 'floor.later', entryId: 'e-bo' }],
  ['Pass over once', { type: 'floor.skip', entryId: 'e-bo' }],
  ['Hold', { type: 'floor.hold', entryId: 'e-bo' }],
  ['Remove', { type: 'floor.remove', entryId: 'e-bo' }],
])('without dragging: %s', async (name, command) => {
  const page = openConsole(three, { role: 'chair' })
  await rows()
  await userEvent.click(button('More for Name of bo'))
  await userEvent.click(screen.getByRole('menuitem', { name }))
  expect(await sent(page)).toMatchObject(command)
})

test('a place is moved to a position that is typed', async () => {
  const page = openConsole(three, { role: 'chair' })
  await rows()
  await userEvent.click(button('More for Name of ana'))
  await userEvent.click(screen.getByRole('menuitem', { name: 'Move to a position…' }))
  await userEvent.clear(screen.getByRole('spinbutton', { name: 'Position' }))
  await userEvent.keyboard('3{Enter}')
  expect(await sent(page)).toMatchObject({ type: 'floor.move', entryId: 'e-ana', ahead: 2 })
})

test('anybody is called out of turn', async () => {
  const page = openConsole(three, { role: 'chair' })
  await rows()
  await userEvent.click(button('Call now: Name of cy'))
  expect(await sent(page)).toMatchObject({ type: 'floor.give', entryId: 'e-cy', expects: {} })
})

test('[FL15] who needs leave stands in a group with the two answers', async () => {
  const page = openConsole(open.and(asked('olu', minutes(1), { needsLeave: true })), { role: 'chair' })
  expect(screen.getByRole('heading', { name: '1 asks for leave' })).toBeVisible()
  await userEvent.click(button('Allow Name of olu to speak'))
  expect(await sent(page)).toMatchObject({ type: 'floor.allow', entryId: 'e-olu' })
})

test('[FL33] a point of order is a band over the whole page, and next', () => {
  openConsole(three.and(asked('olu', minutes(4), { kind: 'point_of_order' })), { role: 'chair' })
  expect(screen.getByRole('alert')).toHaveTextContent('Point of order · Name of olu · remote')
  expect(button('Give the floor to Name of olu')).toBeEnabled()
})
