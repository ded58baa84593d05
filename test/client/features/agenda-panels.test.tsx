import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { added, asked, floorOf } from '../../support/floor-meeting.ts'
import { chair, given } from '../../support/given.ts'
import { minutes, smallMeeting } from '../../support/small-meeting.ts'
import { openHallPage } from './hall-page.tsx'

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn())
})

const meeting = given(...smallMeeting, added('cy', 'remote'))
const late = meeting.at(minutes(20)).after(chair, { type: 'agenda.open', itemId: 'i1', expects: {} })
const region = (name: string) => within(screen.getByRole('region', { name }))
const row = (title: string) => within(screen.getByRole('tabpanel')).getByText(title).closest('li')

test('what is on, what it has left and how late the day is', () => {
  openHallPage(late, { personId: 'cy', nowMs: minutes(30) })
  expect(screen.getByRole('heading', { level: 1, name: 'Title of i1' })).toBeVisible()
  expect(screen.getByRole('timer', { name: 'Time left for this item' })).toHaveTextContent('50:00')
  expect(screen.getByText(/20 min late/)).toBeVisible()
})

test('a paused item says so, and its time stands still', () => {
  const paused = late.at(minutes(30)).after(chair, { type: 'agenda.pause', expects: { itemId: 'i1' } })
  openHallPage(paused, { personId: 'cy', nowMs: minutes(40) })
  expect(screen.getByRole('timer', { name: 'Time left for this item' })).toHaveTextContent('50:00')
  expect(screen.getAllByText('Paused')[0]).toBeVisible()
})

test('the next items stand with the time at which they are to be expected, in both zones', () => {
  openHallPage(late, { personId: 'cy', nowMs: minutes(30) })
  const next = region('Coming up')
  expect(next.getByText('Title of i2')).toBeVisible()
  expect(next.getByText(/09:20/)).toHaveTextContent('12:20')
  expect(next.queryByText('Title of i4')).toBeNull()
})

test('the agenda has every item of every day, planned beside expected and actual times', () => {
  const onward = late.at(minutes(70)).after(chair, { type: 'agenda.advance', expects: { itemId: 'i1' } })
  openHallPage(onward, { personId: 'cy', nowMs: minutes(70) })
  expect(row('Title of i1')).toHaveTextContent(/08:00–09:00.*Took place.*08:20–09:10/)
  expect(row('Title of i2')).toHaveTextContent(/On now/)
  expect(row('Title of i3')).toHaveTextContent(/10:30–11:00.*Now expected.*10:40–11:10/)
  expect(row('Title of i5')).not.toHaveTextContent(/expected/)
  expect(screen.getByRole('heading', { level: 3, name: 'Members meet' })).toBeVisible()
})

test('before the first item the page says what comes and when', () => {
  openHallPage(meeting, { personId: 'cy', nowMs: minutes(-30) })
  expect(screen.getByText('No item is on')).toBeVisible()
  expect(screen.getByText(/Starts at/)).toHaveTextContent('08:00')
})

test('[FL32] the queue is listed in its order, one’s own place marked', async () => {
  openHallPage(floorOf('i1').and(asked('ana', minutes(2)), asked('cy', minutes(1))), { personId: 'cy' })
  await userEvent.click(screen.getByRole('tab', { name: 'Speakers · 2' }))
  const rows = within(screen.getByRole('tabpanel')).getAllByRole('listitem')
  expect(rows.map((each) => each.textContent)).toEqual([
    expect.stringMatching(/^1Name of cyYou/),
    expect.stringMatching(/^2Name of ana/),
  ])
})
