import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { chair, moderator, person, system, type Given } from '../../support/given.ts'
import { floorOf } from '../../support/floor-meeting.ts'
import { minutes } from '../../support/small-meeting.ts'
import { button, openConsole, sent } from './console-page.tsx'
import { openHallPage } from './hall-page.tsx'

vi.stubGlobal('scrollTo', vi.fn())

const dora = person('dora', 'door')
const open = floorOf('i1')

const connected = (meeting: Given, personId: string) =>
  meeting.at(minutes(2)).after(system, { type: 'attendance.connect', personId, sinceMs: minutes(2) })
const inRoom = (meeting: Given, personId: string, source: 'scan' | 'tap' | 'code' = 'tap') =>
  meeting.at(minutes(4)).after(dora, { type: 'attendance.check_in', personId, source, door: 'A' })
const asked = (meeting: Given, least: number) =>
  meeting.after(chair, { type: 'attendance.set_quorum', of: { kind: 'all' }, least })

async function show() {
  await userEvent.click(button(/^Who is here/))
  return within(screen.getByRole('dialog', { name: 'Who is here' }))
}

describe('what the counts rest on', () => {
  test('[AT43] [AT44] [AT45] [AT46] [AT47] it stands beside them in words', async () => {
    const here = inRoom(inRoom(connected(connected(open, 'cy'), 'bo'), 'ana', 'scan'), 'mia')
    openConsole(here, { role: 'chair' })
    const dialog = await show()
    expect(dialog.getByText(/^Expected: 2 in the room · 3 remote$/)).toBeVisible()
    expect(dialog.getByText('2 in the room: 1 by badge, 1 by name')).toBeVisible()
    expect(dialog.getByText('2 remote: 2 by connection')).toBeVisible()
    expect(dialog.getByText(/^One of the remote is expected in the room/)).toBeVisible()
    expect(
      dialog.getByText('Over the meeting: 4 different people (2 only in the room, 2 only remote, 0 both)'),
    ).toBeVisible()
    expect(dialog.getByText(/^As of .08:04., the last arrival or departure$/)).toBeVisible()
  })

  test('[AT40] the call’s own count is typed in with ours before one’s eyes, and stands beside it with its time', async () => {
    const here = connected(open, 'cy')
    const page = openConsole(here, { role: 'moderator' })
    const dialog = await show()
    await userEvent.click(dialog.getByRole('button', { name: 'Count of the call' }))
    const pad = within(screen.getByRole('dialog', { name: 'Count of the call' }))
    expect(pad.getByText('Our own count: 1 remote')).toBeVisible()
    await userEvent.type(pad.getByRole('textbox', { name: 'Count of the call' }), '12')
    await userEvent.click(pad.getByRole('button', { name: 'Keep' }))
    expect(await sent(page)).toMatchObject({ type: 'attendance.count_call', heads: 12 })
    page.becomes(here.at(minutes(6)).after(moderator, { type: 'attendance.count_call', heads: 12 }))
    expect(dialog.getByText(/^The call itself: 12 at .08:06.$/)).toBeVisible()
  })

  test('[AT23] who counts heads reads our own figure beside them', async () => {
    openConsole(inRoom(open, 'ana'), { role: 'moderator' })
    const dialog = await show()
    await userEvent.click(dialog.getByRole('button', { name: 'Head count' }))
    expect(
      within(screen.getByRole('dialog', { name: 'Head count' })).getByText('Our own count: 1 in the room'),
    ).toBeVisible()
  })
})

describe('the quorum', () => {
  test('[AT41] the chair sets it, and takes it away', async () => {
    const page = openConsole(open, { role: 'chair' })
    const dialog = await show()
    await userEvent.click(dialog.getByRole('tab', { name: 'Rules' }))
    await userEvent.selectOptions(dialog.getByLabelText('Of whom'), 'Members')
    await userEvent.type(dialog.getByLabelText('At least'), '3')
    await userEvent.click(dialog.getByRole('button', { name: 'Set' }))
    expect(await sent(page)).toMatchObject({
      type: 'attendance.set_quorum',
      of: { kind: 'role', role: 'member' },
      least: 3,
    })
    page.becomes(asked(open, 2))
    expect(dialog.getByText('Everybody: at least 2, 0 here')).toBeVisible()
    await userEvent.click(dialog.getByRole('button', { name: 'Remove the quorum: Everybody' }))
    expect(await sent(page)).toMatchObject({ type: 'attendance.set_quorum', of: { kind: 'all' }, least: 0 })
  })

  test('[AT42] everybody reads whether it is met; the console says so in its bar', () => {
    const page = openHallPage(asked(connected(open, 'cy'), 2), { personId: 'cy' })
    expect(screen.getByText('No quorum: 1 here, 2 needed')).toBeVisible()
    page.becomes(inRoom(asked(connected(open, 'cy'), 2), 'ana'))
    expect(screen.getByText('Quorum: 2 here, 2 needed')).toBeVisible()
  })

  test('[AT42] the bar of the console says that there is none', () => {
    openConsole(asked(connected(open, 'cy'), 2), { role: 'chair' })
    expect(button('Who is here: 0 room · 1 remote · no quorum')).toBeVisible()
  })
})
