import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { chair, moderator, person, START_MS, text } from '../../support/given.ts'
import { added, floorOf } from '../../support/floor-meeting.ts'
import { minutes } from '../../support/small-meeting.ts'
import { button, openConsole, sent } from './console-page.tsx'
import { openDoor } from './door-page.tsx'
import { openHallPage } from './hall-page.tsx'
import { showScreen } from './hall-screen.tsx'

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn())
})

const lunch = { en: 'Lunch is served', ar: 'الغداء جاهز' }
const toAll = { type: 'notices.post', to: { kind: 'all' }, text: lunch, urgency: 'calm' } as const
const toCy = { ...toAll, to: { kind: 'person', personId: 'cy' }, text: { en: 'Your microphone hums' } } as const

/** What a test puts away stays away on this device: it has an id of its own. */
const posted = (noticeId: string, kind: 'all' | 'podium', en: string) =>
  ({ type: 'notices.posted', noticeId, to: { kind }, noticeText: text({ en }), urgency: 'calm' }) as const

const open = floorOf('i1')
const told = open.after(chair, toAll).after(moderator, toCy)

describe('the participant', () => {
  test('reads it in their own language, and hears it', () => {
    openHallPage(told, { personId: 'ana', language: 'ar' })
    expect(screen.getByText('الغداء جاهز')).toBeVisible()
    expect(screen.getByText('إشعار للجميع. الغداء جاهز').closest('[role=status]')).toBeInTheDocument()
    expect(screen.queryByText('Your microphone hums')).not.toBeInTheDocument()
  })

  test('[NO6] puts a notice to everyone away on this device, and it stays away', async () => {
    const doors = open.and(posted('n-doors', 'all', 'The doors close at six'))
    const page = openHallPage(doors, { personId: 'ana' })
    await userEvent.click(button('Put away'))
    expect(screen.queryByText('The doors close at six')).not.toBeInTheDocument()
    expect(page.world.channel.has('command')).toBe(false)
    page.close()
    openHallPage(doors, { personId: 'ana' })
    expect(screen.queryByText('The doors close at six')).not.toBeInTheDocument()
  })

  test('[NO5] says that a notice to them alone was read, and it goes before the answer is there', async () => {
    const page = openHallPage(open.after(moderator, toCy), { personId: 'cy' })
    expect(screen.getByText('Notice to you')).toBeVisible()
    await userEvent.click(button('I have read it'))
    expect(page.takeCommand().payload).toMatchObject({ type: 'notices.mark_read', noticeId: 'n-new1' })
    expect(screen.queryByText('Your microphone hums')).not.toBeInTheDocument()
  })

  test('[NO1] one whose last instant is past is not shown', () => {
    openHallPage(open.after(chair, { ...toAll, text: { en: 'Five minutes' }, untilMs: minutes(5) }), {
      personId: 'cy',
      nowMs: minutes(5),
    })
    expect(screen.queryByText('Five minutes')).not.toBeInTheDocument()
  })
})

describe('the room screen', () => {
  const main = () => within(screen.getByRole('main'))

  test('an urgent notice takes it in both languages; the footer stays', () => {
    showScreen(open.after(chair, { ...toAll, urgency: 'urgent' })).connect()
    expect(main().getByText('Lunch is served')).toBeVisible()
    expect(main().getByText('الغداء جاهز')).toBeVisible()
    expect(main().queryByText('The floor is open')).not.toBeInTheDocument()
    expect(screen.getByRole('contentinfo')).toBeVisible()
  })

  test('a calm one stands beside what is on, also while an urgent one takes the screen', () => {
    const calm = open.after(chair, toAll)
    const shown = showScreen(calm)
    shown.connect()
    expect(main().getByText('The floor is open')).toBeVisible()
    expect(screen.getByText('Lunch is served')).toBeVisible()
    shown.close()
    showScreen(calm.after(chair, { ...toAll, text: { en: 'Leave the hall' }, urgency: 'urgent' })).connect()
    expect(main().getByText('Leave the hall')).toBeVisible()
    expect(screen.getByText('Lunch is served')).toBeVisible()
  })

  test('several of a kind take turns', () => {
    const two = open
      .after(chair, toAll)
      .at(minutes(1))
      .after(chair, { ...toAll, text: { en: 'The bus leaves at six' } })
    const seen = [0, 12_000].map((laterMs) => {
      const shown = showScreen(two, { nowMs: minutes(2) + laterMs })
      shown.connect()
      const words = screen.queryByText('Lunch is served') ? 'lunch' : screen.getByText(/bus/).textContent
      shown.close()
      return words
    })
    expect(new Set(seen).size).toBe(2)
  })
})

describe('the console', () => {
  const openTab = async (name = 'Notices') => userEvent.click(screen.getByRole('tab', { name }))

  test('[NO1] posts a notice to everyone in one language, for a while', async () => {
    const page = openConsole(open, { role: 'moderator' })
    await openTab()
    expect(button('Post the notice')).toBeDisabled()
    await userEvent.selectOptions(screen.getByLabelText('How urgent'), 'Urgent')
    await userEvent.selectOptions(screen.getByLabelText('For how long'), '15 minutes')
    await userEvent.type(screen.getByLabelText('Notice in English'), ' Fire drill ')
    await userEvent.click(button('Post the notice'))
    expect(await sent(page)).toMatchObject({
      type: 'notices.post',
      to: { kind: 'all' },
      text: { en: 'Fire drill' },
      urgency: 'urgent',
      untilMs: START_MS + 15 * 60_000,
    })
    expect(screen.getByText('The notice is out.')).toBeVisible()
    expect(screen.getByLabelText('Notice in English')).toHaveValue('')
    await userEvent.type(screen.getByLabelText('Notice in English'), 'The next')
    expect(screen.queryByText('The notice is out.')).not.toBeInTheDocument()
  })

  test('[NO1] to one person, found by name; without somebody there is nothing to post', async () => {
    const page = openConsole(open, { role: 'chair' })
    await openTab()
    await userEvent.selectOptions(screen.getByLabelText('To'), 'One person')
    await userEvent.type(screen.getByLabelText('Notice in English'), 'Please call me')
    expect(button('Post the notice')).toBeDisabled()
    await userEvent.type(screen.getByLabelText('Who'), 'of cy{Enter}')
    await userEvent.click(button('Post the notice'))
    expect(await sent(page)).toMatchObject({ to: { kind: 'person', personId: 'cy' }, text: { en: 'Please call me' } })
  })

  test('[NO8] lists what stands, to whom, and whether it was read; withdraws one', async () => {
    const read = told.after(person('cy', 'participant'), {
      type: 'notices.mark_read',
      noticeId: 'n-new2',
    })
    const page = openConsole(told, { role: 'chair' })
    await openTab('Notices (2)')
    const list = within(screen.getByRole('list', { name: 'Notices that stand' }))
    expect(list.getByText('Name of cy').closest('p')).toHaveTextContent('not read yet')
    page.becomes(read)
    expect(list.getByText('Name of cy').closest('p')).toHaveTextContent(/· read$/)
    await userEvent.click(list.getAllByRole('button', { name: 'Withdraw' })[0]!)
    expect(await sent(page)).toMatchObject({ type: 'notices.withdraw' })
  })

  test('[NO8] what is said to the podium stands in the end column until its reader has read it', async () => {
    openConsole(open.and(posted('n-late', 'podium', 'The captioner is late')), { role: 'chair' })
    expect(screen.getByText(/The captioner is late/)).toBeVisible()
    await userEvent.click(button('I have read it'))
    expect(screen.queryByText(/The captioner is late/)).not.toBeInTheDocument()
  })
})

describe('the door', () => {
  test('[NO8] reads one notice at a time in a line, and the technical pause', () => {
    localStorage.setItem('rostrum.m1.door', 'A')
    const both = open
      .and(added('dora', 'room', 'door'), posted('n-calm', 'all', 'Lanyards are at desk two'))
      .after(chair, { ...toAll, text: { en: 'Close door B' }, urgency: 'urgent' })
      .after(chair, { type: 'meeting.pause', reason: 'No power' })
    openDoor(both)
    expect(screen.getByText('No power')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Resume the meeting' })).not.toBeInTheDocument()
    expect(screen.getByText(/Close door B/)).toBeVisible()
    expect(screen.queryByText(/Lanyards/)).not.toBeInTheDocument()
  })
})
