import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { chair, given, text, type Given } from '../../support/given.ts'
import { asked, bo, cy, floorOf } from '../../support/floor-meeting.ts'
import { minutes, smallMeeting } from '../../support/small-meeting.ts'
import { showScreen } from './hall-screen.tsx'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const open = floorOf('i1')
const queue = open.and(asked('ana', minutes(1)), asked('bo', minutes(2)), asked('cy', minutes(3)))
const called = queue.after(chair, { type: 'floor.give', entryId: 'e-ana', expects: {} })
const speaking = called.after(chair, { type: 'floor.heard', entryId: 'e-ana' })
const main = () => within(screen.getByRole('main'))
const footer = () => within(screen.getByRole('contentinfo'))

function show(meeting: Given, more: Parameters<typeof showScreen>[1] = {}) {
  const shown = showScreen(meeting, more)
  shown.connect()
  return shown
}

describe('the middle', () => {
  test.each([
    ['before the first item: when it begins', given(...smallMeeting), minutes(-30), 'The meeting begins at 08:00 UTC'],
    ['at that time: in a moment', given(...smallMeeting), minutes(0), 'The meeting begins in a moment'],
    [
      'between items: when it goes on',
      open.and({ type: 'agenda.item_closed', itemId: 'i1' }),
      minutes(20),
      'We go on at 09:00 UTC',
    ],
    ['an item without speaker: the floor is open', open, minutes(5), 'The floor is open'],
    [
      'a closed queue',
      open.after(chair, { type: 'floor.close_queue', itemId: 'i1' }),
      minutes(5),
      'The queue is closed',
    ],
    ['a break: the way back', floorOf('i3'), minutes(0), 'We go on at 08:30 UTC, in'],
    ['a break that is over', floorOf('i3'), minutes(31), 'We go on in a moment'],
    [
      'a pause: since when',
      speaking.after(chair, { type: 'agenda.pause', expects: { itemId: 'i1' } }),
      minutes(5),
      'The meeting is paused',
    ],
    [
      'a closed meeting',
      open.and({ type: 'agenda.item_closed', itemId: 'i1' }, { type: 'meeting.closed' }),
      minutes(90),
      'The meeting is closed',
    ],
  ])('%s', (_case, meeting, nowMs, words) => {
    show(meeting, { nowMs })
    expect(main().getByText((_text, element) => element?.tagName === 'P' && plain(element) === words)).toBeVisible()
  })

  test('somebody called: who, and the whole of their time', () => {
    show(called)
    expect(main().getByText('Has been called')).toBeVisible()
    expect(main().getByText('Name of ana')).toBeVisible()
    expect(main().getByText('in the room')).toBeVisible()
    expect(main().getByRole('timer', { name: 'Speaking time left' })).toHaveTextContent('3:00')
  })

  test('a speaker within their time, and over it in words', () => {
    const { close } = show(speaking, { nowMs: minutes(1) })
    expect(main().getByText('time left')).toBeVisible()
    expect(main().getByRole('timer', { name: 'Speaking time left' })).toHaveTextContent('2:00')
    close()
    show(speaking, { nowMs: minutes(3) + 40_000 })
    expect(main().getByText('over by')).toBeVisible()
    expect(main().getByRole('timer', { name: 'Speaking time left' })).toHaveTextContent('0:40')
  })
})

test('[FL143] a right of reply says to whom, of the speaker and of who waits', () => {
  const spoke = speaking
    .after(chair, { type: 'floor.finish', entryId: 'e-ana' })
    .after(bo, { type: 'floor.describe', entryId: 'e-bo', replyTo: 'e-ana' })
    .after(cy, { type: 'floor.describe', entryId: 'e-cy', replyTo: 'e-ana' })
  show(spoke.after(chair, { type: 'floor.give', entryId: 'e-bo', expects: {} }))
  expect(main().getAllByText(/Right of reply to Name of ana/)).toHaveLength(2)
})

test('the next three in their order with their side in words, and how many wait', () => {
  show(called.and(asked('mia', minutes(4)), asked('olu', minutes(5))))
  const rows = main()
    .getAllByRole('listitem')
    .map((row) => row.textContent)
  expect(rows).toHaveLength(3)
  expect(rows[0]).toMatch(/^1Name of \w+(room|remote)$/)
  expect(main().getByText('4 waiting')).toBeVisible()
})

test('the item stands in the languages of the meeting, with the time that it has left', () => {
  show(open, { nowMs: minutes(10), language: 'ar' })
  expect(main().getByRole('heading', { level: 1 })).toHaveTextContent('Title of i1')
  expect(main().getByRole('timer', { name: 'الوقت المتبقي لهذا البند' })).toHaveTextContent('50:00')
})

test('what is not for a wall stays off it: topics', () => {
  show(open.and(asked('ana', minutes(1), { topicText: text('A private matter') })))
  expect(screen.getByText('Name of ana')).toBeVisible()
  expect(screen.queryByText(/private matter/)).toBeNull()
})

describe('the footer', () => {
  test('the way in, how many are here, the time of the meeting and of the room', async () => {
    show(open, { nowMs: minutes(5) })
    expect(await footer().findByText('ABCD 1234')).toBeVisible()
    expect(footer().getByText('rostrum.example')).toBeVisible()
    expect(footer().getByRole('img', { name: 'QR code that leads into the meeting' })).toBeVisible()
    expect(footer().getByText('0 in the room · 0 remote')).toBeVisible()
    expect(plain(footer().getByText(/UTC/))).toBe('08:05 UTC')
    expect(plain(footer().getByText(/here/))).toBe('09:05 here')
  })

  test('a code that leads nowhere any more goes off the wall', async () => {
    const { world } = show(open)
    expect(await footer().findByText('ABCD 1234')).toBeVisible()
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ code: 'no_shared_link' }), { status: 409 }))
    act(() => world.channel.events.closed())
    act(() => world.time.pass(20_000))
    act(() => {
      world.channel.events.opened()
      world.channel.take('join').answer({
        outcome: 'joined',
        from: 7,
        to: 7,
        epoch: 'e1',
        presence: { connected: 3, screens: 1 },
        serverTimeMs: 0,
      })
    })
    await waitFor(() => expect(footer().queryByText('ABCD 1234')).toBeNull())
  })
})

describe('without a connection', () => {
  test('the last state stays, with the time since when it stands still', () => {
    vi.useFakeTimers()
    const { loseConnection } = show(speaking)
    loseConnection()
    act(() => void vi.advanceTimersByTime(3_100))
    expect(plain(screen.getByText(/Not live since/))).toBe('Not live since 08:00')
    expect(screen.getByText('Name of ana')).toBeVisible()
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('a cold start shows what this screen saw last, and says so', () => {
    vi.useFakeTimers()
    const { world, close } = show(speaking)
    close()
    showScreen(speaking, { world })
    act(() => void vi.advanceTimersByTime(3_100))
    expect(screen.getByText('Name of ana')).toBeVisible()
    expect(screen.getByText(/Not live since/)).toBeVisible()
  })
})

/** Text without the marks that isolate directions. */
const plain = (element: Element): string => (element.textContent ?? '').replace(/[\u2066-\u2069]/g, '')
