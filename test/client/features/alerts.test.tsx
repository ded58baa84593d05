import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { isSoundOn, switchSound } from '../../../client/features/alerts/alert-sound.ts'
import type { DeviceAddress, DevicePush, Subscribed } from '../../../client/features/alerts/device-push.ts'
import { flashTitle } from '../../../client/features/alerts/title-flash.ts'
import type { Hindrance } from '../../../shared/features/alerts/state.ts'
import { ana, asked, cy, floorOf } from '../../support/floor-meeting.ts'
import { chair } from '../../support/given.ts'
import { seatedRound, withHere } from '../../support/groups-meeting.ts'
import { minutes } from '../../support/small-meeting.ts'
import { openHallPage } from './hall-page.tsx'

const ADDRESS: DeviceAddress = {
  endpoint: 'https://push.example.org/cy',
  p256dh: 'b'.repeat(87),
  auth: 'a'.repeat(22),
}

/** A browser that does as a test says. */
class TestDevicePush implements DevicePush {
  reason: Hindrance | undefined
  answer: Subscribed = { outcome: 'subscribed', address: ADDRESS }
  held: DeviceAddress | undefined
  asked = 0

  hindrance = () => this.reason
  address = async () => this.held
  subscribe = async () => {
    this.asked += 1
    return this.answer
  }
  onChange = () => () => {}
}

const vibrate = vi.fn()
// The page fetches the card when it is first shown; here it waits for nobody.
beforeAll(async () => {
  await import('../../../client/features/alerts/alert-card.tsx')
  await import('../../../client/features/alerts/alerts-off.tsx')
})
beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn())
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator) as Navigator, { vibrate }))
  vibrate.mockClear()
  localStorage.clear()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const open = floorOf('i1').and(
  { type: 'people.link_made', linkId: 'link-all', kind: 'shared', role: 'participant' },
  { type: 'people.device_joined', deviceId: 'device-cy', linkId: 'link-all', personId: 'cy' },
)
const three = open.and(asked('ana', minutes(1)), asked('bo', minutes(2)), asked('cy', minutes(3)))
const offer = () => screen.findByRole('button', { name: 'Alert me when it is my turn' })
const settled = () => act(() => Promise.resolve())

describe('the page in sight', () => {
  test('[AL21] shakes when somebody becomes next and when they are called, and not for what was so before', async () => {
    const page = openHallPage(three, { personId: 'cy' })
    expect(vibrate).not.toHaveBeenCalled()
    const next = three
      .after(ana, { type: 'floor.leave', entryId: 'e-ana' })
      .and({ type: 'floor.entry_left', entryId: 'e-bo', ahead: 0, by: 'self' })
    page.becomes(next)
    expect(vibrate).toHaveBeenCalledTimes(1)
    page.becomes(next.after(chair, { type: 'floor.give', entryId: 'e-cy', expects: {} }))
    expect(vibrate).toHaveBeenCalledTimes(2)
    page.close()
    openHallPage(next, { personId: 'cy' })
    expect(vibrate).toHaveBeenCalledTimes(2)
  })

  test('[AL21] the title of a hidden page says it in turn with its own, until it is seen', () => {
    vi.useFakeTimers()
    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.title = 'Plenary'
    flashTitle('You are next')
    const titles = [document.title]
    vi.advanceTimersByTime(1_000)
    titles.push(document.title)
    vi.advanceTimersByTime(1_000)
    titles.push(document.title)
    visibility.mockReturnValue('visible')
    document.dispatchEvent(new Event('visibilitychange'))
    expect([...titles, document.title]).toEqual(['You are next', 'Plenary', 'You are next', 'Plenary'])
    visibility.mockRestore()
    vi.useRealTimers()
  })

  test('[AL22] the sound is switched off for this device, and stays so', async () => {
    const page = openHallPage(three, { personId: 'cy' })
    await userEvent.click(screen.getByRole('switch', { name: 'Sound when it is my turn, and at tables' }))
    expect(isSoundOn()).toBe(false)
    page.close()
    openHallPage(three, { personId: 'cy' })
    expect(screen.getByRole('switch', { name: 'Sound when it is my turn, and at tables' })).not.toBeChecked()
    switchSound(true)
    expect(isSoundOn()).toBe(true)
  })
})

describe('the offer', () => {
  test('[AL23] stands after the first ask; a tap asks the browser and then the meeting', async () => {
    const push = new TestDevicePush()
    const page = openHallPage(open, { personId: 'cy', push })
    await settled()
    expect(screen.queryByRole('button', { name: 'Alert me when it is my turn' })).toBeNull()
    page.becomes(three)
    await userEvent.click(await offer())
    expect(push.asked).toBe(1)
    await vi.waitFor(() => expect(page.world.channel.has('command')).toBe(true))
    const command = page.world.channel.take('command')
    expect(command.payload).toMatchObject({ type: 'alerts.subscribe', ...ADDRESS, language: 'en' })
    page.becomes(three.after(cy, { type: 'alerts.subscribe', ...ADDRESS, language: 'en' }))
    act(() => command.answer({ outcome: 'accepted', version: 9 }))
    expect(await screen.findByText('Alerts are on for this device')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Send me a test alert' }))
    await vi.waitFor(() => expect(page.world.channel.has('command')).toBe(true))
    const test = page.world.channel.take('command')
    expect(test.payload).toMatchObject({ type: 'alerts.test' })
    act(() => test.answer({ outcome: 'accepted', version: 10 }))
    expect(await screen.findByText(/It should appear within seconds/)).toBeVisible()
    await userEvent.click(screen.getAllByRole('button', { name: 'Switch alerts off' })[0]!)
    expect(page.takeCommand().payload).toMatchObject({ type: 'alerts.unsubscribe' })
    expect(await offer()).toBeVisible()
  })

  test('[AL23] stands at a table too, for what is told there', async () => {
    const push = new TestDevicePush()
    openHallPage(seatedRound(withHere(['ana', 'bo'])), { personId: 'ana', push })
    expect(await screen.findByRole('button', { name: 'Alert me when the tables end' })).toBeVisible()
    expect(push.asked).toBe(0)
  })

  test('[AL23] who is woken already reads so without being asked again', async () => {
    const push = new TestDevicePush()
    push.held = ADDRESS
    openHallPage(three.after(cy, { type: 'alerts.subscribe', ...ADDRESS, language: 'en' }), { personId: 'cy', push })
    expect(await screen.findByText('Alerts are on for this device')).toBeVisible()
    expect(push.asked).toBe(0)
  })

  test('[AL4, AL23] who waits for nothing switches them off beside the sound', async () => {
    const push = new TestDevicePush()
    push.held = ADDRESS
    const woken = open.after(cy, { type: 'alerts.subscribe', ...ADDRESS, language: 'en' })
    const page = openHallPage(woken, { personId: 'cy', push })
    await userEvent.click(await screen.findByRole('button', { name: 'Switch alerts off' }))
    expect(page.takeCommand().payload).toMatchObject({ type: 'alerts.unsubscribe' })
    page.becomes(woken.after(cy, { type: 'alerts.unsubscribe' }))
    expect(screen.queryByRole('button', { name: 'Switch alerts off' })).toBeNull()
  })

  test.each([
    ['insecure', /no https/],
    ['unsupported', /cannot receive alerts/],
    ['needs_home_screen', /Add to Home Screen/],
    ['denied', /Allow notifications in the browser’s settings/],
  ] as const)('[AL23] where it is %s it says so with what to do, and tells the meeting once', async (reason, words) => {
    const push = new TestDevicePush()
    push.reason = reason
    const page = openHallPage(three, { personId: 'cy', push })
    expect(await screen.findByText(words)).toBeVisible()
    expect(screen.getByText(/The moderators see this too/)).toBeVisible()
    await vi.waitFor(() => expect(page.world.channel.has('command')).toBe(true))
    expect(page.takeCommand().payload).toMatchObject({ type: 'alerts.cannot', reason })
    expect(page.world.channel.has('command')).toBe(false)
  })

  test('[AL23] who says no in the browser’s question reads that it is blocked; who closes it may be asked again', async () => {
    const push = new TestDevicePush()
    push.answer = { outcome: 'dismissed' }
    const page = openHallPage(three, { personId: 'cy', push })
    await userEvent.click(await offer())
    expect(await offer()).not.toHaveAttribute('aria-disabled')
    push.answer = { outcome: 'hindered', reason: 'denied' }
    await userEvent.click(await offer())
    expect(await screen.findByText(/Alerts are blocked/)).toBeVisible()
    await vi.waitFor(() => expect(page.world.channel.has('command')).toBe(true))
    expect(page.takeCommand().payload).toMatchObject({ type: 'alerts.cannot', reason: 'denied' })
  })
})
