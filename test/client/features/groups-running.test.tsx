import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { TablesPage } from '../../../client/app/tables-page.tsx'
import { chair, person, type Given } from '../../support/given.ts'
import { followed, left, offerOf, seatedRound, tableOf, tablesOf, withHere } from '../../support/groups-meeting.ts'
import { minutes } from '../../support/small-meeting.ts'
import { button, openConsole, sent, type ConsolePage } from './console-page.tsx'

const ROOM = ['ana', 'bo', 'cy', 'dee', 'eli', 'flo', 'gus', 'hal', 'ida']
const round = seatedRound(withHere(ROOM))
const openTables = (meeting: Given): ConsolePage => openConsole(meeting, { role: 'chair', page: <TablesPage /> })
const inDialog = () => within(screen.getByRole('dialog'))
const card = (number: number) => within(screen.getByRole('heading', { name: `Table ${number}` }).closest('li')!)

async function choose(menu: string, item: string) {
  await userEvent.click(button(menu))
  await userEvent.click(screen.getByRole('menuitem', { name: item }))
}

describe('a round', () => {
  test('[GR157] everybody is called back in as long as is chosen, and the page says so', async () => {
    const page = openTables(round)
    await userEvent.click(button('Call back'))
    await userEvent.selectOptions(inDialog().getByLabelText('Back in'), '1 minute')
    await userEvent.click(inDialog().getByRole('button', { name: 'Call back' }))
    expect(await sent(page)).toMatchObject({ type: 'groups.call_back', roundId: 'r1', seconds: 60 })
    page.becomes(round.after(chair, { type: 'groups.call_back', roundId: 'r1', seconds: 60 }))
    expect(screen.getByText('Everybody is being called back')).toBeVisible()
    expect(screen.getByRole('timer', { name: 'Time left at the tables' })).toHaveTextContent('1:00')
  })

  test('[GR26, GR163] is extended by other minutes; where that is past the item, the question says so', async () => {
    const page = openTables(round.and({ type: 'groups.extended', roundId: 'r1', endsAtMs: minutes(50) }))
    expect(screen.queryByText(/past the end/)).toBeNull()
    await choose('More for the round', 'Other minutes')
    expect(inDialog().queryByText(/past the end/)).toBeNull()
    await userEvent.click(inDialog().getByRole('button', { name: 'More minutes' }))
    expect(inDialog().getByText(/This is past the end of the item at/)).toHaveTextContent('09:00')
    await userEvent.click(inDialog().getByRole('button', { name: 'Go on for longer' }))
    expect(await sent(page)).toMatchObject({ type: 'groups.extend', roundId: 'r1', minutes: 11 })
  })

  test('[GR163] that runs past the item says so as long as it does', () => {
    openTables(round.after(chair, { type: 'groups.extend', roundId: 'r1', minutes: 5 }))
    expect(screen.getByText(/This is past the end of the item at/)).toBeVisible()
  })

  test('[GR156] a message goes to all tables, or to one; the last ones stand there with their time', async () => {
    const page = openTables(round)
    await userEvent.click(button('Message to all'))
    await userEvent.type(inDialog().getByLabelText('Message'), 'Five minutes each')
    await userEvent.click(inDialog().getByRole('button', { name: 'Send' }))
    expect(await sent(page)).toMatchObject({
      type: 'groups.tell',
      text: 'Five minutes each',
      messageId: expect.stringMatching(/^m_[0-9a-f]{32}$/) as string,
    })
    page.becomes(
      round
        .after(chair, { type: 'groups.tell', roundId: 'r1', messageId: 'm1', text: 'Five minutes each' })
        .at(minutes(4))
        .after(chair, { type: 'groups.tell', roundId: 'r1', messageId: 'm2', text: 'Help is coming', table: 2 }),
    )
    const said = within(screen.getByRole('region', { name: 'What you said to the tables' })).getAllByRole('listitem')
    expect(said.map((line) => line.textContent)).toEqual([
      expect.stringMatching(/08:04.*to table 2.*Help is coming/),
      expect.stringMatching(/08:00.*to all.*Five minutes each/),
    ])
  })

  test('[GR155] what the tables talk about is said for all, and for one', async () => {
    const page = openTables(round)
    await choose('More for the round', 'What the tables talk about')
    const [english] = inDialog().getAllByRole('textbox')
    await userEvent.type(english!, 'What next?')
    await userEvent.click(inDialog().getByRole('button', { name: 'Save' }))
    expect(await sent(page)).toMatchObject({ type: 'groups.set_prompt', prompt: { en: 'What next?' } })
    page.becomes(
      round.after(chair, { type: 'groups.set_prompt', roundId: 'r1', table: 2, prompt: { en: 'And youth?' } }),
    )
    expect(card(2).getByText(/And youth/)).toBeVisible()
    await choose('More for table 2', 'What table 2 talks about')
    expect(inDialog().getByDisplayValue('And youth?')).toBeVisible()
  })
})

describe('a table', () => {
  test('[GR159] somebody is moved to another one of their side', async () => {
    const page = openTables(round)
    const from = tableOf(round, 'ana')!
    const to = (from % 3) + 1
    await userEvent.click(button('Move Name of ana'))
    await userEvent.selectOptions(inDialog().getByLabelText('To'), String(to))
    await userEvent.click(inDialog().getByRole('button', { name: 'Move' }))
    expect(await sent(page)).toMatchObject({ type: 'groups.move_person', personId: 'ana', table: to })
  })

  test('[GR21, GR152] of one says where they go and when, and takes them there at once', async () => {
    const [alone = '', ...others] = tablesOf(round)[1]!
    const lonely = followed(round.and(...others.map((id) => left(id, 'room'))))
    const { to } = offerOf(lonely, alone)!
    const page = openTables(lonely)
    expect(card(1).getByText(/Sits alone\. Goes to table/)).toHaveTextContent('1:00')
    await userEvent.click(button(`Merge into table ${to}`))
    expect(await sent(page)).toMatchObject({ type: 'groups.merge_table', table: 1, to })
    page.becomes(lonely.after(person(alone, 'participant'), { type: 'groups.wait_here', roundId: 'r1' }))
    expect(card(1).getByText('Sits alone and waits for somebody.')).toBeVisible()
  })

  test('[GR153] of both sides says who holds the laptop, and who is on which side', () => {
    const mixed = seatedRound(withHere(['ana', 'bo'], ['pat', 'quin']), { zones: 'mixed', size: 4 })
    openTables(mixed)
    expect(screen.getAllByText(/has the laptop/)).toHaveLength(1)
    expect(screen.getAllByText(/^remote$/)).toHaveLength(2)
  })
})
