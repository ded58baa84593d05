import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { chair, system } from '../../support/given.ts'
import { arrived, listed, seatedRound, withHere } from '../../support/groups-meeting.ts'
import { createGroup, openGroups, withCrowd } from '../../support/standing-meeting.ts'
import { openBooth } from './booth-page.tsx'
import { openDoor } from './door-page.tsx'
import { openHallPage } from './hall-page.tsx'
import { showScreen } from './hall-screen.tsx'

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn())
  localStorage.setItem('rostrum.m1.booth', 'fr')
  localStorage.setItem('rostrum.m1.door', 'B')
})

afterEach(() => {
  localStorage.clear()
  vi.unstubAllGlobals()
})

const round = seatedRound(withHere(['ana', 'bo', 'cy']))
const meets = withCrowd()
  .after(chair, createGroup('outreach', ['ana', 'cy'], { name: { en: 'Outreach', ar: 'التواصل' } }))
  .after(chair, openGroups())
const last = () => within(screen.getByRole('region', { name: 'Last arrival' }))

async function scans(badge: string): Promise<void> {
  await userEvent.type(screen.getByRole('searchbox'), `${badge}{Enter}`)
}

describe('the door', () => {
  test('[GR181] reads the number of whoever came, as soon as they have a seat', async () => {
    const expected = round.and(listed('zoe'))
    const page = openDoor(expected)
    await scans('zoe')
    expect(last().queryByText(/Table/)).toBeNull()
    const seated = expected.and(arrived('zoe', 'room')).after(system, { type: 'groups.settle', roundId: 'r1' })
    page.becomes(seated)
    expect(last().getByText('Table 1')).toBeVisible()
  })

  test('[GR181] reads what the group is called', async () => {
    openDoor(meets)
    await scans('ana')
    expect(last().getByText('Outreach')).toBeVisible()
  })
})

test('[GR170] a member of a standing group reads what it is called', () => {
  openHallPage(meets, { personId: 'ana', language: 'ar' })
  expect(within(screen.getByRole('region', { name: 'طاولتكم' })).getByText('التواصل')).toBeVisible()
})

test('[GR178] the room screen begins with the groups that meet, each with its table', () => {
  showScreen(meets).connect()
  const main = within(screen.getByRole('main'))
  expect(main.getByRole('heading', { name: 'Where the groups meet' })).toBeVisible()
  expect(main.getByText('Outreach')).toBeVisible()
  expect(main.getByText('Table 1')).toBeVisible()
})

test('[GR184] the booth reads that everybody is at tables, until when, and that they are called back', () => {
  const page = openBooth(round)
  expect(screen.getByText(/Everybody is at tables until/)).toHaveTextContent('09:00')
  page.becomes(round.after(chair, { type: 'groups.call_back', roundId: 'r1', seconds: 60 }))
  expect(screen.getByText(/Everybody is called back from the tables/)).toHaveTextContent('08:01')
})
