import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { chair, type Given } from '../../support/given.ts'
import { asked, bo, floorOf } from '../../support/floor-meeting.ts'
import { minutes } from '../../support/small-meeting.ts'
import { openHallPage } from './hall-page.tsx'

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn())
})

const place = () => within(screen.getByRole('region', { name: 'Your place on the floor' }))
const askButton = () => screen.queryByRole('button', { name: 'Ask for the floor' })
const open = floorOf('i1')
const three = open.and(asked('ana', minutes(1)), asked('bo', minutes(2)), asked('cy', minutes(3)))
const called = (meeting: Given, personId: string) =>
  meeting.after(chair, { type: 'floor.give', entryId: `e-${personId}`, expects: {} })

describe('nothing asked', () => {
  test('one tap asks for the floor of the item that is on', async () => {
    const page = openHallPage(open, { personId: 'cy' })
    expect(place().getByText('You have not asked for the floor')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Ask for the floor' }))
    expect(page.takeCommand().payload).toMatchObject({ type: 'floor.ask', itemId: 'i1' })
    expect(place().getByText('Sending: you have no place yet')).toBeVisible()
    expect(askButton()).toBeNull()
  })

  test('where the day lets somebody ask by the chair’s leave only, it says so', () => {
    openHallPage(floorOf('i4'), { personId: 'olu' })
    expect(place().getByText('One tap below asks the chair, who decides whether you may speak today.')).toBeVisible()
    expect(askButton()).not.toHaveAttribute('aria-disabled')
  })

  test.each([
    ['a member on a day when members listen', open, 'mia', /Members observe today/],
    ['anybody in a break', floorOf('i3'), 'cy', /This is a break/],
    [
      'anybody while no item is on',
      open.and({ type: 'agenda.item_closed', itemId: 'i1' }),
      'cy',
      /as soon as the chair opens an item/,
    ],
    [
      'anybody once the queue is closed',
      open.after(chair, { type: 'floor.close_queue', itemId: 'i1' }),
      'cy',
      /closed the queue/,
    ],
  ])('%s learns why asking is not possible, and nothing is sent', async (_who, meeting, personId, why) => {
    const page = openHallPage(meeting, { personId })
    expect(place().getByText(why)).toBeVisible()
    expect(askButton()).toHaveAttribute('aria-disabled', 'true')
    expect(askButton()).toHaveAccessibleDescription(why)
    await userEvent.click(askButton()!)
    expect(page.world.channel.has('command')).toBe(false)
  })

  test('[FL5] a point of order may be raised though the queue is closed', async () => {
    const page = openHallPage(open.after(chair, { type: 'floor.close_queue', itemId: 'i1' }), { personId: 'cy' })
    await userEvent.click(place().getByRole('button', { name: 'Raise a point of order' }))
    expect(page.takeCommand().payload).toMatchObject({ type: 'floor.ask', itemId: 'i1', kind: 'point_of_order' })
  })
})

describe('an ask that could not be sent yet', () => {
  test('survives a reload, shown as waiting, and goes out once', async () => {
    const page = openHallPage(open, { personId: 'cy' })
    page.loseConnection()
    await userEvent.click(screen.getByRole('button', { name: 'Ask for the floor' }))
    expect(place().getByText(/kept on this device/)).toBeVisible()
    page.close()
    const again = openHallPage(open, { personId: 'cy', world: page.world })
    expect(place().getByText('Sending: you have no place yet')).toBeVisible()
    expect(again.takeCommand().payload).toMatchObject({ type: 'floor.ask', itemId: 'i1' })
    expect(again.world.channel.has('command')).toBe(false)
  })
})

describe('waiting', () => {
  test('[FL32, FL37, FL41] shows place, expected time in both zones and the reason, and no second ask', () => {
    openHallPage(three, { personId: 'cy' })
    expect(place().getByText('3rd')).toBeVisible()
    expect(place().getByText(/08:06/)).toHaveTextContent('11:06')
    expect(place().getByText('2 people before you')).toBeVisible()
    expect(place().getByText('In the order of asking')).toBeVisible()
    expect(askButton()).toBeNull()
    expect(screen.getByRole('link', { name: 'You are 3rd' })).toBeVisible()
    expect(screen.getByText('You are 3rd in the queue.')).toBeInTheDocument()
  })

  test('[FL10] who is last has nobody to let go first', () => {
    openHallPage(three, { personId: 'cy' })
    expect(place().queryByRole('button', { name: /^Later/ })).toBeNull()
  })

  test('[FL10] lets one go first', async () => {
    const page = openHallPage(three, { personId: 'bo' })
    await userEvent.click(place().getByRole('button', { name: /^Later/ }))
    expect(page.takeCommand().payload).toMatchObject({ type: 'floor.later', entryId: 'e-bo' })
  })

  test('[FL9] leaving asks back before the place is lost', async () => {
    const page = openHallPage(three, { personId: 'bo' })
    await userEvent.click(place().getByRole('button', { name: 'Leave the queue' }))
    expect(page.world.channel.has('command')).toBe(false)
    const question = screen.getByRole('dialog', { name: 'Leave the queue?' })
    await userEvent.click(within(question).getByRole('button', { name: 'Leave the queue' }))
    expect(page.takeCommand().payload).toMatchObject({ type: 'floor.leave', entryId: 'e-bo' })
  })

  test('[FL7] says afterwards what it is about', async () => {
    const page = openHallPage(three, { personId: 'bo' })
    await userEvent.click(place().getByRole('button', { name: 'What is it about?' }))
    await userEvent.selectOptions(screen.getByLabelText('Kind'), 'Clarification')
    await userEvent.type(screen.getByLabelText(/Topic/), 'Islands')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(page.takeCommand().payload).toMatchObject({ entryId: 'e-bo', kind: 'clarification', topic: 'Islands' })
  })

  test('[FL15, FL16] without a place it says what is being waited for', () => {
    const page = openHallPage(open.and(asked('cy', minutes(1), { needsLeave: true })), { personId: 'cy' })
    expect(place().getByText('You have asked for the chair’s leave')).toBeVisible()
    page.becomes(three.after(chair, { type: 'floor.hold', entryId: 'e-cy' }))
    expect(place().getByText('The chair has set your place aside')).toBeVisible()
  })
})

describe('an item that goes on to the next with people waiting', () => {
  const moveTo = (itemId: string, from: string) => ({ type: 'agenda.open', itemId, expects: { itemId: from } }) as const
  const notice = () => screen.queryByText(/ended before your turn/)

  test('[FL29] tells who waited, until they have seen it', async () => {
    const page = openHallPage(three, { personId: 'bo' })
    expect(notice()).toBeNull()
    page.becomes(three.after(chair, moveTo('i2', 'i1')))
    expect(notice()).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Understood' }))
    expect(notice()).toBeNull()
  })

  test('[FL29] is silent once the place is there again, and to whoever waits for nothing', () => {
    const page = openHallPage(three, { personId: 'bo' })
    const next = three.after(chair, moveTo('i2', 'i1'))
    page.becomes(next)
    page.becomes(next.after(chair, { type: 'agenda.go_back', expects: { itemId: 'i2' } }))
    expect(notice()).toBeNull()
    page.becomes(three.after(bo, { type: 'floor.leave', entryId: 'e-bo' }))
    page.becomes(next)
    expect(notice()).toBeNull()
  })
})

describe('next and speaking', () => {
  test('[FL11] who is next is told at once, and says that they are ready', async () => {
    const page = openHallPage(three, { personId: 'bo' })
    page.becomes(called(three, 'ana'))
    expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toContain('You are next.')
    expect(place().getByText('Be at a microphone when you are called.')).toBeVisible()
    expect(scrollTo).toHaveBeenCalledWith({ top: 0 })
    await userEvent.click(place().getByRole('button', { name: 'I am ready' }))
    expect(page.takeCommand().payload).toMatchObject({ type: 'floor.ready', entryId: 'e-bo' })
    page.becomes(called(three, 'ana').after(bo, { type: 'floor.ready', entryId: 'e-bo' }))
    expect(place().getByText('The chair sees that you are ready')).toBeVisible()
  })

  test('[FL64] who is next reads that the chair called somebody before them, for as long as that lasts', () => {
    const next = called(three, 'ana')
    const page = openHallPage(next, { personId: 'bo' })
    expect(place().queryByText(/before you\./)).toBeNull()
    const passedOver = next.after(chair, { type: 'floor.give', entryId: 'e-cy', expects: { speakingEntryId: 'e-ana' } })
    page.becomes(passedOver)
    expect(place().getByText('The chair put somebody before you. Then it is your turn.')).toBeVisible()
    page.becomes(passedOver.after(chair, { type: 'floor.finish', entryId: 'e-cy' }))
    expect(place().queryByText(/before you\./)).toBeNull()
  })

  test('[FL64, FL80] a point of order that was called in between says so; one that interrupts passes nobody over', () => {
    const point = { ...asked('cy', minutes(3)), kind: 'point_of_order' } as const
    const two = open.and(asked('ana', minutes(1)), asked('bo', minutes(2)))
    const give = { type: 'floor.give', entryId: 'e-cy', expects: {} } as const
    const page = openHallPage(two, { personId: 'ana' })
    page.becomes(two.and(point).after(chair, give))
    expect(place().getByText('A point of order goes first. Then it is your turn.')).toBeVisible()
    page.close()
    const speaks = called(two, 'ana').after(chair, { type: 'floor.heard', entryId: 'e-ana' })
    const waits = openHallPage(speaks, { personId: 'bo' })
    waits.becomes(speaks.and(point).after(chair, { ...give, expects: { speakingEntryId: 'e-ana' } }))
    expect(place().queryByText(/goes first/)).toBeNull()
  })

  test('[FL20, FL24, FL25] called, heard, finished', async () => {
    const page = openHallPage(three, { personId: 'ana' })
    page.becomes(called(three, 'ana'))
    expect(place().getByText('Please begin. Your time starts when you are heard.')).toBeVisible()
    expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toContain('You have the floor.')
    page.becomes(called(three, 'ana').after(chair, { type: 'floor.heard', entryId: 'e-ana' }))
    expect(place().getByRole('timer', { name: 'Speaking time left' })).toHaveTextContent('3:00')
    await userEvent.click(screen.getByRole('button', { name: 'I have finished' }))
    expect(page.takeCommand().payload).toMatchObject({ type: 'floor.finish', entryId: 'e-ana' })
  })
})

test('a refusal says why, in words, until it has been seen', async () => {
  const page = openHallPage(open, { personId: 'cy' })
  await userEvent.click(screen.getByRole('button', { name: 'Ask for the floor' }))
  const { answer } = page.takeCommand()
  act(() => answer({ outcome: 'rejected', code: 'floor/queue_closed' } as never))
  expect(screen.getByText('The chair has closed the queue of this item.')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'OK' }))
  expect(screen.queryByText('This was not done')).toBeNull()
})

test('in Arabic the place is a word', () => {
  openHallPage(three, { personId: 'cy', language: 'ar' })
  expect(screen.getByText('الثالث')).toBeVisible()
  expect(screen.getByText(/08:06/)).toHaveTextContent('11:06')
})
