import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { chair, START_MS, text } from '../../support/given.ts'
import { asked, floorOf } from '../../support/floor-meeting.ts'
import { minutes } from '../../support/small-meeting.ts'
import { button, openConsole, sent } from './console-page.tsx'

afterEach(() => {
  vi.useRealTimers()
})

const open = floorOf('i1')

/** A remote participant called Zoe Zimmermann. */
const named = (personId: string, source: 'roster' | 'walk_in') =>
  ({
    type: 'people.person_added',
    personId,
    nameText: text('Zoe Zimmermann'),
    mode: 'remote',
    roles: ['participant'],
    source,
  }) as const

const three = open.and(asked('ana', minutes(1)), asked('bo', minutes(2)), asked('cy', minutes(3)))
const anaCalled = three.after(chair, { type: 'floor.give', entryId: 'e-ana', expects: {} })
const anaSpeaks = anaCalled.after(chair, { type: 'floor.heard', entryId: 'e-ana' })

const missing = (name: string | RegExp) => expect(screen.queryByRole('button', { name })).not.toBeInTheDocument()
const next = () => within(screen.getByRole('region', { name: 'Next' }))

describe('who is next', () => {
  test('stands with the reason of the place and the one filled button, which names who has the floor', async () => {
    const page = openConsole(anaSpeaks, { role: 'chair' })
    expect(next().getByText('In the order of asking')).toBeVisible()
    await userEvent.click(button('Give the floor to Name of bo'))
    expect(await sent(page)).toMatchObject({
      type: 'floor.give',
      entryId: 'e-bo',
      expects: { speakingEntryId: 'e-ana' },
    })
  })

  test('is said to be connected, not connected or without a device, and ready once they said so', () => {
    const cyAlone = open.and(asked('cy', minutes(1)))
    const page = openConsole(cyAlone, { role: 'chair', presence: { connected: 1, screens: 0, who: ['cy'] } })
    expect(next().getByText('Connected')).toBeVisible()
    expect(next().getByText('Not ready yet')).toBeVisible()
    page.says({ connected: 0, screens: 0, who: [] })
    expect(next().getByText('Gone just now')).toBeVisible()
    page.becomes(cyAlone.and({ type: 'floor.entry_ready', entryId: 'e-cy' }))
    expect(next().getByText('Ready')).toBeVisible()
  })

  test('while the answer is on its way the button is busy and cannot be pressed again', async () => {
    const page = openConsole(three, { role: 'chair' })
    await userEvent.click(button('Give the floor to Name of ana'))
    await userEvent.click(button('Give the floor to Name of ana'))
    expect(button('Give the floor to Name of ana')).toHaveAttribute('aria-busy', 'true')
    page.takeCommand()
    expect(page.world.channel.has('command')).toBe(false)
  })

  test('[FL21] another chair was first: the sentence says who has the floor now', async () => {
    const page = openConsole(three, { role: 'chair' })
    await userEvent.click(button('Give the floor to Name of ana'))
    page.becomes(three.after(chair, { type: 'floor.give', entryId: 'e-bo', expects: {} }))
    await sent(page, { outcome: 'rejected', code: 'floor/floor_moved_on', speakingEntryId: 'e-bo' })
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Somebody else at the podium was first: Name of bo has the floor.',
    )
    await userEvent.click(button('OK'))
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  test('[FL21] while the item is paused nobody can be called, and it says so', () => {
    openConsole(three.after(chair, { type: 'agenda.pause', expects: { itemId: 'i1' } }), { role: 'chair' })
    expect(button('Give the floor to Name of ana')).toBeDisabled()
    expect(next().getByText('The item is paused')).toBeVisible()
    expect(screen.getByText('Nobody has the floor')).toBeVisible()
  })
})

describe('the speaker', () => {
  test('[FL24] who is called can be heard, held, or called back; the clock stands', async () => {
    const page = openConsole(anaCalled, { role: 'chair' })
    expect(screen.getByText('Called, not heard yet')).toBeVisible()
    expect(screen.getByRole('timer', { name: 'Speaking time left' })).toHaveTextContent('3:00')
    await userEvent.click(button('Undo: called Name of ana'))
    expect(await sent(page)).toMatchObject({ type: 'floor.undo', expects: { step: 'called', entryId: 'e-ana' } })
    await userEvent.click(button('Heard: start the clock'))
    expect(await sent(page)).toMatchObject({ type: 'floor.heard', entryId: 'e-ana' })
  })

  test('[FL24] the button of the clock keeps the focus: what was Heard is Pause', async () => {
    const page = openConsole(anaCalled, { role: 'chair' })
    await userEvent.click(button('Heard: start the clock'))
    page.becomes(anaSpeaks)
    await sent(page)
    const speaker = within(screen.getByRole('region', { name: 'Has the floor' }))
    expect(speaker.getByRole('button', { name: 'Pause' })).toHaveFocus()
  })

  test('in a break the floor is not said to be open', () => {
    openConsole(floorOf('i3'), { role: 'chair' })
    expect(screen.queryByText('The floor is open')).not.toBeInTheDocument()
    expect(screen.getByText('Break')).toBeVisible()
    expect(screen.getByText('Time to meet at small tables')).toBeVisible()
  })

  test('[FL26] a call of more than a minute ago is not undone by a button; holding still brings them back', () => {
    const longAgo = three.at(START_MS - 61_000).after(chair, { type: 'floor.give', entryId: 'e-ana', expects: {} })
    openConsole(longAgo, { role: 'moderator' })
    expect(screen.queryByRole('button', { name: /^Undo/ })).not.toBeInTheDocument()
    expect(button('Hold')).toBeEnabled()
  })

  test.each([
    ['Finish', { type: 'floor.finish', entryId: 'e-ana' }],
    ['Pause', { type: 'floor.pause_clock', entryId: 'e-ana' }],
    ['+1 min', { type: 'floor.extend', entryId: 'e-ana', byMs: 60_000 }],
    ['Hold', { type: 'floor.hold', entryId: 'e-ana' }],
  ])('%s sends %o', async (name, command) => {
    const page = openConsole(anaSpeaks, { role: 'chair' })
    await userEvent.click(within(screen.getByRole('region', { name: 'Has the floor' })).getByRole('button', { name }))
    expect(await sent(page)).toMatchObject(command)
  })
})

describe('the agenda', () => {
  test('[AG6] the next item is opened by naming the one that is on', async () => {
    const page = openConsole(open, { role: 'chair' })
    await userEvent.click(button('Next item'))
    expect(await sent(page)).toMatchObject({ type: 'agenda.advance', expects: { itemId: 'i1' } })
  })

  test('[AG6] another chair was first: the sentence names the item that is on now', async () => {
    const page = openConsole(open, { role: 'chair' })
    await userEvent.click(button('Next item'))
    page.becomes(open.after(chair, { type: 'agenda.advance', expects: { itemId: 'i1' } }))
    await sent(page, { outcome: 'rejected', code: 'agenda/moved_on', currentItemId: 'i2' })
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Somebody else at the podium was first: “Title of i2” is on now.',
    )
  })

  test('closing over the heads of those who wait asks first', async () => {
    const page = openConsole(three, { role: 'chair' })
    await userEvent.click(button('Close item'))
    expect(page.world.channel.has('command')).toBe(false)
    const question = within(screen.getByRole('dialog', { name: '3 people still wait for the floor' }))
    await userEvent.click(question.getByRole('button', { name: 'Close, and keep the places' }))
    expect(await sent(page)).toMatchObject({ type: 'agenda.close', expects: { itemId: 'i1' }, waiting: 'keep' })
  })

  test.each([
    [/^Close, and carry them over to “.*i2”$/, 'carry'],
    ['Close, thank them and clear the list', 'thank'],
  ])('[AG53, AG54] who waits is carried over or thanked: %s', async (name, waiting) => {
    const page = openConsole(three, { role: 'chair' })
    await userEvent.click(button('Close item'))
    await userEvent.click(screen.getByRole('button', { name }))
    expect(await sent(page)).toMatchObject({ type: 'agenda.close', waiting })
  })

  test('[AG49, AG56] the whole agenda: adopted by a press, an item moved by another', async () => {
    const page = openConsole(open, { role: 'chair' })
    await userEvent.click(button(/^More for “.*i1”$/))
    await userEvent.click(screen.getByRole('menuitem', { name: 'Whole agenda' }))
    const desk = within(screen.getByRole('dialog', { name: 'Whole agenda' }))
    await userEvent.click(desk.getByRole('button', { name: /^Move “.*i2” down$/ }))
    expect(await sent(page)).toMatchObject({ type: 'agenda.move', itemId: 'i2', dayId: 'd1', afterItemId: 'i3' })
  })

  test('while nothing is on, opening the next item is the one filled button', async () => {
    const page = openConsole(open.and({ type: 'agenda.item_closed', itemId: 'i1' }), { role: 'chair' })
    missing('Close item')
    missing(/Give the floor/)
    await userEvent.click(button('Open the next item'))
    expect(await sent(page)).toMatchObject({ type: 'agenda.advance', expects: {} })
  })
})

describe('adding a speaker', () => {
  test('[FL12] three letters, Enter for the match, Enter to add', async () => {
    const page = openConsole(open.and(named('zoe', 'roster')), { role: 'chair' })
    await userEvent.click(screen.getByRole('combobox', { name: 'Who' }))
    await userEvent.keyboard('zoé{Enter}')
    expect(screen.getByRole('combobox', { name: 'Who' })).toHaveValue('Zoe Zimmermann')
    expect(screen.getByRole('combobox', { name: 'From' })).toHaveValue('remote')
    await userEvent.keyboard('{Enter}')
    expect(await sent(page)).toMatchObject({
      type: 'floor.add',
      itemId: 'i1',
      personId: 'zoe',
      mode: 'remote',
      channel: 'video_call',
    })
    expect(screen.getByText('In the queue: Zoe Zimmermann')).toBeVisible()
    expect(screen.getByRole('combobox', { name: 'Who' })).toHaveValue('')
  })

  test('[FL13] a name that nobody has is added as it is, once, however often Enter is pressed', async () => {
    const page = openConsole(open, { role: 'moderator' })
    await userEvent.type(screen.getByRole('combobox', { name: 'Who' }), 'Somebody New{Enter}{Enter}')
    expect(await sent(page)).toMatchObject({ type: 'floor.add', name: 'Somebody New', mode: 'room' })
    expect(page.world.channel.has('command')).toBe(false)
  })
})

describe('a moderator', () => {
  test('sees the same without what only the chair may do', () => {
    openConsole(anaSpeaks, { role: 'moderator' })
    expect(button('Pause')).toBeEnabled()
    for (const name of [/Give the floor/, /Call now/, '+1 min', 'Next item', 'Close item', /Drag/]) missing(name)
    expect(screen.queryByRole('tab', { name: 'Rules' })).not.toBeInTheDocument()
  })

  test('[PE14] confirms in one tap who says to be on the list', async () => {
    const both = open.and(named('walk', 'walk_in'), named('listed', 'roster'))
    const page = openConsole(both.and({ type: 'people.roster_claimed', personId: 'walk' }), {
      role: 'moderator',
    })
    await userEvent.click(screen.getByRole('tab', { name: 'On the list? (1)' }))
    await userEvent.click(button('Same person: Zoe Zimmermann is Zoe Zimmermann of the list'))
    expect(await sent(page)).toMatchObject({ type: 'people.merge', fromPersonId: 'walk', intoPersonId: 'listed' })
  })
})

describe('without a connection', () => {
  test('the queue stands in large print, the clock is not shared, and nobody can be called', () => {
    vi.useFakeTimers()
    const page = openConsole(anaSpeaks, { role: 'chair' })
    page.loseConnection()
    expect(button('Give the floor to Name of bo')).toBeDisabled()
    act(() => {
      vi.advanceTimersByTime(3_000)
    })
    expect(screen.getByText('Not shared')).toBeVisible()
    expect(next().getByText('Continue on paper')).toBeVisible()
    expect(screen.getByRole('list', { name: 'Waiting for the floor' })).toHaveTextContent('Name of cy')
    missing(/Call now/)
  })
})

test('the room screen is said to be live, and since when it is gone', () => {
  const page = openConsole(open, { role: 'chair', presence: { connected: 7, screens: 1, who: [] } })
  expect(button('Who is here: 0 room (2 expected) · 0 remote')).toBeVisible()
  expect(screen.getByText('Screen live')).toBeVisible()
  page.says({ connected: 7, screens: 0, who: [] })
  expect(screen.getByText(/Screen gone since/)).toBeVisible()
})

test('in Arabic the console says the same', () => {
  openConsole(anaSpeaks, { role: 'chair', language: 'ar' })
  expect(screen.getByRole('button', { name: /إعطاء الكلمة إلى/ })).toBeEnabled()
})
