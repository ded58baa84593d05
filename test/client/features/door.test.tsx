import { act, fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { added } from '../../support/floor-meeting.ts'
import { given, person, START_MS, text, type Given } from '../../support/given.ts'
import { minutes, smallMeeting } from '../../support/small-meeting.ts'
import { openDoor } from './door-page.tsx'

const dora = person('dora', 'door')

const called = (personId: string, name: string, organisation: string) =>
  ({
    type: 'people.person_added',
    personId,
    nameText: text(name),
    organisationText: text(organisation),
    mode: 'room',
    roles: ['participant'],
    source: 'roster',
  }) as const

const expected = given(
  ...smallMeeting,
  added('dora', 'room', 'door'),
  called('b1', 'Ana Silva', 'NIC.br'),
  called('b2', 'Jörg Müller', 'Ministry of Digital Affairs'),
  called('b3', 'أمل حداد', 'جامعة بيروت'),
  called('b4', 'Ania Łukaszewicz', 'Youth IGF'),
)

const anaIn = (meeting: Given) =>
  meeting.at(minutes(4)).after(dora, { type: 'attendance.check_in', personId: 'b1', source: 'tap', door: 'B' })

const field = () => screen.getByRole('searchbox', { name: 'Name, organisation or badge' })
const results = () => within(screen.getByRole('list', { name: 'Arrivals at the door' }))
const last = () => within(screen.getByRole('region', { name: 'Last arrival' }))
const scans = async (badge: string) => userEvent.type(field(), `${badge}{Enter}`)

beforeEach(() => localStorage.setItem('rostrum.m1.door', 'A'))
afterEach(() => localStorage.clear())

describe('finding and checking in', () => {
  test('[AT9, AT33] a tap checks in at once, with the door, and the meeting confirms it', async () => {
    const page = openDoor(expected)
    await userEvent.click(screen.getByRole('button', { name: 'Check in Ana Silva' }))
    expect(last().getByText(/Checked in/)).toBeVisible()
    expect(screen.getByText('In room 1')).toBeVisible()
    page.becomes(anaIn(expected))
    expect(await page.sent()).toMatchObject({ type: 'attendance.check_in', personId: 'b1', source: 'tap', door: 'A' })
    expect(last().getByText('Checked in')).toBeVisible()
    expect(last().getByText(/In since .08:04., door B/)).toBeVisible()
    expect(screen.getByText('In room 1')).toBeVisible()
  })

  test.each([
    ['jorg', 'Jörg Müller'],
    ['silav', 'Ana Silva'],
    ['أمل', 'أمل حداد'],
    ['lukasz', 'Ania Łukaszewicz'],
    ['digital affiars', 'Jörg Müller'],
  ])('[AT34] %s finds %s, and Enter checks in the only one', async (typed, name) => {
    const page = openDoor(expected)
    await userEvent.type(field(), typed)
    expect(results().getAllByRole('listitem')).toHaveLength(1)
    expect(results().getByText(name)).toBeVisible()
    await userEvent.keyboard('{Enter}')
    expect(last().getByText(name)).toBeVisible()
    expect(field()).toHaveValue('')
    expect(field()).toHaveFocus()
    expect(await page.sent()).toMatchObject({ type: 'attendance.check_in', source: 'tap' })
  })

  test('[AT34] the only one who is found is in already → it says so, and promises nothing of Enter', async () => {
    openDoor(anaIn(expected))
    await userEvent.type(field(), 'silva')
    expect(screen.getByText('One person, who is in already.')).toBeVisible()
    await userEvent.clear(field())
    await userEvent.type(field(), 'lukasz')
    expect(screen.getByText('One person. Enter checks in.')).toBeVisible()
  })

  test('[AT34] Enter where several are found checks in nobody and says so', async () => {
    const page = openDoor(expected)
    await scans('an')
    expect(screen.getByText('Several people are found: tap the right one.')).toBeVisible()
    expect(page.world.channel.has('command')).toBe(false)
  })

  test.each(['b1', 'https://venue.example/b/b1'])(
    '[AT34] a scanner that types %s and Enter checks in',
    async (badge) => {
      const page = openDoor(expected)
      await scans(badge)
      expect(last().getByText('Ana Silva')).toBeVisible()
      expect(await page.sent()).toMatchObject({ type: 'attendance.check_in', personId: 'b1', source: 'scan' })
    },
  )

  test('wherever the focus went, the next key that is typed goes into the search', async () => {
    openDoor(expected)
    await userEvent.click(document.body)
    field().blur()
    fireEvent.keyDown(document.body, { key: 'm' })
    expect(field()).toHaveFocus()
  })

  test('[AT34] a second scan never checks out: it says since when', async () => {
    const page = openDoor(anaIn(expected))
    await scans('b1')
    expect(last().getByText('Was in already')).toBeVisible()
    expect(last().getByText(/In since .08:04., door B/)).toBeVisible()
    expect(page.world.channel.has('command')).toBe(false)
    await userEvent.click(last().getByRole('button', { name: 'Check out' }))
    expect(await page.sent()).toMatchObject({ type: 'attendance.check_out', personId: 'b1' })
  })
})

describe('without a connection', () => {
  test('[AT33] check-ins count at once, wait in order, survive a reload and leave once', async () => {
    const page = openDoor(expected)
    page.loseConnection()
    await scans('b1')
    await scans('b3')
    await scans('b1')
    expect(last().getByText('Was in already · not sent yet')).toBeVisible()
    expect(screen.getByText(/^Offline since .08:00. · 2 to send; keep scanning$/)).toBeVisible()
    expect(screen.getByText('In room 2')).toBeVisible()
    page.close()

    const again = openDoor(expected, { world: page.world, isAlone: true })
    expect(screen.getByText('In room 2')).toBeVisible()
    await userEvent.type(field(), 'silva')
    expect(results().getByText(/not sent yet/)).toBeVisible()
    await userEvent.clear(field())
    again.comesBack()
    expect(await again.sent()).toMatchObject({ type: 'attendance.check_in', personId: 'b1', madeAtMs: START_MS })
    expect(await again.sent()).toMatchObject({ type: 'attendance.check_in', personId: 'b3' })
    expect(again.world.channel.has('command')).toBe(false)
    expect(screen.getByText('Connected')).toBeVisible()
  })

  test('[AT33] the roster of the last time is there when the server is not', async () => {
    const page = openDoor(expected)
    act(() => page.world.time.pass(6_000))
    page.close()
    openDoor(expected, { world: page.world, isAlone: true })
    expect(results().getByText('Ana Silva')).toBeVisible()
    expect(screen.getByText('Nd')).toBeVisible()
  })

  test('[AT13, AT33] what was not sent is taken back like everything else', async () => {
    const page = openDoor(expected)
    page.loseConnection()
    await scans('b1')
    await userEvent.click(last().getByRole('button', { name: 'Undo' }))
    expect(last().getByText('Taken back · not sent yet')).toBeVisible()
    expect(screen.getByText('In room 0')).toBeVisible()
    page.comesBack()
    expect(await page.sent()).toMatchObject({ type: 'attendance.check_in', personId: 'b1' })
    expect(await page.sent()).toMatchObject({ type: 'attendance.undo', personId: 'b1' })
  })

  test('[AT33] what is refused later says whose it was', async () => {
    const page = openDoor(expected)
    page.loseConnection()
    await scans('b1')
    page.comesBack()
    await page.sent({ outcome: 'rejected', code: 'attendance/meeting_closed' })
    expect(screen.getByRole('alert')).toHaveTextContent('Not done for Ana Silva · The meeting is closed.')
    expect(last().getByText('Not checked in')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'OK' }))
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })
})

describe('the rarer things', () => {
  test('a walk-in needs a name alone and is in at once', async () => {
    const page = openDoor(expected)
    await userEvent.click(screen.getByRole('button', { name: 'Walk-in' }))
    const dialog = within(screen.getByRole('dialog', { name: 'Somebody who is not on the list' }))
    await userEvent.click(dialog.getByRole('button', { name: 'Check in' }))
    expect(dialog.getByText('Please give the name.')).toBeVisible()
    await userEvent.type(dialog.getByLabelText('Name'), 'Zoe Zimmermann')
    await userEvent.click(dialog.getByRole('button', { name: 'Check in' }))
    expect(last().getByText('Zoe Zimmermann')).toBeVisible()
    const person = (await page.sent()) as { readonly personId: string }
    expect(person).toMatchObject({ type: 'people.add_walk_in', name: 'Zoe Zimmermann' })
    expect(await page.sent()).toMatchObject({ type: 'attendance.check_in', personId: person.personId })
  })

  test('[AT23] heads are counted on a pad', async () => {
    const page = openDoor(expected)
    await userEvent.click(screen.getByRole('button', { name: 'Head count' }))
    const dialog = within(screen.getByRole('dialog', { name: 'Head count' }))
    for (const digit of ['4', '1', '7']) await userEvent.click(dialog.getByRole('button', { name: digit }))
    await userEvent.click(dialog.getByRole('button', { name: 'Delete the last digit' }))
    await userEvent.click(dialog.getByRole('button', { name: 'Keep' }))
    expect(await page.sent()).toMatchObject({ type: 'attendance.count_heads', heads: 41 })
  })

  test('[AT23] people without a badge are counted by door, also without a connection, and never below nought', async () => {
    const page = openDoor(expected)
    page.loseConnection()
    expect(screen.getByRole('button', { name: 'One fewer without a badge' })).toBeDisabled()
    await userEvent.click(screen.getByRole('button', { name: 'One more without a badge' }))
    expect(within(screen.getByRole('group', { name: 'Without a badge at door A' })).getByText('1')).toBeVisible()
    page.comesBack()
    expect(await page.sent()).toMatchObject({ type: 'attendance.count_door', door: 'A', by: 1 })
  })

  test('[AT35] the door is asked for once and kept', async () => {
    localStorage.clear()
    openDoor(expected)
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'C' }))
    expect(screen.getByRole('button', { name: 'Door C' })).toBeVisible()
    expect(localStorage.getItem('rostrum.m1.door')).toBe('C')
  })

  test('without a camera there is no button that does nothing', () => {
    openDoor(expected)
    expect(screen.queryByRole('button', { name: 'Use the camera' })).not.toBeInTheDocument()
    expect(
      within(screen.getByRole('region', { name: 'Camera for badges' })).getByText(/handheld scanner/),
    ).toBeVisible()
  })
})

describe('the camera', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    Reflect.deleteProperty(navigator, 'mediaDevices')
  })

  test('[AT34] a badge that stays in front of it is one scan', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    vi.stubGlobal(
      'BarcodeDetector',
      class {
        static getSupportedFormats = () => Promise.resolve(['qr_code'])
        detect = () => Promise.resolve([{ rawValue: 'https://venue.example/b/b1' }])
      },
    )
    const stop = vi.fn()
    const getUserMedia = () => Promise.resolve({ getTracks: () => [{ stop }] })
    Object.defineProperty(navigator, 'mediaDevices', { configurable: true, value: { getUserMedia } })
    vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue()
    const page = openDoor(expected)
    fireEvent.click(screen.getByRole('button', { name: 'Use the camera' }))
    await act(() => vi.advanceTimersByTimeAsync(1))
    await act(() => vi.advanceTimersByTimeAsync(1_000))
    expect(last().getByText('Ana Silva')).toBeVisible()
    expect(last().getByText(/Checked in/)).toBeVisible()
    expect(await page.sent()).toMatchObject({ type: 'attendance.check_in', personId: 'b1', source: 'scan' })
    fireEvent.click(screen.getByRole('button', { name: 'Camera off' }))
    expect(stop).toHaveBeenCalledOnce()
    vi.useRealTimers()
  })
})

test.each([
  [0, 'جارٍ الاتصال'],
  [1, 'تسجيل واحد لم يُرسل'],
  [2, 'تسجيلان لم يُرسلا'],
  [3, '3 تسجيلات لم تُرسل'],
])('in Arabic %i that wait are said in their own form', async (count, words) => {
  const page = openDoor(expected, { language: 'ar' })
  page.loseConnection()
  for (const badge of ['b1', 'b2', 'b3'].slice(0, count))
    await userEvent.type(screen.getByRole('searchbox'), `${badge}{Enter}`)
  expect(screen.getByText(new RegExp(words))).toBeVisible()
})
