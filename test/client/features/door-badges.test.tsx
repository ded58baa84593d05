import { act, renderHook, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { badgeMark } from '../../../client/features/attendance/badge-mark.ts'
import { ScannedLines } from '../../../client/features/attendance/scanned-lines.ts'
import type { DoorDesk } from '../../../client/features/attendance/use-door-desk.ts'
import { useSearchDesk } from '../../../client/features/attendance/use-search-desk.ts'
import { badgeText } from '../../../shared/features/people/badge-code.ts'
import { added } from '../../support/floor-meeting.ts'
import { given, person, text, type Given } from '../../support/given.ts'
import { smallMeeting } from '../../support/small-meeting.ts'
import { openDoor } from './door-page.tsx'

const dora = person('dora', 'door')
const FOREIGN = 'HTTPS://OTHER.EXAMPLE/U/7781'
const MARK = badgeMark('m1', FOREIGN)

const called = (personId: string, name: string) =>
  ({
    type: 'people.person_added',
    personId,
    nameText: text(name),
    organisationText: text('Example Org'),
    mode: 'room',
    roles: ['participant'],
    source: 'roster',
  }) as const

const expected = given(
  ...smallMeeting,
  added('dora', 'room', 'door'),
  called('b1', 'Ana Silva'),
  called('b2', 'Bo Berg'),
)
const tiedTo = (personId: string) => expected.after(dora, { type: 'people.tie_badge', personId, badge: MARK })
const codeOf = ({ state }: Given, personId: string) => state.people.people.get(personId)?.code ?? ''

const field = () => screen.getByRole('searchbox', { name: 'Name, organisation or badge' })
const last = () => within(screen.getByRole('region', { name: 'Last arrival' }))
const scans = async (badge: string) => userEvent.type(field(), `${badge}{Enter}`)
const press = async (name: string) => userEvent.click(screen.getByRole('button', { name }))

beforeEach(() => localStorage.setItem('rostrum.m1.door', 'A'))
afterEach(() => localStorage.clear())

describe('a badge of ours', () => {
  test.each([
    ['k', 'code', (code: string) => code.toLowerCase()],
    ['the QR', 'scan', (code: string) => badgeText('m1', code)],
    ['the person’s id', 'scan', () => 'b1'],
  ])('[AT50] %s is read → its person comes in by %s', async (_what, source, typed) => {
    const page = openDoor(expected)
    await scans(typed(codeOf(expected, 'b1')))
    expect(last().getByText('Ana Silva')).toBeVisible()
    expect(await page.sent()).toMatchObject({ type: 'attendance.check_in', personId: 'b1', source })
  })
})

describe('a badge of another house', () => {
  test('[AT51, PE73] it is scanned → whose it is is asked; one tap ties it and checks in, and nothing that it says is sent', async () => {
    const page = openDoor(expected)
    await scans(FOREIGN)
    expect(last().getByText('This badge is not on the list')).toBeVisible()
    expect(page.world.channel.has('command')).toBe(false)
    await press('This is the badge of Ana Silva: check in')
    expect(last().getByText(/Checked in/)).toBeVisible()
    const tie = await page.sent()
    expect(tie).toMatchObject({ type: 'people.tie_badge', personId: 'b1', badge: MARK })
    expect(JSON.stringify(tie)).not.toContain('OTHER')
    expect(await page.sent()).toMatchObject({ type: 'attendance.check_in', personId: 'b1', source: 'scan' })
  })

  test('[AT51] without a connection the same badge is known at once, and also to the other doors afterwards', async () => {
    const page = openDoor(expected)
    page.loseConnection()
    await scans(FOREIGN)
    await userEvent.type(field(), 'berg{Enter}')
    await scans(FOREIGN)
    expect(last().getByText(/Was in already/)).toBeVisible()
    expect(last().getByText('Bo Berg')).toBeVisible()
    page.close()
    openDoor(tiedTo('b2'))
    await scans(FOREIGN.toLowerCase().toUpperCase())
    expect(last().getByText('Bo Berg')).toBeVisible()
  })

  test('[AT51] of another meeting of ours it is said to be older, and left if nobody knows whose it is', async () => {
    openDoor(expected)
    await scans(badgeText('m2', codeOf(expected, 'b1')))
    expect(last().getByText('A badge of another meeting')).toBeVisible()
    await press('Leave it')
    expect(last().getByText('Scan a badge or tap a name.')).toBeVisible()
  })

  test('[AT51] a walk-in with it gets it', async () => {
    const page = openDoor(expected)
    await scans(FOREIGN)
    await press('Walk-in')
    const dialog = within(screen.getByRole('dialog'))
    await userEvent.type(dialog.getByLabelText('Name'), 'Zoe Zimmermann')
    await userEvent.click(dialog.getByRole('button', { name: 'Check in' }))
    const zoe = (await page.sent()) as { readonly personId: string }
    expect(zoe).toMatchObject({ type: 'people.add_walk_in', name: 'Zoe Zimmermann' })
    expect(await page.sent()).toMatchObject({ type: 'people.tie_badge', personId: zoe.personId, badge: MARK })
    expect(await page.sent()).toMatchObject({ type: 'attendance.check_in', personId: zoe.personId })
  })

  test('[AT52] it was tied to the wrong one → undo unties it and takes the check-in back', async () => {
    const page = openDoor(expected)
    page.loseConnection()
    await scans(FOREIGN)
    await press('This is the badge of Ana Silva: check in')
    await userEvent.click(last().getByRole('button', { name: 'Undo' }))
    expect(last().getByText(/Taken back/)).toBeVisible()
    await scans(FOREIGN)
    expect(last().getByText('This badge is not on the list')).toBeVisible()
    page.comesBack()
    for (const type of ['people.tie_badge', 'attendance.check_in', 'attendance.undo', 'people.untie_badge'])
      expect(await page.sent()).toMatchObject({ type, personId: 'b1' })
  })

  test('[AT52] it was somebody else’s → it goes over after a question, and undo gives it back', async () => {
    const page = openDoor(tiedTo('b2'))
    page.loseConnection()
    await scans(FOREIGN)
    expect(last().getByText('Bo Berg')).toBeVisible()
    await press('Not this person’s badge')
    await press('This is the badge of Ana Silva: check in')
    const question = within(screen.getByRole('dialog', { name: 'Does the badge change hands?' }))
    expect(question.getByText(/Until now it was the badge of .*Bo Berg/)).toBeVisible()
    await userEvent.click(question.getByRole('button', { name: /Ana Silva/ }))
    expect(last().getByText('Ana Silva')).toBeVisible()
    await userEvent.click(last().getByRole('button', { name: 'Undo' }))
    page.comesBack()
    expect(await page.sent()).toMatchObject({ type: 'attendance.check_in', personId: 'b2' })
    expect(await page.sent()).toMatchObject({ type: 'attendance.undo', personId: 'b2' })
    expect(await page.sent()).toMatchObject({ type: 'people.tie_badge', personId: 'b1' })
    expect(await page.sent()).toMatchObject({ type: 'attendance.check_in', personId: 'b1' })
    expect(await page.sent()).toMatchObject({ type: 'attendance.undo', personId: 'b1' })
    expect(await page.sent()).toMatchObject({ type: 'people.tie_badge', personId: 'b2', badge: MARK })
  })

  test('[AT52] a walk-in, and whom the list has under nearly their name, come in without a badge that is still somebody’s', async () => {
    const page = openDoor(tiedTo('b2'))
    const chooses = async (name: string, action: string) => {
      await scans(FOREIGN)
      await page.sent()
      await press('Not this person’s badge')
      await page.sent()
      await press('Walk-in')
      const dialog = within(screen.getByRole('dialog'))
      await userEvent.type(dialog.getByLabelText('Name'), name)
      await userEvent.click(dialog.getByRole('button', { name: action }))
    }
    await chooses('Zoe Zimmermann', 'Check in')
    expect(await page.sent()).toMatchObject({ type: 'people.add_walk_in' })
    expect(await page.sent()).toMatchObject({ type: 'attendance.check_in', source: 'tap' })
    await chooses('Ana Silva', 'Yes, check in')
    expect(await page.sent()).toMatchObject({ type: 'attendance.check_in', personId: 'b1', source: 'tap' })
    expect(page.world.channel.has('command')).toBe(false)
  })

  test('[AT52] another badge is scanned while the question stands → it is over, and nobody gets that badge', () => {
    const [tie, checkIn] = [vi.fn(), vi.fn()]
    const deskWith = (mark: string) =>
      ({ people: {}, tie, checkIn, result: { kind: 'unknown', mark, formerId: 'b2' } }) as unknown as DoorDesk
    const { result, rerender } = renderHook(
      (desk: DoorDesk) => useSearchDesk({ desk, typed: '', onType: () => undefined }, () => undefined),
      { initialProps: deskWith('one') },
    )
    act(() => result.current.take('b1'))
    expect(result.current.askedAbout).toBe('b1')
    rerender(deskWith('other'))
    expect(result.current.askedAbout).toBeUndefined()
    act(() => result.current.confirm())
    expect([tie.mock.calls, checkIn.mock.calls]).toEqual([[], []])
  })

  test('[AT53] a visiting card, whose lines a scanner ends by Enter, is one badge, as a camera reads it', () => {
    const card = ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Ana Silva', 'END:VCARD']
    const lines = new ScannedLines()
    const read = card.map((line, at) => lines.take(line, at * 100))
    expect(read.slice(0, 3)).toEqual([undefined, undefined, undefined])
    expect(badgeMark('m1', read[3] ?? '')).toBe(badgeMark('m1', card.join('\r\n')))
    expect(badgeMark('m1', card.join('\n'))).not.toBe(badgeMark('m2', card.join('\n')))
  })

  test('[AT53] a card that broke off is no part of what is typed next', () => {
    const lines = new ScannedLines()
    expect(lines.take('BEGIN:VCARD', 0)).toBeUndefined()
    expect(lines.take('ana silva', 5_000)).toBe('ana silva')
    expect(lines.take('bo', 5_100)).toBe('bo')
  })
})

test('[AT50] a name that nobody has is no badge: nothing is scanned', async () => {
  openDoor(expected)
  await scans('zzzz')
  expect(screen.getByText(/Nobody is found/)).toBeVisible()
  await act(async () => {})
  expect(last().getByText('Scan a badge or tap a name.')).toBeVisible()
})
