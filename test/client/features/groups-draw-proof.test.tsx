import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { TablesPage } from '../../../client/app/tables-page.tsx'
import { calledNumbers } from '../../../client/features/groups/called-numbers.ts'
import { genuineSignature } from '../../../client/features/groups/read-beacon.ts'
import { codeOf } from '../../../shared/features/groups/proof/hash.ts'
import { drawSeen, meeting, MIX, redraw, round } from '../../support/draw-record.ts'
import { chair, START_MS, type Given } from '../../support/given.ts'
import { drawn, prepare, publish, workedOut } from '../../support/groups-meeting.ts'
import { button, openConsole, sent } from './console-page.tsx'
import { openHallPage } from './hall-page.tsx'
import { showScreen } from './hall-screen.tsx'

const codeIn = (given: Given) => codeOf(drawSeen(given)['commitment'] as string)
const numbers = meeting.after(chair, prepare({ ...MIX, entropy: 'numbers' }))
const beacon = meeting.after(chair, prepare({ ...MIX, entropy: 'beacon' }))
const openTables = (given: Given) => openConsole(given, { role: 'chair', page: <TablesPage /> })

afterEach(() => vi.unstubAllGlobals())

describe('the podium', () => {
  test('[GR122] types the numbers that are called → they are sent in their order', async () => {
    const page = openTables(numbers)
    expect(screen.getByText('The draw waits for numbers')).toBeVisible()
    expect(screen.getAllByText(codeIn(numbers))[0]).toBeVisible()
    await userEvent.type(screen.getByLabelText('Numbers'), '7, 42 ١٩')
    await userEvent.click(button('Draw with these numbers'))
    expect(await sent(page)).toMatchObject({
      type: 'groups.enter_numbers',
      roundId: 'r1',
      expects: { draw: 1 },
      numbers: [7, 42, 19],
    })
  })

  test('[GR122] draws again by chance alone where nobody calls numbers', async () => {
    const page = openTables(numbers)
    await userEvent.click(button('Draw again'))
    const dialog = within(screen.getByRole('dialog'))
    await userEvent.selectOptions(dialog.getByLabelText('What decides who sits where'), 'Chance alone')
    await userEvent.click(dialog.getByRole('button', { name: 'Draw again' }))
    expect(await sent(page)).toMatchObject({ type: 'groups.redraw', reason: 'look', entropy: 'server' })
  })

  test('[GR122] something else is no number → said, and nothing is sent', async () => {
    openTables(numbers)
    await userEvent.type(screen.getByLabelText('Numbers'), 'seven')
    await userEvent.click(button('Draw with these numbers'))
    expect(screen.getByText('Whole numbers below a million, 40 at the most, please.')).toBeVisible()
    expect(calledNumbers('1 000000')).toEqual([1, 0])
    expect(calledNumbers('1000000')).toBeUndefined()
    expect(calledNumbers('')).toBeUndefined()
    expect(calledNumbers(new Array(41).fill('1').join(' '))).toBeUndefined()
  })

  test('[GR123] sees how long it is until the beacon speaks', () => {
    openTables(beacon)
    expect(screen.getByText('The draw waits for the public random number')).toBeVisible()
    expect(screen.getByRole('timer', { name: 'Until it is made public' })).toBeVisible()
  })

  test('[GR123] pastes what the beacon said, with whatever stands around it; of another round it is not taken', async () => {
    const said = 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39'
    const pasted = `{"round":1000,"randomness":"${'f'.repeat(64)}","signature":"${said.toUpperCase()}"}`
    expect(await genuineSignature(pasted, 1000)).toBe(said)
    expect(await genuineSignature(pasted, 1001)).toBeUndefined()
    expect(await genuineSignature('nothing', 1000)).toBeUndefined()
  })

  test('[GR124] reads who drew when and why, by name', async () => {
    const again = drawn(meeting, MIX)
      .at(START_MS + 60_000)
      .after(chair, { ...redraw('people'), words: 'Two came late' })
    openTables(again)
    await userEvent.click(screen.getByText('How it can be checked'))
    const steps = within(screen.getByText('How it can be checked').closest('details')!).getAllByRole('listitem')
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Draw 1 at .*08:00.*, by /),
      expect.stringMatching(/^Draw 2 at .*08:01.*, by .*, because people came or leftTwo came late$/),
    ])
  })

  test('[GR125] comes from a published round to the page that checks it', () => {
    openTables(round)
    expect(screen.getByText('Check this draw').closest('a')).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/check\?meeting=.*#round=r1/),
    )
  })
})

describe('everybody', () => {
  test('[GR120] reads the code on their own device before there are tables', () => {
    const page = openHallPage(numbers, { personId: 'ana' })
    expect(screen.getByText('Call out numbers')).toBeVisible()
    expect(screen.getByText(codeIn(numbers))).toBeVisible()
    page.becomes(
      workedOut(
        numbers.after(chair, { type: 'groups.enter_numbers', roundId: 'r1', expects: { draw: 1 }, numbers: [1] }),
      ),
    )
    expect(screen.getByText('Tables are drawn, and will be published soon.')).toBeVisible()
    page.becomes(meeting)
    expect(screen.queryByText(codeIn(numbers))).toBeNull()
  })

  test('[GR128] comes from their table to the page that checks it, with their own line', () => {
    openHallPage(round, { personId: 'ana' })
    const address = screen.getByRole('link', { name: 'Check this draw' }).getAttribute('href')!
    expect(address).toMatch(/#round=r1&line=\d+&opening=/)
  })

  test('[GR120] sees on the room screen the code and that numbers are called, then the code in a line', () => {
    const before = showScreen(numbers)
    before.connect()
    expect(screen.getByRole('heading', { name: 'Call out numbers' })).toBeVisible()
    expect(screen.getByText(codeIn(numbers))).toBeVisible()
    before.close()
    const ready = drawn(meeting, MIX)
    const then = showScreen(ready)
    then.connect()
    expect(screen.getByText(codeIn(ready))).toBeVisible()
    expect(screen.getByText(/Tables are drawn, and will be published soon/)).toBeVisible()
    then.close()
    showScreen(ready.after(chair, publish())).connect()
    expect(screen.queryByText(/will be published soon/)).toBeNull()
  })

  test('[GR123] sees on the room screen how long it is until the beacon speaks', () => {
    showScreen(beacon).connect()
    expect(screen.getByRole('timer', { name: 'Until it is made public' })).toBeVisible()
  })
})
