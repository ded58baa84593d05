import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { TablesPage } from '../../../client/app/tables-page.tsx'
import { chair, person, START_MS } from '../../support/given.ts'
import { seatedRound, tablesOf, withHere } from '../../support/groups-meeting.ts'
import { endedRound, reporting, table1Of } from '../../support/reports-meeting.ts'
import { button, openConsole, sent } from './console-page.tsx'
import { openHallPage } from './hall-page.tsx'

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn())
  localStorage.clear()
})

const [one, two] = table1Of(reporting())
const [four] = tablesOf(reporting())[2]!
const by = (personId: string) => person(personId, 'participant')
const choose = { type: 'groups.choose_rapporteur', roundId: 'r1', table: 1, personId: one } as const
const write = {
  type: 'groups.write_report',
  roundId: 'r1',
  table: 1,
  part: 'points',
  language: 'en',
  text: 'We agree',
  expects: { version: 0 },
} as const
const submit = { type: 'groups.submit_report', roundId: 'r1', table: 1 } as const
const named = reporting().after(by(one), choose)
const written = named.after(by(two), write)
const LATE_MS = START_MS + 1_860_000

/** A phone that has fetched what it needs for reports. */
async function openHall(...asked: Parameters<typeof openHallPage>): Promise<ReturnType<typeof openHallPage>> {
  const page = openHallPage(...asked)
  await act(async () => {
    await Promise.all([
      import('../../../client/features/groups/report-mine.tsx'),
      import('../../../client/features/groups/report-published.tsx'),
    ])
  })
  return page
}

const points = () => screen.getByLabelText<HTMLTextAreaElement>('Points, English')

describe('somebody at a table', () => {
  test('[GR205] says that they report, or names another of the table, before any report is asked for', async () => {
    const page = await openHall(seatedRound(withHere(['a', 'b', 'c', 'd', 'e', 'f'])), { personId: one })
    expect(screen.getByText('Nobody yet')).toBeVisible()
    await userEvent.click(button('I report'))
    expect(await sent(page)).toMatchObject({ type: 'groups.choose_rapporteur', table: 1, personId: one })
    await userEvent.click(button('Choose'))
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: `Name of ${two}` }))
    expect(page.takeCommand().payload).toMatchObject({ personId: two })
  })

  test('[GR208, GR214] sees until when, writes, and what leaves the field is sent over the version that stood there', async () => {
    const page = await openHall(named, { personId: two })
    expect(screen.getByText(/To be handed in by/)).toHaveTextContent('08:30')
    expect(screen.getByText('Nothing yet')).toBeVisible()
    await userEvent.type(points(), 'We agree')
    expect(screen.getByText('8 of 2000 characters')).toBeVisible()
    await userEvent.tab()
    expect(await sent(page)).toMatchObject({ text: 'We agree', expects: { version: 0 } })
    page.becomes(written)
    expect(screen.getByText(/Written by/)).toHaveTextContent(`Name of ${two}`)
    expect(screen.getByText('Being written')).toBeVisible()
  })

  test('[GR221] what is typed without a connection is there after a reload, and is not lost', async () => {
    const page = await openHall(named, { personId: two })
    page.loseConnection()
    await userEvent.type(points(), 'Kept')
    expect(screen.getByText('Kept on this device, not sent yet')).toBeVisible()
    page.close()
    await openHall(named, { personId: two, world: page.world })
    expect(points()).toHaveValue('Kept')
  })

  test('[GR209] somebody else wrote meanwhile → both texts stand there until the reader chooses', async () => {
    const page = await openHall(named, { personId: one })
    await userEvent.type(points(), 'Mine')
    page.becomes(written)
    expect(screen.getByText(/Somebody wrote here meanwhile/)).toBeVisible()
    expect(screen.getByText('We agree')).toBeVisible()
    expect(points()).toHaveValue('Mine')
    await userEvent.click(button('Keep my words'))
    await userEvent.click(button('Send'))
    expect(page.takeCommand().payload).toMatchObject({ text: 'Mine', expects: { version: 1 } })
  })

  test('[GR209] or takes what the other one wrote', async () => {
    const page = await openHall(named, { personId: one })
    await userEvent.type(points(), 'Mine')
    page.becomes(written)
    await userEvent.click(button('Take theirs'))
    expect(points()).toHaveValue('We agree')
    expect(screen.queryByText('Kept on this device, not sent yet')).toBeNull()
  })

  test('[GR208] adds another language, which stands beside the first', async () => {
    await openHall(written, { personId: one })
    await userEvent.click(button('Add in Arabic'))
    expect(screen.getByLabelText('Points, Arabic')).toHaveAttribute('dir', 'rtl')
    expect(points()).toHaveValue('We agree')
  })

  test('[GR210] ranks the options by arrows and sends the order', async () => {
    const page = await openHall(named, { personId: one })
    await userEvent.click(button('Move Second up'))
    await userEvent.click(button('Send this order'))
    expect(page.takeCommand().payload).toMatchObject({
      type: 'groups.rank_options',
      order: ['o2', 'o1', 'o3'],
      expects: { version: 0 },
    })
  })

  test('[GR211] back in plenary the rapporteur hands in; the others read who does', async () => {
    const page = await openHall(endedRound(written), { personId: one })
    expect(screen.getByRole('heading', { name: 'My group’s report · Table 1' })).toBeVisible()
    await userEvent.click(button('Hand in the report'))
    expect(page.takeCommand().payload).toMatchObject(submit)
    page.close()
    await openHall(endedRound(written), { personId: two })
    expect(screen.getByText(`Name of ${one} hands it in.`)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Hand in the report' })).toBeNull()
  })

  test('[GR212] the deadline is over → they read what stands there, and that it is late', async () => {
    await openHall(endedRound(written), { personId: two, nowMs: LATE_MS })
    expect(screen.getByText('Late')).toBeVisible()
    expect(screen.getByText('We agree')).toBeVisible()
    expect(screen.queryByLabelText('Points, English')).toBeNull()
  })

  test('[GR218] anybody reads what is published, with what the plenary said', async () => {
    const published = endedRound(written.after(by(one), submit))
      .after(chair, { type: 'groups.publish_report', roundId: 'r1', table: 1 })
      .after(chair, { type: 'groups.endorse', roundId: 'r1', table: 1, outcome: 'endorsed' })
    await openHall(published, { personId: four! })
    const reports = within(screen.getByRole('region', { name: 'Reports of the groups' }))
    expect(reports.getByText('We agree')).toBeInTheDocument()
    expect(reports.getByText(/Endorsed by the plenary/)).toHaveTextContent('08:00')
  })

  test('[FL163] everybody sees whose report is being given', async () => {
    const called = endedRound(written).after(chair, { type: 'groups.call_reports', roundId: 'r1' })
    const entries = [...called.state.floor.items['i1']!.entries.values()]
    const { entryId } = entries.find(({ report }) => report?.table === 1)!
    await openHall(called.after(chair, { type: 'floor.give', entryId, expects: {} }), { personId: four! })
    expect(screen.getAllByText(/Report of table 1/)[0]).toBeVisible()
  })
})

describe('the desk', () => {
  const openDesk = async (meeting: ReturnType<typeof reporting>) => {
    const page = openConsole(meeting, { role: 'chair', page: <TablesPage /> })
    await userEvent.click(screen.getByRole('tab', { name: 'Reports' }))
    return page
  }

  test('[GR207] asks for parts with a deadline, and for a ranking with its options', async () => {
    const page = await openDesk(seatedRound(withHere(['a', 'b', 'c', 'd', 'e', 'f'])))
    await userEvent.click(screen.getByLabelText('Ranking'))
    await userEvent.click(button('Ask for reports'))
    expect(screen.getByText(/At least two lines/)).toBeVisible()
    await userEvent.type(screen.getByLabelText(/What is ranked.*English/), 'First{Enter}Second')
    await userEvent.click(button('Ask for reports'))
    expect(await sent(page)).toMatchObject({
      type: 'groups.ask_reports',
      parts: ['points', 'recommendations', 'ranking'],
      deadlineAtMs: START_MS + 1_800_000,
      limitMs: 600_000,
      options: [{ en: 'First' }, { en: 'Second' }],
    })
  })

  test('[GR214, GR215] reads how far each table is, and calls the reports knowing how long they take', async () => {
    const page = await openDesk(endedRound(written.after(by(one), submit)))
    expect(screen.getByText('1 of 2 handed in')).toBeVisible()
    expect(screen.getByText(/2 reports × 10 min = 20 of 60 minutes of this item/)).toBeVisible()
    expect(screen.getByText('Handed in')).toBeVisible()
    await userEvent.click(button('Call the reports'))
    expect(await sent(page)).toMatchObject({ type: 'groups.call_reports', roundId: 'r1' })
  })

  test('[GR205, GR217] names a rapporteur, and records what the plenary says', async () => {
    const page = await openDesk(endedRound(written.after(by(one), submit)))
    await userEvent.selectOptions(screen.getByLabelText('Rapporteur of Table 2'), `Name of ${four}`)
    expect(await sent(page)).toMatchObject({ type: 'groups.choose_rapporteur', table: 2, personId: four })
    await userEvent.click(screen.getAllByRole('button', { name: 'What does the plenary say?' })[0]!)
    const dialog = within(screen.getByRole('dialog'))
    await userEvent.selectOptions(dialog.getByLabelText('The plenary'), 'endorses it with changes')
    await userEvent.type(dialog.getByLabelText(/In words \(English\)/), 'Without point two')
    await userEvent.click(dialog.getByRole('button', { name: 'Record it' }))
    expect(page.takeCommand().payload).toMatchObject({
      type: 'groups.endorse',
      table: 1,
      outcome: 'endorsed_with_changes',
      words: { en: 'Without point two' },
    })
  })

  test('[FL162] on the console a report without anybody to give it offers somebody of the table', async () => {
    const called = endedRound(reporting()).after(chair, { type: 'groups.call_reports', roundId: 'r1' })
    const page = openConsole(called, { role: 'chair' })
    expect(screen.getByText('Say first who reports')).toBeVisible()
    await userEvent.selectOptions(screen.getByLabelText('Rapporteur of Table 1'), `Name of ${two}`)
    expect(page.takeCommand().payload).toMatchObject({ type: 'groups.choose_rapporteur', table: 1, personId: two })
  })
})
