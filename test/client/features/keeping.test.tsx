import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { chair, system } from '../../support/given.ts'
import { asked, floorOf } from '../../support/floor-meeting.ts'
import { minutes } from '../../support/small-meeting.ts'
import { EPOCH } from '../sync/live.ts'
import type { TestWorld } from '../sync/test-ports.ts'
import { button, openConsole, sent } from './console-page.tsx'
import { openHallPage } from './hall-page.tsx'

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn())
})

const meeting = floorOf('i1')
const cyWaits = meeting.and(asked('cy', minutes(1)))
const AT_14_03_12 = Date.UTC(2026, 10, 23, 14, 3, 12)
const lost = meeting.after(system, {
  type: 'meeting.record_loss',
  lossId: 'loss1',
  lostRecords: 3,
  keptUntilMs: AT_14_03_12,
  heldUntilMs: AT_14_03_12 + 2_000,
})

const beat = ({ channel }: TestWorld, isKeeping?: false) =>
  act(() => channel.say('heartbeat', { epoch: EPOCH, version: 7, ...(isKeeping === false && { isKeeping }) }))

test('[SY18] a participant reads that the server cannot save and that what is sent waits; and no more once it can', () => {
  const { world } = openHallPage(meeting, { personId: 'cy' })
  beat(world, false)
  expect(screen.getByText(/cannot save at the moment/)).toBeVisible()
  beat(world)
  expect(screen.queryByText(/cannot save/)).toBeNull()
})

test('[SY18] the chair reads that it goes on on paper until the server can save, and nothing more can be pressed', () => {
  const { world } = openConsole(cyWaits, { role: 'chair' })
  beat(world, false)
  expect(screen.getByRole('alert')).toHaveTextContent(/Continue on paper until this line goes/)
  expect(button('Give the floor to Name of cy')).toBeDisabled()
  expect(button('Technical pause')).toBeDisabled()
  beat(world)
  expect(screen.queryByRole('alert')).toBeNull()
  expect(button('Give the floor to Name of cy')).toBeEnabled()
})

test('[SY18] while the server cannot know who is at its other nodes the console calls nobody and no screen gone', () => {
  const page = openConsole(cyWaits, { role: 'chair', presence: { connected: 1, screens: 1, who: ['cy'] } })
  beat(page.world, false)
  page.says({ connected: 0, screens: 0, who: [] })
  expect(screen.queryByText('Not connected')).toBeNull()
  expect(screen.queryByText(/Screen gone/)).toBeNull()
  page.says({ connected: 1, screens: 1, who: ['cy'] })
  beat(page.world)
  expect(screen.queryByText('Not connected')).toBeNull()
  expect(screen.getByText('Screen live')).toBeVisible()
})

test('[ME30] the podium reads how much was lost and between which instants', () => {
  openConsole(lost, { role: 'chair' })
  expect(screen.getByRole('alert')).toHaveTextContent(
    /3 changes made between .*14:03:12.* and .*14:03:14.* are lost.*Compare with your notes/,
  )
})

test('[ME31] the chair has looked it over → the wish leaves, and the band goes with its answer', async () => {
  const console = openConsole(lost, { role: 'chair' })
  await userEvent.click(button('Looked over'))
  expect(await sent(console)).toMatchObject({ type: 'meeting.confirm_loss', lossId: 'loss1' })
  console.becomes(lost.after(chair, { type: 'meeting.confirm_loss', lossId: 'loss1' }))
  expect(screen.queryByRole('alert')).toBeNull()
})

test('[SY4] what the server lost is said on the page of a participant until they have read it', async () => {
  const { world } = openHallPage(cyWaits, { personId: 'cy' })
  act(() => {
    world.channel.say('heartbeat', { epoch: 'e2', version: 6 })
    world.channel.take('join').answer({ outcome: 'fetch' })
    world.answerFetch({ outcome: 'fetched', snapshot: { epoch: 'e2', version: 6, view: meeting.sees('hall') } })
  })
  expect(screen.getByText(/has lost the last changes/)).toBeVisible()
  await userEvent.click(button('OK'))
  expect(screen.queryByText(/has lost the last changes/)).toBeNull()
})
