import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { TablesPage } from '../../../client/app/tables-page.tsx'
import { chair, type Given } from '../../support/given.ts'
import { drawn, seatedRound, withHere } from '../../support/groups-meeting.ts'
import { button, openConsole, sent, type ConsolePage } from './console-page.tsx'

const here = withHere(['ana', 'bo', 'cy', 'dee', 'eli', 'flo'], ['pat', 'quin', 'rob'])
const draft = drawn(here)
const membersAt = (meeting: Given, number: number): readonly string[] =>
  meeting.state.groups.draft!.drawn!.tables.find((table) => table.number === number)!.room
const [one, two] = [membersAt(draft, 1), membersAt(draft, 2)]
const who = one[0]!

const open = (meeting = draft): ConsolePage => openConsole(meeting, { role: 'secretariat', page: <TablesPage /> })
const seatOf = (personId: string) => button(new RegExp(`^Name of ${personId}`))
const cardOf = (number: number) => within(screen.getByRole('listitem', { name: `Table ${number}` }))
const move = (table: number, other?: string) => ({
  type: 'groups.move_seat' as const,
  roundId: 'r1',
  expects: { draw: 1 },
  personId: who,
  table,
  ...(other !== undefined && { with: other }),
})

describe('drawn tables', () => {
  test('[GR60] a press on a name asks where they should sit, among tables of their side, and moves them', async () => {
    const page = open()
    await userEvent.click(seatOf(who))
    const dialog = within(screen.getByRole('dialog', { name: `Move Name of ${who}` }))
    const choices = within(dialog.getByLabelText('To')).getAllByRole('option')
    expect(choices.map((choice) => choice.textContent)).toEqual([expect.stringMatching(/^Table 2: /) as string])
    expect(dialog.getByText(`Name of ${who} has sat with nobody there before.`)).toBeVisible()
    await userEvent.click(dialog.getByRole('button', { name: 'Move' }))
    expect(await sent(page)).toMatchObject(move(2))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('[GR60] two change places', async () => {
    const page = open()
    await userEvent.click(seatOf(who))
    const dialog = within(screen.getByRole('dialog'))
    await userEvent.selectOptions(dialog.getByLabelText('In exchange for'), `Name of ${two[0]!}`)
    await userEvent.click(dialog.getByRole('button', { name: 'Change places' }))
    expect(await sent(page)).toMatchObject(move(2, two[0]))
  })

  test('[GR61] tells who is there already that they have met', async () => {
    const second = drawn(seatedRound(here).after(chair, { type: 'groups.end', roundId: 'r1' }), { roundId: 'r2' })
    open(second)
    const ana = second.state.groups.draft!.drawn!.tables.find(({ room }) => room.includes('ana' as never))!.number
    await userEvent.click(seatOf('ana'))
    const dialog = within(screen.getByRole('dialog'))
    const other = ana === 1 ? 2 : 1
    const met = second.state.groups.past[0]!.tables.find(({ members }) => members.includes('ana' as never))!.members
    const there = second.state.groups.draft!.drawn!.tables.find(({ number }) => number === other)!.room
    const again = there.filter((id) => met.includes(id))
    expect(again).not.toEqual([])
    expect(dialog.getByText(new RegExp(`^Name of ana has sat with .*Name of ${again[0]!}`))).toBeVisible()
  })

  test('[GR61] says what was done and what it costs, the focus stays with the person, and the way back is there', async () => {
    const page = open()
    await userEvent.click(seatOf(who))
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Move' }))
    await sent(page)
    page.becomes(draft.after(chair, move(2)))
    expect(cardOf(2).getByText(`Name of ${who}`)).toBeVisible()
    expect(seatOf(who)).toHaveFocus()
    const said = screen.getAllByRole('status').map((status) => status.textContent)
    expect(said).toContain(`Name of ${who} now sits at table 2. 3 tables with 2 to 4 people.`)
    await userEvent.click(button(`Undo: Name of ${who}: from table 1 to table 2`))
    expect(await sent(page)).toMatchObject({ type: 'groups.undo_move', roundId: 'r1', expects: { draw: 1 }, move: 1 })
    page.becomes(draft)
    expect(screen.getAllByRole('status').map((status) => status.textContent)).toContainEqual(
      expect.stringMatching(/^The change was taken back\./),
    )
  })

  test('[GR60] are moved by keys alone: taken, led from table to table of their side, dropped', async () => {
    const page = open()
    button(`Drag Name of ${who} to another table`).focus()
    await userEvent.keyboard('{Enter}')
    const tables = screen.getAllByRole('listitem', { name: /^Table \d+$/ })
    const target = () => tables.find((table) => table === document.activeElement)?.getAttribute('aria-label')
    for (let steps = 0; steps < tables.length && target() !== 'Table 2'; steps++) await userEvent.tab()
    expect(target()).toBe('Table 2')
    await userEvent.keyboard('{Enter}')
    expect(await sent(page)).toMatchObject(move(2))
  })

  test('[GR60] rest without a connection', () => {
    const page = open()
    page.loseConnection()
    expect(seatOf(who)).toBeDisabled()
  })

  test('[GR60] of a round that is on stand without handles', () => {
    open(seatedRound(here))
    expect(screen.queryByRole('button', { name: /^Drag / })).toBeNull()
  })

  test('[GR61] a table that lacks a host is marked, hosts are named', () => {
    const [first] = one
    open(drawn(here, { hosts: [first!, two[0]!], size: 3 }))
    expect(screen.getAllByText('host', { exact: false, selector: 'span' }).length).toBeGreaterThan(1)
    expect(screen.getByText('1 of 3 tables has no host, because there are 2 hosts.')).toBeVisible()
    expect(screen.getAllByText('no host')).toHaveLength(1)
  })
})
