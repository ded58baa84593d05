import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { TablesPage } from '../../../client/app/tables-page.tsx'
import { chair, moderator, system, type Given } from '../../support/given.ts'
import { arrived, drawn, listed, prepare, seatedRound, withHere } from '../../support/groups-meeting.ts'
import { button, openConsole, sent, type ConsolePage } from './console-page.tsx'

const here = withHere(['ana', 'bo', 'cy'], ['pat', 'quin', 'rob'])
const coffee = here.and({ type: 'agenda.item_closed', itemId: 'i1' }, { type: 'agenda.item_opened', itemId: 'i3' })
const draft = drawn(here, { mix: ['stakeholderGroup'] })
const round = seatedRound(here)

const openTables = (meeting: Given, role: 'chair' | 'secretariat' | 'moderator' = 'chair'): ConsolePage =>
  openConsole(meeting, { role, page: <TablesPage /> })
const table = (number: number) =>
  within(screen.getByRole('heading', { name: new RegExp(`^Table ${number}( |$)`) }).closest('li')!)

/** Presses the button and says why. */
async function drawAgain() {
  await userEvent.click(button('Draw again'))
  const dialog = within(screen.getByRole('dialog'))
  await userEvent.selectOptions(dialog.getByLabelText('Why'), 'The tables are not good enough')
  await userEvent.click(dialog.getByRole('button', { name: 'Draw again' }))
}

describe('the console', () => {
  test('offers tables in the largest place while coffee is on', () => {
    openConsole(coffee, { role: 'chair' })
    expect(screen.getByText('Time to meet at small tables')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Draw tables' })).toHaveAttribute('href', '/tables')
  })

  test('says when a draw waits, and during a round how long it lasts, with more time and its end', async () => {
    const page = openConsole(drawn(coffee), { role: 'chair' })
    expect(screen.getByText('Tables are drawn and not published yet')).toBeVisible()
    page.becomes(seatedRound(coffee))
    expect(screen.getByText('Round 1 is on')).toBeVisible()
    expect(screen.getByText('6 people at 2 tables')).toBeVisible()
    await userEvent.click(button('5 more minutes'))
    expect(await sent(page)).toMatchObject({ type: 'groups.extend', roundId: 'r1', minutes: 5 })
  })

  test('has them in a tab at any other time', async () => {
    openConsole(here, { role: 'moderator' })
    await userEvent.click(screen.getByRole('tab', { name: 'Tables' }))
    expect(screen.getByText('No tables are drawn')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Draw tables' })).toBeVisible()
  })
})

describe('asking for a draw', () => {
  test('[GR1] says how many tables it would be, and sends what was chosen', async () => {
    const page = openTables(here)
    await userEvent.click(button('One fewer at a table'))
    expect(screen.getByText('2 tables: 1 in the room, 1 remote, for 6 people')).toBeVisible()
    await userEvent.selectOptions(screen.getByLabelText('Room and remote'), 'Together, with a laptop at each table')
    expect(screen.getByText('2 tables for 6 people')).toBeVisible()
    await userEvent.click(screen.getByLabelText('Languages'))
    await userEvent.click(button('Draw'))
    expect(await sent(page)).toMatchObject({
      type: 'groups.prepare',
      size: 3,
      zones: 'mixed',
      mix: ['stakeholderGroup', 'language'],
      from: 'here',
      roundId: expect.stringMatching(/^r_[0-9a-f]{32}$/) as string,
    })
  })

  test('[GR4] from the list is offered only where more than those here may be drawn', async () => {
    const page = openTables(here.and(listed('abe')))
    await userEvent.selectOptions(screen.getByLabelText('Who gets a table'), 'Everybody on the list (7)')
    page.becomes(here.and(listed('abe')).after(chair, { type: 'attendance.set_rules', onlyHere: true }))
    expect(screen.queryByLabelText('Who gets a table')).toBeNull()
    await userEvent.click(button('Draw'))
    expect(await sent(page)).toMatchObject({ from: 'here' })
  })

  test('[GR5] rests while there is nobody to be seated, and says why', () => {
    openTables(withHere(['ana']))
    expect(screen.getByText(/Nobody can be seated yet/)).toBeVisible()
    expect(button('Draw')).toBeDisabled()
  })

  test('rests without a connection', () => {
    const page = openTables(here)
    page.loseConnection()
    expect(button('Draw')).toBeDisabled()
  })
})

describe('a draw', () => {
  test('[GR7] is being worked out; then there are tables with names and groups, and what they are worth', () => {
    const page = openTables(here.after(chair, prepare()))
    expect(screen.getByText('Drawing the tables…')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Publish the tables' })).toBeNull()
    page.becomes(draft)
    expect(screen.getByText('2 tables with 3 people each.')).toBeVisible()
    expect(screen.getByText('It is the first round: nobody has sat together before.')).toBeVisible()
    expect(table(1).getByText('in the room')).toBeVisible()
    expect(table(1).getByText('Name of ana')).toBeVisible()
    expect(table(1).getAllByText('Government')).toHaveLength(3)
    expect(table(2).getByText('no way there')).toBeVisible()
    expect(screen.getByText('1 table has remote people and no link or instruction.')).toBeVisible()
  })

  test('[GR53] that failed says so, and is drawn again', async () => {
    const page = openTables(
      here.after(chair, prepare()).after(system, { type: 'groups.fail_draw', roundId: 'r1', draw: 1 }),
    )
    expect(screen.getByRole('alert')).toHaveTextContent('The tables could not be drawn')
    expect(screen.queryByText('Drawing the tables…')).toBeNull()
    await drawAgain()
    expect(await sent(page)).toMatchObject({ type: 'groups.redraw', roundId: 'r1', expects: { draw: 1 } })
  })

  test('[GR15, GR16] is published for the minutes that the item has left, or for others', async () => {
    const page = openTables(draft)
    await userEvent.click(button('Fewer minutes'))
    expect(screen.getByText('until', { exact: false, selector: 'p' })).toHaveTextContent('08:55')
    await userEvent.click(button('Publish the tables'))
    expect(await sent(page)).toMatchObject({
      type: 'groups.publish',
      roundId: 'r1',
      expects: { draw: 1 },
      minutes: 55,
    })
  })

  test('[GR9] is drawn again or discarded', async () => {
    const page = openTables(draft)
    await drawAgain()
    expect(await sent(page)).toMatchObject({
      type: 'groups.redraw',
      roundId: 'r1',
      expects: { draw: 1 },
      reason: 'look',
    })
    await userEvent.click(button('Discard'))
    expect(await sent(page)).toMatchObject({ type: 'groups.discard', roundId: 'r1' })
  })

  test('[GR9] that somebody has replaced meanwhile is refused in words', async () => {
    const page = openTables(draft)
    await userEvent.click(button('Publish the tables'))
    await sent(page, { outcome: 'rejected', code: 'groups/drawn_again', draw: 2 } as never)
    expect(screen.getByRole('alert')).toHaveTextContent('Somebody has drawn again meanwhile.')
  })

  test('[GR17] says who left and who came since', () => {
    openTables(draft.and(listed('zoe'), arrived('zoe', 'room')))
    expect(screen.getByText('1 person has come since and gets a seat when you publish.')).toBeVisible()
  })
})

describe('the way to the tables', () => {
  test('[GR12] is typed, checked and saved', async () => {
    const page = openTables(here, 'secretariat')
    await userEvent.click(button('Change the way'))
    const dialog = within(screen.getByRole('dialog'))
    await userEvent.type(dialog.getByLabelText(/Where the tables are \(English\)/), 'In the foyer')
    await userEvent.selectOptions(dialog.getByLabelText(/Remote people get/), 'A link with the number in it')
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }))
    expect(dialog.getByText('It must begin with https:// and contain {n}.')).toBeVisible()
    await userEvent.type(dialog.getByLabelText('Link'), 'https://call.example.org/{{n}')
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }))
    expect(await sent(page)).toMatchObject({
      type: 'groups.set_places',
      roomNote: { en: 'In the foyer' },
      remote: { kind: 'pattern', url: 'https://call.example.org/{n}' },
    })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('[GR12] stands beside the tables', () => {
    const remote = { kind: 'list', urls: ['https://a.example.org', 'https://b.example.org'] } as const
    openTables(here.after(chair, { type: 'groups.set_places', roomNote: { en: 'In the foyer' }, remote }))
    expect(screen.getByText('In the foyer')).toBeVisible()
    expect(screen.getByText('2 links, in the order of the tables')).toBeVisible()
  })
})

describe('a round', () => {
  test('[GR34] shows who sits, latecomers as they come', () => {
    const page = openTables(round)
    expect(screen.getByText('6 people at 2 tables')).toBeVisible()
    const late = round.and(listed('zoe'), arrived('zoe', 'room'))
    page.becomes(late.after(system, { type: 'groups.settle', roundId: 'r1' }))
    expect(table(1).getByText('Name of zoe')).toBeVisible()
    expect(screen.getByText('1 person came after the draw and has a seat.')).toBeVisible()
  })

  test('[GR2] is on: the next one is drawn meanwhile, and shows by itself when that is over', async () => {
    const page = openTables(round)
    await userEvent.click(button('Draw the next round'))
    await userEvent.click(button('Draw'))
    expect(await sent(page)).toMatchObject({ type: 'groups.prepare', size: 3 })
    const next = drawn(round, { roundId: 'r2' })
    page.becomes(next)
    expect(screen.getByText('2 tables with 3 people each.')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Publish the tables' })).toBeNull()
    await userEvent.click(button('See round 1, which is on'))
    expect(screen.getByText('Round 1 is on')).toBeVisible()
    expect(button('See the drawn tables')).toBeVisible()
    page.becomes(next.after(moderator, { type: 'groups.end', roundId: 'r1' }))
    expect(button('Publish the tables')).toBeVisible()
  })

  test('[GR54] stands still in a technical pause', () => {
    openTables(round.after(moderator, { type: 'meeting.pause' }))
    expect(screen.getByText('The time stands until the technical pause is over')).toBeVisible()
    expect(screen.getByRole('timer', { name: 'Time left at the tables' })).toHaveTextContent('1:00:00')
  })

  test('[GR28] is ended after a question', async () => {
    const page = openTables(round)
    await userEvent.click(button('End the round'))
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'End the round' }))
    expect(await sent(page)).toMatchObject({ type: 'groups.end', roundId: 'r1' })
  })

  test('[GR34] that is over is listed, with what it can be checked by', () => {
    openTables(round.after(moderator, { type: 'groups.end', roundId: 'r1' }))
    const past = within(screen.getByRole('region', { name: 'Rounds before' }))
    expect(past.getByRole('heading', { name: /^Round 1/ })).toBeVisible()
    expect(past.getByText(/^([0-9a-f]{4}-){3}[0-9a-f]{4}$/)).toBeInTheDocument()
  })
})
