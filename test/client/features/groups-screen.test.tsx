import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { chair, text, type Given } from '../../support/given.ts'
import { arrived, listed, seatedRound, withHere } from '../../support/groups-meeting.ts'
import { minutes } from '../../support/small-meeting.ts'
import { showScreen } from './hall-screen.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
})

const SECOND_MS = 1_000
const main = () => within(screen.getByRole('main'))
const lines = () =>
  main()
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent.replaceAll(/\s+/gu, ' '))

function show(meeting: Given, nowMs = minutes(0)) {
  const shown = showScreen(meeting, { nowMs })
  shown.connect()
  return shown
}

const here = withHere(['ana', 'bo', 'cy'], ['pat', 'quin']).and(
  { ...listed('zoe'), nameText: text('Zoe Abarca'), familyNameText: text('Abarca') } as ReturnType<typeof listed>,
  arrived('zoe', 'room'),
)
const round = seatedRound(here, { size: 4 })

describe('the room screen during a round', () => {
  test('[GR35] lists those in the room by family name with their table, the time left, and what remote people do', () => {
    show(round, minutes(48))
    expect(main().getByRole('heading', { name: 'Find your table' })).toBeVisible()
    expect(lines()).toEqual(['Abarca Zoe Table 1', 'Name of ana Table 1', 'Name of bo Table 1', 'Name of cy Table 1'])
    expect(main().getByRole('timer', { name: 'Time left at the tables' })).toHaveTextContent('12:00')
    expect(main().getByText(/Back at/)).toHaveTextContent('09:00 UTC')
    expect(main().getByText('Remote participants see their table on their own screen.')).toBeVisible()
    expect(main().queryByText(/Page 1/)).toBeNull()
    expect(screen.getByRole('contentinfo')).toBeVisible()
  })

  test('[GR35] turns the pages, and then all of them in the next language of the meeting', () => {
    const ids = Array.from({ length: 21 }, (_, at) => `p${String(at).padStart(2, '0')}`)
    const large = seatedRound(withHere(ids))
    const { close } = show(large)
    expect(lines()).toHaveLength(20)
    expect(main().getByText('Page 1 of 2')).toBeVisible()
    close()
    const second = show(large, minutes(0) + 12 * SECOND_MS)
    expect(lines()).toHaveLength(1)
    expect(main().getByText('Page 2 of 2')).toBeVisible()
    second.close()
    show(large, minutes(0) + 24 * SECOND_MS)
    const arabic = main().getByRole('heading', { name: 'ابحثوا عن طاولتكم' })
    expect(arabic.closest('[lang=ar]')).toHaveAttribute('dir', 'rtl')
    expect(lines()).toHaveLength(20)
  })

  test('[GR26] in the last minute shows large when everybody comes back; after it, that it is now', () => {
    const { close } = show(round, minutes(59))
    expect(lines()).toEqual([])
    expect(main().getByText(/Back at|نعود الساعة/)).toHaveTextContent('09:00 UTC')
    expect(main().getByRole('timer')).toHaveTextContent('1:00')
    close()
    show(round, minutes(60) + 12 * SECOND_MS)
    expect(main().getByText(/Back to plenary now|نعود الآن/)).toBeVisible()
    expect(main().queryByRole('timer')).toBeNull()
  })

  test('with nobody in the room shows when everybody comes back', () => {
    show(seatedRound(withHere([], ['pat', 'quin'])), minutes(10))
    expect(main().getByRole('timer')).toHaveTextContent('50:00')
  })

  test('[GR178] many sit → three columns of twelve with the number alone; a page says its letters', () => {
    const ids = Array.from({ length: 81 }, (_, at) => `p${String(at).padStart(2, '0')}`)
    const { close } = show(seatedRound(withHere(ids)))
    expect(lines()).toHaveLength(36)
    expect(main().getAllByRole('list')).toHaveLength(3)
    expect(lines()[0]).toMatch(/^Name of p00 \d+$/)
    expect(main().getByText('Page 1 of 3')).toBeVisible()
    close()
    const named = withHere(ids.slice(0, 21)).and({
      ...listed('zoe'),
      nameText: text('Zoe Žižek'),
      familyNameText: text('Žižek'),
    } as ReturnType<typeof listed>)
    show(seatedRound(named.and(arrived('zoe', 'room'))), minutes(0) + 12 * SECOND_MS)
    expect(main().getByText('Nam – Žiž')).toBeVisible()
  })

  test('[GR178] after the list comes what the tables talk about', () => {
    const prompted = round.after(chair, {
      type: 'groups.set_prompt',
      roundId: 'r1',
      prompt: { en: 'What did we learn?' },
    })
    const { close } = show(prompted)
    expect(lines()).toHaveLength(4)
    close()
    show(prompted, minutes(0) + 12 * SECOND_MS)
    expect(main().getByRole('heading', { name: 'What the tables talk about' })).toBeVisible()
    expect(main().getByText('What did we learn?')).toBeVisible()
    expect(main().getByRole('timer')).toHaveTextContent('59:48')
  })

  test('[GR179] marks the tables of both sides, and shows the last message to all for five minutes', () => {
    const { close } = show(seatedRound(here, { zones: 'mixed', size: 6 }))
    expect(main().getByText('At every table some take part remotely: bring a laptop.')).toBeVisible()
    close()
    const one = show(seatedRound(withHere(['ana', 'bo', 'cy', 'dan', 'eve', 'fay'], ['pat']), { zones: 'mixed' }))
    expect(main().getByText('Some at this table take part remotely: bring a laptop.')).toBeVisible()
    one.close()
    const said = round.after(chair, { type: 'groups.tell', roundId: 'r1', messageId: 'm1', text: 'The cake has come.' })
    const fresh = show(said, minutes(4))
    expect(main().getByText('The cake has come.')).toBeVisible()
    expect(main().queryByText(/bring a laptop/)).toBeNull()
    fresh.close()
    show(said, minutes(5))
    expect(main().queryByText('The cake has come.')).toBeNull()
  })

  test('[GR180] once everybody is called back shows nothing but the way back', () => {
    const called = round.after(chair, { type: 'groups.call_back', roundId: 'r1', seconds: 300 })
    show(called, minutes(2))
    expect(lines()).toEqual([])
    expect(main().getByText(/Please come back to plenary|يُرجى العودة إلى الجلسة العامة/)).toBeVisible()
    expect(main().getByRole('timer')).toHaveTextContent('3:00')
  })

  test('gives way to a technical pause and to an urgent notice, and is gone with the round', () => {
    const { close } = show(round.after(chair, { type: 'meeting.pause' }))
    expect(lines()).toEqual([])
    close()
    const notice = {
      type: 'notices.post',
      to: { kind: 'all' },
      text: { en: 'Leave the hall' },
      urgency: 'urgent',
    } as const
    const noticed = show(round.after(chair, notice))
    expect(main().getByText('Leave the hall')).toBeVisible()
    expect(lines()).toEqual([])
    noticed.close()
    show(round.after(chair, { type: 'groups.end', roundId: 'r1' }))
    expect(main().queryByRole('heading', { name: 'Find your table' })).toBeNull()
  })
})
