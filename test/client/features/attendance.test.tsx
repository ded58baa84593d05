import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { person, system, type Given } from '../../support/given.ts'
import { floorOf } from '../../support/floor-meeting.ts'
import { minutes } from '../../support/small-meeting.ts'
import { button, openConsole, sent } from './console-page.tsx'
import { openHallPage } from './hall-page.tsx'

vi.stubGlobal('scrollTo', vi.fn())

const dora = person('dora', 'door')
const open = floorOf('i1')

const connected = (meeting: Given, personId: string) =>
  meeting.after(system, { type: 'attendance.connect', personId, sinceMs: minutes(2) })
const inRoom = (meeting: Given, personId: string) =>
  meeting.at(minutes(4)).after(dora, { type: 'attendance.check_in', personId, source: 'tap', door: 'A' })

const you = () => within(screen.getByRole('region', { name: 'You' }))

describe('what somebody sees of themselves', () => {
  test('[AT31] they are told since when they count, and where', () => {
    const page = openHallPage(connected(open, 'ana'), { personId: 'ana' })
    expect(you().getByText(/You are counted: remote since .08:02./)).toBeVisible()
    page.becomes(inRoom(connected(open, 'ana'), 'ana'))
    expect(you().getByText(/You are counted: in the room since .08:04./)).toBeVisible()
  })

  test('[AT14] the code of the room is asked for, and a wrong one is answered in words', async () => {
    const page = openHallPage(connected(open, 'ana'), { personId: 'ana' })
    await userEvent.click(button('I am in the room'))
    const dialog = within(screen.getByRole('dialog', { name: 'I am in the room' }))
    await userEvent.type(dialog.getByLabelText('Code of the room'), 'kx7p')
    await userEvent.click(dialog.getByRole('button', { name: 'Confirm' }))
    const first = page.takeCommand()
    expect(first.payload).toMatchObject({ type: 'attendance.enter_room', code: 'KX7P' })
    act(() => first.answer({ outcome: 'rejected', code: 'attendance/wrong_code' } as never))
    expect(dialog.getByText(/This is not the code of the room now/)).toBeVisible()
    await userEvent.type(dialog.getByLabelText('Code of the room'), '2')
    expect(dialog.queryByText(/This is not the code/)).toBeNull()
  })

  test('without a connection the code cannot be checked, and it says so', async () => {
    const page = openHallPage(connected(open, 'ana'), { personId: 'ana' })
    page.loseConnection()
    await userEvent.click(button('I am in the room'))
    const dialog = within(screen.getByRole('dialog', { name: 'I am in the room' }))
    await userEvent.type(dialog.getByLabelText('Code of the room'), 'KX7P{Enter}')
    expect(dialog.getByLabelText('Code of the room')).toBeInvalid()
    expect(page.world.channel.has('command')).toBe(false)
  })

  test('[AT15, AT17] leaving asks back; then the page says when they left, and how to come back', async () => {
    const here = connected(open, 'ana')
    const page = openHallPage(here, { personId: 'ana' })
    await userEvent.click(you().getByRole('button', { name: 'I am leaving' }))
    expect(page.world.channel.has('command')).toBe(false)
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'I am leaving' }))
    expect(await sent(page)).toMatchObject({ type: 'attendance.leave' })
    page.becomes(here.at(minutes(9)).after(person('ana', 'participant'), { type: 'attendance.leave' }))
    expect(screen.getAllByText(/You left at .08:09./)[0]).toBeVisible()
    await userEvent.click(button('I am back'))
    expect(page.takeCommand().payload).toMatchObject({ type: 'attendance.come_back' })
  })

  test('[AT16] who is in the room says that they are not any more, also without a connection', async () => {
    const page = openHallPage(inRoom(connected(open, 'ana'), 'ana'), { personId: 'ana' })
    page.loseConnection()
    await userEvent.click(button('I am no longer in the room'))
    expect(you().getByText('Will be sent when the connection is back')).toBeVisible()
  })
})

describe('how many are here', () => {
  test('[AT2, AT20, AT21] stands on the phone, with the most at one time and today', () => {
    openHallPage(inRoom(connected(connected(open, 'ana'), 'cy'), 'ana'), { personId: 'cy' })
    expect(screen.getByText('1 in the room · 1 remote')).toBeVisible()
    expect(screen.getByText(/Most at one time: 2, at .08:0\d. · 2 so far today/)).toBeVisible()
  })

  test('in Arabic one, two and some are said in their own forms', () => {
    const page = openHallPage(inRoom(open, 'ana'), { personId: 'cy', language: 'ar' })
    expect(screen.getByText('شخص واحد في القاعة · لا أحد عن بُعد')).toBeVisible()
    const two = inRoom(inRoom(open, 'ana'), 'bo')
    page.becomes(two)
    expect(screen.getByText('شخصان في القاعة · لا أحد عن بُعد')).toBeVisible()
    page.becomes(inRoom(two, 'mia'))
    expect(screen.getByText('3 أشخاص في القاعة · لا أحد عن بُعد')).toBeVisible()
  })

  test('[AT2] whoever is asleep is counted for themselves', () => {
    const slept = connected(open, 'cy').after(system, {
      type: 'attendance.fall_asleep',
      personId: 'cy',
      sinceMs: minutes(3),
    })
    const page = openConsole(inRoom(open, 'ana'), { role: 'chair' })
    expect(button('Who is here: 1 room (2 expected) · 0 remote')).toBeVisible()
    page.becomes(inRoom(slept, 'ana'))
    expect(button('Who is here: 1 room (2 expected) · 0 remote · 1 asleep')).toBeVisible()
  })
})

describe('who is here, for those who run the meeting', () => {
  const here = inRoom(connected(open, 'cy'), 'ana')
  const show = async () => {
    await userEvent.click(button(/^Who is here/))
    return within(screen.getByRole('dialog', { name: 'Who is here' }))
  }

  test('a moderator finds somebody and checks them in or out', async () => {
    const page = openConsole(here, { role: 'moderator' })
    const dialog = await show()
    expect(dialog.getByText('2 people')).toBeVisible()
    await userEvent.click(dialog.getByRole('button', { name: 'Check out Name of ana' }))
    expect(await sent(page)).toMatchObject({ type: 'attendance.check_out', personId: 'ana' })
    await userEvent.selectOptions(dialog.getByLabelText('Show'), 'Not here')
    await userEvent.type(dialog.getByLabelText('Find somebody'), 'bo')
    await userEvent.click(dialog.getByRole('button', { name: 'Check in Name of bo' }))
    expect(await sent(page)).toMatchObject({ type: 'attendance.check_in', personId: 'bo', source: 'tap' })
  })

  test('[AT28] the chair sets who may be in the queue and when somebody is asleep, and checks in nobody', async () => {
    const page = openConsole(here, { role: 'chair' })
    const dialog = await show()
    expect(dialog.queryByRole('button', { name: /^Check/ })).toBeNull()
    await userEvent.click(dialog.getByRole('tab', { name: 'Rules' }))
    await userEvent.click(dialog.getByRole('switch', { name: /Only those who are here/ }))
    expect(await sent(page)).toMatchObject({ type: 'attendance.set_rules', onlyHere: true })
    await userEvent.selectOptions(dialog.getByLabelText('Asleep after'), '5 minutes')
    expect(await sent(page)).toMatchObject({ type: 'attendance.set_rules', graceMs: 300_000 })
  })

  test('[AT22, AT31] items that were opened have their figures', async () => {
    openConsole(here, { role: 'chair' })
    const dialog = await show()
    await userEvent.click(dialog.getByRole('tab', { name: 'Figures' }))
    const row = within(dialog.getByRole('row', { name: /Title of i1/ }))
    expect(row.getAllByRole('cell').map((cell) => cell.textContent?.slice(0, 1))).toEqual(['2', '2', '1'])
  })
})
