import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { numberOf, wayIn } from '../../../client/features/meeting/way-in.ts'
import { chair, START_MS } from '../../support/given.ts'
import { added, asked, floorOf } from '../../support/floor-meeting.ts'
import { minutes } from '../../support/small-meeting.ts'
import { button, openConsole, sent } from './console-page.tsx'
import { openDoor } from './door-page.tsx'
import { openHallPage } from './hall-page.tsx'
import { showScreen } from './hall-screen.tsx'

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn())
})

const standbyUrl = 'https://standby.example.org/1'
const call = {
  type: 'meeting.set_call',
  language: 'en',
  url: 'https://call.example.org/1',
  dialIn: '+41 22 555 01 23, 4711#',
  standbyUrl,
} as const
const reason = 'The interpreters hear nothing'
const pause = { type: 'meeting.pause', reason } as const
const open = floorOf('i1').after(chair, call)
const queue = open.and(asked('ana', START_MS), asked('bo', START_MS + 1))
const speaking = queue
  .after(chair, { type: 'floor.give', entryId: 'e-ana', expects: {} })
  .after(chair, { type: 'floor.heard', entryId: 'e-ana' })
const paused = speaking.at(minutes(1)).after(chair, pause)

describe('the call', () => {
  test('[ME10] is joined in the reader’s language, else in another that is named', () => {
    const page = openHallPage(open, { personId: 'cy' })
    expect(screen.getByRole('link', { name: 'Join the call' })).toHaveAttribute('href', call.url)
    expect(screen.getByRole('link', { name: call.dialIn })).toHaveAttribute('href', 'tel:+41225550123')
    page.close()
    openHallPage(open, { personId: 'cy', language: 'ar' })
    expect(screen.getByRole('link', { name: 'الانضمام إلى المكالمة · الإنجليزية' })).toHaveAttribute('href', call.url)
  })

  test('[ME10] each way is looked for by itself; what has no number is no telephone', () => {
    const calls = { en: { url: 'https://a.example' }, ar: { dialIn: '0800 123 456' } }
    expect(wayIn(calls, 'url', 'ar')).toEqual({ text: 'https://a.example', language: 'en' })
    expect(wayIn(calls, 'dialIn', 'en')).toEqual({ text: '0800 123 456', language: 'ar' })
    expect(wayIn(calls, 'standbyUrl', 'en')).toBeUndefined()
    expect([numberOf('0800 123 456'), numberOf('ask at the desk')]).toEqual(['0800123456', undefined])
  })
})

describe('the participant in a technical pause', () => {
  test('[ME13] reads since when, why, and where the call goes on; asking stays possible', () => {
    openHallPage(paused, { personId: 'cy', nowMs: minutes(2) })
    const notice = within(screen.getByText(/Technical pause since/).closest<HTMLElement>('[role=alert]')!)
    expect(notice.getByText(/Technical pause since/)).toHaveTextContent('08:01')
    expect(notice.getByText(reason)).toBeVisible()
    expect(notice.getByRole('link', { name: 'Open the standby call' })).toHaveAttribute('href', standbyUrl)
    expect(notice.getByText(call.dialIn)).toBeVisible()
    expect(button('Ask for the floor')).toBeEnabled()
  })

  test('[ME14] the notice goes with the pause', () => {
    const page = openHallPage(paused, { personId: 'cy', nowMs: minutes(2) })
    page.becomes(paused.after(chair, { type: 'meeting.resume' }))
    expect(screen.queryByText(/Technical pause since/)).not.toBeInTheDocument()
  })
})

describe('the console', () => {
  test('[ME13] one press in the bar stops the meeting without asking; the same button lets it go on', async () => {
    const page = openConsole(speaking, { role: 'moderator' })
    await userEvent.click(button('Technical pause'))
    expect(await sent(page)).toMatchObject({ type: 'meeting.pause' })
    page.becomes(paused)
    const bar = within(screen.getAllByRole('banner')[0]!)
    await userEvent.click(bar.getByRole('button', { name: 'Resume the meeting' }))
    expect(await sent(page)).toMatchObject({ type: 'meeting.resume' })
  })

  test('[ME13] the band says since when, takes the reason, and lets the meeting go on', async () => {
    const page = openConsole(speaking.at(minutes(1)).after(chair, { type: 'meeting.pause' }), { role: 'chair' })
    expect(screen.getByText(/Technical pause since/)).toHaveTextContent('08:01')
    await userEvent.type(screen.getByLabelText('Why? Everyone sees it'), `${reason}{Enter}`)
    expect(await sent(page)).toMatchObject(pause)
    page.becomes(paused)
    expect(screen.getByText(reason)).toBeVisible()
    await userEvent.click(screen.getAllByRole('button', { name: 'Resume the meeting' })[1]!)
    expect(await sent(page)).toMatchObject({ type: 'meeting.resume' })
  })

  test('[FL49] nobody can be called or timed; the page says why', () => {
    openConsole(paused, { role: 'chair' })
    expect(button('Give the floor to Name of bo')).toBeDisabled()
    expect(within(screen.getByRole('region', { name: 'Next' })).getByText('Technical pause')).toBeVisible()
    expect(
      within(screen.getByRole('region', { name: 'Has the floor' })).getByRole('button', { name: 'Resume' }),
    ).toBeDisabled()
  })
})

test('[ME14] who runs the meeting lets it go on from the door too', () => {
  openDoor(paused.and(added('mo', 'room', 'moderator')), { personId: 'mo' })
  expect(button('Resume the meeting')).toBeEnabled()
  expect(screen.getByLabelText('Why? Everyone sees it')).toBeVisible()
  expect(button('Say why')).toBeVisible()
})

describe('the room screen', () => {
  test('[ME12] is taken by the pause: since when, why and the standby address, in both languages', () => {
    showScreen(
      paused.after(chair, { type: 'notices.post', to: { kind: 'all' }, text: { en: 'x' }, urgency: 'urgent' }),
      {
        nowMs: minutes(3),
      },
    ).connect()
    const main = within(screen.getByRole('main'))
    expect(main.getByText(/Technical pause since/)).toHaveTextContent('08:01 UTC')
    expect(main.getByText(/توقف تقني منذ الساعة/)).toBeVisible()
    expect(main.getByText(reason)).toBeVisible()
    expect(main.getAllByText(standbyUrl)).toHaveLength(2)
    expect(screen.getByRole('contentinfo')).toBeVisible()
  })

  test('[ME12] shows no way into the call otherwise', () => {
    showScreen(open).connect()
    expect(screen.queryByText(/example\.org\/1/)).not.toBeInTheDocument()
  })
})
