import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { chair, person, secretariat, system, type Given } from '../../support/given.ts'
import { arrived, seatedRound, listed, withHere } from '../../support/groups-meeting.ts'
import { minutes } from '../../support/small-meeting.ts'
import { openHallPage } from './hall-page.tsx'

const here = withHere(['ana', 'bo', 'cy'], ['pat', 'quin', 'rob'])
const withWays = here.after(chair, {
  type: 'groups.set_places',
  roomNote: { en: 'In the foyer', ar: 'في الردهة' },
  remote: { kind: 'pattern', url: 'https://call.example.org/table-{n}' },
})
const round = seatedRound(withWays)
const over = round.after(chair, { type: 'groups.end', roundId: 'r1' })
const mine = () => within(screen.getByRole('region', { name: 'Your table' }))

function show(meeting: Given, personId: string, more: Partial<Parameters<typeof openHallPage>[1]> = {}) {
  return openHallPage(meeting, { personId, ...more })
}

describe('somebody in the room', () => {
  test('[GR32] sees number, where the tables are, the others and the time left, in the place of the floor', () => {
    show(round, 'ana', { nowMs: minutes(50) })
    expect(mine().getByRole('heading', { level: 1, name: 'Table 1' })).toBeVisible()
    expect(mine().getByText('In the foyer')).toBeVisible()
    expect(mine().getByText('Name of bo')).toBeVisible()
    expect(mine().getByText('Organisation of cy')).toBeVisible()
    expect(mine().queryByText('Name of ana')).toBeNull()
    expect(mine().getByRole('timer', { name: 'Time left at the tables' })).toHaveTextContent('10:00')
    expect(mine().queryByRole('link', { name: 'Open my table' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Ask for the floor' })).toBeNull()
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
    expect(document.title).toBe('Table 1 · Small meeting · Rostrum')
  })

  test('[GR32] without a note looks for the number', () => {
    show(seatedRound(here), 'ana')
    expect(mine().getByText('Look for this number in the room.')).toBeVisible()
  })

  test('reads all of it in Arabic', () => {
    show(round, 'ana', { language: 'ar' })
    const table = within(screen.getByRole('region', { name: 'طاولتكم' }))
    expect(table.getByRole('heading', { level: 1, name: 'طاولة 1' })).toBeVisible()
    expect(table.getByText('في الردهة')).toBeVisible()
  })
})

describe('somebody remote', () => {
  test('[GR32] opens the table by its link, and finds the way back to the call', () => {
    const call = { type: 'meeting.set_call', language: 'en', url: 'https://call.example.org/plenary' } as const
    show(round.after(secretariat, call), 'pat')
    expect(mine().getByRole('link', { name: 'Open my table' })).toHaveAttribute(
      'href',
      'https://call.example.org/table-2',
    )
    expect(screen.getByRole('link', { name: 'Back to plenary' })).toHaveAttribute(
      'href',
      'https://call.example.org/plenary',
    )
  })

  test('[GR32] reads the instruction; where there is neither, that it is to come', () => {
    const instruction = { kind: 'instruction', text: { en: 'Breakout room {n}' } } as const
    const page = show(seatedRound(here), 'pat')
    expect(mine().getByText(/There is no link to this table yet/)).toBeVisible()
    page.becomes(seatedRound(here).after(chair, { type: 'groups.set_places', remote: instruction }))
    expect(mine().getByText('Breakout room 2')).toBeVisible()
  })

  test('at a table of both sides the side of each stands beside the name', () => {
    show(seatedRound(here, { zones: 'mixed', size: 6 }), 'pat')
    expect(mine().getAllByText(/^in the room/)).toHaveLength(3)
    expect(mine().getAllByText('remote')).toHaveLength(2)
  })
})

test('[GR18] whoever comes late is told that a table is on its way, and then which', () => {
  const late = round.and(listed('zoe'), arrived('zoe', 'room'))
  const page = show(late, 'zoe')
  expect(mine().getByText('You get a table in a moment')).toBeVisible()
  page.becomes(late.after(system, { type: 'groups.settle', roundId: 'r1' }))
  expect(mine().getByRole('heading', { name: 'Table 1' })).toBeVisible()
})

describe('what changes is told', () => {
  test('the table is read out, and the device buzzes where it can', () => {
    const vibrate = vi.fn<() => boolean>()
    Object.defineProperty(navigator, 'vibrate', { value: vibrate, configurable: true })
    const page = show(withWays, 'ana')
    expect(vibrate).not.toHaveBeenCalled()
    page.becomes(round)
    expect(screen.getByText('You are at table 1.')).toBeInTheDocument()
    expect(vibrate).toHaveBeenCalledOnce()
    Reflect.deleteProperty(navigator, 'vibrate')
  })

  test('the last minute is said and read out', () => {
    show(round, 'ana', { nowMs: minutes(59) })
    expect(mine().getByText('One minute left at your table')).toBeVisible()
    expect(screen.getByText(/^One minute left at your table\. Please/)).toBeInTheDocument()
  })

  test('[GR28] at the end those who sat are called back, until they have seen it', async () => {
    const page = show(round, 'ana')
    page.becomes(over)
    expect(screen.queryByRole('region', { name: 'Your table' })).toBeNull()
    expect(screen.getByText('The time at the tables is over. Please come back to the meeting.')).toBeVisible()
    expect(document.title).toBe('Small meeting · Rostrum')
    await userEvent.click(screen.getByRole('button', { name: 'Understood' }))
    expect(screen.queryByText(/The time at the tables is over/)).toBeNull()
  })

  test('who was not there is called back from nowhere', () => {
    show(over, 'ana')
    expect(screen.queryByText(/The time at the tables is over/)).toBeNull()
  })

  test('a device that slept long after the end says nothing of it', () => {
    const page = show(round, 'ana', { nowMs: minutes(66) })
    page.becomes(over)
    expect(screen.queryByText(/The time at the tables is over/)).toBeNull()
  })
})

test('somebody whose turn it is sees the turn, and not the table', () => {
  const asks = { type: 'floor.ask', itemId: 'i1' } as const
  show(round.after(person('ana', 'participant'), asks), 'ana')
  expect(
    within(screen.getByRole('region', { name: 'Your place on the floor' })).getByText('You are next'),
  ).toBeVisible()
  expect(screen.queryByRole('region', { name: 'Your table' })).toBeNull()
})
