import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { AttendancePage } from '../../../client/app/attendance-page.tsx'
import type { InterfaceLanguage } from '../../../client/i18n/texts.ts'
import type { Language } from '../../../shared/lib/languages.ts'
import { exportOf } from '../../../shared/meeting/exports.ts'
import { at, checkedIn, closed, connected, expected, opened, said } from '../../support/attendance-meeting.ts'
import { listed, stayed } from '../../support/crowd-of-sample.ts'
import type { Given } from '../../support/given.ts'
import { openConsole } from './console-page.tsx'

/** What the server's files are made of. */
let served: Given
let isReachable: boolean
const asked = vi.fn<(path: string) => void>()

/** The product's own files, as the server would send them. */
async function answer(input: string): Promise<Response> {
  const { pathname, searchParams } = new URL(input, 'http://here')
  const fileName = pathname.split('/').at(-1)!
  asked(fileName)
  if (!isReachable) throw new TypeError('no network')
  const file = exportOf(fileName)
  if (!file || !('body' in file)) return new Response('', { status: 404 })
  const about = searchParams.get('about')
  const reading = { nowMs: at(90), language: searchParams.get('language') as Language, ...(about && { about }) }
  return new Response(file.body(served.state, reading))
}

beforeEach(() => {
  isReachable = true
  asked.mockClear()
  vi.stubGlobal('fetch', vi.fn(answer))
})
afterEach(() => vi.unstubAllGlobals())

const day = closed(
  opened(
    said(connected(checkedIn(connected(expected, 'cy', 3), 'ana', 5), 'ana', 8), 'cy', 40, {
      type: 'attendance.leave',
    }),
    45,
  ),
  70,
).and(
  listed({
    personId: 'w',
    given_name: 'Kofi',
    family_name: 'Weg',
    stakeholder_group: 'government',
    regional_group: 'weog',
  }),
  stayed('w', 'room', { fromMs: at(20), toMs: at(30), door: 'B' }),
)

async function openPage(meeting: Given, language: InterfaceLanguage = 'en') {
  served = meeting
  const page = openConsole(meeting, { role: 'secretariat', language, page: <AttendancePage /> })
  await waitFor(() => expect(asked).toHaveBeenCalledWith('statistics.json'))
  return page
}
const part = async (name: RegExp) => within(await screen.findByRole('region', { name }))
const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent))

describe('a day', () => {
  test('[AT97] its curve is a sentence and a table of the same; what the lines are stands in words', async () => {
    await openPage(day)
    const days = await part(/^Day by day/)
    expect(
      days.getByText(/^Most at one time: 3, at .*08:20.*\. In the room: 2, at .*Remote: 1, at .*08:03/),
    ).toBeVisible()
    expect(rowsOf(days.getByRole('table', { name: /^Every half hour/ }))).toEqual([
      ['Time', 'In all', 'In the room', 'Remote'],
      [expect.stringContaining('08:00'), '0', '0', '0'],
      [expect.stringContaining('08:30'), '2', '1', '1'],
      [expect.stringContaining('09:00'), '1', '1', '0'],
      [expect.stringContaining('09:30'), '1', '1', '0'],
    ])
    expect(days.getByText('Peak as shown at the time', { selector: 'dt' }).nextSibling).toHaveTextContent(
      /^2 · .*08:05/,
    )
    expect(days.getByText('Peak as known now', { selector: 'dt' }).nextSibling).toHaveTextContent(/^3 · .*08:20/)
    expect(days.getByText(/The peak as shown is what the screens said/)).toBeVisible()
    expect(rowsOf(days.getByRole('table', { name: 'Items' }))[1]).toEqual([
      '1. Title of i1',
      expect.stringContaining('08:45'),
      '1',
      '1',
      '1',
      '0',
      '1',
      '1',
    ])
  })

  test('[AT96] nobody has come → says so, and that nobody has to save anything', async () => {
    await openPage(expected)
    expect(await screen.findByText('Nobody has come yet')).toBeVisible()
    expect(screen.getByText(/Nobody has to save anything/)).toBeVisible()
  })
})

describe('the annexes', () => {
  test('[AT80, AT81] Annex I says all in a sentence, and counts each mode in a table of its own, of the meeting or of an item', async () => {
    await openPage(day)
    const annex = await part(/^Annex I:/)
    expect(annex.getByText('3 unique participants: 2 in the room (1 of them also remote) and 1 remote.')).toBeVisible()
    expect(annex.getAllByRole('table')).toHaveLength(3)
    const [, room] = annex.getAllByRole('table').map(rowsOf)
    expect(room!.at(0)).toContain('Not stated')
    expect(room!.find(([name]) => name === 'Western European and Others Group')).toEqual([
      'Western European and Others Group',
      '0',
      '1',
      '0',
      '0',
      '0',
      '1',
    ])
    expect(room!.at(-1)).toEqual(['All participants', '', '', '', '', '', '2'])
    await userEvent.selectOptions(annex.getByLabelText('For'), 'Title of i1')
    expect(annex.getByText('1 unique participant: 1 in the room (1 of them also remote) and 0 remote.')).toBeVisible()
    expect(annex.getByText('How it is known of those in the room: found by name 1.')).toBeVisible()
  })

  test('[AT98] Annex II is searched, and a person opens their arrivals and departures', async () => {
    await openPage(day)
    const annex = await part(/^Annex II:/)
    expect(await annex.findByRole('heading', { name: 'Western European and Others Group · 1' })).toBeVisible()
    await userEvent.type(annex.getByLabelText('Find a name or an organisation'), 'wég')
    expect(annex.getAllByRole('table')).toHaveLength(1)
    await userEvent.click(annex.getByRole('button', { name: 'Weg' }))
    const dialog = within(screen.getByRole('dialog', { name: 'Arrivals and departures of Kofi Weg' }))
    expect(rowsOf(await dialog.findByRole('table'))[1]).toEqual([
      '23 Nov',
      'In the room',
      expect.stringContaining('08:20'),
      expect.stringContaining('08:30'),
      'badge, door B',
    ])
  })

  test('[AT99] printed, they are headed by the meeting and the instant as of which they hold', async () => {
    await openPage(day)
    expect(await screen.findByText(/^As of Monday,? 23 November 2026, .*09:30.*, UTC$/)).toBeInTheDocument()
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    await userEvent.click(screen.getByRole('button', { name: 'Print both annexes' }))
    expect(print).toHaveBeenCalledOnce()
  })

  test('[AT94, AT98] in Arabic the same, with its own words', async () => {
    await openPage(day, 'ar')
    expect(await screen.findByText(/عدد المشاركين، وكل منهم محسوب مرة واحدة: 3، في القاعة: 2/)).toBeVisible()
    expect(screen.getByRole('link', { name: /المرفقان للتقرير/ })).toHaveAttribute(
      'href',
      '/api/meetings/m1/attendance.md?link=l1&language=ar',
    )
  })
})

describe('as of', () => {
  test('[AT96] the counts change → the figures are asked for again, not before four seconds have passed', async () => {
    const page = await openPage(day)
    await part(/^Annex I:/)
    const calls = () => asked.mock.calls.filter(([file]) => file === 'statistics.json').length
    vi.useFakeTimers()
    try {
      const before = calls()
      served = checkedIn(day, 'bo', 80)
      page.becomes(served)
      page.becomes(connected(served, 'bo', 81))
      await act(() => vi.advanceTimersByTimeAsync(3_900))
      expect(calls()).toBe(before)
      await act(() => vi.advanceTimersByTimeAsync(200))
      expect(calls()).toBe(before + 1)
    } finally {
      vi.useRealTimers()
    }
  })

  test('[AT96] the server cannot be reached → the last figures stay, and it is said', async () => {
    await openPage(day)
    await part(/^Annex I:/)
    isReachable = false
    await userEvent.selectOptions(screen.getByLabelText('Day'), '2026-11-23')
    expect(await screen.findByText(/These are the last ones/)).toBeVisible()
    expect(screen.getByText(/^Figures as of .*09:30/)).toBeVisible()
    expect(screen.getByText(/3 unique participants/)).toBeVisible()
  })
})
